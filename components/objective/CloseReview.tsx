import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { metOrOn, type ReviewDraft, reviewOf, standing } from './judging.ts';

/** Which end was chosen: all met in one click, each met one by one, the missing ones taken as they are, or missed. */
export type Ending = 'whole' | 'judged' | 'fine' | 'missed';

export type CloseReviewProps = Pick<ScreenProps, 'way' | 'saved' | 'notice'> & {
  readonly objective: Objective;
  readonly draft: ReviewDraft;
  readonly ending: Ending;
  readonly heading: string;
  readonly onChange: (part: Partial<ReviewDraft>) => void;
  readonly onInsert: (content: ContentOf<'review'>) => void;
  readonly onCancel: () => void;
};

/** The last look before the review is written: what it says, and the good words that go with it. */
export function CloseReview(props: CloseReviewProps) {
  const { objective, draft, ending, onChange, onInsert, ...confirm } = props;
  const { ui } = useWords();
  const words = ui.review;
  const content =
    ending === 'missed' ? reviewOf(objective, draft, 'judged', 'missed') : metOrOn(objective, draft, ending);
  const met = content?.outcome === 'met';
  const title = {
    whole: met ? words.metTitle : words.partTitle,
    judged: met ? words.metTitle : words.partTitle,
  };
  return (
    <Confirm
      {...confirm}
      mark={objective.state}
      title={ending === 'fine' ? words.fineTitle : ending === 'missed' ? words.missedTitle : title[ending]}
      text={useConsequence(props, met)}
      back={words.back}
      disabled={!content}
      onInsert={() => content && onInsert(content)}
    >
      {met && (
        <Field
          as="long"
          look="words"
          label={words.thanks}
          aside={ui.common.optional}
          hint={words.thanksHint}
          value={draft.thanks}
          onChange={(thanks) => onChange({ thanks })}
        />
      )}
      <Field
        as="long"
        look="words"
        label={words.good}
        aside={ui.common.optional}
        value={draft.good}
        onChange={(good) => onChange({ good })}
      />
    </Confirm>
  );
}

/** What follows from it, said plainly: which criteria are taken as they are, what is closed, what is still to come. */
function useConsequence({ objective, draft, ending }: CloseReviewProps, met: boolean): string | undefined {
  const { ui, plural, list } = useWords();
  const words = ui.review;
  if (ending === 'missed') return words.missedText;
  const { missed, waived } = standing(objective, draft);
  const fine =
    ending === 'whole' ? [] : [...waived, ...(ending === 'fine' ? missed : [])].sort((a, b) => a - b);
  if (fine.length === 0) return met ? objective.terms?.title : words.restText;
  const taken = plural(words.fineText, fine.length, { numbers: list(fine) });
  return `${taken} ${met ? words.fineMet : words.restText}`;
}
