import type { ScreenProps } from '../frame/screen.ts';

export type NothingOpenProps = ScreenProps & {
  /** Reads the page in front by the person's click; absent where it cannot be read. */
  readonly onRead?: (() => void) | undefined;
  /** Starts an objective without a message. */
  readonly onNew: () => void;
  /** Asks the browser for this site, for good; absent where it is granted or cannot be. */
  readonly onAlways?: (() => void) | undefined;
  /** The site `onAlways` is about, as people read it: `mail.hotel.test`. */
  readonly site?: string | undefined;
};

/** Nothing is open here that Esito could work with: what it can do now. */
export function NothingOpen(_props: NothingOpenProps) {
  return null;
}
