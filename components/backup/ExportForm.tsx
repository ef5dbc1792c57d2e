import { type FormEvent, useId, useState } from 'react';
import { Choice } from '../frame/Choice.tsx';
import { Field } from '../frame/Field.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { Asked, Exported, Format, Partner } from './backup.ts';
import { ExportSaid } from './ExportSaid.tsx';

export type ExportFormProps<P extends Partner = Partner> = {
  readonly partners: readonly P[];
  /** The largest file that is taken in again, in bytes. */
  readonly limit: number;
  readonly onExport: (asked: Asked<P>) => Promise<Exported>;
};

const FORMATS = ['json', 'csv', 'markdown'] as const;
/** Shorter ones are guessed by trying. */
const SHORTEST = 12;
const EVERYTHING = '';

/** What to export, as what, and whether locked. */
export function ExportForm<P extends Partner>({ partners, limit, onExport }: ExportFormProps<P>) {
  const { ui, fill } = useWords();
  const words = ui.backup.export;
  const id = useId();
  const [whom, setWhom] = useState(EVERYTHING);
  const [format, setFormat] = useState<Format>('json');
  const [passphrase, setPassphrase] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState<Exported | 'working'>();
  const locks = format === 'json' && passphrase !== undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (said === 'working') return;
    const short = locks && passphrase.length < SHORTEST;
    setProblem(short ? fill(words.short, { count: SHORTEST }) : undefined);
    if (short) {
      document.getElementById(`${id}passphrase`)?.focus();
      return;
    }
    setSaid('working');
    // Somebody who was forgotten meanwhile is nobody to export.
    const partner = partners.find((one) => keyOf(one) === whom) ?? 'everything';
    void onExport({ whom: partner, format, ...(locks && { passphrase }) }).then(setSaid);
  };
  return (
    <form className="stack data-part" onSubmit={submit}>
      <h3 className="label">{words.heading}</h3>
      <div className="field">
        <label className="label" htmlFor={`${id}whom`}>
          {words.whom}
        </label>
        <select
          className="input"
          id={`${id}whom`}
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
        >
          <option value={EVERYTHING}>{words.everything}</option>
          {partners.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {[one.name, one.addresses[0]].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </div>
      <Choice
        question={words.format}
        shown
        look="chips"
        options={FORMATS.map((value) => ({ value, label: words.formats[value] }))}
        value={format}
        onChange={setFormat}
      />
      <p className="small">{words.texts[format]}</p>
      {format === 'json' && (
        <label className="check">
          <input
            type="checkbox"
            checked={passphrase !== undefined}
            onChange={(event) => setPassphrase(event.target.checked ? '' : undefined)}
          />
          {words.lock}
        </label>
      )}
      {locks && (
        <Field
          id={`${id}passphrase`}
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          hint={words.passphraseText}
          problem={problem}
        />
      )}
      <div>
        <button type="submit" className="chip">
          {words.press}
        </button>
      </div>
      <ExportSaid said={said} limit={limit} />
    </form>
  );
}

const keyOf = ({ addresses, name }: Partner): string => addresses.join(' ') || name;
