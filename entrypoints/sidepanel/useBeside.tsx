/** What may be said beside the next step, on every screen of an objective: replies, corrections, handing over. */
import { type ReactNode, useState } from 'react';
import type { Action } from '../../components/frame/Frame.tsx';
import { Beside, Corrected, LastReply } from '../../components/objective/Beside.tsx';
import { useOpened, useTyped } from '../../components/objective/begun.tsx';
import { CorrectForm } from '../../components/objective/CorrectForm.tsx';
import { GiveReason } from '../../components/objective/GiveReason.tsx';
import { HandedOver } from '../../components/objective/HandedOver.tsx';
import { Handing, HandingNote } from '../../components/objective/Handing.tsx';
import { HandOverForm } from '../../components/objective/HandOverForm.tsx';
import { isDisputable } from '../../components/objective/judged.ts';
import { type Manner, type ReplyDraft, ReplyForm } from '../../components/objective/ReplyForm.tsx';
import { useOther } from '../../components/objective/sides.ts';
import { useWords } from '../../components/words/WordsContext.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import { wordsOf } from '../../lib/letter/words/index.ts';
import type { Kind } from '../../lib/objective/moves.ts';
import { ENDED } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import type { Shared } from './ObjectiveScreen.tsx';

type Saying = Manner | 'correct' | 'hand-over' | 'keep';
type Props = { readonly desk: Desk; readonly view: ObjectiveView; readonly shared: Shared };

const kindOf = (saying: Saying): Kind =>
  saying === 'correct' || saying === 'hand-over' || saying === 'keep' ? saying : 'reply';

/** A form in view, a screen that stands instead of the state's own, what every screen shows more of, and a question. */
export function useBeside({ desk, view, shared }: Props, onDeliver?: () => void) {
  const opened = useOpened();
  const typed = useTyped<ReplyDraft>('reply');
  const { now, role = 'client', allowed } = view;
  const handing = now.offer?.kind === 'hand-over' ? now.offer : undefined;
  // Refusing a change of terms is another form under the same kind.
  const may = (one: Saying): boolean => allowed.includes(kindOf(one)) && (one !== 'keep' || !!handing);
  const [saying, setSaying] = useState<Saying | undefined>(() => {
    if (opened('reply')) return typed?.manner;
    return (['correct', 'hand-over', 'keep'] as const).find((one) => may(one) && opened(one));
  });
  const actions = useActions(view, setSaying);
  const mayKeep = may('keep');
  const about = { objective: now, me: role };
  const more: Shared = {
    ...shared,
    notice: (
      <>
        {shared.notice}
        <LastReply {...about} />
        <Corrected {...about} />
        {handing && (
          <HandingNote objective={now}>
            {takeBack(desk, view)}
            {mayKeep && <Keep onPress={() => setSaying('keep')} />}
          </HandingNote>
        )}
      </>
    ),
    children: (
      <>
        <Beside actions={actions} />
        {shared.children}
      </>
    ),
  };
  const ask = allowed.includes('reply') ? () => setSaying('ask') : undefined;
  const agree = handing && allowed.includes('accept');
  const answers = agree || view.successor;
  return {
    ask,
    shared: more,
    form: saying && may(saying) && (
      <SayingScreen {...{ desk, view, shared, saying }} onCancel={() => setSaying(undefined)} />
    ),
    screen: view.former ? (
      <HandedOver {...shared} />
    ) : (
      answers && (
        <Handing
          {...more}
          notice={
            <>
              {shared.notice}
              <LastReply {...about} />
            </>
          }
          successor={view.successor === true}
          onAgree={agree ? (content) => void desk.say('accept', content) : undefined}
          onKeep={mayKeep ? () => setSaying('keep') : undefined}
          onDeliver={onDeliver}
        />
      )
    ),
  };
}

/** The moves that are rare, as chips below the screen. */
function useActions(view: ObjectiveView, say: (saying: Saying) => void): Action[] {
  const { ui } = useWords();
  const { now, role, allowed } = view;
  const words = ui.after;
  if (!role || view.successor) return [];
  const doubt = { text: '…', contested: true } as const;
  const differs = { objective: now.ref, kind: 'reply', by: role, content: doubt } as const;
  const judged = ENDED.has(now.state) || now.state === 'agreed';
  const can: Partial<Record<Saying, string | false>> = {
    reply:
      allowed.includes('reply') && (ENDED.has(now.state) || RUNNING.has(now.state) || now.said !== undefined)
        ? words.manners.reply.press
        : false,
    differ:
      allowed.includes('reply') &&
      judged &&
      !now.contested &&
      isDisputable(now) &&
      fits(now, differs) &&
      words.manners.differ.press,
    correct: allowed.includes('correct') && (now.closing ? words.correct.pressClosing : words.correct.press),
    'hand-over':
      allowed.includes('hand-over') &&
      (role === 'assistant' ? words.handing.press : words.handing.pressClient),
  };
  return Object.entries(can).flatMap(([saying, label]) =>
    label ? [{ label, onPress: () => say(saying as Saying) }] : [],
  );
}

const RUNNING: ReadonlySet<string> = new Set(['agreed', 'waiting']);

function takeBack(desk: Desk, { allowed }: ObjectiveView): ReactNode {
  return allowed.includes('take-back') && <TakeBack onPress={() => void desk.say('take-back', {})} />;
}

function TakeBack({ onPress }: { readonly onPress: () => void }) {
  const { ui } = useWords();
  return (
    <button type="button" className="chip" onClick={onPress}>
      {ui.after.handing.takeBack}
    </button>
  );
}

/** I said yes, and may still think again while it waits for who would take over. */
function Keep({ onPress }: { readonly onPress: () => void }) {
  const { ui } = useWords();
  return (
    <button type="button" className="chip" onClick={onPress}>
      {ui.after.handing.keep}
    </button>
  );
}

type SayingProps = Props & { readonly saying: Saying; readonly onCancel: () => void };

/** The form of what is being said. */
function SayingScreen({ desk, view, shared, saying, onCancel }: SayingProps) {
  const { ui, fill, language } = useWords();
  const { children: _children, onBack: _onBack, ...form } = shared;
  const name = useOther(shared.objective, shared.me);
  switch (saying) {
    case 'correct':
      return (
        <CorrectForm
          {...form}
          onInsert={(content) => void desk.say('correct', content)}
          onCancel={onCancel}
        />
      );
    case 'hand-over':
      return (
        <HandOverForm
          {...form}
          onInsert={(content) => void desk.say('hand-over', content)}
          onCancel={onCancel}
        />
      );
    case 'keep':
      return (
        <GiveReason
          {...form}
          kind="keep"
          heading={ui.after.handing.heading}
          mark={view.now.state}
          title={ui.after.handing.keepTitle}
          text={fill(ui.after.handing.keepText, { name })}
          onInsert={(content) => void desk.say('keep', content)}
          onCancel={onCancel}
        />
      );
    default:
      return (
        <ReplyForm
          {...form}
          manner={saying}
          first={saying === 'ask' ? wordsOf(view.language ?? language).ui.after.howItStands : ''}
          onInsert={(content) => void desk.say('reply', content)}
          onCancel={onCancel}
        />
      );
  }
}
