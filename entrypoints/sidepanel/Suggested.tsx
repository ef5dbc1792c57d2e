/** Suggestions by the browser's own model below the draft of the open message: asked for once, while it is in view. */
import { useEffect, useState } from 'react';
import { Suggestions } from '../../components/model/Suggestions.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Suggestion } from '../../lib/draft/suggested.ts';

type Props = { readonly desk: Desk; readonly draft: Draft };

export function Suggested({ desk, draft }: Props) {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const { suggests } = desk;
  const { key, language } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft, language or setting is another question.
  useEffect(() => {
    const leaving = new AbortController();
    setFound([]);
    void desk.suggest(leaving.signal).then((all) => {
      if (!leaving.signal.aborted) setFound(all);
    });
    return () => leaving.abort();
  }, [desk, key, language, suggests]);
  return <Suggestions draft={draft} suggestions={found} onChange={(next) => desk.changeDraft(next)} />;
}
