import type { ReactNode } from 'react';
import type { TermChange, TermField } from '../../lib/objective/diff.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Marked } from './Marked.tsx';
import { saidOf } from './said.ts';

export type ChangesListProps = {
  readonly changes: readonly TermChange[];
  /** The terms that are changed: whose names stand in them. */
  readonly terms: Terms;
  readonly me: Role;
  /** What the list is, for screen readers. */
  readonly label: string;
  /** What stands under a change. */
  readonly under?: ((change: TermChange, name: string) => ReactNode) | undefined;
};

/** Fields that are read whole: a struck weekday beside another number would be a riddle. */
const WHOLE: ReadonlySet<TermField> = new Set(['due', 'decision', 'client', 'assistant']);

/** Changes of terms, field by field, with the old beside the new. */
export function ChangesList({ changes, terms, me, label, under }: ChangesListProps) {
  const speech = useWords();
  const { ui, fill } = speech;
  return (
    <ul className="sheet changed" aria-label={label}>
      {changes.map((change) => {
        const number = change.at?.now ?? change.at?.was;
        const criterion = change.field === 'criteria' && number !== undefined;
        const name = criterion ? fill(ui.draft.criterion, { number }) : ui.change.fields[change.field];
        const [was, now] = [
          saidOf(change, 'was', { terms, me, speech }),
          saidOf(change, 'now', { terms, me, speech }),
        ];
        return (
          <li key={change.path}>
            <span className={criterion ? 'number' : 'name'}>
              {criterion && <span aria-hidden="true">{number}</span>}
              <span className={criterion ? 'unseen' : undefined}>{name}</span>
            </span>
            <div className="stack">
              {change.kind === 'moved' ? (
                <p>{now}</p>
              ) : (
                <p>
                  <Marked was={was} now={now} whole={WHOLE.has(change.field)} />
                </p>
              )}
              <Aside change={change} />
              {under?.(change, name)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What the marks alone do not say: added, taken out, or from another place. */
function Aside({ change: { field, kind, at } }: { change: TermChange }) {
  const { ui, fill } = useWords();
  if (kind === 'added' || kind === 'removed') return <p className="small">{ui.change[kind]}</p>;
  if (!at || at.was === undefined || at.was === at.now) return null;
  // After one put in before it, what follows has another number without having been moved.
  if (field !== 'criteria' && kind !== 'moved') return null;
  return <p className="small">{fill(ui.change.moved, { was: at.was })}</p>;
}
