import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

export type PracticeAgainProps = { readonly onOpen: () => void };

/** The way back to the practice mailbox, which opens by itself only once. */
export function PracticeAgain({ onOpen }: PracticeAgainProps) {
  const { practice } = useWords().ui;
  return (
    <Section heading={practice.heading} text={practice.text}>
      <div className="row">
        <button type="button" className="chip" onClick={onOpen}>
          {practice.open}
        </button>
      </div>
    </Section>
  );
}
