import { useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

export type ShortcutsProps = {
  /** `keys` is empty where the browser gave none. */
  readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
  /** Opens the browser's own page; false where there is no way to it. */
  readonly onChange: () => Promise<boolean>;
};

/** The shortcuts with the keys the browser really gave them. Only its own page can change them. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const { keys: words } = useWords().ui.options;
  const [byHand, setByHand] = useState(false);
  const nameOf = (name: string): string => (words.names as Record<string, string>)[name] ?? name;
  return (
    <Section heading={words.heading}>
      <dl className="option-keys">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{nameOf(name)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span className="small">{words.none}</span>}</dd>
          </div>
        ))}
      </dl>
      {shortcuts.some((one) => !one.keys) && <p>{words.some}</p>}
      <div>
        <button
          type="button"
          className="chip"
          onClick={() => void onChange().then((opened) => setByHand(!opened))}
        >
          {words.change}
        </button>
      </div>
      <p role="status">{byHand && words.byHand}</p>
    </Section>
  );
}
