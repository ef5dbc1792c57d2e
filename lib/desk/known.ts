/** Whom I know, and what a message without a letter may belong to. From the inbox's rows, so that it stays quick. */
import type { DraftPerson } from '../draft/draft.ts';
import { bareSubject } from '../draft/start.ts';
import type { Database } from '../store/database.ts';
import { readOnePerPerson, readRowsAbout } from '../store/rows.ts';
import type { KnownMessage } from './also.ts';
import { aboutKey } from './inbox-row.ts';
import type { Offer } from './view.ts';

/** The other person of every objective of mine, each once. */
export async function readPeople(db: Database): Promise<DraftPerson[]> {
  const rows = await readOnePerPerson(db);
  const people = rows.map(({ partner, address = '' }) => ({ name: partner, address }));
  return [...new Map(people.map((one) => [one.address.toLowerCase(), one])).values()];
}

/** Objectives with the person of this message, under its subject or with it as their title. */
export async function readBelongs(db: Database, message: KnownMessage): Promise<Offer[]> {
  if (bareSubject(message.subject) === '' || message.unsent) return [];
  const people = [message.from, ...message.to].flatMap((one) => one?.address ?? []);
  const rows = await readRowsAbout(
    db,
    people.map((one) => aboutKey(one, message.subject)),
  );
  return rows.map(({ key, title }) => ({ ref: key, title }));
}
