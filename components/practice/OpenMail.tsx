import { useEffect, useRef } from 'react';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import type { People, ShownMail } from './mails.ts';
import { usePracticeWords } from './words.ts';

export type OpenMailProps = {
  readonly mail: ShownMail;
  readonly people: People;
  /** The reply in view; absent while the mail itself is. */
  readonly reply?: string | undefined;
  /** A reply that was begun waits. */
  readonly begun: boolean;
  /** Whom the reply goes to. */
  readonly to: string;
  readonly onReply: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onSend: () => void;
};

/** The open mail, or in its place the reply to it. */
export function OpenMail(props: OpenMailProps) {
  const { mail, people, reply, begun, onReply } = props;
  const { day } = useWords();
  const { mail: words } = usePracticeWords().ui.welcome;
  const to = people[mail.by === 'client' ? 'assistant' : 'client'];
  return (
    <article className="mail">
      <Subject key={mail.id} text={mail.subject} />
      <p className="small">
        {words.from} {people[mail.by].name} · {words.to} {to.name} · {day(mail.day)}
      </p>
      {reply === undefined ? (
        <>
          <p className="mail-text">{mail.text}</p>
          <button type="button" className="button" onClick={onReply}>
            {begun ? words.goOn : words.reply}
          </button>
        </>
      ) : (
        <Reply {...props} reply={reply} />
      )}
    </article>
  );
}

/** Takes the focus when another mail is opened, so that a screen reader begins there. Not at the start. */
function Subject({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const row = document.activeElement?.matches('.mail-row, .mail button');
    if (row) heading.current?.focus();
  }, []);
  return (
    <h3 className="mail-title" tabIndex={-1} ref={heading}>
      {text}
    </h3>
  );
}

function Reply({ reply, to, onType, onLeave, onSend }: OpenMailProps & { readonly reply: string }) {
  const { fill } = useWords();
  const { mail: words } = usePracticeWords().ui.welcome;
  return (
    <div className="stack">
      <label className="label" htmlFor="practice-reply">
        {fill(words.writing, { name: firstName(to) })}
      </label>
      <textarea
        id="practice-reply"
        className="input mail-editor"
        rows={16}
        value={reply}
        onChange={(event) => onType(event.target.value)}
      />
      <div className="row">
        <button type="button" className="button primary" onClick={onSend}>
          {words.send}
        </button>
        <button type="button" className="button quiet" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </div>
  );
}
