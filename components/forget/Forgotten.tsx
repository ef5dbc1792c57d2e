import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';

export type ForgottenProps = ScreenProps & {
  /** The calendar day of forgetting, where it is known. */
  readonly day?: string | undefined;
  readonly onAgain: () => void;
};

/** The open mail holds a letter of an objective that was forgotten: nothing of it is kept unless the person says so. */
export function Forgotten({ day, onAgain, way: _way, children, ...frame }: ForgottenProps) {
  const { ui, fill, day: inFull } = useWords();
  const { forget } = ui;
  return (
    <Frame
      {...frame}
      heading={forget.doneHeading}
      primary={{ label: forget.again, onPress: onAgain }}
      note={forget.againNote}
      after={children}
    >
      <div className="stack">
        <h2 className="title">{day ? fill(forget.was, { day: inFull(day) }) : forget.wasSome}</h2>
        <p className="words">{forget.mail}</p>
      </div>
    </Frame>
  );
}
