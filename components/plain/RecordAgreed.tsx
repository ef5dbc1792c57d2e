import { useState } from 'react';
import { agreementTo } from '../../lib/objective/meanings.ts';
import { Choice } from '../frame/Choice.tsx';
import { Confirm } from '../frame/Confirm.tsx';
import { TermsView } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { RecordWordsProps } from './RecordWords.tsx';
import { useSaid } from './said.ts';

/** They agree: to these terms, shown whole. Where there are earlier ones too, the person says which. */
export function RecordAgreed(props: Omit<RecordWordsProps, 'meaning'>) {
  const { objective, me, words, saved, notice, onRecord, onCancel } = props;
  const { ui, fill } = useWords();
  const { mine, name, heading, of } = useSaid(props);
  const [which, setWhich] = useState<'present' | 'older'>();
  const content = agreementTo(objective);
  const { terms } = objective.offer ?? objective;
  const who = mine ? ui.history.yours : (objective.sides?.[words.by].name ?? ui.common.someone);
  const sure = of(ui.plain.sure, ui.plain.sureMine);
  return (
    <Confirm
      {...{ heading, saved, notice, onCancel }}
      way="record"
      mark={objective.state}
      title={fill(ui.history.entry, { who, what: ui.history.kinds.accept })}
      text={`${sure} ${ui.plain.agreedTo}`}
      disabled={!content || (words.unquoted && which !== 'present')}
      onInsert={() => content && onRecord('accept', content)}
    >
      {words.unquoted && (
        <Choice
          look="chips"
          shown
          question={ui.plain.which}
          options={[
            { value: 'present', label: ui.plain.present },
            { value: 'older', label: ui.plain.older },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      {which === 'older' && <p role="status">{fill(ui.plain.olderNote, { name })}</p>}
      {terms && <TermsView terms={terms} me={me} />}
    </Confirm>
  );
}
