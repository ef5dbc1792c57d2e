import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Place } from '../../lib/clarity/question.ts';
import { describedAt, useAsking } from '../clarity/asking.ts';
import { Margin } from '../clarity/Margin.tsx';

export type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `long` grows with its text; `date` is the browser's own; `line` is one line. */
  readonly as?: 'line' | 'long' | 'date' | 'email' | undefined;
  /** Some lines high from the start. */
  readonly tall?: boolean | undefined;
  /** People's own words are set in the serif; a title larger. */
  readonly look?: 'title' | 'words' | undefined;
  /** The label is only for screen readers. */
  readonly bare?: boolean | undefined;
  /** Beside the label, small: *optional*. */
  readonly aside?: string | undefined;
  readonly hint?: ReactNode;
  /** What is asked for here, after the person wanted to go on without it. */
  readonly problem?: string | undefined;
  /** Ids of suggestions, see `datalist`. */
  readonly list?: string | undefined;
  readonly id?: string | undefined;
  /** Which field of a draft or a review it is: its questions stand below it. */
  readonly at?: Place | undefined;
  /** Its margin stands elsewhere: here is no room for it. */
  readonly marginElsewhere?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  /** The id of something more that describes it. */
  readonly describedBy?: string | undefined;
};

/** A field with its label above, and below it a hint and, once asked for, what is still needed. */
export function Field(props: FieldProps) {
  const own = useId();
  const id = props.id ?? own;
  const asking = useAsking();
  const { label, bare, aside, hint, problem, at } = props;
  return (
    <div className="field">
      <div className={bare ? 'unseen' : 'label'}>
        <label htmlFor={id}>{label}</label>
        {aside && (
          <span className="aside" id={`${id}-aside`}>
            {' · '}
            {aside}
          </span>
        )}
      </div>
      <Input
        {...props}
        id={id}
        described={[
          aside && `${id}-aside`,
          hint && `${id}-hint`,
          props.describedBy,
          at && describedAt(asking, at),
        ]}
      />
      {hint && (
        <div className="small" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
      {at && !props.marginElsewhere && <Margin at={at} focusOn={() => id} />}
    </div>
  );
}

/** What is still needed, as a question and not as a fault. */
export function Problem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="problem" id={id}>
      {children}
    </p>
  );
}

function Input(props: FieldProps & { id: string; described: readonly ReactNode[] }) {
  const { id, described, value, onChange, as = 'line', look, problem, list, tall, onKeyDown } = props;
  const shared = {
    id,
    value,
    onKeyDown,
    className: look ? `input ${look}` : 'input',
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': [...described, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (as === 'long')
    return <Grow value={value} look={look} area={<textarea rows={tall ? 5 : 1} {...shared} />} />;
  const type = { line: 'text', date: 'date', email: 'email' }[as];
  return <input type={type} list={list} autoComplete="off" {...shared} />;
}

/** A textarea as tall as its text: an unseen copy of the text gives the height, in every browser. */
function Grow({ value, look, area }: { value: string; look?: string | undefined; area: ReactNode }) {
  return (
    <div className={look ? `grow ${look}` : 'grow'} data-text={value}>
      {area}
    </div>
  );
}
