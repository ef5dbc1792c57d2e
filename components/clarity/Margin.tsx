import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Place, Question } from '../../lib/clarity/question.ts';
import { Sentence } from '../frame/Sentence.tsx';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import { AskingContext, marginId, useAsking } from './asking.ts';
import { shortened } from './shortened.ts';
import type { Questions } from './useQuestions.ts';

export type AskingProviderProps = { readonly questions: Questions; readonly children: ReactNode };

/** Gives the fields below it their questions, and says politely that one has come. */
export function AskingProvider({ questions, children }: AskingProviderProps) {
  const speech = useWords();
  const { latest } = questions;
  return (
    <AskingContext value={questions}>
      {children}
      <span className="unseen" role="status">
        {latest && speech.fill(wordsOf(latest, speech.ui).ask, { words: shortened(latest.words) })}
      </span>
    </AskingContext>
  );
}

export type MarginProps = {
  readonly at: Place;
  /** The id of the field, for the focus to go back to. */
  readonly focusOn: (question?: Question) => string;
  /** Which row it is about, where the question has no words of it. */
  readonly row?: ((number: number) => string) | undefined;
};

/** The margin of a field: its question with the words found, one reason, *use this* and *keep mine*. Mostly empty. */
export function Margin({ at, focusOn, row }: MarginProps) {
  const asking = useAsking();
  const focus = useFocusOnce();
  const question = asking.at(at);
  const id = marginId(asking.id, at);
  if (asking.used(at))
    return (
      <Used
        id={id}
        onUndo={() => {
          asking.undo();
          focus(focusOn());
        }}
      />
    );
  if (!question) return null;
  const keep = (): void => {
    asking.keep(question);
    focus(focusOn(question));
  };
  return <Asked {...{ id, question, row }} onUse={() => asking.use(question)} onKeep={keep} />;
}

function Used({ id, onUndo }: { id: string; onUndo: () => void }) {
  const { ui } = useWords();
  return (
    <p className="row small">
      <span role="status">{ui.clarity.used}</span>
      <button type="button" className="chip" id={`${id}-undo`} onClick={onUndo}>
        {ui.common.undo}
      </button>
    </p>
  );
}

type AskedProps = Pick<MarginProps, 'row'> & {
  readonly id: string;
  readonly question: Question;
  readonly onUse: () => void;
  readonly onKeep: () => void;
};

function Asked({ id, question, row, onUse, onKeep }: AskedProps) {
  const speech = useWords();
  const asking = useAsking();
  const words = speech.ui.clarity;
  const { rule, rewrite, blocks, number } = question;
  const { ask, because } = wordsOf(question, speech.ui);
  const top = useUseKey(rewrite === undefined ? undefined : onUse);
  const values = { words: <bdi>{shortened(question.words)}</bdi> };
  const own = useId();
  return (
    <fieldset className="question" aria-labelledby={own} ref={top}>
      <p id={id}>
        <strong id={own}>
          {row && number !== undefined && !ask.includes('{words}') && `${row(number)}: `}
          <Sentence text={ask} values={values} />
        </strong>{' '}
        <Sentence text={because} values={values} />
        {rewrite !== undefined && (
          <span className="block">
            <Perhaps question={question} speech={speech} />
          </span>
        )}
      </p>
      {blocks && asking.holds(question) && <p role="alert">{words.held}</p>}
      {rule !== 'short' && (
        <div className="row">
          {rewrite !== undefined && (
            <button type="button" className="chip" aria-keyshortcuts="Alt+Enter" onClick={onUse}>
              {words.use}
            </button>
          )}
          <button type="button" className="chip" id={`${id}-keep`} onClick={onKeep}>
            {blocks ? words.keepSecret : words.keep}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** What is asked, and why. Of a secret in an access: how else to give it. */
function wordsOf(question: Question, ui: Speech['ui']): { ask: string; because: string } {
  const { rule, secret = 'password', field } = question;
  if (rule !== 'secret') return ui.clarity.rules[rule];
  const access = field === 'access' || field === 'where';
  return { ask: ui.secrets.kinds[secret], because: access ? ui.secrets.instead : ui.secrets.because };
}

/** How it could be said: a day in words, two criteria beside each other, else the whole text. */
function Perhaps({ question, speech }: { question: Question; speech: Speech }) {
  const { ui, day } = speech;
  const [one = '', two] = (question.rewrite ?? '').split('\n');
  const quoted = (text: string): ReactNode => (
    <Sentence text={ui.common.quoted} values={{ words: <bdi>{text}</bdi> }} />
  );
  if (question.field === 'due') return <Sentence text={ui.clarity.perhaps} values={{ text: day(one) }} />;
  if (two !== undefined)
    return <Sentence text={ui.clarity.apart} values={{ one: quoted(one), two: quoted(two) }} />;
  return <Sentence text={ui.clarity.perhaps} values={{ text: quoted(one) }} />;
}

/** Alt with Enter takes the rewrite from within the field, before the field sees the key. */
function useUseKey(onUse: (() => void) | undefined) {
  const top = useRef<HTMLFieldSetElement>(null);
  const use = useRef(onUse);
  use.current = onUse;
  useEffect(() => {
    const field = top.current?.parentElement;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.altKey || event.isComposing || !use.current) return;
      event.preventDefault();
      event.stopPropagation();
      use.current();
    };
    field?.addEventListener('keydown', press, { capture: true });
    return () => field?.removeEventListener('keydown', press, { capture: true });
  }, []);
  return top;
}
