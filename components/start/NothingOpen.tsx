import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Permission } from './Permission.tsx';

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
export function NothingOpen({ onRead, onNew, onAlways, site, notice, children, ...frame }: NothingOpenProps) {
  const { ui } = useWords();
  const fresh = { label: ui.nothing.new, onPress: onNew };
  return (
    <Frame
      {...frame}
      heading={ui.nothing.heading}
      notice={notice}
      primary={onRead ? { label: ui.nothing.read, onPress: onRead } : fresh}
      others={onRead ? [fresh] : []}
      after={children}
    >
      <div className="stack">
        <h2 className="title">{ui.nothing.title}</h2>
        <p className="words">{ui.nothing.text}</p>
      </div>
      {onAlways && site && <Permission site={site} onAllow={onAlways} />}
    </Frame>
  );
}
