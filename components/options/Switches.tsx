import { useId } from 'react';
import { Section } from './Section.tsx';

/** Something that is on or off. */
export type Switch = {
  readonly id: string;
  readonly label: string;
  /** What it is good for, in a sentence; absent where the label says it. */
  readonly why?: string | undefined;
  readonly on: boolean;
};

export type SwitchesProps = {
  readonly heading: string;
  readonly text: string;
  readonly switches: readonly Switch[];
  readonly onSwitch: (id: string, on: boolean) => void;
};

/** A list of switches; nothing at all where there is none. */
export function Switches({ heading, text, switches, onSwitch }: SwitchesProps) {
  if (switches.length === 0) return null;
  return (
    <Section heading={heading} text={text}>
      <ul className="option-switches">
        {switches.map((one) => (
          <OneSwitch key={one.id} {...one} onSwitch={onSwitch} />
        ))}
      </ul>
    </Section>
  );
}

function OneSwitch({ id, label, why, on, onSwitch }: Switch & Pick<SwitchesProps, 'onSwitch'>) {
  const described = useId();
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={why && described}
          onChange={(event) => onSwitch(id, event.target.checked)}
        />
        {label}
      </label>
      {why && (
        <p className="small option-why" id={described}>
          {why}
        </p>
      )}
    </li>
  );
}
