import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';

export type SecondLookProps = {
  /** What will follow from it, plainly. */
  readonly question: string;
  readonly yes: string;
  /** False where it failed; then nothing has changed. */
  readonly onYes: () => Promise<boolean>;
  readonly onCancel: () => void;
};

/** A second look in the place of the button that asked for it; the focus stands on *Cancel*. */
export function SecondLook({ question, yes, onYes, onCancel }: SecondLookProps) {
  const { common, recovery } = useWords().ui;
  const cancel = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="stack">
      <p role="alert">{question}</p>
      <div className="row">
        <button type="button" className="chip" ref={cancel} onClick={onCancel}>
          {common.cancel}
        </button>
        <button
          type="button"
          className="chip"
          onClick={() => void onYes().then((done) => (done ? onCancel() : setFailed(true)))}
        >
          {yes}
        </button>
      </div>
      {failed && <p role="alert">{recovery.failed}</p>}
    </div>
  );
}
