import { useId, useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { isFromPage } from '../../lib/draft/source.ts';
import { Sentence } from '../frame/Sentence.tsx';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { Place } from '../terms/Place.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type CameFromProps = {
  readonly draft: Draft;
  readonly onChange: (part: Pick<Draft, 'source'>) => void;
};

type Source = NonNullable<Draft['source']>;

/** Longer words are folded, in characters. */
const SHORT = 240;

/** Where a draft came from: the page, and the words that were selected there. One press leaves it out, one brings it back. */
export function CameFrom({ draft, onChange }: CameFromProps) {
  const { ui } = useWords();
  const words = ui.options.from;
  const id = useId();
  const focus = useFocusOnce();
  const [left, setLeft] = useState<Source>();
  const { source = {} } = draft;
  const { quote = '' } = source;
  const put = (next: Source, before: Source | undefined, then: string): void => {
    onChange({ source: next });
    setLeft(before);
    focus(then);
  };
  if (quote || isPage(source))
    return (
      <section className="note" aria-label={words.name}>
        {isPage(source) && (
          <p className="small">
            <Sentence
              text={words.page}
              values={{ what: <Place what={source.subject ?? ''} where={source.link ?? ''} /> }}
            />
          </p>
        )}
        {quote && <Quote text={quote} />}
        <button
          type="button"
          className="chip"
          id={`${id}out`}
          aria-label={words.outLong}
          onClick={() => put(without(source), source, `${id}undo`)}
        >
          {words.out}
        </button>
      </section>
    );
  if (!left) return null;
  return (
    <p className="row small">
      <span role="status">{words.left}</span>
      <button
        type="button"
        className="chip"
        id={`${id}undo`}
        onClick={() => put(left, undefined, `${id}out`)}
      >
        {ui.common.undo}
      </button>
    </p>
  );
}

/** A page that is no message: a message stands beside the panel, and its answer goes there. */
const isPage = (source: Source): boolean => isFromPage(source) && !!source.link && !!source.subject;

/** The message it answers stays: the letter has to find its way. */
const without = (source: Source): Source => {
  const { key, link, subject } = source;
  return isFromPage(source)
    ? {}
    : { ...(key && { key }), ...(link && { link }), ...(subject && { subject }) };
};

function Quote({ text }: { readonly text: string }) {
  const words = useWords().ui.options.from;
  if (text.length <= SHORT) return <blockquote className="words plain">{text}</blockquote>;
  return (
    <details>
      <summary>{words.quote}</summary>
      <blockquote className="words plain">{text}</blockquote>
    </details>
  );
}
