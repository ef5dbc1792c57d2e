import { type ReactNode, useId, useState } from 'react';
import type { DraftPerson } from '../../lib/draft/draft.ts';
import { Field } from '../frame/Field.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type PartnerFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly person: DraftPerson;
  readonly people: readonly DraftPerson[];
  readonly onChange: (person: DraftPerson) => void;
  readonly problem?: string | undefined;
  /** The id of what says where the name came from. */
  readonly describedBy?: string | undefined;
  /** Stands beside the name. */
  readonly due: ReactNode;
};

/** The other person: a name with known people suggested; the address below, open only while it is needed. */
export function PartnerField({
  id,
  label,
  person,
  people,
  onChange,
  problem,
  due,
  describedBy,
}: PartnerFieldProps) {
  const { ui, fill } = useWords();
  const list = useId();
  const [open, setOpen] = useState(person.address === '');
  // An address that was left out is asked for, and stays open while it is typed.
  if (!open && person.address === '') setOpen(true);
  const named = person.name.trim() !== '';
  const type = (typed: string) => {
    const picked = pick(typed, people);
    if (picked) setOpen(false);
    onChange(picked ?? { ...person, name: typed });
  };
  return (
    <>
      <div className="pair-of-fields">
        <Field
          id={named ? undefined : id}
          label={label}
          value={person.name}
          onChange={type}
          list={list}
          describedBy={describedBy}
          problem={named ? undefined : problem}
        />
        {due}
      </div>
      <datalist id={list}>
        {people.map((one) => (
          <option key={one.address} value={`${one.name} <${one.address}>`} />
        ))}
      </datalist>
      {open || problem ? (
        <Field
          id={named ? id : undefined}
          as="email"
          label={ui.draft.address}
          value={person.address}
          onChange={(address) => onChange({ ...person, address })}
          problem={named ? problem : undefined}
        />
      ) : (
        <p className="small address">
          <bdi>{person.address}</bdi>
          <button
            type="button"
            className="link"
            aria-label={`${ui.draft.changeAddress}: ${fill(ui.draft.addressOf, { name: person.name })}`}
            onClick={() => setOpen(true)}
          >
            {ui.draft.changeAddress}
          </button>
        </p>
      )}
    </>
  );
}

/** A suggestion, a known name typed to its end, or `Name <address>` pasted; `undefined` while it is just a name. */
function pick(typed: string, people: readonly DraftPerson[]): DraftPerson | undefined {
  const [, name, address] = /^\s*(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(typed) ?? [];
  if (name !== undefined && address !== undefined) return { name, address };
  const known = people.filter((one) => one.name.toLowerCase() === typed.trim().toLowerCase());
  return known.length === 1 ? known[0] && { ...known[0], name: typed } : undefined;
}
