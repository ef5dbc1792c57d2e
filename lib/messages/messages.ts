/**
 * What the extension's pages and the script in the page say to each other. One request, one answer; failure is a value.
 * This side is the contract; the page's script checks requests by hand (`lib/messages/page.ts`) so that it stays tiny, and
 * the extension checks every answer by schema, because the page's script lives in a page that is not ours.
 */
import * as z from 'zod/mini';
import type { OpenMessage, Row } from '../hosts/host.ts';

const short = z.string().check(z.maxLength(4000));
const long = z.string().check(z.maxLength(1_000_000));

const PersonShape = z.strictObject({ name: z.optional(short), address: short });

const unit = z.number().check(z.minimum(0), z.maximum(1));
const SureShape = z.strictObject({ all: unit, subject: unit, from: unit, to: unit, date: unit, body: unit });

const MessageShape = z.strictObject({
  tool: short,
  key: short,
  link: short,
  account: z.optional(short),
  subject: short,
  from: z.optional(PersonShape),
  to: z.array(PersonShape),
  cc: z.array(PersonShape),
  date: z.optional(z.strictObject({ shown: short, iso: z.optional(short), how: z.optional(short) })),
  blocks: z.array(z.strictObject({ depth: z.int().check(z.nonnegative()), text: long })),
  attachments: z.array(short),
  cut: z.boolean(),
  unsent: z.boolean(),
  author: z.optional(short),
  sure: z.optional(SureShape),
  names: z.optional(z.strictObject({ message: z.optional(short), thread: z.optional(short) })),
  document: z.optional(z.strictObject({ title: short, link: short })),
});

const written = {
  holds: long,
  to: z.array(short),
  unread: z.optional(z.literal(true)),
  ready: z.boolean(),
  subject: short,
  mode: z.enum(['reply', 'forward', 'new']),
};

/** Answer to `read`. */
export const OpenShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('nothing'), tool: z.optional(short), account: z.optional(short) }),
  z.strictObject({
    is: z.literal('message'),
    message: MessageShape,
    selection: long,
    reply: z.optional(z.strictObject(written)),
  }),
  z.strictObject({ is: z.literal('compose'), tool: short, account: z.optional(short), ...written }),
  z.strictObject({
    is: z.literal('unreadable'),
    tool: short,
    why: z.enum(['frame', 'empty']),
    link: short,
    selection: long,
  }),
  z.strictObject({
    is: z.literal('page'),
    title: short,
    link: short,
    selection: long,
    spot: z.optional(z.strictObject({ name: short, link: short, exact: short })),
  }),
]);

/** Answer to `describe`. */
export const DescribedShape = z.strictObject({
  tool: short,
  sure: z.optional(SureShape),
  editor: z.optional(z.enum(['plain', 'rich'])),
  text: z.string().check(z.maxLength(20_000)),
});

/** Answer to `reply`. */
export const ReplyShape = z.enum(['here', 'apart', 'nowhere', 'bring']);

/** Answer to `insert`. */
export const InsertedShape = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), why: z.enum(['no-editor', 'not-kept', 'bring']) }),
]);

/** Answer to `composeLink`. */
export const LinkShape = z.nullable(z.string().check(z.maxLength(10_000)));

/** Answer to `find`. */
export const FindShape = z.union([
  z.enum(['asked', 'busy', 'none']),
  z.strictObject({ first: z.string().check(z.maxLength(10_000)) }),
]);

/** What the extension asks the script in the page. */
export type PageRequest =
  | { readonly esito: 'read' }
  | { readonly esito: 'describe' }
  | { readonly esito: 'reply'; readonly here: boolean }
  /**
   * `to`: the letter goes in only where the message it goes into is for one of these, in small letters, at that moment. None:
   * the person looked, because to whom it goes cannot be read.
   */
  | { readonly esito: 'insert'; readonly letter: string; readonly to: string[] }
  /** The same into the answer to the open comment, where its thread is still the one of the first of these names. */
  | { readonly esito: 'comment'; readonly letter: string; readonly to: string[] }
  | { readonly esito: 'find'; readonly words: string }
  | { readonly esito: 'composeLink'; readonly to: string[]; readonly subject: string; readonly body: string };

/** What the script in the page tells the extension by itself: something else is open now. No content goes along. */
export const ChangedShape = z.strictObject({ esito: z.literal('changed') });

/** What the probe in a page says: whose page it is. */
export const PROBED = z.strictObject({ esito: z.literal('tool'), is: short });

/** What to show by this message? Answered by a `Sign` or null. */
export type SignAsked = { readonly esito: 'sign'; readonly message: OpenMessage };
/** The person pressed the button or the chip: opens the panel, and nothing more. Answered by words where that failed. */
export type Pressed = { readonly esito: 'press' };

/** Which of these unread rows bring something new to an objective? Answered by `News` or null. */
export type NewsAsked = { readonly esito: 'news'; readonly account: string; readonly rows: readonly Row[] };

const PageAsksShape = z.discriminatedUnion('esito', [
  z.strictObject({ esito: z.literal('sign'), message: MessageShape }),
  z.strictObject({ esito: z.literal('press') }),
  z.strictObject({
    esito: z.literal('news'),
    account: short,
    rows: z.array(z.strictObject({ key: short, from: short, subject: short })).check(z.maxLength(200)),
  }),
]);

/** What the script in the page asks of the background by itself, on a permitted site; nothing where it is none of that. */
export function asAsked(value: unknown): SignAsked | NewsAsked | Pressed | undefined {
  const asked = PageAsksShape.safeParse(value);
  return asked.success ? (asked.data as SignAsked | NewsAsked | Pressed) : undefined;
}

/**
 * To the script in the page. `again`: what it shows may be another by now; it asks again, and nothing is said of what changed.
 * `end`: it may not read here any more.
 */
export type Told = { readonly esito: 'again' | 'end' };
