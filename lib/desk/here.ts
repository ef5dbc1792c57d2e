/** What stands by the open message in its own page: *Delegate*, or the objective that it belongs to. Looks, writes nothing. */
import type { OpenMessage, Sign } from '../hosts/host.ts';
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import { foldMoves } from '../objective/fold.ts';
import { recordOf } from '../objective/log.ts';
import type { Role } from '../objective/moves.ts';
import type { Objective, State } from '../objective/objective.ts';
import type { Database, Me } from '../store/database.ts';
import { readRecords } from '../store/log.ts';
import { readMe } from '../store/profile.ts';
import { type KnownMessage, underKnownAddress } from './also.ts';
import { isSentBy, refOfMessage, withoutForgotten } from './look.ts';
import { objectiveView } from './objective-view.ts';
import { type Seen, seeLetters } from './seen.ts';
import type { ObjectiveView } from './view.ts';

type Where = { readonly db: Database; readonly me: Me };

/**
 * The sign for a message in `language`; none for what lies among the drafts. The panel says everything else, so whatever
 * takes more than a line is only *Open in Esito*.
 */
export async function signFor(
  db: Database,
  message: OpenMessage,
  language: Language,
): Promise<Sign | undefined> {
  if (message.unsent) return undefined;
  const { here } = wordsOf(language).ui;
  const me = await readMe(db);
  const known = underKnownAddress(message, me);
  const seen = seeLetters(known);
  const now = await objectiveHere({ db, me }, known, seen);
  if (now === 'none') return { language, text: here.delegate, label: here.delegateLabel };
  const title = now === 'unclear' ? undefined : (now.now.terms?.title ?? now.now.wish);
  if (now === 'unclear' || title === undefined) return { language, text: here.open, label: here.openLabel };
  const text = stateIn(now, language);
  const state = now.unsent ? 'draft' : shownState(now.now);
  return { language, state, text, title, label: fill(here.chipLabel, { state: text, title }) };
}

/** An objective as its mail shows it: my side, and whether what I wrote last waits to be sent. */
type Here = { readonly now: Objective; readonly role: Role; readonly unsent: boolean };

/** `none`: an ordinary mail. `unclear`: something that a person has to look at first. */
async function objectiveHere(
  at: Where,
  message: KnownMessage,
  seen: Seen,
): Promise<Here | 'none' | 'unclear'> {
  const { known, mark } = await withoutForgotten(at.db, seen.refs);
  const ref = known ?? (await refOfMessage(at.db, message.key));
  if (!ref) return mark || seen.refused.length > 0 ? 'unclear' : 'none';
  const view = await objectiveView(at, ref, seen, message);
  const { role, outgoing } = view;
  if (!role || view.edited || (view.now.entries.length === 0 && !outgoing)) return 'unclear';
  const sent = outgoing !== undefined && isSentBy(outgoing, seen.records);
  if (sent) return { now: await withSent(at, view), role, unsent: false };
  return { now: outgoing ? withWritten(view) : view.now, role, unsent: outgoing !== undefined };
}

/** The panel keeps as sent what it sees in a mail; here it only counts for the moment. */
async function withSent({ db }: Where, view: ObjectiveView): Promise<Objective> {
  const { now, outgoing, fresh, along } = view;
  if (!outgoing) return now;
  const sent = recordOf(outgoing.move, { how: 'written', day: outgoing.day });
  return foldMoves(now.ref, [...(await readRecords(db, now.ref)), sent, ...fresh, ...along]);
}

/** For its title: a proposal that was written and not sent is in no objective yet. */
function withWritten({ now, outgoing }: ObjectiveView): Objective {
  if (now.terms || now.wish || !outgoing) return now;
  return foldMoves(now.ref, [recordOf(outgoing.move, { how: 'written', day: outgoing.day })]);
}

/** A change of what is agreed shows as one, as in the inbox. */
export const shownState = (now: Objective): State => (now.offer?.kind === 'change' ? 'countered' : now.state);

function stateIn({ now, role, unsent }: Here, language: Language): string {
  const { here, states, common } = wordsOf(language).ui;
  if (unsent) return here.unsent;
  const state = shownState(now);
  if (state !== 'waiting') return states[state];
  // What the assistant needs comes from the client.
  if (role === 'client') return here.waitingMine;
  const name = now.sides?.client.name.trim().split(/\s+/)[0] || common.other;
  return fill(states.waiting, { name });
}
