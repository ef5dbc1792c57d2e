import { useId, useState } from 'react';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';

export type RowToRemove = {
  /** Names the row for good; also what is told when it is gone. */
  readonly key: string;
  readonly text: string;
  /** Small, beside it. */
  readonly aside?: string | undefined;
  /** The button's whole name, for whoever does not see the row. */
  readonly label: string;
};

export type RowsToRemoveProps = {
  /** Names the list. */
  readonly name: string;
  readonly rows: readonly RowToRemove[];
  /** What stands on each button. */
  readonly press: string;
  /** What is said once a row is gone; absent where it stayed, and then this says why. */
  readonly gone: (row: RowToRemove) => string;
  readonly onRemove: (key: string) => Promise<string | undefined> | undefined;
  /** `at`: its place among the rows before. */
  readonly onUndo: (key: string, at: number) => void;
  /** Stands where there is no row. */
  readonly none?: string | undefined;
};

type Last = {
  readonly row: RowToRemove;
  readonly at: number;
  readonly said: string;
  readonly stayed: boolean;
};

/** A list one takes things out of. What was taken out last is said, and one press puts it back. */
export function RowsToRemove({ name, rows, press, gone, onRemove, onUndo, none }: RowsToRemoveProps) {
  const { common } = useWords().ui;
  const id = useId();
  const focus = useFocusOnce();
  const [last, setLast] = useState<Last>();
  const remove = async (row: RowToRemove): Promise<void> => {
    const at = rows.indexOf(row);
    const stayed = await onRemove(row.key);
    setLast({ row, at, said: stayed ?? gone(row), stayed: stayed !== undefined });
    if (!stayed) focus(`${id}undo`);
  };
  const undo = ({ row, at }: Last): void => {
    onUndo(row.key, at);
    setLast(undefined);
    focus(`${id}list`);
  };
  return (
    <div className="stack">
      {rows.length === 0 && none && <p>{none}</p>}
      <ul className="option-rows" aria-label={name} id={`${id}list`} tabIndex={-1}>
        {rows.map((row) => (
          <li key={row.key}>
            <span>
              <bdi>{row.text}</bdi>
              {row.aside && <span className="small block">{row.aside}</span>}
            </span>
            <button type="button" className="chip" aria-label={row.label} onClick={() => void remove(row)}>
              {press}
            </button>
          </li>
        ))}
      </ul>
      <p className="row small" role="status">
        {last && <span>{last.said}</span>}
        {last && !last.stayed && (
          <button type="button" className="chip" id={`${id}undo`} onClick={() => undo(last)}>
            {common.undo}
          </button>
        )}
      </p>
    </div>
  );
}
