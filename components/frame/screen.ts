/** What the screens of the panel share: how they are framed, and what they are about. */
import type { ReactNode } from 'react';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';

/** Which way a letter goes: into the open reply, into a new message, or onto the clipboard. */
export type Way = 'reply' | 'new' | 'clipboard';

/** What the button at the end does: writes a letter, or records somebody's plain words without one. */
export type Ending = Way | 'record';

/** Why something could not be stored; the words stand in the catalogue. */
export type UnsavedWhy = 'full' | 'blocked' | 'other';

/** Where what was typed is. */
export type Saved = 'saved' | 'saving' | { readonly unsaved: UnsavedWhy };

/** What every screen of the panel takes. A screen brings its own frame: bar, scrolling body, foot. */
export type ScreenProps = {
  /** Which way the letter would go; `reply` unless said. Chooses the words on the button and under it. */
  readonly way?: Ending | undefined;
  /** Shown small in the bar, and said to screen readers. */
  readonly saved?: Saved | undefined;
  /** Leads back to all objectives; without it no such button is shown. */
  readonly onBack?: (() => void) | undefined;
  /** Stands above the screen's own content: `Permission`, `EditedLetter`, `LetterRefused`. */
  readonly notice?: ReactNode;
  /** Stands below the screen's own content: `History`, `Details`. */
  readonly children?: ReactNode;
};

/** A screen about one objective, seen by one of its sides. */
export type ObjectiveScreenProps = ScreenProps & {
  readonly objective: Objective;
  /** Which side the person before the screen is. */
  readonly me: Role;
};
