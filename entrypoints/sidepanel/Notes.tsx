/** What has to be said above any screen: not saved, not sent yet, *always here*. */
import { useState } from 'react';
import { Said, Writing } from '../../components/frame/Said.tsx';
import { Unsent } from '../../components/letter/Unsent.tsx';
import { Permission } from '../../components/start/Permission.tsx';
import { askSite } from '../../lib/desk/site.ts';
import type { Panel } from '../../lib/desk/view.ts';
import { type Wired, whyUnsaved } from './Panel.tsx';

export function Notes({ desk, panel }: Wired) {
  const [later, setLater] = useState(false);
  const { busy, notice, site, unsent, view } = panel;
  return (
    <>
      {busy && <Writing />}
      {notice && (
        <Said
          what={notice.is}
          {...(notice.is === 'not-saved' && { why: whyUnsaved(notice.reason) })}
          onClose={() => desk.notify(undefined)}
        />
      )}
      {view.is === 'nothing' &&
        unsent.map((one) => (
          <Unsent
            key={one.id}
            move={one.move}
            onSent={() => void desk.sent(one)}
            onShow={() => void desk.show({ ref: one.move.objective })}
          />
        ))}
      {site && !site.always && !later && paysNow(panel) && (
        <Permission
          site={new URL(site.origin).host}
          onAllow={() => void askSite(site.origin).then(() => desk.refresh())}
          onLater={() => setLater(true)}
        />
      )}
    </>
  );
}

/** *Always here* is asked for when it first pays: once an answer is expected on this site. */
const paysNow = ({ view }: Panel): boolean => view.is === 'objective' || view.is === 'nothing';
