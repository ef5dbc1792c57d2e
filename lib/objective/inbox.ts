/** The groups of the inbox, and a line of it: what the desk makes and the screen shows. */
import type { State } from './objective.ts';

/** Waiting for your review · for your answer · in your hands · with the other person · drafts · closed. */
export const GROUPS = ['review', 'answer', 'mine', 'theirs', 'drafts', 'closed'] as const;
export type Group = (typeof GROUPS)[number];

/** An objective, an unsent letter or a draft as it is shown on a day. */
export type InboxLine = {
  /** The objective's ref or the draft's key. */
  readonly key: string;
  readonly state: State;
  /** The title, the wish where only asked, or empty for an untitled draft. */
  readonly title: string;
  /** The other person's name; empty where it is not known yet. */
  readonly partner: string;
  /** The agreed day while agreed or waiting with nothing to answer, else the day of the last move that counts. */
  readonly day?: string | undefined;
  /** To the client only: since the day of that letter it waits for me. */
  readonly since?: string | undefined;
  /** To the client only: the agreed day has passed. */
  readonly passed?: true | undefined;
};
