import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Draft, Missing } from '../../lib/draft/draft.ts';
import type { TermField } from '../../lib/objective/diff.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { AskingProvider } from '../clarity/Margin.tsx';
import { useDraftQuestions } from '../clarity/useDraftQuestions.ts';
import { CriteriaField } from '../draft/CriteriaField.tsx';
import { MoreFields } from '../draft/MoreFields.tsx';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useInsertWords } from '../frame/way.ts';
import { useBegun } from '../objective/begun.tsx';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import { ChangesList } from './ChangesList.tsx';
import { changingOf, type Revising, resume, startRevising } from './changing.ts';

export type ChangeFormProps = ObjectiveScreenProps & {
  /** The terms that stand, to start from. */
  readonly terms: Terms;
  /** The move it becomes; what is typed is kept under it. */
  readonly kind: 'counter' | 'change';
  /** It is about another day: the date has the focus. */
  readonly aboutDate?: boolean | undefined;
  /** In place of *Propose a change*: whose words it is recorded from. */
  readonly heading?: string | undefined;
  readonly onInsert: (content: ContentOf<'counter'>) => void;
  readonly onCancel: () => void;
};

const LATER: readonly TermField[] = ['decision', 'boundaries', 'leftOut', 'resources'];

/** The day in words, because a date field does not say the weekday; and the time that stays with it. */
function dueWords({ date, time, zone }: Draft['due'], { ui, fill, day }: Speech): string {
  return time && zone ? fill(ui.terms.byTime, { day: day(date), time, zone }) : day(date);
}

/** Proposes other terms, before or after agreement: all prefilled, the old beside what is new. */
export function ChangeForm(props: ChangeFormProps) {
  const { objective, me, terms, kind, aboutDate, onInsert, onCancel, ...more } = props;
  const { way, heading, children, ...frame } = more;
  const speech = useWords();
  const { ui, fill } = speech;
  const words = ui.change;
  const id = useId();
  const focus = useFocusOnce();
  const insert = useInsertWords(way);
  const { fields: kept, set: take, cancel } = useBegun<Revising>(kind, startRevising(terms, me), onCancel);
  const fields = resume(kept, terms, me);
  const [wanted, setWanted] = useState(false);
  const { draft, reason } = fields;
  const { changes, missing, content } = changingOf(objective, terms, me, fields);
  useEffect(() => {
    if (aboutDate) focus(`${id}due`);
  }, [aboutDate, focus, id]);
  const set = (part: Partial<Draft>): void => take({ ...fields, draft: { ...draft, ...part } });
  const questions = useDraftQuestions({ draft, onChange: (next) => take({ ...fields, draft: next }) });
  const press = (): void => {
    const [first] = missing;
    setWanted(true);
    if (first) focus(`${id}${first}`);
    else if (content && !questions.hold()) onInsert(content);
  };
  const problem = (field: Missing) =>
    wanted && missing.includes(field) ? ui.draft.missing[field] : undefined;
  const same = missing.length === 0 && changes.length === 0;
  const touched = !same || reason !== '';
  const changesOf = (...of: readonly TermField[]): ReactNode => {
    const some = changes.filter((change) => of.includes(change.field));
    return some.length > 0 && <ChangesList {...{ terms, me }} changes={some} label={words.different} />;
  };
  return (
    <Frame
      {...frame}
      heading={heading ?? words.propose}
      mark={objective.state}
      primary={{ label: insert.label, onPress: press, disabled: same }}
      others={[
        { label: ui.common.cancel, onPress: cancel },
        ...(touched ? [{ label: words.putBack, onPress: () => take(startRevising(terms, me)) }] : []),
      ]}
      note={same ? words.nothing : insert.note}
      after={children}
    >
      <AskingProvider questions={questions}>
        <p className="small">
          {fill(words.people, { client: terms.client.name, assistant: terms.assistant.name })}
        </p>
        <Field
          id={`${id}due`}
          as="date"
          at="due"
          label={ui.draft.by}
          value={draft.due.date}
          onChange={(date) => set({ due: { ...draft.due, date } })}
          hint={draft.due.date && dueWords(draft.due, speech)}
          problem={problem('due')}
        />
        {changesOf('due')}
        <Field
          id={`${id}title`}
          as="long"
          at="title"
          look="title"
          label={words.fields.title}
          value={draft.title}
          onChange={(title) => set({ title })}
          problem={problem('title')}
        />
        {changesOf('title')}
        <CriteriaField
          id={`${id}criteria`}
          criteria={draft.criteria}
          onChange={(criteria) => set({ criteria })}
          problem={problem('criteria')}
        />
        {changesOf('criteria')}
        <Field
          as="long"
          at="why"
          look="words"
          label={ui.draft.why}
          aside={ui.common.optional}
          value={draft.why}
          onChange={(why) => set({ why })}
        />
        {changesOf('why')}
        <MoreFields draft={draft} onChange={set} />
        {changesOf(...LATER)}
      </AskingProvider>
      <Field
        as="long"
        look="words"
        label={words.reason}
        aside={ui.common.optional}
        value={reason}
        onChange={(typed) => take({ ...fields, reason: typed })}
      />
    </Frame>
  );
}
