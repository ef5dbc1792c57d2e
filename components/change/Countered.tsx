import { useState } from 'react';
import { diffTerms } from '../../lib/objective/diff.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { type Action, Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { useOpened } from '../objective/begun.tsx';
import { GiveReason } from '../objective/GiveReason.tsx';
import { useOther } from '../objective/sides.ts';
import { useWords } from '../words/WordsContext.tsx';
import { AgreeToSome } from './AgreeToSome.tsx';
import { acceptOf } from './agreeing.ts';
import { Offered } from './Offered.tsx';

export type CounteredProps = ObjectiveScreenProps & {
  readonly onAgree?: ((content: ContentOf<'accept'>) => void) | undefined;
  /** Part of it is taken: a new proposal. */
  readonly onPropose?: ((content: ContentOf<'propose'>) => void) | undefined;
  readonly onKeep?: ((content: ContentOf<'keep'>) => void) | undefined;
  /** Where I wrote it. */
  readonly onTakeBack?: ((content: ContentOf<'take-back'>) => void) | undefined;
  readonly onDecline?: ((content: ContentOf<'decline'>) => void) | undefined;
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
};

const SAYINGS = ['some', 'keep', 'decline', 'withdraw'] as const;
type Saying = (typeof SAYINGS)[number];

/** Of a single change there is no part. */
const several = ({ terms, offer }: ObjectiveScreenProps['objective']): boolean =>
  terms !== undefined && offer !== undefined && diffTerms(terms, offer.terms).length > 1;

/** A counter-proposal: the other side takes all, part or none of it; whoever wrote it waits, or takes it back. */
export function Countered(props: CounteredProps) {
  const {
    objective,
    me,
    onAgree,
    onPropose,
    onKeep,
    onTakeBack,
    onDecline,
    onWithdraw,
    way,
    children,
    ...frame
  } = props;
  const { ui, fill } = useWords();
  const words = ui.change;
  const insert = useInsertWords(way);
  const name = useOther(objective, me);
  const opened = useOpened();
  const [saying, setSaying] = useState(SAYINGS.find((one) => opened(one === 'some' ? 'propose' : one)));
  const mine = objective.offer?.by === me;
  const heading = fill(mine ? ui.answer.headingMine : words.theirs, { name });
  const stop = (): void => setSaying(undefined);
  const shared = { heading, way, notice: frame.notice, saved: frame.saved, onCancel: stop };
  if (saying === 'some' && onPropose)
    return <AgreeToSome {...{ ...shared, objective, me, onAgree, onPropose }} />;
  const ends = { keep: onKeep, decline: onDecline, withdraw: onWithdraw };
  const end = saying && saying !== 'some' ? ends[saying] : undefined;
  if (saying && saying !== 'some' && end)
    return (
      <GiveReason
        {...shared}
        kind={saying}
        mark={objective.state}
        title={saying === 'keep' ? words.keepTitle : ui.answer[`${saying}Title`]}
        text={fill(saying === 'keep' ? words.keepText : ui.answer[`${saying}Text`], { name })}
        onInsert={end}
      />
    );
  const accept = acceptOf(objective);
  const may = (label: string, what: Saying, on: unknown): Action[] =>
    on ? [{ label, onPress: () => setSaying(what) }] : [];
  return (
    <Frame
      {...frame}
      heading={heading}
      mark={objective.state}
      primary={!mine && onAgree && accept ? { label: words.all, onPress: () => onAgree(accept) } : undefined}
      others={[
        ...may(words.some, 'some', !mine && onPropose && several(objective)),
        ...may(words.keepMine, 'keep', !mine && onKeep),
        ...(mine && onTakeBack ? [{ label: words.takeBack, onPress: () => onTakeBack({}) }] : []),
        ...may(ui.answer.decline, 'decline', onDecline),
        ...may(ui.answer.withdraw, 'withdraw', onWithdraw),
      ]}
      note={mine ? fill(words.waiting, { name }) : onAgree && insert.note}
      after={children}
    >
      <h2 className="title">{objective.terms?.title}</h2>
      {mine && <p className="label">{words.mine}</p>}
      <Offered objective={objective} me={me} />
    </Frame>
  );
}
