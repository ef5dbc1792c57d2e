import { useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

type Counted = {
  readonly objectives: number;
  readonly drafts: number;
  readonly unsent: number;
  /** On disk, as the browser estimates. */
  readonly bytes?: number | undefined;
};

export type KeptHereProps = {
  /** `unread`: the store does not say. */
  readonly kept: Counted | 'unread';
  /** False where it failed. */
  readonly onExport: () => Promise<boolean>;
  readonly onForget: () => void;
};

/** How much is kept, and the two things one can do with all of it. */
export function KeptHere({ kept, onExport, onForget }: KeptHereProps) {
  const { options, forget } = useWords().ui;
  const words = options.data;
  const [done, setDone] = useState<boolean>();
  return (
    <Section heading={words.heading} text={words.text}>
      {kept === 'unread' ? (
        <p className="note" role="alert">
          {words.unread}
        </p>
      ) : (
        <Counts {...kept} />
      )}
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

function Counts({ objectives, drafts, unsent, bytes }: Counted) {
  const { ui, fill, plural, size } = useWords();
  const { options, forget } = ui;
  return (
    <ul className="forget-lines">
      <li>{plural(forget.counts, objectives)}</li>
      <li>{plural(forget.drafts, drafts)}</li>
      {unsent > 0 && <li>{plural(forget.unsent, unsent)}</li>}
      {bytes !== undefined && <li>{fill(options.data.size, { size: size(bytes) })}</li>}
    </ul>
  );
}
