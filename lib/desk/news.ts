/** *New in this objective*: which unread rows of a list are from its other person, under one of its subjects, and not read yet. */
import { bareSubject } from '../draft/start.ts';
import type { News, Row } from '../hosts/host.ts';
import { type Language, wordsOf } from '../letter/words/index.ts';
import { ENDED, type Objective } from '../objective/objective.ts';
import type { Database, Me } from '../store/database.ts';
import { readObjectives, readObjectivesIn } from '../store/log.ts';
import { isMine, readMe } from '../store/profile.ts';
import { knownAddress } from './also.ts';
import { shownState } from './here.ts';
import { has, subjectsOf } from './plain.ts';
import { roleOf } from './role.ts';

/** The news among the rows of an account's list; none where the account is not known to be mine. Writes nothing. */
export async function newsFor(
  db: Database,
  account: string,
  rows: readonly Row[],
  language: Language,
): Promise<News | undefined> {
  const me = await readMe(db);
  if (!isMine(me, account)) return undefined;
  const bySubject = indexed(await readObjectives(db), me);
  const found: { key: string; state: string }[] = [];
  for (const row of rows) {
    const now = objectiveOf(row, bySubject, me);
    if (!now || (await readObjectivesIn(db, row.key)).length > 0) continue;
    found.push({ key: row.key, state: shownState(now) });
  }
  const { fresh: text, freshShort: short } = wordsOf(language).ui.here;
  return { language, text, short, rows: found };
}

type BySubject = ReadonlyMap<string, readonly Objective[]>;

/** Mine, by every subject their mails had; what goes on before what has ended. */
function indexed(objectives: readonly Objective[], me: Me): BySubject {
  const mine = objectives.filter((now) => roleOf(now, me) !== undefined);
  const inOrder = [...mine].sort((a, b) => Number(ENDED.has(a.state)) - Number(ENDED.has(b.state)));
  const pairs = inOrder.flatMap((now) => [...subjectsOf(now)].map((subject) => [subject, now] as const));
  const groups = Map.groupBy(pairs, ([subject]) => subject);
  return new Map([...groups].map(([subject, group]) => [subject, group.map(([, now]) => now)]));
}

function objectiveOf({ from, subject }: Row, bySubject: BySubject, me: Me): Objective | undefined {
  const bare = bareSubject(subject);
  const address = knownAddress(me, from);
  if (bare === '' || isMine(me, address)) return undefined;
  return bySubject.get(bare.toLowerCase())?.find((now) => {
    const other = roleOf(now, me) === 'client' ? 'assistant' : 'client';
    // Next month's mail under the same subject is another matter; an answer is not.
    return has(now, other, address) && (!ENDED.has(now.state) || bare !== subject.trim());
  });
}
