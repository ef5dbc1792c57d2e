import { useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import type { Action } from '../frame/Frame.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { TermsView } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { useOpened } from './begun.tsx';
import { GiveReason } from './GiveReason.tsx';
import { useOther } from './sides.ts';

export type ProposalProps = ObjectiveScreenProps & {
  readonly onAgree?: ((content: ContentOf<'accept'>) => void) | undefined;
  readonly onDecline?: ((content: ContentOf<'decline'>) => void) | undefined;
  /** Where I wrote it. */
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
};

const ENDINGS = ['decline', 'withdraw'] as const;

/** Terms on the table: the other side's to answer, or mine, waiting for them. */
export function Proposal(props: ProposalProps) {
  const { objective, me, onAgree, onDecline, onWithdraw, way, children, ...frame } = props;
  const { ui, fill } = useWords();
  const insert = useInsertWords(way);
  const name = useOther(objective, me);
  const opened = useOpened();
  const [ending, setEnding] = useState(ENDINGS.find(opened));
  const mine = objective.author === me;
  const { terms } = objective;
  const heading = fill(mine ? ui.answer.headingMine : ui.answer.headingTheirs, { name });
  const end = ending === 'decline' ? onDecline : onWithdraw;
  if (ending && end)
    return (
      <GiveReason
        {...{ heading, way }}
        kind={ending}
        notice={frame.notice}
        saved={frame.saved}
        mark={objective.state}
        title={ui.answer[`${ending}Title`]}
        text={fill(ui.answer[`${ending}Text`], { name })}
        onInsert={end}
        onCancel={() => setEnding(undefined)}
      />
    );
  const agree = (): void => {
    if (terms) onAgree?.({ revision: objective.revision, terms: fingerprint(terms) });
  };
  const may = (word: 'decline' | 'withdraw'): Action => ({
    label: ui.answer[word],
    onPress: () => setEnding(word),
  });
  return (
    <Frame
      {...frame}
      heading={heading}
      mark={objective.state}
      status={mine ? undefined : ui.answer.toYou}
      primary={!mine && onAgree ? { label: ui.answer.agree, onPress: agree } : undefined}
      others={[...(!mine && onDecline ? [may('decline')] : []), ...(onWithdraw ? [may('withdraw')] : [])]}
      note={mine || !onAgree ? fill(ui.answer.waiting, { name }) : insert.note}
      after={children}
    >
      {terms && <TermsView terms={terms} me={me} />}
    </Frame>
  );
}
