/** The open message adds moves that are not in the log yet: nothing is recorded without the person's click. */

import type { LogRecord } from '../../lib/objective/log.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Entry, Objective } from '../../lib/objective/objective.ts';
import { strangerOf } from '../../lib/objective/speakers.ts';
import { OneEntry } from '../record/History.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type UnrecordedProps = {
  readonly records: readonly LogRecord[];
  readonly objective: Objective;
  readonly me: Role;
  /** The other side's letters in the same message, kept by the same press as mine. */
  readonly along?: readonly LogRecord[] | undefined;
  /** The other person, while no terms name them. */
  readonly partner?: string | undefined;
  /** What the document is called in whose comments it stands, where they show no addresses. */
  readonly commented?: string | undefined;
  readonly onRecord: () => void;
};

export function Unrecorded(props: UnrecordedProps) {
  const { records, along = [], objective, me, partner, commented, onRecord } = props;
  const { ui, fill } = useWords();
  const stranger = records.map((record) => strangerOf(objective, record)).find(Boolean);
  const mine = records.every((record) => 'by' in record.move && record.move.by === me) && !stranger;
  const other = objective.sides?.[me === 'client' ? 'assistant' : 'client'].name;
  const name = stranger ?? other ?? (partner || ui.common.other);
  const own = along.length > 0 ? fill(ui.earlier.along, { name }) : ui.unrecorded.mine;
  const theirs = commented
    ? fill(ui.docs.unsure, { title: commented, name })
    : fill(ui.unrecorded.theirs, { name });
  // What I say is mine is named whole; of the other side's, only what the screen does not show.
  const listed = mine
    ? inOrder(objective, [...records, ...along])
    : records.flatMap((record) => entryOf(objective, record) ?? []);
  return (
    <section className="note unrecorded">
      <p>{mine ? own : theirs}</p>
      {listed.length > 0 && (
        <ol className="history">
          {listed.map((entry) => (
            <OneEntry key={entry.record.id} {...{ entry, objective, me }} />
          ))}
        </ol>
      )}
      <button type="button" className="chip" onClick={onRecord}>
        {along.length > 0 ? ui.earlier.all : ui.unrecorded.record}
      </button>
    </section>
  );
}

/** In the order in which they count, where they do; none of them is in the log yet. */
function inOrder({ entries }: Objective, records: readonly LogRecord[]): Entry[] {
  const place = (record: LogRecord): number => {
    const at = entries.findIndex((one) => one.record.id === record.id);
    return at < 0 ? entries.length : at;
  };
  return [...records]
    .sort((a, b) => place(a) - place(b))
    .map((record) => entries[place(record)] ?? { record, standing: 'applied' });
}

/** What does not count, with why; the rest is what the screen shows. */
function entryOf({ entries }: Objective, record: LogRecord): Entry | undefined {
  const entry = entries.find((one) => one.record.id === record.id);
  if (!entry) return { record, standing: 'applied' };
  return entry.standing === 'applied' ? undefined : entry;
}
