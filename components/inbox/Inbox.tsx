import { type ReactNode, useId } from 'react';
import type { State } from '../../lib/objective/objective.ts';
import { Logo } from '../frame/Logo.tsx';
import { Mark } from '../frame/Mark.tsx';
import { firstName } from '../words/names.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';

const GROUPS = ['review', 'answer', 'mine', 'theirs', 'drafts', 'closed'] as const;
/** Waiting for your review · for your answer · in your hands · with the other person · drafts · closed. */
export type Group = (typeof GROUPS)[number];

export type InboxRow = {
  /** The objective's ref or the draft's key. */
  readonly key: string;
  readonly state: State;
  /** The title, the wish where only asked, or empty for an untitled draft. */
  readonly title: string;
  /** The other person's name; empty in a draft without one. */
  readonly partner: string;
  /** The agreed day while agreed or waiting, else the day of the last move. */
  readonly day?: string | undefined;
};

export type InboxProps = {
  /** Empty groups may be left out. */
  readonly groups: Readonly<Partial<Record<Group, readonly InboxRow[]>>>;
  readonly onOpen: (key: string) => void;
  /** *Delegate this message*; absent where no message can be read. */
  readonly onDelegate?: (() => void) | undefined;
  /** *Open Esito here*: the panel beside the page. */
  readonly onOpenHere?: (() => void) | undefined;
  readonly onNew: () => void;
  readonly onExport?: (() => void) | undefined;
  /** Leads to forgetting a person or everything. */
  readonly onForget?: (() => void) | undefined;
  /** Stands above the groups: a note. */
  readonly notice?: ReactNode;
};

/** What needs the person: while these are empty, nothing does. */
const URGENT: readonly Group[] = ['review', 'answer', 'mine'];

/** The popup: what needs the person now, then the rest. */
export function Inbox(props: InboxProps) {
  const { groups, onOpen, onDelegate, onOpenHere, onNew, onExport, onForget, notice } = props;
  const { inbox, forget } = useWords().ui;
  const rest = URGENT.every((group) => !groups[group]?.length);
  return (
    <div className="inbox">
      <header className="bar">
        <Logo />
        <h1>{inbox.heading}</h1>
        <button type="button" className="chip" onClick={onNew}>
          {inbox.new}
        </button>
      </header>
      <main>
        {(onDelegate || onOpenHere || notice) && (
          <div className="inbox-top">
            {notice}
            {onDelegate && (
              <button type="button" className="button primary wide" onClick={onDelegate}>
                {inbox.delegate}
              </button>
            )}
            {onOpenHere && (
              <button
                type="button"
                className={`button ${onDelegate ? 'quiet' : 'wide'}`}
                onClick={onOpenHere}
              >
                {inbox.openHere}
              </button>
            )}
          </div>
        )}
        {rest && <p className="words empty">{inbox.empty}</p>}
        {GROUPS.map((group) => (
          <GroupOfRows key={group} group={group} rows={groups[group] ?? []} onOpen={onOpen} />
        ))}
      </main>
      {(onExport || onForget) && (
        <footer className="inbox-foot">
          {onExport && (
            <button type="button" className="link" onClick={onExport}>
              {inbox.export}
            </button>
          )}
          {onForget && (
            <button type="button" className="link" onClick={onForget}>
              {forget.open}
            </button>
          )}
        </footer>
      )}
    </div>
  );
}

type GroupProps = {
  readonly group: Group;
  readonly rows: readonly InboxRow[];
  readonly onOpen: (key: string) => void;
};

function GroupOfRows({ group, rows, onOpen }: GroupProps) {
  const speech = useWords();
  const { inbox } = speech.ui;
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section>
      <div className="group-head">
        <h2 className="label" id={id}>
          {inbox.groups[group]}
        </h2>
        <span className="small" aria-hidden="true">
          {rows.length}
        </span>
      </div>
      <ul aria-labelledby={id}>
        {rows.map((row) => (
          <li key={row.key}>
            <button type="button" className="objective-row" onClick={() => onOpen(row.key)}>
              <Mark state={row.state} size={24} />
              <span className="objective-title">{row.title || inbox.untitled}</span>
              <span className="small">{lineOf(row, speech)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who, and the day with what it is the day of: `Sara Conti · by 9 June`, `Sara Conti · delivered today`. */
function lineOf({ partner, state, day }: InboxRow, { ui, fill, when }: Speech): string {
  const word = fill(ui.states[state], { name: firstName(partner) || ui.common.other });
  const running = state === 'agreed' || state === 'waiting';
  const shown = day && when(day);
  const what =
    shown && running
      ? `${word}, ${fill(ui.inbox.by, { day: shown })}`
      : [word, shown].filter(Boolean).join(' ');
  return [partner, what].filter(Boolean).join(' · ');
}
