/** What has to be said above any screen: not stored, not sent yet, *always here*. */
import { SecretHeld } from '../../components/clarity/SecretHeld.tsx';
import { Cut, Said } from '../../components/frame/Said.tsx';
import { Unsent } from '../../components/letter/Unsent.tsx';
import { useRecoveryNote } from '../../components/recovery/RecoveryContext.tsx';
import { LostTouch } from '../../components/start/LostTouch.tsx';
import { PartlyRead } from '../../components/start/PartlyRead.tsx';
import { AsksFirst, Permission } from '../../components/start/Permission.tsx';
import { WayBack } from '../../components/start/WayBack.tsx';
import { askSite } from '../../lib/desk/site.ts';
import { whyUnsaved } from '../../lib/desk/unsaved.ts';
import { isDocumentKey } from '../../lib/draft/source.ts';
import type { Wired } from './Panel.tsx';

export function Notes({ desk, panel }: Wired) {
  const { notice, unsent, view } = panel;
  const store = useRecoveryNote();
  return (
    <>
      {store}
      {panel.held && (
        <SecretHeld
          secrets={panel.held.secrets}
          onKeep={() => desk.secrets.keep()}
          onLeave={() => desk.secrets.leave()}
        />
      )}
      {notice && (
        <Said
          what={notice.is}
          {...(notice.is === 'not-saved' && { why: whyUnsaved(notice.reason) })}
          onClose={() => desk.notify(undefined)}
        />
      )}
      {panel.lost && (
        <LostTouch
          why={panel.lost}
          onAgain={() => void desk.goAfterPage('again')}
          onReload={() => void desk.goAfterPage('reload')}
        />
      )}
      {panel.way && (
        <WayBack
          at={panel.way.at}
          document={isDocumentKey(panel.way.message.key)}
          {...panel.way.message}
          onOpen={() => void desk.openMessage()}
          onFind={() => void desk.findMessage()}
          onCopy={(words) => void desk.copyWords(words)}
        />
      )}
      {panel.cut && <Cut />}
      {view.is === 'draft' && panel.unread && panel.unread.length > 0 && (
        <PartlyRead unread={panel.unread} onCopy={() => void desk.copyReport()} />
      )}
      {view.is === 'draft' && desk.asksFirst && <AsksFirst site={new URL(desk.asksFirst).host} />}
      {view.is === 'nothing' &&
        unsent.map((one) => (
          <Unsent
            key={one.id}
            move={one.move}
            onSent={() => void desk.sent(one)}
            onShow={() => void desk.show({ ref: one.move.objective })}
          />
        ))}
      {(view.is === 'nothing' || view.is === 'closed') && <AlwaysHere desk={desk} panel={panel} />}
    </>
  );
}

/** *Always here* is asked for when it first pays: once an answer is expected on this site. */
export function AlwaysHere({ desk, panel: { site } }: Wired) {
  if (!site?.ask) return null;
  return (
    <Permission
      site={new URL(site.origin).host}
      onAllow={() => void askSite(site.origin).then(() => desk.refresh())}
      onLater={() => desk.askLater()}
    />
  );
}
