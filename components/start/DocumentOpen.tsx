import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';

export type DocumentOpenProps = ScreenProps & {
  /** What the document is called. */
  readonly title: string;
  /** Begins an objective of what is selected in it, or of the whole. */
  readonly onDelegate: () => void;
  /** Starts an objective without it. */
  readonly onNew: () => void;
};

/** A document is open, and no message: what can be done with it. */
export function DocumentOpen({ title, onDelegate, onNew, notice, children, ...frame }: DocumentOpenProps) {
  const { ui } = useWords();
  return (
    <Frame
      {...frame}
      heading={ui.docs.heading}
      notice={notice}
      primary={{ label: ui.docs.delegate, onPress: onDelegate }}
      others={[{ label: ui.nothing.new, onPress: onNew }]}
      after={children}
    >
      <div className="stack">
        <h2 className="title">
          <bdi>{title}</bdi>
        </h2>
        <p className="words">{ui.docs.text}</p>
      </div>
    </Frame>
  );
}
