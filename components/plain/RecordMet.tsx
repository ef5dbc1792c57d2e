import { Confirm } from '../frame/Confirm.tsx';
import { DeliveryView } from '../objective/DeliveryView.tsx';
import { EMPTY_REVIEW, metOrOn } from '../objective/judging.ts';
import { TermsHead } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { RecordWordsProps } from './RecordWords.tsx';
import { useSaid } from './said.ts';

/** All of the delivery is met, and nothing is added to it: so both sides record one and the same review. */
export function RecordMet(props: Omit<RecordWordsProps, 'meaning'>) {
  const { objective, me, saved, notice, onRecord, onCancel } = props;
  const { ui } = useWords();
  const { heading, of } = useSaid(props);
  const content = metOrOn(objective, EMPTY_REVIEW, 'whole');
  const met = content?.outcome === 'met';
  const sure = of(ui.plain.sure, ui.plain.sureMine);
  return (
    <Confirm
      {...{ heading, saved, notice, onCancel }}
      way="record"
      mark={objective.state}
      title={met ? ui.review.metTitle : ui.review.partTitle}
      text={met ? sure : `${sure} ${ui.review.restText}`}
      disabled={!content}
      onInsert={() => content && onRecord('review', content)}
    >
      {objective.terms && <TermsHead terms={objective.terms} />}
      <DeliveryView objective={objective} me={me} />
    </Confirm>
  );
}
