import { useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { type Action, Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { TermsHead } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { CloseReview, type Ending } from './CloseReview.tsx';
import { DeliveryView } from './DeliveryView.tsx';
import { JudgeCriterion } from './JudgeCriterion.tsx';
import { EMPTY_JUDGEMENT, EMPTY_REVIEW, metOrOn, type ReviewDraft, reviewOf, standing } from './judging.ts';
import { useOther } from './sides.ts';

export type { ReviewDraft } from './judging.ts';

export type ReviewFormProps = ObjectiveScreenProps & {
  readonly initial?: ReviewDraft | undefined;
  /** After each keystroke, to keep it. */
  readonly onChange?: ((draft: ReviewDraft) => void) | undefined;
  readonly onInsert: (content: ContentOf<'review'>) => void;
  /** Where it is recorded from the client's plain words. */
  readonly heading?: string | undefined;
};

/** The client judges a delivery: all of it in one click, or criterion by criterion. Nothing is pre-selected. */
export function ReviewForm(props: ReviewFormProps) {
  const { objective, me, initial = EMPTY_REVIEW, onChange, onInsert, way, children, ...frame } = props;
  const { ui, fill, when } = useWords();
  const name = useOther(objective, me);
  const [draft, setDraft] = useState(initial);
  const [ending, setEnding] = useState<Ending>();
  const { terms } = objective;
  const set = (part: Partial<ReviewDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange?.(next);
  };
  const heading = props.heading ?? fill(ui.delivered.headingTheirs, { name });
  const foot = useReviewFoot({ objective, draft, way, onInsert, onEnd: setEnding });
  if (!terms) return null;
  if (ending)
    return (
      <CloseReview
        {...{ objective, draft, ending, heading, way, onInsert }}
        saved={frame.saved}
        notice={frame.notice}
        onChange={set}
        onCancel={() => setEnding(undefined)}
      />
    );
  return (
    <Frame
      {...frame}
      heading={heading}
      mark="delivered"
      status={fill(ui.review.agreedOn, { day: when(terms.due.date) })}
      {...foot}
      after={children}
    >
      <TermsHead terms={terms} />
      <button type="button" className="button wide" onClick={() => setEnding('whole')}>
        {metOrOn(objective, draft, 'whole')?.outcome === 'met' ? ui.review.whole : ui.review.part}
      </button>
      <DeliveryView
        objective={objective}
        me={me}
        under={(number) => (
          <JudgeCriterion
            number={number}
            client={objective.sides?.client.name}
            draft={draft.criteria[number] ?? EMPTY_JUDGEMENT}
            onChange={(judgement) => set({ criteria: { ...draft.criteria, [number]: judgement } })}
          />
        )}
      />
    </Frame>
  );
}

type FootProps = Pick<ReviewFormProps, 'objective' | 'way' | 'onInsert'> & {
  readonly draft: ReviewDraft;
  readonly onEnd: (ending: Ending) => void;
};

/** The foot follows the judging: what may be said now, and in a sentence what is still to be judged. */
function useReviewFoot({ objective, draft, way, onInsert, onEnd }: FootProps) {
  const { ui } = useWords();
  const insert = useInsertWords(way);
  const sentence = useStillOpen();
  const { open, missed, unsaid } = standing(objective, draft);
  const round = reviewOf(objective, draft, 'judged', 'round');
  const asked: Action = {
    label: ui.review.round,
    onPress: () => round && onInsert(round),
    disabled: !round || missed.length === 0,
  };
  if (open.length === 0 && missed.length === 0) {
    const met = metOrOn(objective, draft, 'judged')?.outcome === 'met';
    return {
      primary: { label: met ? ui.review.met : ui.review.rest, onPress: () => onEnd('judged') },
      note: insert.note,
    };
  }
  const fine = missed.length > 0 && metOrOn(objective, draft, 'fine') !== undefined;
  const closed = reviewOf(objective, draft, 'judged', 'missed') !== undefined;
  return {
    primary: asked,
    others: [
      { label: ui.review.fine, onPress: () => onEnd('fine'), disabled: !fine },
      { label: ui.review.missed, onPress: () => onEnd('missed'), disabled: !closed },
    ],
    note: sentence(open, unsaid) || insert.note,
  };
}

function useStillOpen(): (open: readonly number[], unsaid: readonly number[]) => string {
  const { ui, fill, list, plural } = useWords();
  return (open, unsaid) =>
    [
      open.length > 0 && plural(ui.review.open, open.length, { numbers: list(open) }),
      unsaid.length > 0 && fill(ui.review.say, { numbers: list(unsaid) }),
    ]
      .filter(Boolean)
      .join(' ');
}
