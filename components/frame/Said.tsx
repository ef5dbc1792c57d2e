/** One sentence about what just happened, said to screen readers too; never over a button. */
import { useWords } from '../words/WordsContext.tsx';
import type { UnsavedWhy } from './screen.ts';

export type SaidProps = {
  readonly what: 'not-saved' | 'not-writable' | 'copy-yourself' | 'outdated' | 'copied';
  /** Why it could not be stored. */
  readonly why?: UnsavedWhy | undefined;
  readonly onClose: () => void;
};

export function Said({ what, why = 'other', onClose }: SaidProps) {
  const { ui, fill } = useWords();
  const words =
    what === 'not-saved' ? fill(ui.saved.unsaved, { reason: ui.saved.reasons[why] }) : ui.said[what];
  return (
    <div className="note said" role={what === 'copied' ? 'status' : 'alert'}>
      <p>{words}</p>
      <button type="button" className="chip" onClick={onClose}>
        {ui.said.close}
      </button>
    </div>
  );
}

/** A letter is on its way into the mail. */
export function Writing() {
  const { ui } = useWords();
  return (
    <p className="note" role="status">
      {ui.said.writing}
    </p>
  );
}
