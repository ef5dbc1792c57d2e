import { useState } from 'react';
import { Field } from '../frame/Field.tsx';
import { Sentence } from '../frame/Sentence.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type ConfirmMeProps = {
  /** The signed-in account's address, as the webmail says it. */
  readonly address: string;
  /** The name already known, if any. */
  readonly name?: string | undefined;
  /** Yes; with the name people know one by. */
  readonly onYes: (name: string) => void;
  readonly onNo: () => void;
};

/** "Is {address} you?" One question an address, asked once. A note for any screen. */
export function ConfirmMe({ address, name: known = '', onYes, onNo }: ConfirmMeProps) {
  const { me } = useWords().ui;
  const [name, setName] = useState(known);
  const [pressed, setPressed] = useState(false);
  const problem = pressed && name.trim() === '' ? me.nameMissing : undefined;
  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (name.trim() !== '') onYes(name.trim());
      }}
    >
      <h2>
        <Sentence text={me.question} values={{ address: <bdi>{address}</bdi> }} />
      </h2>
      <p>{me.why}</p>
      <Field label={me.name} value={name} onChange={setName} problem={problem} />
      <div className="row">
        <button type="submit" className="chip">
          {me.yes}
        </button>
        <button type="button" className="chip" onClick={onNo}>
          {me.no}
        </button>
      </div>
    </form>
  );
}
