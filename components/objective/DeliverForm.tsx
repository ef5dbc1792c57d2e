import { useRef, useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { CriteriaList } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { CoverCriterion } from './CoverCriterion.tsx';
import { type DeliveryDraft, deliveryOf, EMPTY_DELIVERY, openCriteria, unnamed } from './delivering.ts';
import { EvidenceFields, type OpenDocument } from './EvidenceFields.tsx';
import { useOther } from './sides.ts';

export type { DeliveryDraft } from './delivering.ts';

export type DeliverFormProps = ObjectiveScreenProps & {
  /** What was written before, where it was kept. */
  readonly initial?: DeliveryDraft | undefined;
  /** After each keystroke, to keep it. */
  readonly onChange?: ((draft: DeliveryDraft) => void) | undefined;
  /** The document that is open beside it, to be taken as evidence. */
  readonly here?: OpenDocument | '' | undefined;
  readonly onInsert: (content: ContentOf<'deliver'>) => void;
  /** Recorded from the assistant's plain words: how it is headed, and what its note is called. */
  readonly recording?: { readonly heading: string; readonly note: string } | undefined;
};

/** The assistant hands the work over: which criteria, where it is, and her own look at each. */
export function DeliverForm(props: DeliverFormProps) {
  const { objective, me, initial = EMPTY_DELIVERY, onChange, here, onInsert, way, ...more } = props;
  const { children, recording, ...frame } = more;
  const { ui, fill, list, plural } = useWords();
  const words = ui.deliver;
  const insert = useInsertWords(way);
  const name = useOther(objective, me);
  const [draft, setDraft] = useState(initial);
  // The document takes its time to answer, and one may go on typing meanwhile.
  const latest = useRef(draft);
  const set = (part: Partial<DeliveryDraft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    onChange?.(next);
  };
  const open = openCriteria(objective);
  const content = deliveryOf(objective, draft);
  const rest = content ? open.filter((number) => !content.covers.includes(number)) : [];
  const later = rest.length > 0 ? `${plural(ui.after.stillOpen, rest.length, { numbers: list(rest) })} ` : '';
  const lacking = unnamed(draft).length > 0 ? words.whatMissing : words.noneYet;
  return (
    <Frame
      {...frame}
      heading={recording?.heading ?? (rest.length > 0 ? ui.after.part : words.heading)}
      mark="agreed"
      primary={{ label: insert.label, onPress: () => content && onInsert(content), disabled: !content }}
      note={content ? `${later}${insert.note}` : lacking}
      after={children}
    >
      <h2 className="title">{objective.terms?.title}</h2>
      <section className="stack">
        <div className="row between">
          <h3 className="label">{words.covers}</h3>
          <button
            type="button"
            className="chip"
            onClick={() => set({ covers: Object.fromEntries(open.map((number) => [number, true])) })}
          >
            {words.all}
          </button>
        </div>
        <CriteriaList
          criteria={objective.terms?.criteria ?? []}
          under={(number) =>
            open.includes(number) ? (
              <CoverCriterion
                number={number}
                draft={draft}
                onChange={set}
                unasked={recording !== undefined}
              />
            ) : (
              <span className="small met">{ui.agreed.there}</span>
            )
          }
        />
      </section>
      <EvidenceFields
        evidence={draft.evidence}
        here={here || undefined}
        onTaken={(place) => set({ evidence: [...latest.current.evidence, { ...place, attached: false }] })}
        onChange={(evidence) => set({ evidence })}
      />
      <Field
        as="long"
        look="words"
        label={recording?.note ?? fill(words.note, { name })}
        aside={ui.common.optional}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </Frame>
  );
}
