/** A draft objective: terms that are not finished yet, as a person types them. */
import type { Decision, Due, Terms } from '../objective/terms.ts';

/** A person in a draft; either part may still be empty. */
export type DraftPerson = { name: string; address: string };

/** Words of the message a value rests on: shown here and highlighted there. */
export type Rests = { readonly quote: string; readonly paragraph: number };

/** Text as typed, never trimmed: half a sentence is kept as half a sentence. */
export type Draft = {
  /** `message:<message key>`, or `new:<random>` for a draft without a message. */
  readonly key: string;
  title: string;
  why: string;
  criteria: { text: string; level: 'must' | 'nice' }[];
  /** Empty until chosen. */
  due: { date: string; time?: Due['time']; zone?: Due['zone'] };
  partner: DraftPerson;
  /** Which side the writer is; a client unless they say otherwise. */
  role: 'client' | 'assistant';
  decision?: { level: Decision['level']; words: string };
  boundaries: string[];
  leftOut: string[];
  resources: { what: string; where: string; grants: string; until: string }[];
  /** The language of the letter. */
  language: 'en' | 'it';
  /** Where values came from, by field. */
  rests: Partial<Record<'title' | 'due' | 'partner', Rests>>;
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
