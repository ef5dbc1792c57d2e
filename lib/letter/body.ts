/** The body of a letter: its sections written one below the other, and read from the end back to the beginning. */
import type { Kind, Move } from '../objective/moves.ts';
import { isLaidOut, type Part } from './flat.ts';
import { fieldsOf, type Layout, layoutsOf, namesOf } from './kinds.ts';
import { chain, either, later, only, type Search, together } from './search.ts';
import type { Fields, Head, Say, Section } from './section.ts';
import { type Language, wordsOf } from './words/index.ts';

/** Writes the body of a move in one of its layouts. */
export function writeBody(move: Move, language: Language, { sections, joint }: Layout): string {
  const fields = fieldsOf(move);
  const say: Say = { words: wordsOf(language).letter, ...namesOf(fields) };
  return sections.flatMap((section) => section.write(fields, say) ?? []).join(joint);
}

/** What a body says, and where it begins. */
export type Body = { readonly fields: Fields; readonly start: number };

/**
 * All ways to read a body that ends where `within` ends; it may begin anywhere. From the end back, because what stands
 * above a letter can be anything, and because the last section says the names that the others use.
 */
export const readBody = (kind: Kind, language: Language, within: Part): Search<Body> =>
  together(layoutsOf(kind).map(({ sections }) => readSections(sections, language, within)));

function readSections(sections: readonly Section[], language: Language, within: Part): Search<Body> {
  const words = wordsOf(language).letter;
  const known = new Map<string, Step[]>();
  const stepsFrom = (last: number, end: number, say: Say): Step[] => {
    const key = `${last} ${end} ${say.client} ${say.assistant}`;
    const steps = known.get(key) ?? stepsBefore(sections, last, { ...within, end }, say);
    known.set(key, steps);
    return steps;
  };
  const from = (last: number, end: number, fields: Fields, start: number): Search<Body> => {
    if (last < 0) return only({ fields, start });
    const steps = stepsFrom(last, end, { words, ...namesOf(fields) });
    return either(
      steps.map(({ index, head, place }) =>
        later(() =>
          chain(head.read({ flat: within.flat, start: place.content, end }), (read) =>
            from(index - 1, place.start, { ...read, ...fields }, place.start),
          ),
        ),
      ),
    );
  };
  return from(sections.length - 1, within.end, {}, within.end);
}

type Step = {
  readonly index: number;
  readonly head: Head;
  readonly place: { readonly start: number; readonly content: number };
};

/** Most places looked at for one step. */
const PLACES = 300;

/** Where the section before `within.end` can begin: the last one, or an earlier one if those between say nothing. */
function stepsBefore(sections: readonly Section[], last: number, within: Part, say: Say): Step[] {
  const steps: Step[] = [];
  for (let index = last; index >= 0; index--) {
    const section = sections[index];
    for (const head of section?.heads(say) ?? [])
      for (const place of head.find(within)) steps.push({ index, head, place });
    if (section?.required) break;
  }
  within.flat.budget.spend(10 * steps.length);
  const near = (a: Step, b: Step): number => b.place.start - a.place.start;
  const labels = steps.filter((step) => !step.head.free).sort(near);
  const free = steps.filter((step) => step.head.free);
  if (!isLaidOut(within)) return [...labels.slice(0, 2), ...free, ...labels.slice(2)].slice(0, PLACES);
  // What begins a line is a section's beginning far more often than the same words inside a text.
  const begins = ({ place }: Step): boolean => within.flat.starts.has(place.start);
  const inline = labels.filter((step) => !begins(step));
  return [...labels.filter(begins), ...inline.slice(0, 2), ...free, ...inline.slice(2)].slice(0, PLACES);
}
