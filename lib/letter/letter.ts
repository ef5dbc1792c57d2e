/** What a letter is: a move as people read it in a mail, and what reading one gives. */
import type { MoveId, Ref, ShortId } from '../objective/ids.ts';
import type { Kind, Move, Role } from '../objective/moves.ts';
import type { Language } from './words/index.ts';

/** What the opening speaks of: first names, and the objective's title where the move does not hold it. */
export type About = {
  /** First name of who will read it; empty where it is not known. */
  readonly to: string;
  readonly title?: string;
  readonly client?: string;
  readonly assistant?: string;
};

/** A move written for mail. `text` is the other three parted by blank lines, and is what goes into the reply. */
export type Letter = {
  /** Greeting in the writer's voice. Not checked: the person may edit it or take it out. */
  readonly opening: string;
  /** What is recorded. Every word of it is a fixed phrase or content of the move. */
  readonly body: string;
  /** Form, kind, number, ref, what it answers, check. */
  readonly lastLine: string;
  readonly text: string;
};

/** A stretch of a message at one depth of quoting; `>` and `|` at the start of a line inside it count as deeper. */
export type Block = { readonly depth: number; readonly text: string };

/**
 * Why a letter was not taken.
 * - `changed`: the last line is whole, but no reading of the text above it fits its check.
 * - `newer`: written in a form, or of a kind, that this version does not know.
 * - `no-blanks`: all blanks are gone, so words cannot be told apart.
 * - `incomplete`: the last line is broken off, or what must stand above it is not there.
 * - `too-long`: more than can be read without making the person wait.
 */
export type Refusal = 'changed' | 'newer' | 'no-blanks' | 'incomplete' | 'too-long';

/** What the last line says, as far as it can be read. Not to be trusted without the check. */
export type Heading = { readonly kind?: Kind; readonly ref?: Ref; readonly answers?: ShortId };

/** One letter found in a message. `text` is the stretch it was read from, opening left out, as it stands there. */
export type Reading =
  | {
      readonly ok: true;
      readonly move: Move;
      readonly id: MoveId;
      readonly depth: number;
      readonly language: Language;
      readonly text: string;
    }
  | {
      readonly ok: false;
      readonly why: Refusal;
      readonly depth: number;
      readonly text: string;
      readonly heading?: Heading;
      /** What it seems to say now, when a person has edited it: to be offered, never taken as it is. */
      readonly guess?: Move;
    };

/** `guessBy`: which side wrote an edited letter, where the caller knows it. */
export type ReadOptions = { readonly guessBy?: Role };

/** A move whose letter could not be read back. `field` is the path of the text to change: `['terms', 'title']`. */
export class LetterError extends Error {
  readonly field: readonly PropertyKey[];
  constructor(field: readonly PropertyKey[]) {
    super(`The letter of this move cannot be read back; change ${field.join('.') || 'its text'}.`);
    this.name = 'LetterError';
    this.field = field;
  }
}
