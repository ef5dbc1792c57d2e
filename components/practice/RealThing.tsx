import { useState } from 'react';
import { Field } from '../frame/Field.tsx';
import type { UnsavedWhy } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { usePracticeWords } from './words.ts';

export type RealThingProps = {
  /** Where the draft is, once it was begun. */
  readonly begun: boolean;
  /** Why it could not be kept. */
  readonly unsaved?: UnsavedWhy | undefined;
  readonly onBegin: (real: { readonly thing: string; readonly whom: string }) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** The end of the practice: one small thing of one's own, which becomes a real draft. */
export function RealThing({ begun, unsaved, onBegin, onBack, onClose }: RealThingProps) {
  const { ui, fill } = useWords();
  const { end: words, back } = usePracticeWords().ui.welcome;
  const [thing, setThing] = useState('');
  const [whom, setWhom] = useState('');
  const [asked, setAsked] = useState(false);
  const needed = asked && thing.trim() === '';
  return (
    <main className="real">
      <h2 className="title">{words.title}</h2>
      {begun ? (
        <div className="stack" role="status">
          <p className="words">{words.begun}</p>
          <p>{words.how}</p>
        </div>
      ) : (
        <form
          className="stack real-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (thing.trim() !== '') onBegin({ thing, whom });
          }}
        >
          <p>{words.text}</p>
          <Field
            label={words.thing}
            look="words"
            value={thing}
            onChange={setThing}
            problem={needed ? words.needed : undefined}
          />
          <Field label={words.whom} value={whom} onChange={setWhom} hint={words.whomHint} />
          <button type="submit" className="button primary">
            {words.begin}
          </button>
        </form>
      )}
      <p className="unsaved" role="alert">
        {unsaved && fill(ui.saved.unsaved, { reason: ui.saved.reasons[unsaved] })}
      </p>
      <div className="row">
        <button type="button" className="button quiet" onClick={onBack}>
          {back}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </main>
  );
}
