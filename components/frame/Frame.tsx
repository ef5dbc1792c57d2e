import type { ReactNode } from 'react';
import type { State } from '../../lib/objective/objective.ts';
import type { ScreenProps } from './screen.ts';

/** A button of the foot. */
export type Action = {
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean | undefined;
};

export type FrameProps = Omit<ScreenProps, 'way'> & {
  readonly heading: string;
  /** The mark before the heading; the product's own where no objective is open. */
  readonly mark?: State | undefined;
  /** Small words at the end of the bar; `saved` takes their place. */
  readonly status?: string | undefined;
  readonly primary?: Action | undefined;
  /** At most two are shown. */
  readonly others?: readonly Action[] | undefined;
  /** A sentence under the buttons. */
  readonly note?: ReactNode;
};

/** The frame of a screen: bar, scrolling body, foot that stays in view. */
export function Frame(_props: FrameProps) {
  return null;
}
