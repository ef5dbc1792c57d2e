/**
 * Reads a message a slice at a time, so that keys and screen are never kept waiting. What is dear, which sentence asks and
 * by when, is remembered; the draft that is made right after finds it all known.
 */
import { asks } from './asks/asks.ts';
import { makeReady } from './days/days.ts';
import { dueIn, mayNameDay } from './days/due.ts';
import type { Draft } from './draft.ts';
import type { Told } from './propose.ts';
import { sentencesIn } from './sentences.ts';
import { languageIn } from './start.ts';
import { wordsOfSender } from './words.ts';

/** How it is paced. Tests bring a clock and a pause of their own. */
export type Pace = {
  /** Lets the browser do what waits; after it another slice begins. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** How much has been read, from 0 to 1, at each pause once it takes long. */
  readonly tell?: ((share: number) => void) | undefined;
};

/** Work after which a pause comes, in milliseconds: half a frame's room is left to the screen. */
export const SLICE = 8;
/** From here on somebody who waits wants to know, in milliseconds. */
const LONG = 300;

const BROWSERS: Pace = {
  pause: () => new Promise((done) => setTimeout(done)),
  now: () => performance.now(),
};

/** Reads ahead what a draft of this message will need. `fallback` is the language where the message does not say. */
export async function readAhead(
  message: Told,
  fallback: Draft['language'],
  pace: Partial<Pace> = {},
): Promise<void> {
  const { pause, now, tell } = { ...BROWSERS, ...pace };
  const start = now();
  let begun = start;
  for (const share of stepsOf(message, fallback)) {
    if (now() - begun < SLICE) continue;
    if (begun - start > LONG) tell?.(share);
    await pause();
    begun = now();
  }
}

/** A message as short as a note, with something of everything in it that comes early. */
const beginningOf = (message: Told): Told => ({
  ...message,
  blocks: message.blocks.slice(0, 3).map(({ depth, text }) => ({ depth, text: text.slice(0, 600) })),
});

/** The reading in its smallest steps; each says how much has been read so far. */
function* stepsOf(message: Told, fallback: Draft['language']): Generator<number> {
  // What is used for the first time is made ready by it, which takes longer than the work: first on a little.
  wordsOfSender(beginningOf(message));
  yield 0;
  const { own, other } = wordsOfSender(message);
  yield 0;
  const text = own === '' ? (other?.text ?? '') : own;
  const language = languageIn(text) ?? fallback;
  const written = message.date?.iso ?? '';
  const sentences = sentencesIn(text);
  yield 0;
  const dated = written === '' ? undefined : sentences.find((one) => mayNameDay(one.text));
  if (dated) for (const _ of makeReady(dated.text, written, language)) yield 0;
  for (const [at, sentence] of sentences.entries()) {
    asks(sentence.text, language);
    yield at / sentences.length;
    if (dated) dueIn(sentence.text, written, language);
    yield (at + 1) / sentences.length;
  }
}
