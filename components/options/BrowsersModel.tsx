import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';
import { Switches } from './Switches.tsx';

export type BrowsersModelProps = {
  /** Whether the browser has a model that is ready on this computer. */
  readonly ready: boolean;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
};

/** Suggestions by the browser's own model: a switch where there is one, or where it was left on; else why there is none. */
export function BrowsersModel({ ready, on, onSwitch }: BrowsersModelProps) {
  const { model: words } = useWords().ui;
  if (!ready && !on)
    return (
      <Section heading={words.heading} text={words.text}>
        <p>{words.absent}</p>
      </Section>
    );
  return (
    <Switches
      heading={words.heading}
      text={words.text}
      switches={[{ id: 'model', label: words.on, on, why: ready ? undefined : words.absent }]}
      onSwitch={(_, next) => onSwitch(next)}
    />
  );
}
