import { useId, useState } from 'react';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import { Icon } from '../frame/Icon.tsx';
import { numbered, without } from '../frame/lists.ts';
import type { ScreenProps } from '../frame/screen.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';
import { isAddress } from './address.ts';

export type Me = { readonly name: string; readonly addresses: readonly string[] };

export type SayWhoProps = ScreenProps & {
  readonly initial?: Me | undefined;
  readonly onSave: (me: Me) => void;
};

/** First use: my name and my addresses. */
export function SayWho({ initial, onSave, notice, children, ...frame }: SayWhoProps) {
  const { me } = useWords().ui;
  const id = useId();
  const focus = useFocusOnce();
  const [name, setName] = useState(initial?.name ?? '');
  const [addresses, setAddresses] = useState(initial?.addresses.length ? [...initial.addresses] : ['']);
  const [pressed, setPressed] = useState(false);
  const typed = addresses.map((one) => one.trim());
  const filled = typed.filter(Boolean);
  const odd = typed.findIndex((one) => one !== '' && !isAddress(one));
  const save = () => {
    setPressed(true);
    if (name.trim() === '') focus(`${id}name`);
    else if (odd >= 0 || filled.length === 0) focus(`${id}${Math.max(odd, 0) + 1}`);
    else onSave({ name: name.trim(), addresses: filled });
  };
  const problemOf = (number: number): string | undefined => {
    if (!pressed) return undefined;
    if (odd === number - 1) return me.addressOdd;
    return filled.length === 0 && number === 1 ? me.addressMissing : undefined;
  };
  return (
    <Frame
      {...frame}
      heading={me.heading}
      notice={notice}
      primary={{ label: me.save, onPress: save }}
      after={children}
    >
      <p>{me.text}</p>
      <Field
        id={`${id}name`}
        label={me.name}
        value={name}
        onChange={setName}
        problem={pressed && name.trim() === '' ? me.nameMissing : undefined}
      />
      <Addresses id={id} addresses={addresses} onChange={setAddresses} problemOf={problemOf} />
    </Frame>
  );
}

type AddressesProps = {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly onChange: (addresses: string[]) => void;
  readonly problemOf: (number: number) => string | undefined;
};

function Addresses({ id, addresses, onChange, problemOf }: AddressesProps) {
  const { ui, fill } = useWords();
  const { me } = ui;
  return (
    <fieldset className="stack">
      <legend className="label">{me.addresses}</legend>
      {numbered(addresses).map(({ item, number }) => (
        <div className="with-button" key={number}>
          <Field
            id={`${id}${number}`}
            bare
            as="email"
            label={fill(me.address, { number })}
            value={item}
            onChange={(value) => onChange(addresses.with(number - 1, value))}
            problem={problemOf(number)}
          />
          {addresses.length > 1 && (
            <button
              type="button"
              className="icon"
              aria-label={fill(me.remove, { what: fill(me.address, { number }) })}
              onClick={() => onChange(without(addresses, number))}
            >
              <Icon name="remove" />
            </button>
          )}
        </div>
      ))}
      <div>
        <button type="button" className="chip" onClick={() => onChange([...addresses, ''])}>
          {me.addAddress}
        </button>
      </div>
    </fieldset>
  );
}
