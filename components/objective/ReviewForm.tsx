import type { ContentOf, Judgement, MissKind } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';

/** A review as it is being written. Per criterion by its number; no verdict until chosen. */
export type ReviewDraft = {
  readonly criteria: Readonly<
    Record<
      number,
      {
        readonly verdict?: Exclude<Judgement['verdict'], 'waived'> | undefined;
        readonly missing: string;
        readonly next: string;
        readonly kind?: MissKind | undefined;
      }
    >
  >;
  readonly good: string;
  readonly thanks: string;
};

export type ReviewFormProps = ObjectiveScreenProps & {
  readonly initial?: ReviewDraft | undefined;
  /** After each keystroke, to keep it. */
  readonly onChange?: ((draft: ReviewDraft) => void) | undefined;
  readonly onInsert: (content: ContentOf<'review'>) => void;
};

/** The client judges a delivery: all of it in one click, or criterion by criterion. Nothing is pre-selected. */
export function ReviewForm(_props: ReviewFormProps) {
  return null;
}
