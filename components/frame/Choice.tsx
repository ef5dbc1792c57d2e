import { useId } from 'react';

export type ChoiceProps<T extends string> = {
  /** What is asked; read by screen readers, shown where `shown`. */
  readonly question: string;
  readonly shown?: boolean | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** None is chosen until the person chooses. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  /** Side by side as one control, or as chips that wrap. */
  readonly look: 'pair' | 'chips';
};

/** Radio buttons drawn as a pair or as chips; the chosen one has a tick, a heavier edge and its own colour. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { question, shown, options, value, onChange, look } = props;
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={shown ? 'label' : 'unseen'}>{question}</legend>
      <div className={look}>
        {options.map((option) => (
          <label key={option.value} data-value={option.value}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className="tick" aria-hidden="true" />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
