import type { ReactNode } from 'react';
import type { State } from '../../lib/objective/objective.ts';

export const GROUPS = ['review', 'answer', 'mine', 'theirs', 'drafts', 'closed'] as const;
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
  /** Stands above the groups: a note. */
  readonly notice?: ReactNode;
};

/** The popup: what needs the person now, then the rest. */
export function Inbox(_props: InboxProps) {
  return null;
}
