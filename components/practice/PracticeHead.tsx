import { useState } from 'react';
import type { Language } from '../../lib/letter/words/index.ts';
import type { Role } from '../../lib/objective/moves.ts';
import { Choice } from '../frame/Choice.tsx';
import { Logo } from '../frame/Logo.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { People } from './mails.ts';
import { usePracticeWords } from './words.ts';

export type PracticeHeadProps = {
  readonly owner: Role;
  readonly people: People;
  readonly onOwner: (owner: Role) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onAgain: () => void;
  /** Leads past the practice; absent where one is past it. */
  readonly onSkip?: (() => void) | undefined;
};

/** What this page is, whom one plays, and the ways out of it. */
export function PracticeHead(props: PracticeHeadProps) {
  const { owner, people, onOwner, onLanguage, onAgain, onSkip } = props;
  const { language, fill } = useWords();
  const words = usePracticeWords().ui.welcome;
  const [sure, setSure] = useState(false);
  return (
    <header className="practice-head">
      <div className="practice-title">
        <Logo />
        <h1>{words.heading}</h1>
        {onSkip && (
          <button type="button" className="button quiet" onClick={onSkip}>
            {words.skip}
          </button>
        )}
      </div>
      <p className="small">{words.unreal}</p>
      <div className="practice-choices">
        {onSkip && (
          <Choice
            question={words.who}
            shown
            look="chips"
            options={(['client', 'assistant'] as const).map((value) => ({
              value,
              label: fill(words[value], { name: people[value].name }),
            }))}
            value={owner}
            onChange={onOwner}
          />
        )}
        <Choice
          question={words.language}
          shown
          look="chips"
          options={(['en', 'it'] as const).map((value) => ({ value, label: words.languages[value] }))}
          value={language}
          onChange={onLanguage}
        />
        {onSkip && !sure && (
          <button type="button" className="chip" onClick={() => setSure(true)}>
            {words.again}
          </button>
        )}
      </div>
      {sure && (
        <div className="note" role="alert">
          <p>
            <strong>{words.againTitle}</strong> {words.againText}
          </p>
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => {
                setSure(false);
                onAgain();
              }}
            >
              {words.againYes}
            </button>
            <button type="button" className="button quiet" onClick={() => setSure(false)}>
              {words.againNo}
            </button>
          </div>
        </div>
      )}
    </header>
  );
}
