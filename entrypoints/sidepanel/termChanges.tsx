/** Changing terms, before and after agreement: the screens that stand before an objective's own one. */
import { type ReactNode, useState } from 'react';
import { ChangeForm } from '../../components/change/ChangeForm.tsx';
import { Countered } from '../../components/change/Countered.tsx';
import { KeepAgreed } from '../../components/change/KeepAgreed.tsx';
import { OpenChange } from '../../components/change/OpenChange.tsx';
import type { ObjectiveScreenProps } from '../../components/frame/screen.ts';
import { useOpened } from '../../components/objective/begun.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { ContentOf, Kind } from '../../lib/objective/moves.ts';

type Doing = 'revise' | 'date' | 'keep';

export type TermChanges = {
  /** Stands in place of the objective's own screen. */
  readonly screen?: ReactNode;
  /** Opens the form; absent where no terms can be proposed now. */
  readonly onRevise?: ((about?: 'date') => void) | undefined;
  /** A change that waits for its answer. */
  readonly offer?: ReactNode;
};

/** What can be done about the terms of the objective in view. */
export function useTermChanges(
  desk: Desk,
  view: ObjectiveView,
  shared: ObjectiveScreenProps,
  /** The same with what a whole screen has below it, and a form has not. */
  whole: ObjectiveScreenProps,
): TermChanges {
  const { now, allowed } = view;
  const opened = useOpened();
  const kind = (['counter', 'change'] as const).find((one) => allowed.includes(one));
  const [doing, setDoing] = useState(firstDoing(now.state, opened));
  const say =
    <K extends Kind>(one: K) =>
    (content: ContentOf<K>): void =>
      void desk.say(one, content);
  const may = <K extends Kind>(one: K) => (allowed.includes(one) ? say(one) : undefined);
  const stop = (): void => setDoing(undefined);
  if (now.state === 'countered')
    return {
      screen: (
        <Countered
          {...whole}
          onAgree={may('accept')}
          onPropose={may('propose')}
          onKeep={may('keep')}
          onTakeBack={may('take-back')}
          onDecline={may('decline')}
          onWithdraw={may('withdraw')}
        />
      ),
    };
  const onKeep = may('keep');
  if (doing === 'keep' && now.offer?.kind === 'change' && onKeep)
    return { screen: <KeepAgreed {...shared} onInsert={onKeep} onCancel={stop} /> };
  if ((doing === 'revise' || doing === 'date') && kind && now.terms)
    return {
      screen: (
        <ChangeForm
          {...shared}
          terms={now.terms}
          kind={kind}
          aboutDate={doing === 'date'}
          onInsert={say(kind)}
          onCancel={stop}
        />
      ),
    };
  return {
    onRevise: kind && ((about) => setDoing(about ?? 'revise')),
    offer: (
      <OpenChange
        {...shared}
        onAgree={may('accept')}
        onKeep={onKeep && (() => setDoing('keep'))}
        onTakeBack={may('take-back')}
      />
    ),
  };
}

/** The form that was in view when the screen was left. */
function firstDoing(
  state: ObjectiveView['now']['state'],
  opened: (kind: Kind) => boolean,
): Doing | undefined {
  if (opened('counter') || opened('change')) return 'revise';
  return state !== 'countered' && opened('keep') ? 'keep' : undefined;
}
