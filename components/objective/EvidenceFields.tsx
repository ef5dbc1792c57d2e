import { useId } from 'react';
import { Field } from '../frame/Field.tsx';
import { Icon } from '../frame/Icon.tsx';
import { changed, numbered, without } from '../frame/lists.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import type { EvidenceDraft } from './delivering.ts';

/** A document that is open beside the panel. */
export type OpenDocument = {
  readonly title: string;
  /** Where it is, at what is selected in it now; nothing where it has gone meanwhile. */
  readonly onTake: () => Promise<{ readonly what: string; readonly where: string } | undefined>;
};

export type EvidenceFieldsProps = {
  readonly evidence: readonly EvidenceDraft[];
  readonly here?: OpenDocument | undefined;
  readonly onTaken: (place: { readonly what: string; readonly where: string }) => void;
  readonly onChange: (evidence: EvidenceDraft[]) => void;
};

/** Where the work can be seen: links, places, and what is attached to the mail itself. */
export function EvidenceFields({ evidence, here, onTaken, onChange }: EvidenceFieldsProps) {
  const { ui, fill } = useWords();
  const words = ui.deliver;
  const id = useId();
  const focus = useFocusOnce();
  const add = () => {
    onChange([...evidence, { what: '', where: '', attached: false }]);
    focus(`${id}${evidence.length + 1}`);
  };
  const take = async (from: OpenDocument) => {
    const place = await from.onTake();
    if (!place) return;
    onTaken(place);
    focus(`${id}${evidence.length + 1}`);
  };
  return (
    <section className="stack">
      <h3 className="label">{words.evidence}</h3>
      {numbered(evidence).map(({ item, number }) => (
        <OnePlace
          key={number}
          id={`${id}${number}`}
          number={number}
          place={item}
          onChange={(part) => onChange(changed(evidence, number, part))}
          onRemove={() => onChange(without(evidence, number))}
        />
      ))}
      <div className="row">
        {here && (
          <button type="button" className="chip" onClick={() => void take(here)}>
            <Icon name="add" />
            {fill(ui.docs.take, { title: here.title })}
          </button>
        )}
        <button type="button" className="chip" onClick={add}>
          <Icon name="add" />
          {words.addEvidence}
        </button>
      </div>
      {here && <p className="small">{ui.docs.takeHint}</p>}
    </section>
  );
}

type OnePlaceProps = {
  readonly id: string;
  readonly number: number;
  readonly place: EvidenceDraft;
  readonly onChange: (part: Partial<EvidenceDraft>) => void;
  readonly onRemove: () => void;
};

function OnePlace({ id, number, place, onChange, onRemove }: OnePlaceProps) {
  const { ui, fill } = useWords();
  const words = ui.deliver;
  const name = fill(words.evidenceNumber, { number });
  return (
    <fieldset className="group">
      <legend className="unseen">{name}</legend>
      <div className="with-button">
        <Field id={id} label={words.what} value={place.what} onChange={(what) => onChange({ what })} />
        <button
          type="button"
          className="icon"
          aria-label={fill(ui.me.remove, { what: name })}
          onClick={onRemove}
        >
          <Icon name="remove" />
        </button>
      </div>
      {!place.attached && (
        <Field label={words.where} value={place.where} onChange={(where) => onChange({ where })} />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={place.attached}
          onChange={(event) => onChange({ attached: event.target.checked })}
        />
        {words.attached}
      </label>
    </fieldset>
  );
}
