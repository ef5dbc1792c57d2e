import { useEffect, useRef } from 'react';
import type { Held } from '../../lib/clarity/secrets/held.ts';
import { Sentence } from '../frame/Sentence.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { shortened } from './shortened.ts';

export type SecretHeldProps = {
  /** What was found, at least one. */
  readonly secrets: readonly Held[];
  /** It stays in, and the letter is written. */
  readonly onKeep: () => void;
  /** The letter is not written. */
  readonly onLeave: () => void;
};

/** The letter waits: something in it looks like a secret. Taking it out leads to the field where it stands. */
export function SecretHeld({ secrets, onKeep, onLeave }: SecretHeldProps) {
  const { secrets: words } = useWords().ui;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const takeOut = (): void => {
    onLeave();
    selectIn(secrets[0]?.words ?? '');
  };
  return (
    <section className="note held" role="alert">
      <h2 tabIndex={-1} ref={top}>
        {words.heading}
      </h2>
      <ul className="forget-lines">
        {secrets.map((one) => (
          <li key={one.words}>
            <Sentence text={words.kinds[one.kind]} values={{ words: <bdi>{shortened(one.words)}</bdi> }} />
          </li>
        ))}
      </ul>
      <p>
        {words.because} {words.instead}
      </p>
      <div className="row">
        <button type="button" className="chip" onClick={takeOut}>
          {words.out}
        </button>
        <button type="button" className="chip" onClick={onKeep}>
          {words.goOn}
        </button>
      </div>
    </section>
  );
}

/** Goes to the first field that holds these words and selects them; to the main heading where none does. */
function selectIn(words: string): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type="text"]',
  );
  const field = Array.from(fields).find(({ value }) => value.includes(words));
  if (field) {
    const at = field.value.indexOf(words);
    field.focus();
    field.setSelectionRange(at, at + words.length);
  } else document.querySelector('h1')?.focus();
}
