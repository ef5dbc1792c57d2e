import type { ScreenProps } from '../frame/screen.ts';

export type UnreadableProps = ScreenProps & {
  readonly why: 'frame' | 'empty';
  /** The message's text as the person pasted it. */
  readonly onText: (text: string) => void;
  /** The person has selected the text in the page: read again. */
  readonly onSelected: () => void;
};

/** A message is open but its text cannot be reached: why, and two ways round it. */
export function Unreadable(_props: UnreadableProps) {
  return null;
}
