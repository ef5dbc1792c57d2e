/** One screen for what is in view. Wiring only: every word and every rule lives in components and lib. */
import { useSyncExternalStore } from 'react';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { Forgotten } from '../../components/forget/Forgotten.tsx';
import { Live } from '../../components/frame/Said.tsx';
import { LetterRefused } from '../../components/letter/LetterRefused.tsx';
import { SettingsLink } from '../../components/options/SettingsLink.tsx';
import { Belongs } from '../../components/plain/Belongs.tsx';
import { useRecoveryNote } from '../../components/recovery/RecoveryContext.tsx';
import { ConfirmMe } from '../../components/start/ConfirmMe.tsx';
import { DocumentOpen } from '../../components/start/DocumentOpen.tsx';
import { NothingOpen } from '../../components/start/NothingOpen.tsx';
import { SayWho } from '../../components/start/SayWho.tsx';
import { Unreadable } from '../../components/start/Unreadable.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import { partsOf } from '../../lib/desk/seen.ts';
import { openSettings } from '../../lib/desk/settings.ts';
import { savedAs } from '../../lib/desk/unsaved.ts';
import type { Panel as PanelState, View } from '../../lib/desk/view.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { Notes } from './Notes.tsx';
import { ObjectiveScreen } from './ObjectiveScreen.tsx';
import { Suggested } from './Suggested.tsx';

export type Wired = { readonly desk: Desk; readonly panel: PanelState };

/** The panel of a desk. */
export function Panel({ desk }: { readonly desk: Desk }) {
  const panel = useSyncExternalStore(desk.subscribe, desk.panel);
  const { busy, notice, view } = panel;
  return (
    <>
      <Live
        writing={busy === true}
        asking={busy === 'asking'}
        copied={notice?.is === 'copied'}
        reading={panel.reading}
      />
      {/* What is typed or pressed now would be about something else than the letter on its way. */}
      <div inert={busy !== false}>
        <Screen desk={desk} panel={panel} view={view} />
      </div>
    </>
  );
}

function Screen({ desk, panel, view }: Wired & { readonly view: View }) {
  const frame = frameOf(desk, panel);
  const fresh = {
    onNew: () => void desk.startDraft(),
    children: <SettingsLink onOpen={() => void openSettings()} />,
  };
  switch (view.is) {
    case 'starting':
      return null;
    case 'closed':
      return (
        <NothingOpen {...frame} {...fresh} onRead={panel.lost ? undefined : () => void desk.readPage()} />
      );
    case 'nothing':
      return panel.document === undefined ? (
        <NothingOpen {...frame} {...fresh} />
      ) : (
        <DocumentOpen
          {...frame}
          {...fresh}
          title={panel.document}
          onDelegate={() => void desk.startFromDocument()}
        />
      );
    case 'unreadable':
      return (
        <Unreadable
          {...frame}
          why={view.why}
          onText={(text) => void desk.readText(text)}
          onSelected={() => void desk.readSelection()}
        />
      );
    case 'who':
      return <Who desk={desk} panel={panel} view={view} />;
    case 'refused':
      return (
        <NothingOpen
          {...frame}
          {...fresh}
          notice={
            <>
              {frame.notice}
              {view.refused.map((one) => (
                <LetterRefused
                  key={one.text}
                  why={one.why}
                  {...partsOf(one)}
                  onAgain={() => void desk.refresh()}
                />
              ))}
            </>
          }
        />
      );
    case 'forgotten':
      return <Forgotten {...frame} day={view.day} onAgain={() => void desk.takeUp(view.ref)} />;
    case 'draft':
      return (
        <DraftForm
          key={view.draft.key}
          {...frame}
          notice={
            <>
              {frame.notice}
              <Belongs offers={view.belongs} onAbout={(ref) => void desk.isAbout(ref as Ref)} />
            </>
          }
          draft={view.draft}
          missing={view.missing}
          people={view.people}
          onChange={(draft) => desk.changeDraft(draft)}
          onInsert={() => void desk.propose()}
          onAsk={view.draft.key.startsWith('objective:') ? undefined : () => void desk.ask()}
          onDiscard={() => void desk.discardDraft()}
          onOnly={(at) => void desk.onlyAsk(at)}
        >
          <Suggested desk={desk} draft={view.draft} />
        </DraftForm>
      );
    case 'objective':
      return <ObjectiveScreen desk={desk} panel={panel} view={view} frame={frame} />;
  }
}

function Who({ desk, panel, view }: Wired & { readonly view: Extract<View, { is: 'who' }> }) {
  const frame = frameOf(desk, panel);
  const store = useRecoveryNote();
  const { address, name } = view;
  if (address === undefined)
    return (
      <SayWho {...frame} onSave={(me) => void me.addresses.map((one) => desk.confirmMe(one, me.name))} />
    );
  const note = (
    <>
      {store}
      <ConfirmMe
        address={address}
        name={name}
        onYes={(said) => void desk.confirmMe(address, said)}
        onNo={() => void desk.denyMe(address)}
      />
    </>
  );
  return <NothingOpen {...frame} onNew={() => void desk.startDraft()} notice={note} />;
}

/** What every screen shares: what was kept, the way back, what has to be said. */
function frameOf(desk: Desk, panel: PanelState) {
  return {
    saved: savedAs(panel.saved),
    onBack: desk.aimed ? () => void desk.leave() : undefined,
    notice: <Notes desk={desk} panel={panel} />,
  };
}
