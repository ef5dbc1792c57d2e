import { useId, useState } from 'react';
import type { Draft, DraftPerson, Missing } from '../../lib/draft/draft.ts';
import { AskingProvider, Margin } from '../clarity/Margin.tsx';
import { useDraftQuestions } from '../clarity/useDraftQuestions.ts';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useInsertWords } from '../frame/way.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { CameFrom } from './CameFrom.tsx';
import { CriteriaField } from './CriteriaField.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PartnerField } from './PartnerField.tsx';
import { RestsOn } from './RestsOn.tsx';

export type DraftFormProps = ScreenProps & {
  readonly draft: Draft;
  /** What keeps it from being proposed. Pointed at only after the person pressed insert. */
  readonly missing: readonly Missing[];
  /** Known partners, for suggestions. */
  readonly people: readonly DraftPerson[];
  /** The whole draft after each keystroke. */
  readonly onChange: (draft: Draft) => void;
  /** Propose it. Called only while nothing is missing. */
  readonly onInsert: () => void;
  /** Send the title as a wish and let the partner write it up. Called only with a partner and a title; clients only. */
  readonly onAsk?: (() => void) | undefined;
  readonly onDiscard?: (() => void) | undefined;
};

/** What asking needs: somebody, and one sentence. */
const FOR_ASKING: readonly Missing[] = ['partner', 'title'];

/** The draft: who and by when first, then the result, its criteria and what it is for; the rest on demand. */
export function DraftForm(props: DraftFormProps) {
  const { draft, missing, people, onChange, onInsert, onAsk, onDiscard, way, saved, onBack } = props;
  const { ui } = useWords();
  const words = ui.draft;
  const id = useId();
  const focus = useFocusOnce();
  const [wanted, setWanted] = useState<readonly Missing[]>([]);
  const insert = useInsertWords(way);
  const questions = useDraftQuestions({ draft, people, onChange });
  const asked = missing.filter((field) => wanted.includes(field));
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const press = (needs: readonly Missing[], then: () => void) => () => {
    const [first] = missing.filter((field) => needs.includes(field));
    setWanted(needs);
    if (first) focus(`${id}${first}`);
    else if (!questions.hold(needs === FOR_ASKING ? 'title' : undefined)) then();
  };
  const own = draft.role === 'assistant';
  const problem = (field: Missing): string | undefined => {
    if (!asked.includes(field)) return undefined;
    return own && field === 'partner' ? words.missingOwn.partner : words.missing[field];
  };
  return (
    <Frame
      heading={own ? words.headingOwn : words.heading}
      mark="draft"
      status={words.status}
      saved={saved}
      onBack={onBack}
      notice={props.notice}
      primary={{ label: insert.label, onPress: press(['partner', 'due', 'title', 'criteria'], onInsert) }}
      others={onAsk && !own ? [{ label: askLabel(draft, ui), onPress: press(FOR_ASKING, onAsk) }] : []}
      note={<DraftNote sentence={insert.note} name={firstName(draft.partner.name)} />}
      after={props.children}
    >
      <CameFrom draft={draft} onChange={set} />
      <AskingProvider questions={questions}>
        <PartnerField
          id={`${id}partner`}
          person={draft.partner}
          people={people}
          label={own ? words.whoOwn : words.who}
          problem={problem('partner')}
          onChange={(partner) => set({ partner })}
          due={
            <Field
              id={`${id}due`}
              as="date"
              at="due"
              marginElsewhere
              label={words.by}
              value={draft.due.date}
              onChange={(date) => set({ due: { ...draft.due, date }, rests: without(draft.rests, 'due') })}
              problem={problem('due')}
              hint={draft.due.date && <DueHint draft={draft} />}
            />
          }
        />
        <div className="margin">
          <Margin at="due" focusOn={() => `${id}due`} />
        </div>
        <Field
          id={`${id}title`}
          as="long"
          at="title"
          look="title"
          label={own ? words.resultOwn : words.result}
          value={draft.title}
          onChange={(title) => set({ title, rests: without(draft.rests, 'title') })}
          problem={problem('title')}
          hint={draft.rests.title && <RestsOn rests={draft.rests.title} />}
        />
        <CriteriaField
          id={`${id}criteria`}
          criteria={draft.criteria}
          onChange={(criteria) => set({ criteria })}
          problem={problem('criteria')}
        />
        <Field
          as="long"
          at="why"
          look="words"
          label={words.why}
          aside={ui.common.optional}
          value={draft.why}
          onChange={(why) => set({ why })}
        />
        <MoreFields draft={draft} onChange={set} />
      </AskingProvider>
      <DraftMenu own={own} onRole={(role) => set({ role })} onDiscard={onDiscard} />
    </Frame>
  );
}

/** What a person types rests on nobody's words. */
const without = (rests: Draft['rests'], field: 'due' | 'title'): Draft['rests'] => {
  const { [field]: _, ...others } = rests;
  return others;
};

/** The day in words, because a date field does not say the weekday; and what it rests on. */
function DueHint({ draft: { due, rests } }: { draft: Draft }) {
  const { day } = useWords();
  return (
    <>
      {day(due.date)}
      {rests.due && (
        <span className="block">
          <RestsOn rests={rests.due} />
        </span>
      )}
    </>
  );
}

function askLabel(draft: Draft, ui: ReturnType<typeof useWords>['ui']): string {
  const name = firstName(draft.partner.name);
  return name ? ui.draft.ask.replace('{name}', name) : ui.draft.askSomeone;
}

function DraftNote({ sentence, name }: { sentence: string; name: string }) {
  const { ui, fill } = useWords();
  const answer = name ? fill(ui.draft.canAnswer, { name }) : ui.draft.canAnswerSomeone;
  return `${sentence} ${answer}`;
}
