import type { Draft } from '../../lib/draft/draft.ts';
import { Field } from '../frame/Field.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

const LEVELS = ['agree', 'advise', 'inquire', 'delegate'] as const;

export type DecisionFieldProps = {
  readonly id: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** Who decides, with both people's names in the choices, and about what. No choice until one is made. */
export function DecisionField({ id, draft, onChange }: DecisionFieldProps) {
  const { ui, fill } = useWords();
  const words = ui.draft;
  const { decision } = draft;
  const other = firstName(draft.partner.name) || ui.common.other;
  const names = { client: other, assistant: other };
  const choose = (value: string) => {
    const level = LEVELS.find((one) => one === value);
    onChange({ decision: level && { level, words: decision?.words ?? '' } });
  };
  const levels = draft.role === 'client' ? words.levels : words.levelsOwn;
  return (
    <div className="stack">
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.decides}
        </label>
        <select
          id={id}
          className="input"
          value={decision?.level ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{words.undecided}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {fill(levels[level], names)}
            </option>
          ))}
        </select>
      </div>
      {decision && (
        <Field
          as="long"
          at="decides"
          label={words.decidesWords}
          aside={ui.common.optional}
          value={decision.words}
          onChange={(value) => onChange({ decision: { ...decision, words: value } })}
        />
      )}
    </div>
  );
}
