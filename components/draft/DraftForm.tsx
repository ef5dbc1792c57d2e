import type { Draft, DraftPerson, Missing } from '../../lib/draft/draft.ts';
import type { ScreenProps } from '../frame/screen.ts';

export type DraftFormProps = ScreenProps & {
  readonly draft: Draft;
  /** What keeps it from being proposed. Pointed at only after the person pressed insert. */
  readonly missing: readonly Missing[];
  /** Known partners, for suggestions. */
  readonly people: readonly DraftPerson[];
  /** The whole draft after each keystroke. */
  readonly onChange: (draft: Draft) => void;
  /** Propose it. Called only while nothing is missing. */
  readonly onInsert: () => void;
  /** Send the title as a wish and let the partner write it up. Called only with a partner and a title; clients only. */
  readonly onAsk?: (() => void) | undefined;
  readonly onDiscard?: (() => void) | undefined;
};

/** The draft: who and by when first, then the result, its criteria and what it is for; the rest on demand. */
export function DraftForm(_props: DraftFormProps) {
  return null;
}
