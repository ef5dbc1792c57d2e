import { Sentence } from '../frame/Sentence.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { usePracticeWords } from './words.ts';

const STAGES = ['delegate', 'agree', 'deliver', 'review'] as const;

export type GuideProps = {
  readonly next:
    | 'open'
    | 'draft'
    | 'write'
    | 'send'
    | 'become'
    | 'turn'
    | 'answer'
    | 'agree'
    | 'reply'
    | 'deliver'
    | 'round'
    | 'review'
    | 'met'
    | 'missed'
    | 'ended';
  /** Where on the way it is; none once it has ended. */
  readonly stage?: (typeof STAGES)[number] | undefined;
  /** The other person's name. */
  readonly other: string;
  /** The subject of the mail it is about. */
  readonly subject: string;
  readonly onBecome: () => void;
  readonly onReal: () => void;
};

/** One line that says what to do next, and how far along that is. It covers nothing, and nothing waits for it. */
export function Guide({ next, stage, other, subject, onBecome, onReal }: GuideProps) {
  const { fill, ui } = useWords();
  const words = usePracticeWords().ui.welcome;
  const name = firstName(other);
  const names = {
    insert: ui.insert.reply,
    agree: ui.answer.agree,
    deliver: ui.agreed.deliver,
    whole: ui.review.whole,
    send: words.mail.send,
  };
  const buttons = Object.entries(names).map(([key, label]) => [key, <strong key={key}>{label}</strong>]);
  const over = next === 'met' || next === 'missed' || next === 'ended';
  return (
    <section className="guide">
      <ol className="guide-stages" aria-label={words.way}>
        {STAGES.map((one) => (
          <li key={one} aria-current={one === stage ? 'step' : undefined}>
            {words.stages[one]}
          </li>
        ))}
      </ol>
      <p className="guide-next" role="status">
        <Sentence text={words.next[next]} values={{ ...Object.fromEntries(buttons), name, subject }} />
      </p>
      {(next === 'become' || next === 'turn') && (
        <button type="button" className="button primary" onClick={onBecome}>
          {fill(words.become, { name })}
        </button>
      )}
      {over && (
        <button type="button" className="button primary" onClick={onReal}>
          {words.real}
        </button>
      )}
    </section>
  );
}
