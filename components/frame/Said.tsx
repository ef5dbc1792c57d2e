/** One sentence about what just happened, said to screen readers too; never over a button. */
import { useWords } from '../words/WordsContext.tsx';
import type { UnsavedWhy } from './screen.ts';

export type SaidProps = {
  readonly what:
    | 'not-saved'
    | 'not-writable'
    | 'copy-yourself'
    | 'press-button'
    | 'unselected'
    | 'copied'
    | 'forgotten';
  /** Why it could not be stored. */
  readonly why?: UnsavedWhy | undefined;
  readonly onClose: () => void;
};

export function Said({ what, why = 'other', onClose }: SaidProps) {
  const { ui, fill } = useWords();
  const words = {
    ...ui.said,
    forgotten: ui.forget.done,
    'press-button': ui.reading.press,
    'not-saved': fill(ui.saved.unsaved, { reason: ui.saved.reasons[why] }),
  }[what];
  return (
    <div className="note said" role={what === 'copied' ? undefined : 'alert'}>
      <p>{words}</p>
      <button type="button" className="chip" onClick={onClose}>
        {ui.said.close}
      </button>
    </div>
  );
}

export type LiveProps = {
  /** A letter is on its way into the mail. */
  readonly writing: boolean;
  /** The browser asks first whether it may. */
  readonly asking?: boolean | undefined;
  readonly copied: boolean;
  /** How much of a long message has been read, from 0 to 1. */
  readonly reading?: number | undefined;
};

/** What happens without a change of screen. Always there, because only what changes in it is said. */
export function Live({ writing, asking, copied, reading }: LiveProps) {
  const { ui } = useWords();
  return (
    <div className="live" role="status">
      {writing && <p className="note">{ui.said.writing}</p>}
      {asking && <p className="note">{ui.reading.asking}</p>}
      {copied && <span className="unseen">{ui.said.copied}</span>}
      {reading !== undefined && (
        <label className="note reading">
          {ui.slices.reading}
          <progress value={reading} />
        </label>
      )}
    </div>
  );
}

/** The open message was longer than is read. */
export function Cut() {
  const { ui } = useWords();
  return <p className="note">{ui.said.cut}</p>;
}
