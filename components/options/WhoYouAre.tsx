import { type FormEvent, useId, useState } from 'react';
import { isAmong } from '../../lib/objective/addresses.ts';
import { Field } from '../frame/Field.tsx';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { isAddress } from '../start/address.ts';
import { useWords } from '../words/WordsContext.tsx';
import { RowsToRemove } from './RowsToRemove.tsx';
import { Section } from './Section.tsx';

/** Who I am, and what I said of addresses. */
export type Me = {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly notMe: readonly string[];
  readonly also?: readonly { readonly address: string; readonly of: string }[] | undefined;
};

export type WhoYouAreProps = {
  readonly me: Me;
  readonly onName: (name: string) => void;
  /** `at`: the place it had, where it is put back. */
  readonly onAdd: (address: string, at?: number) => void;
  readonly onRemove: (address: string) => void;
  /** An address that was said not to be mine: no longer, or again. */
  readonly onNotMe: (address: string, not: boolean) => void;
  /** That an address is a second one of somebody: no longer, or again. */
  readonly onAlso: (address: string, of: string, also: boolean) => void;
};

/** My name, my addresses, and what I answered about the addresses of others. Everything can be taken back. */
export function WhoYouAre({ me, onName, onAdd, onRemove, onNotMe, onAlso }: WhoYouAreProps) {
  const { ui, fill } = useWords();
  const words = ui.options.who;
  const removed = ({ text }: { readonly text: string }): string => fill(words.removed, { what: text });
  const labelled = (address: string) => ({
    key: address,
    text: address,
    label: fill(ui.me.remove, { what: address }),
  });
  const { notMe, also = [] } = me;
  return (
    <Section heading={words.heading} text={ui.me.text}>
      <Field label={ui.me.name} value={me.name} onChange={onName} />
      <div className="stack">
        <h3 className="label">{ui.me.addresses}</h3>
        <RowsToRemove
          name={ui.me.addresses}
          rows={me.addresses.map(labelled)}
          press={ui.draft.remove}
          gone={removed}
          onRemove={(address) => void onRemove(address)}
          onUndo={onAdd}
          none={words.none}
        />
        <AddAddress addresses={me.addresses} onAdd={onAdd} />
        {me.addresses.length > 0 && <p className="small">{words.hidden}</p>}
      </div>
      <Answered heading={words.others} text={words.othersText} count={notMe.length}>
        <RowsToRemove
          name={words.others}
          rows={notMe.map((one) => ({ ...labelled(one), label: fill(words.askAbout, { address: one }) }))}
          press={words.ask}
          gone={removed}
          onRemove={(address) => void onNotMe(address, false)}
          onUndo={(address) => onNotMe(address, true)}
        />
      </Answered>
      <Answered heading={words.also} text={words.alsoText} count={also.length}>
        <RowsToRemove
          name={words.also}
          rows={also.map(({ address, of }) => ({
            ...labelled(address),
            key: `${address} ${of}`,
            aside: fill(words.alsoOf, { of }),
          }))}
          press={ui.draft.remove}
          gone={removed}
          onRemove={(key) => void onAlso(...pairIn(key), false)}
          onUndo={(key) => onAlso(...pairIn(key), true)}
        />
      </Answered>
    </Section>
  );
}

/** An address holds no blank. */
const pairIn = (key: string): [string, string] => key.split(' ') as [string, string];

type AnsweredProps = {
  readonly heading: string;
  readonly text: string;
  readonly count: number;
  readonly children: React.ReactNode;
};

/** What was answered once. Not shown before anything was; and once shown it stays, for the way back. */
function Answered({ heading, text, count, children }: AnsweredProps) {
  const [met, setMet] = useState(count > 0);
  if (count > 0 && !met) setMet(true);
  if (!met) return null;
  return (
    <div className="stack">
      <h3 className="label">{heading}</h3>
      <p className="small">{text}</p>
      {children}
    </div>
  );
}

type AddProps = { readonly addresses: readonly string[]; readonly onAdd: (address: string) => void };

function AddAddress({ addresses, onAdd }: AddProps) {
  const { ui } = useWords();
  const words = ui.options.who;
  const id = useId();
  const focus = useFocusOnce();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const address = typed.trim();
    const known = isAmong(addresses, address);
    const wrong = known ? words.known : isAddress(address) ? undefined : ui.me.addressOdd;
    setProblem(wrong);
    if (!wrong) {
      onAdd(address);
      setTyped('');
    }
    focus(id);
  };
  return (
    <form className="with-button" onSubmit={add} noValidate>
      <Field
        id={id}
        as="email"
        label={words.another}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblem(undefined);
        }}
        problem={problem}
      />
      <button type="submit" className="button">
        {words.add}
      </button>
    </form>
  );
}
