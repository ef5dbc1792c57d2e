import { type KeyboardEvent, useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { Icon } from '../frame/Icon.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { onEscape } from './Proposed.tsx';
import { Evidence } from './RestsOn.tsx';

type Criterion = Draft['criteria'][number];

export type CriterionRowProps = {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly criterion: Criterion;
  readonly problemId?: string | undefined;
  /** The words of the question about it. */
  readonly questionId?: string | undefined;
  readonly onChange: (part: Partial<Criterion>) => void;
  /** Adds one after this. */
  readonly onAdd: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  /** Leaves out one that the message says. */
  readonly onDrop: () => void;
};

/** One criterion being written; what is rare opens below it. */
export function CriterionRow(props: CriterionRowProps) {
  const { id, number, criterion, problemId, questionId, onChange, onAdd, onMove, onRemove, onDrop, count } =
    props;
  const { rests } = criterion;
  const { ui, fill } = useWords();
  const [open, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) onAdd();
    else if (event.altKey && event.key === 'ArrowUp') onMove(number - 1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(number + 1);
    else if (event.key === 'Backspace' && criterion.text === '' && count > 1) onRemove();
    else if (rests && event.key === 'Escape') onEscape(onDrop)(event);
    else return;
    event.preventDefault();
  };
  return (
    <li className={rests && 'proposed'}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <div className="grow bare" data-text={criterion.text}>
        <textarea
          id={id}
          rows={1}
          className="input bare"
          aria-label={fill(ui.draft.criterion, { number })}
          aria-invalid={problemId ? true : undefined}
          aria-describedby={
            [problemId, rests && `${id}-from`, questionId].filter(Boolean).join(' ') || undefined
          }
          value={criterion.text}
          onChange={(event) => onChange({ text: event.target.value, rests: undefined })}
          onKeyDown={onKeyDown}
        />
      </div>
      <button
        type="button"
        className="icon"
        aria-expanded={open}
        aria-label={fill(ui.draft.moreOf, { number })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {rests && (
        <div className="below">
          <Evidence id={`${id}-from`} rests={rests} value={criterion.text} onDrop={onDrop} />
        </div>
      )}
      {criterion.level === 'nice' && !open && <span className="small below">{ui.draft.niceMark}</span>}
      {open && <RowMenu {...props} onMoved={() => setOpen(false)} onMove={onMove} />}
    </li>
  );
}

function RowMenu(props: CriterionRowProps & { onMoved: () => void }) {
  const { number, count, criterion, onChange, onMove, onRemove, onMoved } = props;
  const { draft } = useWords().ui;
  const go = (act: () => void) => () => {
    onMoved();
    act();
  };
  return (
    <div className="row below">
      <label className="check">
        <input
          type="checkbox"
          checked={criterion.level === 'nice'}
          onChange={(event) => onChange({ level: event.target.checked ? 'nice' : 'must' })}
        />
        {draft.nice}
      </label>
      {number > 1 && (
        <button type="button" className="chip" onClick={go(() => onMove(number - 1))}>
          {draft.up}
        </button>
      )}
      {number < count && (
        <button type="button" className="chip" onClick={go(() => onMove(number + 1))}>
          {draft.down}
        </button>
      )}
      {count > 1 && (
        <button type="button" className="chip" onClick={go(onRemove)}>
          {draft.remove}
        </button>
      )}
    </div>
  );
}
