/** The words of a message that its sender wrote for this one: without quotations, footers, closing words and name. */
import { isBlank, type Line, type Stretch, textOf } from './lines.ts';
import { type Passed, takeApart } from './message.ts';
import { signatureFrom, withoutFooter } from './signature.ts';

/** What of a message is whose. */
export type Words = {
  /** What the sender wrote, with its line ends. */
  readonly own: string;
  /** Their closing words and name; empty where they did not sign. */
  readonly signed: string;
  /** The message below it, passed on or answered, where one has a head of its own. */
  readonly other?: Passed;
  /** The other message was passed on: it is what this one is about. */
  readonly passedOn: boolean;
};

/** What is needed of a message to tell whose words are whose; `from` as its head has it. */
export type Read = {
  readonly subject: string;
  readonly from?: { readonly name?: string; readonly address: string };
  readonly blocks: readonly Stretch[];
};

/** What of a message is read, in characters; what stands beyond is nobody's first words. */
const READ = 60_000;

/** Its first stretches, up to a bound. */
function headOf(blocks: readonly Stretch[]): Stretch[] {
  let left = READ;
  return blocks.flatMap(({ depth, text }) => {
    const part = text.slice(0, Math.max(0, left));
    left -= text.length;
    return part === '' ? [] : [{ depth, text: part }];
  });
}

/** Tells whose words are whose. */
export function wordsOfSender({ subject, from, blocks }: Read): Words {
  const { own, other, passedOn } = takeApart(headOf(blocks), subject);
  const kept = withoutFooter(own);
  const end = signatureFrom(kept, from ? `${from.name ?? ''} <${from.address}>` : '');
  const signed = kept.slice(end);
  // A message that is nothing but a name is that name.
  const [above, below]: [readonly Line[], readonly Line[]] = kept.slice(0, end).every(isBlank)
    ? [kept, []]
    : [kept.slice(0, end), signed];
  return { own: textOf(above), signed: textOf(below), ...(other && { other }), passedOn };
}
