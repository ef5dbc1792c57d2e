/** The open message adds moves that are not in the log yet: nothing is recorded without the person's click. */
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { strangerOf } from '../objective/sides.ts';
import { OneEntry } from '../record/History.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type UnrecordedProps = {
  readonly records: readonly LogRecord[];
  readonly objective: Objective;
  readonly me: Role;
  readonly onRecord: () => void;
};

export function Unrecorded({ records, objective, me, onRecord }: UnrecordedProps) {
  const { ui, fill } = useWords();
  const mine = records.every((record) => 'by' in record.move && record.move.by === me);
  const ids = new Set(records.map((record) => record.id));
  const apart = objective.entries.filter((entry) => ids.has(entry.record.id) && entry.standing !== 'applied');
  const stranger = records.map((record) => strangerOf(objective, record)).find(Boolean);
  const name =
    stranger ?? objective.sides?.[me === 'client' ? 'assistant' : 'client'].name ?? ui.common.other;
  return (
    <section className="note unrecorded">
      <p>{mine && !stranger ? ui.unrecorded.mine : fill(ui.unrecorded.theirs, { name })}</p>
      {apart.length > 0 && (
        <ol className="history">
          {apart.map((entry) => (
            <OneEntry key={entry.record.id} {...{ entry, objective, me }} />
          ))}
        </ol>
      )}
      <button type="button" className="chip" onClick={onRecord}>
        {ui.unrecorded.record}
      </button>
    </section>
  );
}
