/** From a draft to the move it makes, or why it makes none yet. */
import type { Draft, Missing } from '../draft/draft.ts';
import { finishDraft, sidesOf } from '../draft/finish.ts';
import { isFromPage } from '../draft/source.ts';
import { emptyObjective } from '../objective/fold.ts';
import { newRef } from '../objective/ids.ts';
import type { Objective } from '../objective/objective.ts';
import { nextRevision } from '../objective/rules.ts';
import type { Side } from '../objective/terms.ts';
import type { Database } from '../store/database.ts';
import { readObjective } from '../store/log.ts';
import { readMe } from '../store/profile.ts';
import { moveOn, mySide, refOfDraft } from './say.ts';
import { subjectOf } from './seen.ts';
import type { Saying } from './write.ts';

export type Asking =
  | { readonly is: 'saying'; readonly saying: Saying }
  /** No address of mine is known: in whose name? */
  | { readonly is: 'who'; readonly name: string }
  | { readonly is: 'missing'; readonly missing: readonly Missing[] };

type At = {
  readonly db: Database;
  /** The address of the account in use, where the page says it. */
  readonly account: string | undefined;
  readonly random: (count: number) => Uint8Array;
};

type Made = { readonly move: Saying['move'] } | { readonly missing: readonly Missing[] };

/** Proposes the draft. */
export const proposeDraft = (draft: Draft, at: At): Promise<Asking> =>
  fromDraft(draft, at, (me, now) => {
    const finished = finishDraft(draft, me);
    if (!finished.ok) return finished;
    const content = { revision: nextRevision(now), terms: finished.terms, ...afterOf(draft) };
    return { move: moveOn(now, 'propose', draft.role, content) };
  });

/** The easy way: one sentence, and the other person writes it up. */
export const askDraft = (draft: Draft, at: At): Promise<Asking> =>
  fromDraft(draft, at, (me, now) => ({
    move: moveOn(now, 'ask', 'client', {
      wish: draft.title.trim(),
      ...sidesOf(draft, me),
      ...sourceOf(draft),
      ...afterOf(draft),
    }),
  }));

/** The page it came from, for whoever writes it up; a message stands in the mail already. */
function sourceOf({ source = {} }: Draft): { source?: string } {
  const { link, subject } = source;
  return isFromPage(source) && subject && link ? { source: `${subject}: ${link}` } : {};
}

const afterOf = ({ after }: Draft): { after?: string } => (after ? { after } : {});

async function fromDraft(draft: Draft, at: At, make: (me: Side, now: Objective) => Made): Promise<Asking> {
  const profile = await readMe(at.db);
  const me = mySide(profile, at.account);
  if (!me) return { is: 'who', name: profile.name };
  const known = refOfDraft(draft);
  const now = known ? await readObjective(at.db, known) : emptyObjective(newRef(at.random(5)));
  const made = make(me, now);
  if ('missing' in made) return { is: 'missing', missing: made.missing };
  const { key, link, subject } = draft.source ?? {};
  const source = key && link ? { message: { key, link, ...subjectOf(subject) } } : {};
  return {
    is: 'saying',
    saying: { move: made.move, now, first: [], language: draft.language, draft, ...source },
  };
}
