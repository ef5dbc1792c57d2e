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
import { Among } from './Among.tsx';
import { CameFrom } from './CameFrom.tsx';
import { CriteriaField } from './CriteriaField.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PartnerField } from './PartnerField.tsx';
import { onEscape, Proposed } from './Proposed.tsx';
import { SeveralAsks } from './SeveralAsks.tsx';

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
  /** One of the things the message asks for as a draft of its own, by its place in `draft.asks`. */
  readonly onOnly?: ((at: number) => void) | undefined;
};

/** What asking needs: somebody, and one sentence. */
const FOR_ASKING: readonly Missing[] = ['partner', 'title'];

/** The draft: who and by when first, then the result, its criteria and what it is for; the rest on demand. */
export function DraftForm(props: DraftFormProps) {
  const { draft, missing, people, onChange, onInsert, onAsk, onDiscard, onOnly, way, saved, onBack } = props;
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
      {draft.asks && onOnly && <SeveralAsks asks={draft.asks} onOnly={onOnly} />}
      <AskingProvider questions={questions}>
        <WhoAndWhen id={id} draft={draft} people={people} problem={problem} set={set} />
        <div className="margin">
          <Margin at="due" focusOn={() => `${id}due`} />
        </div>
        <Proposed at="title" draft={draft} onChange={set} id={`${id}title`} value={draft.title}>
          {(from, drop) => (
            <Field
              id={`${id}title`}
              as="long"
              at="title"
              look="title"
              label={own ? words.resultOwn : words.result}
              value={draft.title}
              onChange={(title) => set({ title, rests: without(draft.rests, 'title') })}
              problem={problem('title')}
              describedBy={from}
              onKeyDown={drop && onEscape(drop)}
            />
          )}
        </Proposed>
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

type WhoAndWhenProps = {
  readonly id: string;
  readonly draft: Draft;
  readonly people: readonly DraftPerson[];
  readonly problem: (field: Missing) => string | undefined;
  readonly set: (part: Partial<Draft>) => void;
};

/** The two that come first, beside each other; below them where each came from. */
function WhoAndWhen({ id, draft, people, problem, set }: WhoAndWhenProps) {
  const { ui, day } = useWords();
  const { partner, due, rests, role } = draft;
  const date = (from: string | undefined) => (
    <Field
      id={`${id}due`}
      as="date"
      at="due"
      marginElsewhere
      label={ui.draft.by}
      value={due.date}
      onChange={(next) => set({ due: { ...due, date: next }, rests: without(rests, 'due') })}
      problem={problem('due')}
      hint={due.date && day(due.date)}
      describedBy={from}
    />
  );
  return (
    <>
      <Proposed at="due" draft={draft} onChange={set} id={`${id}due`} value={due.date && day(due.date)}>
        {(dueFrom) => (
          <Proposed
            at="partner"
            draft={draft}
            onChange={set}
            id={`${id}partner`}
            value={partner.name || partner.address}
          >
            {(partnerFrom) => (
              <PartnerField
                id={`${id}partner`}
                person={partner}
                people={people}
                label={role === 'assistant' ? ui.draft.whoOwn : ui.draft.who}
                problem={problem('partner')}
                describedBy={partnerFrom}
                onChange={(next) => set({ partner: next, rests: without(rests, 'partner') })}
                due={date(dueFrom)}
              />
            )}
          </Proposed>
        )}
      </Proposed>
      <Among draft={draft} onChoose={(next) => set({ partner: next })} />
    </>
  );
}

/** What a person types rests on nobody's words. */
const without = (rests: Draft['rests'], field: 'due' | 'title' | 'partner'): Draft['rests'] => {
  const { [field]: _, ...others } = rests;
  return others;
};

function askLabel(draft: Draft, ui: ReturnType<typeof useWords>['ui']): string {
  const name = firstName(draft.partner.name);
  return name ? ui.draft.ask.replace('{name}', name) : ui.draft.askSomeone;
}

function DraftNote({ sentence, name }: { sentence: string; name: string }) {
  const { ui, fill } = useWords();
  const answer = name ? fill(ui.draft.canAnswer, { name }) : ui.draft.canAnswerSomeone;
  return `${sentence} ${answer}`;
}
