import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';

/** A delivery as it is being written. Per criterion by its number. */
export type DeliveryDraft = {
  readonly covers: Readonly<Record<number, boolean>>;
  /** *Is this one there?* No answer until given. */
  readonly checks: Readonly<Record<number, { readonly there?: boolean; readonly note: string }>>;
  readonly evidence: readonly { readonly what: string; readonly where: string; readonly attached: boolean }[];
  readonly note: string;
};

export type DeliverFormProps = ObjectiveScreenProps & {
  /** What was written before, where it was kept. */
  readonly initial?: DeliveryDraft | undefined;
  /** After each keystroke, to keep it. */
  readonly onChange?: ((draft: DeliveryDraft) => void) | undefined;
  readonly onInsert: (content: ContentOf<'deliver'>) => void;
};

/** The assistant hands the work over: which criteria, where it is, and her own look at each. */
export function DeliverForm(_props: DeliverFormProps) {
  return null;
}
