/** The questions of a form, as its fields see them. */
import { createContext, useContext } from 'react';
import { keyOf, type Place, type Question } from '../../lib/clarity/question.ts';

/** What a form's margin shows and does. */
export type Asking = {
  /** Makes ids that no other form has. */
  readonly id: string;
  /** The one question that stands at a field now. */
  readonly at: (place: Place) => Question | undefined;
  /** A rewrite was just taken at this field, and can be undone. */
  readonly used: (place: Place) => boolean;
  /** The letter was held back for this question. */
  readonly holds: (question: Question) => boolean;
  readonly use: (question: Question) => void;
  readonly keep: (question: Question) => void;
  readonly undo: () => void;
};

const NONE: Asking = {
  id: '',
  at: () => undefined,
  used: () => false,
  holds: () => false,
  use: () => {},
  keep: () => {},
  undo: () => {},
};

export const AskingContext = createContext<Asking>(NONE);

/** The questions of the form around; none without one. */
export const useAsking = (): Asking => useContext(AskingContext);

/** A field's place as its margin shows it: what and where of an access stand in one margin. */
export const marginOf = (place: Place): Place => (place === 'where' ? 'access' : place);

/** What tells a question from the others of its form. */
export const nameOf = (question: Question): string => `${marginOf(question.field)} ${keyOf(question)}`;

/** The id of the words of a margin, to describe its field by; none while there is no question. */
export function describedAt({ id, at }: Asking, place: Place, number?: number): string | undefined {
  const question = at(place);
  if (!question || (number !== undefined && question.number !== number)) return undefined;
  return marginId(id, place);
}

/** The id of the words of a margin. */
export const marginId = (id: string, place: Place): string => `${id}-${place}-question`;
