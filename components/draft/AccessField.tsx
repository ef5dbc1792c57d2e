import { useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { Margin } from '../clarity/Margin.tsx';
import { Field } from '../frame/Field.tsx';
import { Icon } from '../frame/Icon.tsx';
import { changed, numbered, without } from '../frame/lists.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Evidence } from './RestsOn.tsx';

type Resource = Draft['resources'][number];

/** An access or file with nothing in it yet. */
export const EMPTY_ACCESS: Resource = { what: '', where: '', grants: '', until: '' };

export type AccessFieldProps = {
  /** The id of the first field. */
  readonly id: string;
  readonly resources: readonly Resource[];
  readonly onChange: (resources: Resource[]) => void;
};

/** Inputs and logins: what, where, who gives access, until when. Never a secret, and it says so. */
export function AccessField({ id, resources, onChange }: AccessFieldProps) {
  const { ui, fill } = useWords();
  const focus = useFocusOnce();
  const [before, setBefore] = useState<Resource[]>();
  const idOf = (number: number): string => (number === 1 ? id : `${id}-${number}`);
  const put = (next: Resource[]): void => {
    setBefore(undefined);
    onChange(next);
  };
  const drop = (number: number): void => {
    onChange(without(resources, number));
    setBefore([...resources]);
    focus(`${id}-undo`);
  };
  return (
    <fieldset className="stack">
      <legend className="label">{ui.draft.access}</legend>
      {numbered(resources).map(({ item, number }) => (
        <OneAccess
          key={number}
          id={idOf(number)}
          number={number}
          resource={item}
          onChange={(part) => put(changed(resources, number, part))}
          onRemove={() => put(without(resources, number))}
          onDrop={() => drop(number)}
        />
      ))}
      {before && (
        <p className="row small">
          <span role="status">{ui.proposed.dropped}</span>
          <button type="button" className="chip" id={`${id}-undo`} onClick={() => put(before)}>
            {ui.common.undo}
          </button>
        </p>
      )}
      <Margin
        at="access"
        focusOn={(question) => idOf(question?.number ?? 1)}
        row={resources.length > 1 ? (number) => fill(ui.draft.accessNumber, { number }) : undefined}
      />
      <p className="small">{ui.draft.accessHint}</p>
      <div>
        <button type="button" className="chip" onClick={() => put([...resources, EMPTY_ACCESS])}>
          <Icon name="add" />
          {ui.draft.addAccess}
        </button>
      </div>
    </fieldset>
  );
}

type OneAccessProps = {
  readonly id: string;
  readonly number: number;
  readonly resource: Resource;
  readonly onChange: (part: Partial<Resource>) => void;
  readonly onRemove: () => void;
  /** Leaves out one that the message says, with a way back. */
  readonly onDrop: () => void;
};

function OneAccess({ id, number, resource, onChange, onRemove, onDrop }: OneAccessProps) {
  const { ui, fill } = useWords();
  const { draft, me, common } = ui;
  const name = fill(draft.accessNumber, { number });
  const { what, where, grants, until, rests } = resource;
  return (
    <fieldset className={rests ? 'group proposed' : 'group'}>
      <legend className="unseen">{name}</legend>
      <div className="with-button">
        <Field
          id={id}
          label={draft.accessWhat}
          value={what}
          onChange={(value) => onChange({ what: value, rests: undefined })}
          describedBy={rests && `${id}-from`}
        />
        {!rests && (
          <button
            type="button"
            className="icon"
            aria-label={fill(me.remove, { what: name })}
            onClick={onRemove}
          >
            <Icon name="remove" />
          </button>
        )}
      </div>
      {rests && <Evidence id={`${id}-from`} rests={rests} value={what} onDrop={onDrop} />}
      <Field
        label={draft.accessWhere}
        aside={common.optional}
        value={where}
        onChange={(value) => onChange({ where: value })}
      />
      <div className="pair-of-fields">
        <Field label={draft.accessGrants} value={grants} onChange={(value) => onChange({ grants: value })} />
        <Field
          as="date"
          label={draft.accessUntil}
          value={until}
          onChange={(value) => onChange({ until: value })}
        />
      </div>
    </fieldset>
  );
}
