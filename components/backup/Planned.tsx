import { type ReactNode, useId } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import type { Report, Restoring } from './backup.ts';
import { staysIn, wouldGain } from './report.ts';

export type PlannedProps = {
  /** Whether what was forgotten here is to come back too. */
  readonly onAgain: (again: boolean) => void;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
};

type Props = PlannedProps & { readonly planned: Extract<Restoring, { is: 'planned' }> };

/** The second look before anything changes: what the file would bring, and what stays as it is. */
export function Planned({ planned, onAgain, onRestore, onLeave }: Props) {
  const speech = useWords();
  const { restore: words } = speech.ui.backup;
  const { report, again, name, of } = planned;
  const partner = of === 'everything' ? '' : of.name || (of.addresses[0] ?? '');
  const forgotten = Object.values(report.forgotten).some((count) => count > 0);
  return (
    <>
      <h4 className="label" tabIndex={-1}>
        {words.would}
      </h4>
      <p className="small">
        {speech.fill(of === 'everything' ? words.ofEverything : words.ofPartner, { name, partner })}
      </p>
      {report.nothing ? <p>{words.nothing}</p> : <Lines lines={wouldGain(report, speech)} />}
      <Stays report={report} />
      {(forgotten || again) && (
        <label className="check">
          <input type="checkbox" checked={again} onChange={(event) => onAgain(event.target.checked)} />
          {words.again}
        </label>
      )}
      <div className="row">
        {!report.nothing && (
          <button type="button" className="button primary" onClick={onRestore}>
            {words.press}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </>
  );
}

/** What was restored, in the same words it was announced in. */
export function Done({ report, onLeave }: { readonly report: Report; readonly onLeave: () => void }) {
  const speech = useWords();
  const { restore: words } = speech.ui.backup;
  return (
    <>
      <h4 className="label" tabIndex={-1}>
        {words.done}
      </h4>
      <Lines lines={wouldGain(report, speech)} />
      <p className="small">{words.doneText}</p>
      <div>
        <button type="button" className="chip" onClick={onLeave}>
          {words.close}
        </button>
      </div>
    </>
  );
}

function Stays({ report }: { readonly report: Report }) {
  const speech = useWords();
  const id = useId();
  const lines = staysIn(report, speech);
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className="label" id={id}>
        {speech.ui.backup.restore.stays}
      </h4>
      <Lines lines={lines} by={id} />
    </>
  );
}

function Lines({ lines, by }: { readonly lines: readonly string[]; readonly by?: string }): ReactNode {
  return (
    <ul className="forget-lines" aria-labelledby={by}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
