import { type ReactNode, useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Evidence } from './RestsOn.tsx';

type Field = 'partner' | 'due' | 'title';

export type ProposedProps = {
  readonly at: Field;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  /** The id of the field, for the focus to go back to. */
  readonly id: string;
  /** The value as a person reads it. */
  readonly value: string;
  /** The field gets the id of what says where its value came from, and what leaves the value out. */
  readonly children: (describedBy: string | undefined, drop: (() => void) | undefined) => ReactNode;
};

type Left = Pick<Draft, Field | 'rests'>;

const EMPTY = { title: '', due: { date: '' }, partner: { name: '', address: '' } } as const;
const isEmpty = (draft: Draft, at: Field): boolean => {
  if (at === 'title') return draft.title === '';
  return at === 'due' ? draft.due.date === '' : `${draft.partner.name}${draft.partner.address}` === '';
};

/** A field whose value may be from the message: where it came from, one key to leave it out, and the way back. */
export function Proposed({ at, draft, onChange, id, value, children }: ProposedProps) {
  const { ui } = useWords();
  const focus = useFocusOnce();
  const [left, setLeft] = useState<Left>();
  const rests = draft.rests[at];
  const undo = `${id}-undo`;
  const drop = () => {
    const { [at]: _, ...others } = draft.rests;
    setLeft({ title: draft.title, due: draft.due, partner: draft.partner, rests: draft.rests });
    onChange({ [at]: EMPTY[at], rests: others });
    focus(undo);
  };
  const back = (before: Left) => {
    onChange({ [at]: before[at], rests: { ...draft.rests, [at]: before.rests[at] } });
    setLeft(undefined);
    focus(id);
  };
  return (
    <div className="proposed">
      {children(rests && `${id}-from`, rests && drop)}
      {rests && (
        <Evidence
          id={`${id}-from`}
          rests={rests}
          asking={at === 'due' && draft.due.date === ''}
          value={value || rests.quote}
          onDrop={drop}
        />
      )}
      {/* What was typed meanwhile stays: then there is no way back to show. */}
      {left && !rests && isEmpty(draft, at) && (
        <p className="row small">
          <span role="status">{ui.proposed.dropped}</span>
          <button type="button" className="chip" id={undo} onClick={() => back(left)}>
            {ui.common.undo}
          </button>
        </p>
      )}
    </div>
  );
}

/** Escape, where it is not an input method's. */
export const onEscape =
  (drop: () => void) =>
  (event: { key: string; nativeEvent: { isComposing: boolean }; preventDefault: () => void }): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    drop();
  };
