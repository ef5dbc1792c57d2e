import { useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { useWords } from '../words/WordsContext.tsx';

export type DraftMenuProps = {
  /** The writer is the one who will do it. */
  readonly own: boolean;
  readonly onRole: (role: Draft['role']) => void;
  readonly onDiscard?: (() => void) | undefined;
};

/** What is rare: changing sides, and throwing the draft away after a second look. */
export function DraftMenu({ own, onRole, onDiscard }: DraftMenuProps) {
  const { draft } = useWords().ui;
  return (
    <details>
      <summary>{draft.more}</summary>
      <div className="stack">
        <label className="check">
          <input
            type="checkbox"
            checked={own}
            onChange={(event) => onRole(event.target.checked ? 'assistant' : 'client')}
          />
          {draft.roles}
        </label>
        {onDiscard && <Discard onDiscard={onDiscard} />}
      </div>
    </details>
  );
}

function Discard({ onDiscard }: { onDiscard: () => void }) {
  const { draft, common } = useWords().ui;
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <div>
        <button type="button" className="chip" onClick={() => setSure(true)}>
          {draft.discard}
        </button>
      </div>
    );
  return (
    <fieldset className="row" aria-label={draft.discard}>
      <p role="status">{draft.discardSure}</p>
      <button type="button" className="chip" onClick={onDiscard}>
        {draft.discardYes}
      </button>
      <button type="button" className="chip" onClick={() => setSure(false)}>
        {common.cancel}
      </button>
    </fieldset>
  );
}
