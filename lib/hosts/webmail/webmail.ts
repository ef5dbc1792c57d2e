/** A webmail that nobody has described to us, read by what all of them have in common. */
import type { Described, Host, Open, OpenMessage } from '../host.ts';
import { BODY_LIMIT, SURE_ENOUGH } from '../host.ts';
import { own } from '../own.ts';
import { page } from '../page.ts';
import { textOf } from '../rich-editor.ts';
import { oneLine, selectionIn } from '../text.ts';
import { describe } from './describe.ts';
import type { Composing } from './editor.ts';
import { blocksOf, type Reading, readPage } from './read.ts';

/** The tool's name, as in keys, where no other is known. */
const TOOL = 'webmail';

/** Any page: its open message where there is one beyond doubt, else what `other` reads of it. */
export function webmail(document: Document, location: Pick<Location, 'href'>, other = page): Host {
  const look = (): Reading => readPage(own(document), location.href);
  return {
    ...other(document, location),
    tool: TOOL,
    read: () => asOpen(look(), selectionIn(document)) ?? other(document, location).read(),
    describe: () => asDescribed(look()),
  };
}

function asDescribed(reading: Reading): Described {
  const { editor: any, composing, message } = reading;
  // On a page without mail one writes something else.
  const editor = composing || (message && message.trust.all >= SURE_ENOUGH) ? any : undefined;
  return {
    tool: TOOL,
    ...(message && { sure: message.trust }),
    ...(editor && { editor: editor.kind }),
    text: describe(reading),
  };
}

function asOpen({ message, composing }: Reading, selection: string): Open | undefined {
  if (!message || message.trust.all < SURE_ENOUGH) return composing && asCompose(composing);
  const { found, between, subject, names, trust } = message;
  const { blocks, cut } = blocksOf(found);
  if (blocks.length === 0) return undefined;
  const { date } = found;
  const open: OpenMessage = {
    tool: TOOL,
    key: keyOf(message),
    link: names.link,
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
    names: {
      ...(names.message && { message: names.message }),
      ...(names.thread && { thread: names.thread }),
    },
  };
  return { is: 'message', message: open, selection };
}

function asCompose({ editor, subject, to }: Composing): Open {
  const { element } = editor;
  const holds = editor.kind === 'plain' ? (element as HTMLTextAreaElement).value : textOf(element);
  return {
    is: 'compose',
    tool: TOOL,
    holds: holds.slice(0, BODY_LIMIT),
    to,
    ready: true,
    subject,
    mode: 'new',
  };
}

/** By the tool's own name for it; else by what a person tells it from others by. */
function keyOf({ names, between, subject, found }: NonNullable<Reading['message']>): string {
  const { origin } = new URL(names.link);
  const said = [subject?.text, between.from?.address, found.date?.iso ?? found.date?.shown].join('|');
  return oneLine(`${TOOL}:${origin}/:${names.message ?? said}`);
}
