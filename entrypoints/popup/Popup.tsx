/** The inbox as it stands in the store, kept up to date while the popup is open. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ExportFailed } from '../../components/backup/ExportSaid.tsx';
import { Said } from '../../components/frame/Said.tsx';
import { Inbox } from '../../components/inbox/Inbox.tsx';
import { InboxTools } from '../../components/inbox/InboxTools.tsx';
import { Unopened } from '../../components/start/Unopened.tsx';
import { browser, openPanel } from '../../lib/browser.ts';
import { leaveAim } from '../../lib/desk/aim.ts';
import { keepBadge } from '../../lib/desk/badge.ts';
import { tryExport } from '../../lib/desk/export.ts';
import { tabOf } from '../../lib/desk/follow.ts';
import type { InboxList } from '../../lib/desk/inbox-list.ts';
import type { Target } from '../../lib/desk/look.ts';
import type { Recovering } from '../../lib/desk/recovery.ts';
import { seeLetters } from '../../lib/desk/seen.ts';
import { whyUnsaved } from '../../lib/desk/unsaved.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Language } from '../../lib/letter/words/index.ts';
import { askOpen } from '../../lib/messages/access.ts';
import { newRef, REF, type Ref } from '../../lib/objective/ids.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import type { Database } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { Forgetting } from './Forgetting.tsx';
import { StoreNotes } from './StoreNotes.tsx';

type Props = {
  readonly db: Database;
  readonly list: InboxList;
  readonly windowId: number;
  readonly language: Language;
  readonly recovering: Recovering;
};

export function Popup({ db, list, windowId, language, recovering }: Props) {
  const { loss } = useSyncExternalStore(recovering.subscribe, recovering.shown);
  const view = useSyncExternalStore(list.subscribe, list.view);
  const fresh = useFresh(windowId);
  const [forgetting, setForgetting] = useState<'open' | 'done'>();
  const [exported, setExported] = useState<boolean>();
  const [unsaved, setUnsaved] = useState<ReturnType<typeof whyUnsaved>>();
  useEffect(() => {
    const closing = new AbortController();
    hearChanges(() => void list.read(), closing.signal);
    keepBadge(db, closing.signal);
    return () => closing.abort();
  }, [db, list]);

  /** The panel must be opened within the click; what it is to show is left for it. */
  const open = async (target: Target, before?: () => Promise<void>): Promise<void> => {
    const opened = openPanel(windowId);
    try {
      await before?.();
    } catch (error) {
      setUnsaved(whyUnsaved(error instanceof Error ? error.name : ''));
      return;
    }
    await leaveAim(windowId, target, Date.now());
    await opened;
    close();
  };
  const startNew = (): void => {
    const draft = emptyDraft(`new:${newRef(crypto.getRandomValues(new Uint8Array(5)))}`, language);
    void open({ draft: draft.key }, () => putDraft(db, draft));
  };
  if (view.failed) return <Unopened why="unopened" onReload={() => location.reload()} />;
  if (forgetting === 'open')
    return (
      <div className="in-popup">
        <Forgetting db={db} onCancel={() => setForgetting(undefined)} onDone={() => setForgetting('done')} />
      </div>
    );
  return (
    <Inbox
      {...view}
      missing={loss !== undefined}
      onSearch={(typed) => list.search(typed)}
      onKeep={(person) => list.keepTo(person)}
      onOpen={(key) => void open(REF.test(key) ? { ref: key as Ref } : { draft: key })}
      tools={
        <InboxTools
          fresh={fresh}
          onPanel={() => void open({})}
          notice={
            <>
              <StoreNotes recovering={recovering} />
              {forgetting === 'done' && <Said what="forgotten" onClose={() => setForgetting(undefined)} />}
              {exported === false && <ExportFailed />}
              {unsaved && <Said what="not-saved" why={unsaved} onClose={() => setUnsaved(undefined)} />}
            </>
          }
        />
      }
      onNew={startNew}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onExport={() => void tryExport(db).then(setExported)}
      onForget={() => setForgetting('open')}
    />
  );
}

/** Whether a message is open in the tab that belongs to no objective yet. Asked once the inbox stands: pages answer slowly. */
function useFresh(windowId: number): boolean | undefined {
  const [fresh, setFresh] = useState<boolean>();
  useEffect(() => {
    const ask = async (): Promise<boolean> => {
      const tab = await tabOf(windowId);
      const open = tab === undefined ? undefined : await askOpen(tab);
      const message = open?.ok && open.value.is === 'message' ? open.value.message : undefined;
      return message !== undefined && seeLetters(message).refs.length === 0;
    };
    void ask().then(setFresh, () => setFresh(false));
  }, [windowId]);
  return fresh;
}
