import type { ReactNode } from 'react';
import type { Role } from '../../lib/objective/moves.ts';
import type { Resource, Side, Terms } from '../../lib/objective/terms.ts';
import { numbered } from '../frame/lists.ts';
import { firstName } from '../words/names.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import { Place } from './Place.tsx';

export type TermsViewProps = {
  readonly terms: Terms;
  /** Whose eyes read it: what they decide is said to them. */
  readonly me?: Role | undefined;
  /** Without the criteria, where the screen shows them itself. */
  readonly short?: boolean | undefined;
};

/** Terms as people read them: title, why, criteria, and a table of the facts. */
export function TermsView({ terms, me, short }: TermsViewProps) {
  const { terms: words } = useWords().ui;
  return (
    <>
      <TermsHead terms={terms} />
      {!short && (
        <section className="stack">
          <h3 className="label">{words.criteria}</h3>
          <CriteriaList criteria={terms.criteria} />
        </section>
      )}
      <Facts terms={terms} me={me} />
    </>
  );
}

/** The title, and what it is for. */
export function TermsHead({ terms }: { terms: Terms }) {
  return (
    <div className="stack">
      <h2 className="title">{terms.title}</h2>
      {terms.why && <p className="words">{terms.why}</p>}
    </div>
  );
}

export type CriteriaListProps = {
  readonly criteria: Terms['criteria'];
  /** What stands under a criterion, by its number. */
  readonly under?: ((number: number) => ReactNode) | undefined;
};

/** The criteria with their numbers. */
export function CriteriaList({ criteria, under }: CriteriaListProps) {
  const { terms } = useWords().ui;
  return (
    <ol className="sheet">
      {numbered(criteria).map(({ item, number }) => (
        <li key={number}>
          <span className="number" aria-hidden="true">
            {number}
          </span>
          <div className="stack">
            <p>
              {item.text}
              {item.level === 'nice' && <span className="small nice">{terms.nice}</span>}
            </p>
            {under?.(number)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** By when, who decides, access, left out, limits, checkpoints, between whom: only what the terms hold. */
export function Facts({ terms, me }: { terms: Terms; me?: Role | undefined }) {
  const speech = useWords();
  const { terms: words } = speech.ui;
  const rows: (readonly [string, ReactNode])[] = [
    [words.by, dueOf(terms, speech)],
    [words.decides, decidesOf(terms, me, speech)],
    [words.access, terms.resources && <Lines items={terms.resources} say={resource} />],
    [words.leftOut, terms.leftOut && <Lines items={terms.leftOut} />],
    [words.limits, terms.boundaries && <Lines items={terms.boundaries} />],
    [
      words.checkpoints,
      terms.checkpoints && (
        <Lines items={terms.checkpoints.map((one) => `${speech.day(one.date)}: ${one.what}`)} />
      ),
    ],
    [words.data, terms.data],
    [words.between, <Lines key="between" items={[terms.client, terms.assistant]} say={person} />],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Lines<T>({ items, say }: { items: readonly T[]; say?: (item: T, speech: Speech) => ReactNode }) {
  const speech = useWords();
  if (items.length === 0) return null;
  return (
    <ul>
      {numbered(items).map(({ item, number }) => (
        <li key={number}>{say ? say(item, speech) : String(item)}</li>
      ))}
    </ul>
  );
}

function dueOf({ due }: Terms, { ui, day, fill }: Speech): string {
  if (!due.time || !due.zone) return day(due.date);
  return fill(ui.terms.byTime, { day: day(due.date), time: due.time, zone: due.zone });
}

function decidesOf(terms: Terms, me: Role | undefined, { ui, fill }: Speech): ReactNode {
  if (!terms.decision) return undefined;
  const { levels, levelsMine, levelsYours } = ui.terms;
  const by = me === undefined ? levels : me === 'assistant' ? levelsMine : levelsYours;
  const said = fill(by[terms.decision.level], {
    client: firstName(terms.client.name),
    assistant: firstName(terms.assistant.name),
  });
  return terms.decision.words ? `${terms.decision.words}: ${said}` : said;
}

const person = (side: Side, { ui, fill, list }: Speech): string =>
  fill(ui.terms.person, { name: side.name, addresses: list(side.addresses) });

function resource(one: Resource, { ui, fill, when }: Speech): ReactNode {
  const after = [
    one.grants && fill(ui.terms.grants, { name: one.grants }),
    one.until && fill(ui.terms.until, { day: when(one.until) }),
  ].filter(Boolean);
  return (
    <>
      <Place what={one.what} where={one.where} />
      {after.length > 0 && <span className="small"> · {after.join(' · ')}</span>}
    </>
  );
}
