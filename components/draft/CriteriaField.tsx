import { useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { describedAt, useAsking } from '../clarity/asking.ts';
import { Margin } from '../clarity/Margin.tsx';
import { Problem } from '../frame/Field.tsx';
import { Icon } from '../frame/Icon.tsx';
import { changed, moved, numbered, without } from '../frame/lists.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import { CriterionRow } from './CriterionRow.tsx';

type Criteria = Draft['criteria'];

export type CriteriaFieldProps = {
  /** The id of the first criterion's field: where the focus goes when one is missing. */
  readonly id: string;
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
  readonly problem?: string | undefined;
};

/** What was removed last, to put it back where it was. */
type Removed = { readonly number: number; readonly before: Criteria };

/** The criteria: Enter adds the next, Alt with an arrow moves one, removing can be undone. */
export function CriteriaField({ id, criteria, onChange, problem }: CriteriaFieldProps) {
  const { ui, fill } = useWords();
  const words = ui.draft;
  const focus = useFocusOnce();
  const asking = useAsking();
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  const idOf = (number: number): string => (number === 1 ? id : `${id}-${number}`);
  const add = (after = criteria.length) => {
    setRemoved(undefined);
    onChange([...criteria.slice(0, after), { text: '', level: 'must' }, ...criteria.slice(after)]);
    focus(idOf(after + 1));
  };
  const move = (from: number, to: number) => {
    if (to < 1 || to > criteria.length) return;
    setRemoved(undefined);
    onChange(moved(criteria, from, to));
    setSaid(fill(words.moved, { number: to }));
    focus(idOf(to));
  };
  const remove = (number: number) => {
    setRemoved({ number, before: criteria });
    onChange(without(criteria, number));
    focus(`${id}-undo`);
  };
  const drop = (number: number) => {
    if (criteria.length > 1) return remove(number);
    setRemoved({ number, before: criteria });
    onChange([{ text: '', level: 'must' }]);
    focus(`${id}-undo`);
  };
  const undo = ({ number, before }: Removed) => {
    onChange(before);
    setRemoved(undefined);
    focus(idOf(number));
  };
  return (
    <fieldset className="field">
      <legend className="label">{words.criteria}</legend>
      <ol className="sheet criteria">
        {numbered(criteria).map(({ item, number }) => (
          <CriterionRow
            key={number}
            id={idOf(number)}
            number={number}
            count={criteria.length}
            criterion={item}
            problemId={problem && number === 1 ? `${id}-problem` : undefined}
            questionId={describedAt(asking, 'criteria', number)}
            onChange={(part) => {
              setRemoved(undefined);
              onChange(changed(criteria, number, part));
            }}
            onAdd={() => add(number)}
            onMove={(to) => move(number, to)}
            onRemove={() => remove(number)}
            onDrop={() => drop(number)}
          />
        ))}
        <li className="add">
          <button type="button" className="add-row" onClick={() => add()}>
            <Icon name="add" />
            {words.add}
          </button>
        </li>
      </ol>
      {removed && (
        <p className="row small">
          <span role="status">{fill(words.removed, { number: removed.number })}</span>
          <button type="button" className="chip" id={`${id}-undo`} onClick={() => undo(removed)}>
            {ui.common.undo}
          </button>
        </p>
      )}
      <span className="unseen" role="status">
        {said}
      </span>
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
      <Margin
        at="criteria"
        focusOn={(question) => idOf(question?.number ?? 1)}
        row={criteria.length > 1 ? (number) => fill(words.criterion, { number }) : undefined}
      />
    </fieldset>
  );
}
