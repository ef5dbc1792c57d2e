import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Group } from '../../lib/objective/inbox.ts';
import { Logo } from '../frame/Logo.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { InboxRows } from './InboxRows.tsx';
import type { InboxGroup } from './rows.ts';
import { nameOf, SearchField, type SearchProps } from './SearchField.tsx';

export type InboxProps = SearchProps & {
  /** Empty groups may be left out. */
  readonly groups: readonly InboxGroup[];
  /** Not everything has been looked through yet. */
  readonly searching?: boolean | undefined;
  /** What is shown may be a little old: it is being put in order. */
  readonly making?: boolean | undefined;
  /** Something that was kept is gone: an empty inbox does not mean that nothing is to be done. */
  readonly missing?: boolean | undefined;
  readonly onOpen: (key: string) => void;
  readonly tools: ReactNode;
  readonly onNew: () => void;
  readonly onExport?: (() => void) | undefined;
  /** Leads to forgetting a person or everything. */
  readonly onForget?: (() => void) | undefined;
  readonly onSettings?: (() => void) | undefined;
};

/** What needs the person: while these are empty, nothing does. */
const URGENT: ReadonlySet<Group> = new Set(['review', 'answer', 'mine']);

/** The popup: what needs the person now, then the rest; and what is looked for in all of it. */
export function Inbox(props: InboxProps) {
  const { groups, typed, person, tools, making, onSearch, onKeep, onOpen } = props;
  const { inbox } = useWords().ui;
  const whole = useRef<HTMLDivElement>(null);
  const found = typed.trim() !== '' || person !== undefined;
  const rest = groups.every(({ group, count }) => count === 0 || !URGENT.has(group));
  const focus = (place: string): void => whole.current?.querySelector<HTMLElement>(place)?.focus();

  /** Escape takes back the words, then the person; only then is it the browser's, which closes the popup. */
  const pressed = (event: KeyboardEvent): void => {
    const inField = (event.target as Element).matches('input');
    if (event.key === 'ArrowDown' && inField) {
      event.preventDefault();
      focus('.objective-row[tabindex="0"]');
    }
    if (event.key !== 'Escape' || !found) return;
    event.preventDefault();
    if (typed !== '') onSearch('');
    else onKeep();
    focus('input');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed in the field or on a row.
    <div className="inbox" ref={whole} onKeyDown={pressed}>
      <header className="inbox-head">
        <div className="bar">
          <Logo />
          <h1>{inbox.heading}</h1>
          <button type="button" className="chip" onClick={props.onNew}>
            {inbox.new}
          </button>
        </div>
        <SearchField
          {...props}
          onKeep={(one) => {
            onKeep(one);
            focus('input');
          }}
        />
      </header>
      <main>
        {!found && tools}
        {making && (
          <p className="small making" role="status">
            {inbox.making}
          </p>
        )}
        {rest && !found && !making && !props.missing && <p className="words empty">{inbox.empty}</p>}
        <FoundSaid {...props} found={found} />
        <InboxRows groups={groups} found={found} onOpen={onOpen} />
      </main>
      <Links {...props} />
    </div>
  );
}

/** How much was found, for whoever does not see it; and for everybody what to do where nothing was. */
function FoundSaid({ groups, typed, person, searching, found }: InboxProps & { readonly found: boolean }) {
  const { ui, fill, plural } = useWords();
  const { inbox } = ui;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const words = typed.trim();
  const name = person ? nameOf(person) : '';
  const sentence = words ? (person ? inbox.notFoundWith : inbox.notFound) : inbox.noneWith;
  const none = found && count === 0 && !searching;
  return (
    <>
      {found && count === 0 && searching && <p className="words empty">{inbox.looking}</p>}
      {none && <p className="words empty">{fill(sentence, { words, name })}</p>}
      <p className="unseen" role="status">
        {found && !searching && (none ? fill(sentence, { words, name }) : plural(inbox.found, count))}
      </p>
    </>
  );
}

function Links({ onExport, onForget, onSettings }: InboxProps) {
  const { inbox, forget } = useWords().ui;
  const links = [
    [inbox.settings, onSettings],
    [inbox.export, onExport],
    [forget.open, onForget],
  ] as const;
  if (links.every(([, press]) => !press)) return null;
  return (
    <footer className="inbox-foot">
      {links.map(
        ([label, press]) =>
          press && (
            <button type="button" className="link" key={label} onClick={press}>
              {label}
            </button>
          ),
      )}
    </footer>
  );
}
