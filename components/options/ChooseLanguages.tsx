import { Choice } from '../frame/Choice.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

/** Of the screen, and of letters; each has a way of its own to leave it to what is there. */
export type ChosenLanguages = {
  readonly screen: 'browser' | 'en' | 'it';
  readonly letters: 'message' | 'en' | 'it';
};

export type ChooseLanguagesProps = {
  readonly chosen: ChosenLanguages;
  readonly onChange: (part: Partial<ChosenLanguages>) => void;
};

const OURS = ['en', 'it'] as const;

/** The languages of screen and letters. Each is named in itself, so that nobody is lost in one they do not read. */
export function ChooseLanguages({ chosen, onChange }: ChooseLanguagesProps) {
  const { languages: words } = useWords().ui.options;
  const ours = OURS.map((value) => ({ value, label: words[value] }));
  return (
    <Section heading={words.heading} text={words.text}>
      <Choice
        question={words.screen}
        shown
        look="chips"
        options={[{ value: 'browser', label: words.browser }, ...ours]}
        value={chosen.screen}
        onChange={(screen) => onChange({ screen })}
      />
      <Choice
        question={words.letters}
        shown
        look="chips"
        options={[{ value: 'message', label: words.message }, ...ours]}
        value={chosen.letters}
        onChange={(letters) => onChange({ letters })}
      />
    </Section>
  );
}
