import { type FormEvent, useState } from 'react';
import { Field } from '../frame/Field.tsx';
import { useWords } from '../words/WordsContext.tsx';

type Props = {
  /** The last one did not open it. */
  readonly wrong: boolean;
  readonly onUnlock: (passphrase: string) => void;
  readonly onLeave: () => void;
};

/** Asks for the passphrase of a locked file. It is shown as it is typed: nobody can look it up. */
export function Unlock({ wrong, onUnlock, onLeave }: Props) {
  const { ui } = useWords();
  const { restore, export: words } = ui.backup;
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') onUnlock(passphrase);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{restore.locked}</p>
      <Field
        label={words.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        problem={wrong && passphrase === '' ? restore.wrong : undefined}
      />
      <div className="row">
        <button type="submit" className="chip">
          {restore.open}
        </button>
        <button type="button" className="chip" onClick={onLeave}>
          {restore.leave}
        </button>
      </div>
    </form>
  );
}
