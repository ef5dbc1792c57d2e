import { useId, useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import { SecondLook } from './SecondLook.tsx';
import { useExport } from './useExport.tsx';

type Amount = { readonly moves: number; readonly drafts: number };

export type MissingProps = {
  /** Another store stands in its place, the browser could not read its files, or there is less in it. */
  readonly loss: { readonly why: 'gone' | 'damaged' | 'shorter'; readonly was: Amount; readonly now: Amount };
  /** Leads to where a backup file is restored; absent where one is there already. */
  readonly onSettings?: (() => void) | undefined;
  /** False where it failed. */
  readonly onExport: () => Promise<boolean>;
  readonly onAnew: () => Promise<boolean>;
};

/** Something that was kept is not there any more: what happened, what can come back and how, and going on without it. */
export function Missing({ loss, onSettings, onExport, onAnew }: MissingProps) {
  const { ui, fill, plural, list } = useWords();
  const { recovery } = ui;
  const id = useId();
  const [anew, setAnew] = useState(false);
  const exporting = useExport(onExport);
  const said = ({ moves, drafts }: Amount): string =>
    list([plural(recovery.moves, moves), plural(ui.forget.drafts, drafts)]);
  return (
    <section className="note" aria-labelledby={id}>
      <div className="stack" role="alert">
        <h2 id={id}>{recovery.title}</h2>
        <p>{recovery.why[loss.why]}</p>
        <p>{fill(recovery.amount, { was: said(loss.was), now: said(loss.now) })}</p>
      </div>
      {/* Once something is here again, the screen is for that. */}
      <details open={loss.now.moves + loss.now.drafts === 0}>
        <summary>{recovery.back}</summary>
        <ul className="forget-lines">
          <li>{onSettings ? recovery.file : recovery.fileHere}</li>
          <li>{recovery.mails}</li>
          <li>{recovery.drafts}</li>
        </ul>
      </details>
      {anew ? (
        <SecondLook
          question={recovery.anewSure}
          yes={recovery.anewYes}
          onYes={onAnew}
          onCancel={() => setAnew(false)}
        />
      ) : (
        <div className="row">
          {onSettings && (
            <button type="button" className="chip" onClick={onSettings}>
              {recovery.settings}
            </button>
          )}
          <button type="button" className="chip" onClick={exporting.press}>
            {recovery.export}
          </button>
          <button type="button" className="chip" onClick={() => setAnew(true)}>
            {recovery.anew}
          </button>
        </div>
      )}
      {exporting.said}
    </section>
  );
}
