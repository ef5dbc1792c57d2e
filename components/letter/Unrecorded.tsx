/** The open message adds moves that are not in the log yet: nothing is recorded without the person's click. */
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
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
  const name = objective.sides?.[me === 'client' ? 'assistant' : 'client'].name ?? ui.common.other;
  return (
    <section className="note unrecorded">
      <p>{mine ? ui.unrecorded.mine : fill(ui.unrecorded.theirs, { name })}</p>
      <button type="button" className="chip" onClick={onRecord}>
        {ui.unrecorded.record}
      </button>
    </section>
  );
}
