/**
 * What the browser's own model suggests for a draft. A message is somebody else's text: whatever it tells the model to do,
 * what comes back is at most a few plain words, each resting on words of the message, for a person to use or leave.
 */
import * as z from 'zod/mini';
import { findSecrets } from '../../clarity/secrets/secrets.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Suggestion } from '../../draft/suggested.ts';
import { type Read, wordsOfSender } from '../../draft/words.ts';
import { wordsOf } from '../../letter/words/index.ts';
import { evenBlanks } from '../../objective/text.ts';
import { type BrowsersModel, browsersModel, presenceOf, speaking } from './browsers-model.ts';

/** A model that takes longer has nothing to say, in milliseconds. */
export const PATIENCE = 10_000;
/** What of a message it is given, in characters: first words say what is wanted, and a small model forgets long ones. */
const GIVEN = 4000;
const TEXT = 160;
const QUOTE = 300;
const MOST = 5;

const words = (most: number) => z.string().check(z.trim(), z.minLength(3), z.maxLength(most));
const One = z.strictObject({ text: words(TEXT), quote: words(QUOTE) });
const Answer = z.strictObject({ result: z.optional(One), criteria: z.array(One).check(z.maxLength(MOST)) });

/** The same for the model, as JSON Schema: it can answer in no other form. */
const ONE = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'quote'],
  properties: { text: { type: 'string', maxLength: TEXT }, quote: { type: 'string', maxLength: QUOTE } },
};
const FORM = {
  type: 'object',
  additionalProperties: false,
  required: ['criteria'],
  properties: { result: ONE, criteria: { type: 'array', maxItems: MOST, items: ONE } },
};

/**
 * Its suggestions for a draft of this message; none where there is no model, where it is slow, or where what it says is not
 * in form. Never rejects.
 */
export async function suggestFor(
  message: Read,
  language: Draft['language'],
  signal: AbortSignal,
  {
    model = browsersModel(),
    patience = PATIENCE,
  }: { model?: BrowsersModel | undefined; patience?: number } = {},
): Promise<Suggestion[]> {
  const { own, other } = wordsOfSender(message);
  const text = (own === '' ? (other?.text ?? '') : own).slice(0, GIVEN);
  if (text.trim() === '' || !model) return [];
  const ends = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  try {
    return checked(await until(ends, answerOf(model, text, language, ends)), text);
  } catch {
    return [];
  }
}

async function answerOf(
  model: BrowsersModel,
  text: string,
  language: Draft['language'],
  signal: AbortSignal,
): Promise<unknown> {
  if ((await presenceOf(language, model)) !== 'ready') return undefined;
  signal.throwIfAborted();
  // The message comes apart from these, as one JSON string that nothing in it can end.
  const initialPrompts = [{ role: 'system', content: wordsOf(language).ui.model.orders }] as const;
  const session = await model.create({ ...speaking(language), initialPrompts, signal });
  try {
    return JSON.parse(await session.prompt(JSON.stringify(text), { responseConstraint: FORM, signal }));
  } finally {
    session.destroy();
  }
}

/** A model may not heed its signal; nobody waits for it longer all the same. */
const until = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) =>
      signal.addEventListener('abort', () => fail(signal.reason), { once: true }),
    ),
  ]);

/** Only what is in form, and rests on words that stand in the message. */
function checked(answer: unknown, message: string): Suggestion[] {
  const said = Answer.safeParse(answer);
  if (!said.success) return [];
  const { result, criteria } = said.data;
  const parts = message
    .split(/\n[^\S\n]{0,200}\n/)
    .map(evenBlanks)
    .filter(Boolean);
  const numbers = new Set(numbersIn(message));
  const seen = new Set<string>();
  return [
    ...(result ? [{ field: 'title' as const, ...result }] : []),
    ...criteria.map((one) => ({ field: 'criterion' as const, ...one })),
  ].flatMap((one) => {
    const [text, quote] = [evenBlanks(one.text), evenBlanks(one.quote)];
    const paragraph = parts.findIndex((part) => part.includes(quote)) + 1;
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    const sound = paragraph > 0 && isPlain(text) && numbersIn(text).every((number) => numbers.has(number));
    return sound && !known ? [{ field: one.field, text, rests: { quote, paragraph } }] : [];
  });
}

/** No address, nothing that looks like a secret, no signs that are not seen or turn the line around. */
const isPlain = (text: string): boolean =>
  !/https?:|www\.|@|[\p{Cc}\p{Cf}<>]/iu.test(text) && findSecrets(text).length === 0;

/** A number that the message does not have was made up. */
const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];
