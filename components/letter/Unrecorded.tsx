/** The open message adds moves that are not in the log yet: nothing is recorded without the person's click. */
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Entry, Objective } from '../../lib/objective/objective.ts';
import { strangerOf } from '../objective/sides.ts';
import { OneEntry } from '../record/History.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type UnrecordedProps = {
  readonly records: readonly LogRecord[];
  readonly objective: Objective;
  readonly me: Role;
  /** The other side's letters in the same message, kept by the same press. */
  readonly along?: readonly LogRecord[] | undefined;
  readonly onRecord: () => void;
};

export function Unrecorded({ records, along = [], objective, me, onRecord }: UnrecordedProps) {
  const { ui, fill } = useWords();
  const mine = records.every((record) => 'by' in record.move && record.move.by === me);
  const listed = records.flatMap((record) => entryOf(objective, record) ?? []);
  const stranger = records.map((record) => strangerOf(objective, record)).find(Boolean);
  const name =
    stranger ?? objective.sides?.[me === 'client' ? 'assistant' : 'client'].name ?? ui.common.other;
  return (
    <section className="note unrecorded">
      <p>{mine && !stranger ? ui.unrecorded.mine : fill(ui.unrecorded.theirs, { name })}</p>
      {listed.length > 0 && (
        <ol className="history">
          {listed.map((entry) => (
            <OneEntry key={entry.record.id} {...{ entry, objective, me }} />
          ))}
        </ol>
      )}
      {along.length > 0 && (
        <>
          <p>{ui.earlier.along}</p>
          <ol className="history">
            {along.map((record) => (
              <OneEntry key={record.id} entry={{ record, standing: 'applied' }} {...{ objective, me }} />
            ))}
          </ol>
        </>
      )}
      <button type="button" className="chip" onClick={onRecord}>
        {along.length > 0 ? ui.earlier.all : ui.unrecorded.record}
      </button>
    </section>
  );
}

/** What does not count, with why; and what only my click would make count. The rest is what the screen shows. */
function entryOf({ entries }: Objective, record: LogRecord): Entry | undefined {
  const entry = entries.find((one) => one.record.id === record.id);
  if (!entry) return { record, standing: 'applied' };
  return entry.standing === 'applied' ? undefined : entry;
}
