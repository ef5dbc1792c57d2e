/** A draft objective: terms that are not finished yet, as a person types them. */
import type { Decision, Due, Terms } from '../objective/terms.ts';

/** A person in a draft; either part may still be empty. */
export type DraftPerson = { name: string; address: string };

/** Words of the message a value rests on, as they stand there. */
export type Rests = {
  readonly quote: string;
  /** From 1; 0 for what stands in the message's head or beside it. */
  readonly paragraph: number;
  /** Where they stand in what the sender wrote, as `slice` takes it. */
  readonly from?: number;
  readonly to?: number;
  /** The sentence they stand in, where that is longer. */
  readonly sentence?: string;
  /** Where else than in the text they stand. */
  readonly where?: 'subject' | 'from' | 'to' | 'attached' | undefined;
  /** The value was worked out of the words and may be meant otherwise. */
  readonly unsure?: true | undefined;
};

/** One of several things that a message asks for. */
export type AskSaid = {
  /** What is asked for, as a criterion. */
  readonly text: string;
  /** The same as an end state, where its grammar gives one. */
  readonly title?: string | undefined;
  readonly rests: Rests;
  /** The key of the draft that was begun for it alone. */
  readonly draft?: string | undefined;
};

/** Text as typed, never trimmed: half a sentence is kept as half a sentence. */
export type Draft = {
  /** `message:<message key>`, or `new:<random>` for a draft without a message. */
  readonly key: string;
  title: string;
  why: string;
  criteria: { text: string; level: 'must' | 'nice'; rests?: Rests | undefined }[];
  /** Empty until chosen. */
  due: { date: string; time?: Due['time']; zone?: Due['zone'] };
  partner: DraftPerson;
  /** Which side the writer is; a client unless they say otherwise. */
  role: 'client' | 'assistant';
  decision?: { level: Decision['level']; words: string };
  boundaries: string[];
  leftOut: string[];
  resources: { what: string; where: string; grants: string; until: string; rests?: Rests | undefined }[];
  /** The language of the letter. */
  language: 'en' | 'it';
  /** Where values came from, by field. A day without a date is one that the message says in words nobody can count. */
  rests: Partial<Record<'title' | 'due' | 'partner', Rests>>;
  /** Several unrelated things that the message asks for; this draft is of all of them. */
  asks?: AskSaid[] | undefined;
  /** Whom it may be for, where the message leaves that open. */
  among?: DraftPerson[] | undefined;
  /** The ref of the objective it follows on from. */
  after?: string;
  /** Quiet questions that were answered with *keep mine*, as `lib/clarity` names them. */
  kept?: string[];
  /** The message or page it was made from. */
  source?: {
    readonly key?: string;
    readonly link?: string;
    readonly subject?: string;
    readonly quote?: string;
  };
};

/** Fields that keep a draft from being proposed, in the order of the form. */
export type Missing = 'partner' | 'due' | 'title' | 'criteria';

/** The terms a draft makes, or what it still lacks. */
export type Finished = { ok: true; terms: Terms } | { ok: false; missing: Missing[] };
