import { Fragment } from 'react';
import { markWords } from '../../lib/objective/marks.ts';
import { numbered } from '../frame/lists.ts';
import { useWords } from '../words/WordsContext.tsx';

export type MarkedProps = {
  /** Empty where it was added. */
  readonly was: string;
  /** Empty where it was taken out. */
  readonly now: string;
  /** Old and new each whole, as days are read. */
  readonly whole?: boolean | undefined;
};

const ELEMENTS = { same: 'span', gone: 'del', new: 'ins' } as const;

/**
 * Old beside new: words struck and words underlined where one text became another, else the old line above the new one.
 * Screen readers hear both in full instead, because marks inside a sentence are not read out.
 */
export function Marked({ was, now, whole }: MarkedProps) {
  const { change } = useWords().ui;
  const marks = whole ? [] : markWords(was, now);
  const mixed = marks.some((one) => one.kind === 'same');
  const lines = [
    { name: change.was, text: was, Element: ELEMENTS.gone },
    { name: change.now, text: now, Element: ELEMENTS.new },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <span className="unseen">{lines.map(({ name, text }) => `${name}: ${text}. `).join('')}</span>
      <span className="marked" aria-hidden="true">
        {mixed
          ? numbered(marks).map(({ item, number }) => {
              const Element = ELEMENTS[item.kind];
              const words = item.text.trim();
              const at = item.text.indexOf(words);
              return (
                <Fragment key={number}>
                  {item.text.slice(0, at)}
                  {words && <Element>{words}</Element>}
                  {item.text.slice(at + words.length)}
                </Fragment>
              );
            })
          : lines.map(({ name, text, Element }) => (
              <span key={name} className="block">
                <Element>{text}</Element>
              </span>
            ))}
      </span>
    </>
  );
}
