import { useId, useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { Field } from '../frame/Field.tsx';
import { Icon } from '../frame/Icon.tsx';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import { AccessField, EMPTY_ACCESS } from './AccessField.tsx';
import { DecisionField } from './DecisionField.tsx';

const FIELDS = ['access', 'limits', 'decides', 'leftOut'] as const;
type More = (typeof FIELDS)[number];

export type MoreFieldsProps = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** What not every objective needs: a chip each until it is opened or holds something. */
export function MoreFields({ draft, onChange }: MoreFieldsProps) {
  const { ui, fill } = useWords();
  const id = useId();
  const focus = useFocusOnce();
  const [opened, setOpened] = useState<readonly More[]>([]);
  const shown = FIELDS.filter((field) => opened.includes(field) || holds(draft, field));
  const open = (field: More) => {
    setOpened([...opened, field]);
    if (field === 'access' && draft.resources.length === 0) onChange({ resources: [EMPTY_ACCESS] });
    focus(`${id}${field}`);
  };
  const chips = FIELDS.filter((field) => !shown.includes(field));
  return (
    <>
      {shown.map((field) => (
        <OneField key={field} field={field} id={`${id}${field}`} draft={draft} onChange={onChange} />
      ))}
      {chips.length > 0 && (
        <div className="row">
          {chips.map((field) => (
            <button
              type="button"
              key={field}
              className="chip"
              aria-label={fill(ui.draft.addTo, { what: ui.draft[field] })}
              onClick={() => open(field)}
            >
              <Icon name="add" />
              {ui.draft[field]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function holds(draft: Draft, field: More): boolean {
  if (field === 'access') return draft.resources.length > 0;
  if (field === 'limits') return draft.boundaries.length > 0;
  return field === 'decides' ? draft.decision !== undefined : draft.leftOut.length > 0;
}

function OneField({ field, id, draft, onChange }: MoreFieldsProps & { field: More; id: string }) {
  const { draft: words } = useWords().ui;
  if (field === 'access')
    return (
      <AccessField id={id} resources={draft.resources} onChange={(resources) => onChange({ resources })} />
    );
  if (field === 'decides') return <DecisionField id={id} draft={draft} onChange={onChange} />;
  const key = field === 'limits' ? 'boundaries' : 'leftOut';
  return (
    <Field
      id={id}
      as="long"
      at={field}
      label={words[field]}
      hint={words.limitsHint}
      value={draft[key].join('\n')}
      onChange={(text) => onChange({ [key]: text === '' ? [] : text.split('\n') })}
    />
  );
}
