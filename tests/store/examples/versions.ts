/** The tables of each earlier version, as it was released. */
import type { IDBPDatabase } from 'idb';

export function makeFirst(made: IDBPDatabase): void {
  made.createObjectStore('moves', { keyPath: 'id' }).createIndex('objective', 'move.objective');
  made
    .createObjectStore('objectives', { keyPath: 'ref' })
    .createIndex('message', 'messages', { multiEntry: true });
  made.createObjectStore('drafts', { keyPath: 'draft.key' });
  made.createObjectStore('outgoing', { keyPath: 'id' });
  made.createObjectStore('profile');
}

export function makeSecond(made: IDBPDatabase): void {
  makeFirst(made);
  made.createObjectStore('forgotten', { keyPath: 'id' }).createIndex('objective', 'objective');
}

export function makeThird(made: IDBPDatabase): void {
  makeSecond(made);
  const rows = made.createObjectStore('rows', { keyPath: 'key' });
  rows.createIndex('place', ['group', 'order']);
  rows.createIndex('people', 'people', { multiEntry: true });
  rows.createIndex('about', 'about', { multiEntry: true });
  made.createObjectStore('texts', { keyPath: 'key' });
  made.createObjectStore('stale', { keyPath: 'key' });
}
