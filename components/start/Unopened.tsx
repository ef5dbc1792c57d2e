import { Frame } from '../frame/Frame.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type UnopenedProps = {
  /** It fails; an older page holds it; it takes long; it was let go to another window; a newer version has another form of it. */
  readonly why: 'unopened' | 'blocked' | 'slow' | 'outdated' | 'newer';
  /** Loads the page again. */
  readonly onReload?: (() => void) | undefined;
};

/** Nothing can be shown, because the store does not open: why, in words, instead of an empty page. */
export function Unopened({ why, onReload }: UnopenedProps) {
  const { ui } = useWords();
  const { slow, outdated, newer } = ui.recovery;
  const words = { ...ui.said, slow, outdated, newer };
  return (
    <Frame
      heading={ui.nothing.heading}
      primary={onReload && { label: ui.recovery.reload, onPress: onReload }}
    >
      <p className="note" role="alert">
        {words[why]}
      </p>
    </Frame>
  );
}
