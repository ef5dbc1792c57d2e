/** *New in this objective*: which unread rows of a list are from its other person, under one of its subjects, and not read yet. */
import { bareSubject } from '../draft/start.ts';
import type { News, Row } from '../hosts/host.ts';
import { type Language, wordsOf } from '../letter/words/index.ts';
import { ENDED, type State } from '../objective/objective.ts';
import type { Database, Me } from '../store/database.ts';
import { readObjectivesIn } from '../store/log.ts';
import { isMine, readMe } from '../store/profile.ts';
import { readRowsAbout } from '../store/rows.ts';
import { knownAddress } from './also.ts';
import { aboutKey } from './inbox-row.ts';
import { freshen } from './rows.ts';

/** The news among the rows of an account's list; none where the account is not known to be mine. */
export async function newsFor(
  db: Database,
  account: string,
  rows: readonly Row[],
  language: Language,
): Promise<News | undefined> {
  const me = await readMe(db);
  if (!isMine(me, account)) return undefined;
  await freshen(db);
  const found: { key: string; state: string }[] = [];
  for (const row of rows) {
    const state = await stateOf(db, row, me);
    if (!state || (await readObjectivesIn(db, row.key)).length > 0) continue;
    found.push({ key: row.key, state });
  }
  const { fresh: text, freshShort: short } = wordsOf(language).ui.here;
  return { language, text, short, rows: found };
}

/** Of the objective that a mail would belong to, rather one that goes on than one that has ended. */
async function stateOf(db: Database, { from, subject }: Row, me: Me): Promise<State | undefined> {
  const bare = bareSubject(subject);
  const address = knownAddress(me, from);
  if (bare === '' || isMine(me, address)) return undefined;
  const found = await readRowsAbout(db, [aboutKey(address, subject), aboutKey(from, subject)]);
  const states = found.map((one) => one.state as State);
  // Next month's mail under the same subject is another matter than what has ended; an answer is not.
  const isAnswer = bare !== subject.trim();
  return states.find((one) => !ENDED.has(one)) ?? (isAnswer ? states[0] : undefined);
}
