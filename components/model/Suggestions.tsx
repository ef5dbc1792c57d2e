import { useId, useState } from 'react';
import type { Draft } from '../../lib/draft/draft.ts';
import { giveBack, type Suggestion, saysAlready, takeSuggestion } from '../../lib/draft/suggested.ts';
import { Sentence } from '../frame/Sentence.tsx';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { useWords } from '../words/WordsContext.tsx';

export type SuggestionsProps = {
  readonly draft: Draft;
  readonly suggestions: readonly Suggestion[];
  readonly onChange: (draft: Draft) => void;
};

/** What became of one, with the draft as it was before. */
type Done = { readonly is: 'used' | 'dropped'; readonly before: Draft };

/** What the browser's own model suggests, marked as its own, each with the words it rests on. Nothing where it suggests nothing. */
export function Suggestions({ draft, suggestions, onChange }: SuggestionsProps) {
  const { model: words } = useWords().ui;
  const id = useId();
  const focus = useFocusOnce();
  const [done, setDone] = useState<Readonly<Record<string, Done | undefined>>>({});
  const idOf = (one: Suggestion): string => `${id}${suggestions.indexOf(one)}`;
  const shown = suggestions.filter((one) => done[one.text] || !saysAlready(draft, one));
  const mark = (one: Suggestion, is?: Done['is']): void => {
    setDone({ ...done, [one.text]: is && { is, before: draft } });
    if (is === 'used') onChange(takeSuggestion(draft, one));
    focus(idOf(one));
  };
  const undo = (one: Suggestion, { is, before }: Done): void => {
    if (is === 'used') onChange(giveBack(draft, before, one));
    mark(one);
  };
  return (
    <section className="suggestions" aria-labelledby={`${id}name`} hidden={shown.length === 0}>
      <h2 className="label" id={`${id}name`} role="status">
        {shown.length > 0 && words.suggested}
      </h2>
      <ul>
        {shown.map((one) => {
          const was = done[one.text];
          return (
            <li key={one.text}>
              {was ? (
                <Taken id={idOf(one)} was={was} onUndo={() => undo(one, was)} />
              ) : (
                <One
                  id={idOf(one)}
                  suggestion={one}
                  onUse={() => mark(one, 'used')}
                  onDrop={() => mark(one, 'dropped')}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className="small">{words.unsure}</p>
    </section>
  );
}

type OneProps = {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly onUse: () => void;
  readonly onDrop: () => void;
};

function One({ id, suggestion: { field, text, rests }, onUse, onDrop }: OneProps) {
  const { model: words, common } = useWords().ui;
  const quote = <Sentence text={common.quoted} values={{ words: <mark>{rests.quote}</mark> }} />;
  return (
    <div className="suggestion">
      <p id={`${id}text`}>
        <span className="aside">{words[field]}</span> <bdi className="words">{text}</bdi>
      </p>
      <p className="small">
        <Sentence text={words.rests} values={{ words: quote }} />
      </p>
      <div className="row">
        <button type="button" className="chip" id={id} aria-describedby={`${id}text`} onClick={onUse}>
          {words.use}
        </button>
        <button type="button" className="chip" aria-describedby={`${id}text`} onClick={onDrop}>
          {words.drop}
        </button>
      </div>
    </div>
  );
}

function Taken({
  id,
  was,
  onUndo,
}: {
  readonly id: string;
  readonly was: Done;
  readonly onUndo: () => void;
}) {
  const { model: words, common } = useWords().ui;
  return (
    <p className="row small">
      <span role="status">{was.is === 'used' ? words.used : words.dropped}</span>
      <button type="button" className="chip" id={id} onClick={onUndo}>
        {common.undo}
      </button>
    </p>
  );
}
