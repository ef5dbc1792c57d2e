/** The inbox as it stands in the store, kept up to date while the popup is open. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Said } from '../../components/frame/Said.tsx';
import { Inbox } from '../../components/inbox/Inbox.tsx';
import { openPanel } from '../../lib/browser.ts';
import { leaveAim } from '../../lib/desk/aim.ts';
import { keepBadge } from '../../lib/desk/badge.ts';
import { saveExport } from '../../lib/desk/export.ts';
import { InboxList } from '../../lib/desk/inbox-list.ts';
import type { Target } from '../../lib/desk/look.ts';
import { today } from '../../lib/desk/today.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Language } from '../../lib/letter/words/index.ts';
import { newRef, REF, type Ref } from '../../lib/objective/ids.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import type { Database } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { Forgetting } from './Forgetting.tsx';

type Props = {
  readonly db: Database;
  readonly windowId: number;
  readonly language: Language;
  /** A message is open in the tab that belongs to no objective yet. */
  readonly fresh: boolean;
};

export function Popup({ db, windowId, language, fresh }: Props) {
  const [list] = useState(() => new InboxList(db, today));
  const { groups } = useSyncExternalStore(list.subscribe, list.view);
  const [forgetting, setForgetting] = useState<'open' | 'done'>();
  useEffect(() => {
    const closing = new AbortController();
    hearChanges(() => void list.read(), closing.signal);
    keepBadge(db, closing.signal);
    void list.read();
    return () => closing.abort();
  }, [db, list]);

  /** The panel must be opened within the click; what it is to show is left for it. */
  const open = async (target: Target, before?: () => Promise<void>): Promise<void> => {
    const opened = openPanel(windowId);
    await before?.();
    await leaveAim(windowId, target, Date.now());
    await opened;
    close();
  };
  const startNew = (): void => {
    const draft = emptyDraft(`new:${newRef(crypto.getRandomValues(new Uint8Array(5)))}`, language);
    void open({ draft: draft.key }, () => putDraft(db, draft));
  };
  if (groups.length === 0) return null;
  if (forgetting === 'open')
    return (
      <div className="in-popup">
        <Forgetting db={db} onCancel={() => setForgetting(undefined)} onDone={() => setForgetting('done')} />
      </div>
    );
  return (
    <Inbox
      groups={Object.fromEntries(groups.map(({ group, rows }) => [group, rows]))}
      onOpen={(key) => void open(REF.test(key) ? { ref: key as Ref } : { draft: key })}
      onDelegate={fresh ? () => void open({}) : undefined}
      onOpenHere={fresh ? undefined : () => void open({})}
      onNew={startNew}
      onExport={() => void saveExport(db)}
      onForget={() => setForgetting('open')}
      notice={forgetting === 'done' && <Said what="forgotten" onClose={() => setForgetting(undefined)} />}
    />
  );
}
