/** What the screens of plain words share: whose they are, when, and what can be made of them. */
import type { Meaning } from '../../lib/objective/meanings.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { useOther } from '../objective/sides.ts';
import { useWords } from '../words/WordsContext.tsx';

/** Words in the open message, without a letter by whoever wrote them. */
export type SaidWords = {
  readonly by: Role;
  readonly text: string;
  readonly place: { readonly day?: string | undefined };
  readonly meanings: readonly Meaning[];
  /** They quote something that is no longer the one to answer. */
  readonly stale: boolean;
  /** There are earlier terms too, and they quote none. */
  readonly unquoted: boolean;
  readonly links: readonly string[];
  readonly attachments: readonly string[];
  /** Other objectives the same message speaks of. */
  readonly others: readonly { readonly ref: string; readonly title: string }[];
};

export type SaidProps = { readonly objective: Objective; readonly me: Role; readonly words: SaidWords };

/** Speaks of whoever said it: to me of my own words, or of the other person by name. */
export function useSaid({ objective, me, words }: SaidProps) {
  const { ui, fill, when } = useWords();
  const mine = words.by === me;
  const name = useOther(objective, me);
  const of = (theirs: string, own: string): string => (mine ? own : fill(theirs, { name }));
  const who = mine
    ? ui.plain.mine
    : fill(ui.plain.theirs, { name: objective.sides?.[words.by].name ?? ui.common.other });
  const { day } = words.place;
  return {
    mine,
    name,
    of,
    heading: of(ui.plain.heading, ui.plain.headingMine),
    who: day ? fill(ui.plain.dated, { who, day: when(day) }) : who,
  };
}
