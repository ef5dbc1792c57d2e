/** A webmail that nobody has described to us, read by what all of them have in common. */
import { broughtHere, type Found } from '../brought.ts';
import type { Host, Open, OpenMessage, Writing } from '../host.ts';
import { BODY_LIMIT, BRING, SURE_ENOUGH } from '../host.ts';
import { own } from '../own.ts';
import { page } from '../page.ts';
import { textOf } from '../rich-editor.ts';
import { oneLine, selectionIn } from '../text.ts';
import type { Composing } from './editor.ts';
import { blocksOf, type Reading, readPage } from './read.ts';
import { placeOf } from './seat.ts';

/** The tool's name, as in keys, where no other is known. */
const TOOL = 'webmail';

/** What is known of a tool beforehand. */
export type Known = {
  readonly tool?: string;
  /** Selectors of its own *Reply*, the most lasting first. */
  readonly buttons?: readonly string[] | undefined;
  /** Which of its own signs were found, for a report. */
  readonly found?: () => Found;
  /** What reads the page where it shows no message. */
  readonly other?: typeof page;
};

/** Any page: its open message where there is one beyond doubt, else what `other` reads of it. */
export function webmail(document: Document, location: Pick<Location, 'href'>, known: Known = {}): Host {
  const { tool = TOOL, buttons = [], other = page } = known;
  const look = (): Reading => readPage(own(document), location.href);
  return {
    ...other(document, location),
    tool,
    read: () => asOpen(look(), tool, selectionIn(document)) ?? other(document, location).read(),
    describe: () => broughtHere()?.describe(look(), tool, known.found?.()) ?? { tool, text: BRING },
    reply: () => broughtHere()?.reply(look(), buttons) ?? BRING,
    insert: (letter) => broughtHere()?.insert(look(), letter) ?? { ok: false, why: BRING },
  };
}

function asOpen({ message, composing }: Reading, tool: string, selection: string): Open | undefined {
  if (!message || message.trust.all < SURE_ENOUGH)
    return composing && { is: 'compose', tool, ...asWriting(composing) };
  const { found, between, subject, names, trust } = message;
  const { blocks, cut } = blocksOf(found);
  if (blocks.length === 0) return undefined;
  const { date } = found;
  const { link, ...called } = names;
  const open: OpenMessage = {
    tool: TOOL,
    key: keyOf(message),
    link,
    subject: subject?.text ?? '',
    ...(between.from && { from: between.from }),
    ...(between.author && { author: between.author }),
    to: between.to,
    cc: between.cc,
    ...(date && {
      date: { shown: date.shown, ...(date.iso && { iso: date.iso, how: date.how ?? date.shown }) },
    }),
    blocks,
    attachments: [],
    cut,
    unsent: false,
    sure: trust,
    names: called,
  };
  return { is: 'message', message: open, selection, ...(composing && { reply: asWriting(composing) }) };
}

function asWriting({ editor, subject, to, mode }: Composing): Writing {
  const { element } = editor;
  const holds = editor.kind === 'plain' ? (element as HTMLTextAreaElement).value : textOf(element);
  return {
    holds: holds.slice(0, BODY_LIMIT),
    to,
    ...(to.length === 0 && { unread: true }),
    ready: true,
    subject,
    mode,
  };
}

/** By the tool's own name for it; else by what a person tells it from others by. */
function keyOf({ names, between, subject, found }: NonNullable<Reading['message']>): string {
  const said = [subject?.text, between.from?.address, found.date?.iso ?? found.date?.shown].join('|');
  return oneLine(`${TOOL}:${placeOf(names.link)}:${names.message ?? said}`);
}
