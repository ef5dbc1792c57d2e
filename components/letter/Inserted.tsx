import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps, Way } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';

export type InsertedProps = Omit<ScreenProps, 'way'> & {
  /** Which way it went. */
  readonly way: Way;
  readonly partner: string;
  /** The clipboard did not take it, and that was said already. */
  readonly uncopied?: boolean | undefined;
  /** In the message that was open already, in a window that the reply opened in, or in a document's comment. */
  readonly where?: 'open' | 'window' | 'comment' | undefined;
  /** Why the message that was being written did not take it; or no answer to the comment is open. */
  readonly left?: 'nobody' | 'others' | 'unread' | 'closed' | 'comment' | undefined;
  /** The person looked to whom the open message goes, which cannot be read. */
  readonly onPut?: (() => void) | undefined;
  /** The letter itself, to read it here too. */
  readonly letter?: string | undefined;
  /** Where the reply did not take it and it went another way. */
  readonly fellBack?: boolean | undefined;
  readonly onSent: () => void;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
};

/** Written is not sent: a move stands in the reply. A screen of its own, because it is what comes next. */
export function Inserted(props: InsertedProps) {
  const { way, where, left, uncopied, partner, letter, fellBack, onSent, onUndo, onCopy } = props;
  const { saved, onBack, notice, children, onPut } = props;
  const { ui, fill } = useWords();
  const words = ui.inserted;
  const waits = left === 'closed' || left === 'unread';
  const why = waits ? ui.compose.left[left] : left === 'comment' ? ui.docs.closed : left && words.left[left];
  const into = where === 'comment' ? ui.docs.inserted : words[where ?? way];
  const went = waits && way === 'clipboard' ? ui.compose.clipboard : into;
  const said = { label: words.sent, onPress: onSent };
  const put =
    left === 'unread' && onPut
      ? { label: fill(ui.compose.put, { name: partner }), onPress: onPut }
      : undefined;
  return (
    <Frame
      {...{ saved, onBack, notice }}
      heading={words.title}
      primary={put ?? said}
      others={[
        ...(put ? [said] : []),
        { label: words.undo, onPress: onUndo },
        { label: words.copy, onPress: onCopy },
      ]}
      after={children}
    >
      <div className="stack" role="status">
        {why && <p>{fill(why, { name: partner })}</p>}
        {fellBack && !left && !uncopied && <p>{way === 'new' ? words.fellBackNew : words.fellBack}</p>}
        {!(uncopied && way === 'clipboard') && <p>{fill(went, { name: partner })}</p>}
      </div>
      {letter && <p className="words letter">{letter}</p>}
    </Frame>
  );
}
