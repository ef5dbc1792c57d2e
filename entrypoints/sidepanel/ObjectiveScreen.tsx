/** The screen of an objective: what I may do now. */
import { type ReactNode, useState } from 'react';
import type { ScreenProps } from '../../components/frame/screen.ts';
import { EarlierFirst } from '../../components/letter/EarlierFirst.tsx';
import { EditedLetter } from '../../components/letter/EditedLetter.tsx';
import { Inserted } from '../../components/letter/Inserted.tsx';
import { LetterRefused } from '../../components/letter/LetterRefused.tsx';
import { Unrecorded } from '../../components/letter/Unrecorded.tsx';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { Asked } from '../../components/objective/Asked.tsx';
import { BegunProvider } from '../../components/objective/begun.tsx';
import { Delivered } from '../../components/objective/Delivered.tsx';
import { DeliverForm, type DeliveryDraft } from '../../components/objective/DeliverForm.tsx';
import { Ended } from '../../components/objective/Ended.tsx';
import { Met } from '../../components/objective/Met.tsx';
import { Missed } from '../../components/objective/Missed.tsx';
import { Proposal } from '../../components/objective/Proposal.tsx';
import { type ReviewDraft, ReviewForm } from '../../components/objective/ReviewForm.tsx';
import { Details } from '../../components/record/Details.tsx';
import { History } from '../../components/record/History.tsx';
import { AskAlso } from '../../components/start/AskAlso.tsx';
import { changedLines } from '../../lib/desk/changes.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import { formKey, formKeyOf } from '../../lib/desk/form.ts';
import { sidesOfMove } from '../../lib/desk/say.ts';
import { partsOf } from '../../lib/desk/seen.ts';
import { today } from '../../lib/desk/today.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import { isDocumentKey } from '../../lib/draft/source.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { ContentOf, Kind } from '../../lib/objective/moves.ts';
import { turnOf } from '../../lib/objective/rules.ts';
import { Forgetting } from './Forgetting.tsx';
import { CopyNote, Follows, selfOf } from './Handed.tsx';
import { AlwaysHere } from './Notes.tsx';
import type { Wired } from './Panel.tsx';
import { useTermChanges } from './termChanges.tsx';
import { useBeside } from './useBeside.tsx';
import { usePlainWords } from './usePlainWords.tsx';

type Props = Wired & { readonly view: ObjectiveView; readonly frame: ScreenProps };

export function ObjectiveScreen({ desk, panel, view, frame }: Props) {
  const { now, role = view.former ? 'assistant' : 'client', outgoing } = view;
  const [forgetting, setForgetting] = useState<Ref>();
  const shared = {
    ...frame,
    objective: now,
    me: role,
    notice: (
      <>
        {frame.notice}
        <ObjectiveNotes desk={desk} view={view} />
        {outgoing && <CopyNote view={view} />}
      </>
    ),
    children: (
      <>
        {waitsForOther(view) && <AlwaysHere desk={desk} panel={panel} />}
        {view.follows && <Follows desk={desk} follows={view.follows} />}
        <History objective={now} me={role} self={selfOf(view)} />
        <Details objective={now} onForget={() => setForgetting(now.ref)} />
      </>
    ),
  };
  if (forgetting === now.ref)
    return (
      <Forgetting
        desk={desk}
        objective={now}
        partner={partnerOf(view)}
        onCancel={() => setForgetting(undefined)}
      />
    );
  if (outgoing && !view.edited)
    return (
      <Inserted
        {...shared}
        way={outgoing.way}
        uncopied={panel.notice?.is === 'copy-yourself'}
        where={outgoing.where}
        left={outgoing.left}
        onPut={() => void desk.putIn()}
        partner={partnerOf(view)}
        letter={outgoing.letter}
        fellBack={outgoing.way !== 'reply' && outgoing.message && !isDocumentKey(outgoing.message.key)}
        onSent={() => void desk.sent(outgoing)}
        onUndo={() => void desk.undo(outgoing)}
        onCopy={() => void desk.copy(outgoing)}
      />
    );
  if (view.earlier) return <EarlierFirst {...shared} {...view.earlier} />;
  // What is typed about one objective, or one delivery, never shows under another.
  const typed = Object.entries(view.begun).map(([kind, form]) => [kind, form.fields] as const);
  return (
    <BegunProvider
      key={formKey(now)}
      typed={Object.fromEntries(typed)}
      keep={(kind, fields) => desk.changeForm({ key: formKeyOf(now, kind), fields })}
    >
      <StateScreen desk={desk} panel={panel} view={view} shared={shared} />
    </BegunProvider>
  );
}

export type Shared = Omit<Props['frame'], 'children'> & {
  readonly objective: ObjectiveView['now'];
  readonly me: NonNullable<ObjectiveView['role']>;
  readonly children: ReactNode;
};

function StateScreen({
  desk,
  panel,
  view,
  shared: frame,
}: Omit<Props, 'frame'> & { readonly shared: Shared }) {
  const { now, form } = view;
  const [delivering, setDelivering] = useState(form !== undefined);
  // What was typed since the store was last read.
  const [typed, setTyped] = useState(form?.fields);
  const say =
    <K extends Kind>(kind: K) =>
    (content: ContentOf<K>): void =>
      void desk.say(kind, content);
  const may = <K extends Kind>(kind: K): ((content: ContentOf<K>) => void) | undefined =>
    view.allowed.includes(kind) ? say(kind) : undefined;
  const kept = (fields: unknown): void => {
    setTyped(fields);
    desk.changeForm({ key: formKey(now), fields });
  };
  const deliver = view.allowed.includes('deliver') ? () => setDelivering(true) : undefined;
  const words = usePlainWords({ desk, view, frame });
  const told: Shared = {
    ...frame,
    notice: (
      <>
        {frame.notice}
        {words.note}
      </>
    ),
  };
  const beside = useBeside({ desk, view, shared: told }, deliver);
  const { shared, ask } = beside;
  const { onRevise, offer, ...terms } = useTermChanges(desk, view, told, shared);
  const again = view.role && { onAgain: () => void desk.goOn('again') };
  const next = view.role && { ...again, onNext: () => void desk.goOn('next') };
  const instead = beside.screen && !(delivering && deliver) ? beside.screen : terms.screen;
  const screen = words.screen || beside.form || instead;
  if (screen) return screen;
  switch (now.state) {
    case 'asked':
      return (
        <Asked
          {...shared}
          onWriteUp={view.role === 'assistant' ? () => void desk.writeUp() : undefined}
          onDecline={may('decline')}
          onWithdraw={may('withdraw')}
        />
      );
    case 'agreed':
    case 'waiting':
      if (delivering && deliver)
        return (
          <DeliverForm
            {...shared}
            onBack={() => setDelivering(false)}
            initial={typed as DeliveryDraft | undefined}
            onChange={kept}
            here={panel.document && { title: panel.document, onTake: () => desk.placeInDocument() }}
            onInsert={say('deliver')}
          />
        );
      return (
        <Agreed
          {...shared}
          today={today()}
          offer={offer}
          onRevise={onRevise}
          onAsk={ask}
          onDeliver={deliver}
          onWithdraw={may('withdraw')}
          onClose={may('close')}
          onNeed={may('need')}
          onResume={may('resume')}
          onRelease={may('release')}
        />
      );
    case 'delivered':
      if (!view.allowed.includes('review')) return <Delivered {...shared} onTakeBack={may('take-back')} />;
      return (
        <ReviewForm
          {...shared}
          initial={typed as ReviewDraft | undefined}
          onChange={kept}
          onInsert={say('review')}
        />
      );
    case 'met':
      return <Met {...shared} {...next} />;
    case 'missed':
      return <Missed {...shared} {...next} />;
    case 'declined':
    case 'withdrawn':
    case 'released':
      return <Ended {...shared} {...again} onNew={() => void desk.startDraft()} />;
    default:
      return (
        <Proposal
          {...shared}
          onAgree={may('accept')}
          onRevise={onRevise}
          onDecline={may('decline')}
          onWithdraw={may('withdraw')}
        />
      );
  }
}

/** What the open message adds, what was changed before sending, what could not be read. */
function ObjectiveNotes({ desk, view }: { readonly desk: Desk; readonly view: ObjectiveView }) {
  const { claims, edited, fresh, refused } = view;
  return (
    <>
      {edited && (
        <EditedLetter
          changes={changedLines(bodyOf(edited.outgoing.letter), edited.text).map((one) => ({
            field: 'text',
            ...one,
          }))}
          onTake={() => void desk.takeEdited()}
          onKeep={() => void desk.sent(edited.outgoing)}
        />
      )}
      {view.also && (
        <AskAlso
          address={view.also}
          name={partnerOf(view)}
          onYes={() => void desk.isAlso(view.also ?? '')}
          onNo={() => void desk.isNotAlso(view.also ?? '')}
        />
      )}
      {claims.length > 0 && (
        <Unrecorded
          records={claims}
          along={view.along}
          objective={view.now}
          me={view.role ?? 'client'}
          partner={view.earlier?.name}
          onRecord={() => void desk.keepClaims()}
        />
      )}
      {fresh.length > 0 && (
        <Unrecorded
          records={fresh}
          objective={view.now}
          me={view.role ?? 'client'}
          partner={view.earlier?.name}
          commented={view.message?.from ? undefined : view.message?.document?.title}
          onRecord={() => void desk.keepFresh()}
        />
      )}
      {refused.map((one) => (
        <LetterRefused
          key={one.text}
          why={one.why}
          partner={partnerOf(view)}
          {...partsOf(one)}
          onAgain={() => void desk.refresh()}
        />
      ))}
    </>
  );
}

/** Without the greeting: it is the person's own, and no part of what is held. */
const bodyOf = (letter: string): string => letter.slice(letter.indexOf('\n\n') + 1);

/** An answer is expected, so recognising it pays. */
function waitsForOther({ now, role, former }: ObjectiveView): boolean {
  const turn = turnOf(now);
  return !former && turn !== undefined && turn !== role;
}

function partnerOf({ now, role, outgoing }: ObjectiveView): string {
  const sides = outgoing ? sidesOfMove(outgoing.move, now) : now.sides;
  return sides?.[(role ?? 'client') === 'client' ? 'assistant' : 'client'].name ?? '';
}
