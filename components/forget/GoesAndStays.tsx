import { type ReactNode, useId } from 'react';
import { numbered } from '../frame/lists.ts';
import { firstName } from '../words/names.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import type { Amount, Whom } from './ConfirmForget.tsx';

type Props = { readonly whom: Whom; readonly amount: Amount };

/** As many titles as can be read at a glance. */
const SHOWN = 3;

/** What goes when something is forgotten, in numbers and titles; and what stays all the same, and where. */
export function GoesAndStays({ whom, amount }: Props) {
  const speech = useWords();
  const { ui, plural } = speech;
  const { forget, common } = ui;
  const { titles, unsent, drafts } = amount;
  return (
    <>
      <Lines heading={forget.goes}>
        {whom.is === 'objective' && <li>{forget.theObjective}</li>}
        {whom.is !== 'objective' && titles.length > 0 && (
          <li>
            {plural(forget.objectives, titles.length)}
            {whom.is === 'partner' && <Titles titles={titles} />}
          </li>
        )}
        {unsent > 0 && <li>{plural(forget.unsent, unsent)}</li>}
        {drafts > 0 && <li>{plural(forget.drafts, drafts)}</li>}
        {whom.is === 'everything' && <li>{forget.profile}</li>}
      </Lines>
      <Lines heading={forget.stays}>
        <li>{forget.mails}</li>
        <li>{theirs(whom, speech, common.other)}</li>
        <li>{forget.files}</li>
        <li>{forget.marks}</li>
        {whom.is === 'everything' && <li>{forget.settings}</li>}
        {whom.is === 'everything' && <li>{forget.sites}</li>}
      </Lines>
    </>
  );
}

function Lines({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack">
      <h3 className="label" id={id}>
        {heading}
      </h3>
      <ul className="forget-lines" aria-labelledby={id}>
        {children}
      </ul>
    </section>
  );
}

function Titles({ titles }: Pick<Amount, 'titles'>) {
  const { ui, plural } = useWords();
  const rest = titles.length - SHOWN;
  return (
    <ul className="forget-titles">
      {numbered(titles.slice(0, SHOWN)).map(({ item, number }) => (
        <li className="words" key={number}>
          {item}
        </li>
      ))}
      {rest > 0 && <li className="small">{plural(ui.forget.more, rest)}</li>}
    </ul>
  );
}

function theirs(whom: Whom, { ui, fill }: Speech, someone: string): string {
  if (whom.is === 'everything') return ui.forget.theirsAll;
  return fill(ui.forget.theirs, { name: firstName(whom.partner) || someone });
}
