import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';

export type EarlierFirstProps = Omit<ScreenProps, 'way'> & {
  /** Whose mail is missing. */
  readonly whose: 'mine' | 'theirs';
  /** The other person; empty where nothing says it. */
  readonly name: string;
  /** Of the mail that answers it. */
  readonly subject?: string | undefined;
  /** Its calendar day. */
  readonly day?: string | undefined;
};

/** A letter came before the one it answers: which mail to open. No form is shown for terms that are not there. */
export function EarlierFirst({ whose, name, subject, day, children, ...frame }: EarlierFirstProps) {
  const { ui, fill, when } = useWords();
  const words = ui.earlier;
  const theirs = name ? fill(words.theirs, { name }) : words.theirsSomeone;
  return (
    <Frame {...frame} heading={words.heading} after={children}>
      <div className="stack">
        <h2 className="title">{words.title}</h2>
        <p>{whose === 'mine' ? words.mine : theirs}</p>
      </div>
      {(subject || day) && (
        <dl className="facts">
          {subject && (
            <div>
              <dt>{words.subject}</dt>
              <dd>{subject}</dd>
            </div>
          )}
          {day && (
            <div>
              <dt>{words.before}</dt>
              <dd>{when(day)}</dd>
            </div>
          )}
        </dl>
      )}
      <p className="small">{words.quotes}</p>
      <p className="small">{words.kept}</p>
    </Frame>
  );
}
