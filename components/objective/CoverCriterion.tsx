import { Choice } from '../frame/Choice.tsx';
import { Field } from '../frame/Field.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { DeliveryDraft } from './delivering.ts';

export type CoverCriterionProps = {
  readonly number: number;
  readonly draft: DeliveryDraft;
  readonly onChange: (part: Partial<DeliveryDraft>) => void;
  /** Somebody else records the delivery: the assistant's own look is not theirs to give. */
  readonly unasked?: boolean | undefined;
};

/** Whether one criterion is in the delivery; if it is, the assistant's own look at it. */
export function CoverCriterion({ number, draft, onChange, unasked }: CoverCriterionProps) {
  const { ui, fill } = useWords();
  const words = ui.deliver;
  const { there, note } = draft.checks[number] ?? { note: '' };
  const check = (part: Partial<DeliveryDraft['checks'][number]>) =>
    onChange({ checks: { ...draft.checks, [number]: { there, note, ...part } } });
  const answer = there === undefined ? undefined : there ? 'yes' : 'no';
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.covers[number] ?? false}
          onChange={(event) => onChange({ covers: { ...draft.covers, [number]: event.target.checked } })}
        />
        {words.inIt} <span className="unseen">{fill(ui.draft.criterion, { number })}</span>
      </label>
      {draft.covers[number] && !unasked && (
        <div className="stack">
          <Choice
            look="pair"
            shown
            question={words.check}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.notYet },
            ]}
            value={answer}
            onChange={(value) => check({ there: value === 'yes' })}
          />
          {there !== undefined && (
            <Field
              as="long"
              label={words.checkNote}
              aside={ui.common.optional}
              value={note}
              onChange={(value) => check({ note: value })}
            />
          )}
        </div>
      )}
    </>
  );
}
