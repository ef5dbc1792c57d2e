import { useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

export type KeptHereProps = {
  readonly kept: {
    readonly objectives: number;
    readonly drafts: number;
    readonly unsent: number;
    /** On disk, as the browser estimates. */
    readonly bytes?: number | undefined;
  };
  /** False where it failed. */
  readonly onExport: () => Promise<boolean>;
  readonly onForget: () => void;
};

/** How much is kept, and the two things one can do with all of it. */
export function KeptHere({ kept, onExport, onForget }: KeptHereProps) {
  const { ui, fill, plural, size } = useWords();
  const { options, forget } = ui;
  const words = options.data;
  const [done, setDone] = useState<boolean>();
  const { objectives, drafts, unsent, bytes } = kept;
  return (
    <Section heading={words.heading} text={words.text}>
      <ul className="forget-lines">
        <li>{plural(forget.counts, objectives)}</li>
        <li>{plural(forget.drafts, drafts)}</li>
        {unsent > 0 && <li>{plural(forget.unsent, unsent)}</li>}
        {bytes !== undefined && <li>{fill(words.size, { size: size(bytes) })}</li>}
      </ul>
      <div className="row">
        <button type="button" className="chip" onClick={() => void onExport().then(setDone)}>
          {words.export}
        </button>
        <button type="button" className="chip" onClick={onForget}>
          {forget.open}
        </button>
      </div>
      <p role="status">{done && words.exported}</p>
      {done === false && (
        <p className="note" role="alert">
          {words.failed}
        </p>
      )}
    </Section>
  );
}
