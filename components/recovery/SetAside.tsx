import { useState } from 'react';
import { Section } from '../options/Section.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { SecondLook } from './SecondLook.tsx';
import { useExport } from './useExport.tsx';

export type SetAsideProps = {
  /** What could not be read: where it was kept, and why. */
  readonly records: readonly {
    readonly table: string;
    readonly reason: 'shape' | 'id' | 'huge' | 'unmade';
  }[];
  /** False where it failed. */
  readonly onExport: () => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
};

/** What could not be read and was set aside, as a part of the settings: how much, why, and what can be done with it. */
export function SetAside({ records, onExport, onRemove }: SetAsideProps) {
  const { recovery } = useWords().ui;
  const { plural, fill } = useWords();
  const [removing, setRemoving] = useState(false);
  const exporting = useExport(onExport);
  if (records.length === 0) return null;
  const kinds = Map.groupBy(records, ({ table, reason }) => `${table} ${reason}`);
  const named = (table: string): string =>
    recovery.tables[table as keyof typeof recovery.tables] ?? recovery.tables.moves;
  return (
    <Section heading={recovery.aside} text={recovery.asideText}>
      <p>{plural(recovery.asideCounts, records.length)}</p>
      <ul className="forget-lines">
        {[...kinds.values()].map(([first, ...others]) =>
          first ? (
            <li key={`${first.table} ${first.reason}`}>
              {fill(recovery.line, {
                what: named(first.table),
                why: recovery.reasons[first.reason],
                count: others.length + 1,
              })}
            </li>
          ) : null,
        )}
      </ul>
      {removing ? (
        <SecondLook
          question={recovery.removeSure}
          yes={recovery.removeYes}
          onYes={onRemove}
          onCancel={() => setRemoving(false)}
        />
      ) : (
        <div className="row">
          <button type="button" className="chip" onClick={exporting.press}>
            {recovery.exportAside}
          </button>
          <button type="button" className="chip" onClick={() => setRemoving(true)}>
            {recovery.remove}
          </button>
        </div>
      )}
      {exporting.said}
    </Section>
  );
}
