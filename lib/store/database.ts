/**
 * The database of this browser profile. Every extension page and the background open it by themselves: they share an
 * origin, and IndexedDB's transactions serialise them, so no write waits for a sleeping worker.
 */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Ref } from '../objective/ids.ts';
import type { LogRecord } from '../objective/log.ts';
import type { Move, Role } from '../objective/moves.ts';
import type { Objective, State } from '../objective/objective.ts';
import { countIn, newTally, TALLY, type Tally } from './tally.ts';

/**
 * Changes to the schema only add, so that an older version of Esito can work with a newer database. A browser refuses to
 * open one under a lower number; then it is opened under its own, and what only the newer version knows stays as it is.
 */
export const VERSION = 4;

/**
 * What must not be lost though the computer loses its power: what people said to each other, what was forgotten, a new
 * form of the database. On the disk once it is done. Everything else is handed to the system, which writes it soon.
 */
export const STRICT = { durability: 'strict' } as const;
export const RELAXED = { durability: 'relaxed' } as const;

/** A draft as the store sees it: something with a key. What it holds is the business of `lib/draft`. */
export type Kept = { readonly key: string };

/** A move written into a reply and not yet seen as sent. Outside the fold. */
export type Outgoing = {
  readonly id: string;
  readonly move: Move;
  /** The letter as it was put in. */
  readonly letter: string;
  readonly language: 'en' | 'it';
  /** Which way it went. */
  readonly way: 'reply' | 'new' | 'clipboard';
  /** In the message that was open for writing already, in a window that the reply opened in, or in a document's comment. */
  readonly where?: 'open' | 'window' | 'comment';
  /**
   * Why the message that was being written did not take it: it goes to nobody yet, to somebody else, or to whom cannot be
   * read; `closed`: none was open, and it waits for one; `comment`: no answer to the document's comment is open.
   */
  readonly left?: 'nobody' | 'others' | 'unread' | 'closed' | 'comment';
  /** The draft it came from, given back by *Undo*. */
  readonly draft?: Kept | undefined;
  /** Calendar day of writing. */
  readonly day: string;
  /** The message it answers, to find the way back. */
  readonly message?: { readonly key: string; readonly link: string; readonly subject?: string } | undefined;
};

/** Who uses this profile: names and all addresses, and addresses said not to be theirs. */
export type Me = {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly notMe: readonly string[];
  /** Second addresses of other people: `address` is the same person as `of`, as I said. */
  readonly also?: readonly { readonly address: string; readonly of: string }[];
};

/** An objective as it stands, with the keys of the messages its moves were learnt in. */
export type Projection = Objective & { readonly messages: readonly string[] };

/**
 * A mark in the place of something forgotten: the bare id of a move, or the ref of its objective, and no word of either.
 * A ref is random and an id a hash, so it says of nobody what was between them.
 */
export type Mark = {
  readonly id: string;
  /** The objective the move was of; its own ref where the mark is an objective's. */
  readonly objective: Ref;
  /** The calendar day of forgetting, with an objective's own mark. */
  readonly day?: string;
};

/**
 * An objective as one line of the inbox, and by what it is looked up. Made by `lib/desk`; can be thrown away and made
 * again. Days only: what they mean today is said when it is read.
 */
export type Row = {
  readonly key: Ref;
  readonly group: string;
  /** Its place within the group: a smaller one stands further up. */
  readonly order: string;
  readonly state: State;
  readonly title: string;
  /** The other person's name, and their first address as they write it. */
  readonly partner: string;
  readonly address?: string;
  readonly role: Role;
  /** The agreed day, while it is agreed or waiting with nothing to answer. */
  readonly due?: string;
  /** The day of the last move that counts. */
  readonly said?: string;
  /** Lower-case addresses of the other person. */
  readonly people: readonly string[];
  /** One for each address and subject under which a message may belong to it. */
  readonly about: readonly string[];
};

/** Every word of an objective, made comparable: what is searched. */
export type Words = { readonly key: Ref; readonly words: string };

/**
 * What has to be made again: the row of one objective, or under {@link ALL} those of all objectives after `after`.
 */
export type Stale = { readonly key: string; readonly after?: string };
export const ALL = '*';

/** Why a record was set aside: of no form this version knows, not what its id says, too large, or no line came of it. */
export type Reason = 'shape' | 'id' | 'huge' | 'unmade';

/** A record that could not be read, out of the way of all others, exactly as it was. */
export type Aside = {
  /** Given by the database. */
  readonly id?: number;
  /** Where it was, and under which key. */
  readonly table: string;
  readonly key: IDBValidKey;
  readonly reason: Reason;
  readonly value: unknown;
};

export interface Tables extends DBSchema {
  moves: { key: string; value: LogRecord; indexes: { objective: Ref } };
  /** Projections: what the fold gave last time. Can be thrown away and made again. */
  objectives: { key: Ref; value: Projection; indexes: { message: string } };
  /** `edited` counts: the one edited last has the highest. */
  drafts: { key: string; value: { readonly draft: Kept; readonly edited: number } };
  outgoing: { key: string; value: Outgoing };
  /** Under `settings` lies what `settings.ts` checks when it reads it. */
  profile: { key: 'me' | 'settings'; value: Me | Readonly<Record<string, unknown>> };
  /** Since version 2. */
  forgotten: { key: string; value: Mark; indexes: { objective: Ref } };
  /** Since version 3, like the two below. */
  rows: { key: Ref; value: Row; indexes: { place: [string, string]; people: string; about: string } };
  texts: { key: Ref; value: Words };
  stale: { key: string; value: Stale };
  /** Since version 4, like the one below. */
  itself: { key: string; value: Tally };
  aside: { key: number; value: Aside };
}

export type Database = IDBPDatabase<Tables>;

/** What a page is told when the database asks for something. */
export type OpenEvents = {
  /** Another page holds an older version open and does not let go. */
  readonly blocked?: () => void;
  /** It takes long, and the browser does not say why: another page that asked before may be waiting itself. */
  readonly slow?: () => void;
  /**
   * The database is asked for, because a newer version wants to upgrade it or somebody deletes it. This page lets go once
   * what it still has to write is written, and has to be loaded again.
   */
  readonly outdated?: () => void | Promise<void>;
};

/** A newer version keeps things in another way: nothing was changed, and nothing can be shown. */
export class TooNew extends Error {
  override readonly name = 'TooNew';
}

/** What is needed of any version; older than these are made when the database is opened. */
const NEEDED: readonly StoreNames<Tables>[] = [
  'moves',
  'objectives',
  'drafts',
  'outgoing',
  'profile',
  'forgotten',
  'rows',
  'texts',
  'stale',
  'itself',
  'aside',
];

/** Opens the database, making what is missing. Rejects with the browser's own error (`QuotaExceededError`, …). */
export async function openDatabase(name = 'esito', events: OpenEvents = {}): Promise<Database> {
  try {
    return await openAt(name, VERSION, events);
  } catch (error) {
    if (error instanceof Error && error.name === 'VersionError') return openAt(name, undefined, events);
    throw error;
  }
}

/** Takes a database away with all it holds. Pages that have it open let go of it first. */
export const dropDatabase = (name: string): Promise<void> => deleteDB(name);
/** So long, in milliseconds, a page waits before it says that it waits. */
const PATIENCE = 2000;

async function openAt(name: string, version: number | undefined, events: OpenEvents): Promise<Database> {
  let upgraded = false;
  const slow = setTimeout(() => events.slow?.(), PATIENCE);
  const database: Database = await openDB<Tables>(name, version, {
    upgrade: (db, oldVersion, _new, tx, event) => {
      upgraded = oldVersion > 0;
      void upgrade(db, oldVersion, tx, isDamaged(event));
    },
    blocked: () => {
      clearTimeout(slow);
      events.blocked?.();
    },
    blocking: () => {
      const last = events.outdated?.();
      if (last) void last.finally(() => database.close());
      else database.close();
    },
  }).finally(() => clearTimeout(slow));
  if (NEEDED.some((table) => !database.objectStoreNames.contains(table))) {
    database.close();
    throw new TooNew();
  }
  // An upgrade's own transaction cannot be asked to be on the disk once it is done; one after it takes it along.
  if (upgraded) await settle(database);
  return database;
}

async function settle(db: Database): Promise<void> {
  const tx = db.transaction('itself', 'readwrite', STRICT);
  const tally = await tx.store.get(TALLY);
  if (tally) await tx.store.put(tally);
  await tx.done;
}

/** Chromium's own word for having thrown away files that it could not read. */
const isDamaged = (event: IDBVersionChangeEvent): boolean =>
  (event as IDBVersionChangeEvent & { readonly dataLoss?: string }).dataLoss === 'total';

/** One step for each version, each from the one before it. A released step is never changed. */
async function upgrade(db: Database, oldVersion: number, tx: Upgrading, damaged: boolean): Promise<void> {
  if (oldVersion < 1) {
    db.createObjectStore('moves', { keyPath: 'id' }).createIndex('objective', 'move.objective');
    db.createObjectStore('objectives', { keyPath: 'ref' }).createIndex('message', 'messages', {
      multiEntry: true,
    });
    db.createObjectStore('drafts', { keyPath: 'draft.key' });
    db.createObjectStore('outgoing', { keyPath: 'id' });
    db.createObjectStore('profile');
  }
  if (oldVersion < 2)
    db.createObjectStore('forgotten', { keyPath: 'id' }).createIndex('objective', 'objective');
  if (oldVersion < 3) {
    const rows = db.createObjectStore('rows', { keyPath: 'key' });
    rows.createIndex('place', ['group', 'order']);
    rows.createIndex('people', 'people', { multiEntry: true });
    rows.createIndex('about', 'about', { multiEntry: true });
    db.createObjectStore('texts', { keyPath: 'key' });
    db.createObjectStore('stale', { keyPath: 'key' });
    if (oldVersion > 0) void tx.objectStore('stale').put({ key: ALL, after: '' });
  }
  if (oldVersion < 4) {
    const itself = db.createObjectStore('itself', { keyPath: 'key' });
    db.createObjectStore('aside', { keyPath: 'id', autoIncrement: true });
    // A new one is counted by its first write: nothing is written before anybody does something.
    if (oldVersion === 0 && !damaged) return;
    const [moves, drafts] = [tx.objectStore('moves'), tx.objectStore('drafts')];
    const here = await countIn({ moves, marks: tx.objectStore('forgotten'), drafts });
    await itself.put({ ...newTally(damaged), ...here });
  }
}

type Upgrading = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/**
 * Runs the writes of one transaction. An error of any kind takes all of them back: IndexedDB does so by itself for its
 * own errors only.
 */
export async function allOrNothing(
  tx: { readonly done: Promise<void>; abort(): void },
  writes: () => Promise<void>,
): Promise<void> {
  try {
    await writes();
  } catch (error) {
    tx.done.catch(() => {
      // The first error is the one to tell; this one only says that the transaction was taken back.
    });
    abortQuietly(tx);
    throw error;
  }
  await tx.done;
}

function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It had already been taken back by the error itself.
  }
}
