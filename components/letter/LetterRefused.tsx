export type LetterRefusedProps = {
  readonly why: 'changed' | 'newer' | 'no-blanks' | 'incomplete' | 'too-long';
  /** Who sent it. */
  readonly partner?: string | undefined;
  /** Lines that were understood. */
  readonly read?: readonly string[] | undefined;
  /** Lines that were not. */
  readonly unread?: readonly string[] | undefined;
  /** Read the page again, e.g. after opening the whole message. */
  readonly onAgain?: (() => void) | undefined;
};

/** A letter that could not be taken as it stands: why, what was read and what was not. Nothing is applied. */
export function LetterRefused(_props: LetterRefusedProps) {
  return null;
}
