/** One place in which the sent letter differs from what was inserted. */
export type TextChange = {
  readonly field:
    | 'title'
    | 'why'
    | 'criterion'
    | 'due'
    | 'decides'
    | 'limits'
    | 'leftOut'
    | 'resource'
    | 'checkpoint'
    | 'text';
  /** Of a criterion or a resource. */
  readonly number?: number | undefined;
  /** Empty where it was added. */
  readonly was: string;
  /** Empty where it was taken out. */
  readonly now: string;
};

export type EditedLetterProps = {
  readonly changes: readonly TextChange[];
  readonly onTake: () => void;
  readonly onKeep: () => void;
};

/** The letter was edited before it was sent: old beside new, and whether to take it in. */
export function EditedLetter(_props: EditedLetterProps) {
  return null;
}
