/** Databases of earlier versions, an example of each, are taken over row by row. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRow } from '../../lib/desk/inbox-row.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { forget, readForgotten, readMark } from '../../lib/store/forget.ts';
import { readMe } from '../../lib/store/profile.ts';
import { countRows, makeRows } from '../../lib/store/rows.ts';
import { readTally } from '../../lib/store/tally.ts';
import { REF } from '../objective/samples.ts';
import one from './examples/version-1.json' with { type: 'json' };
import two from './examples/version-2.json' with { type: 'json' };
import three from './examples/version-3.json' with { type: 'json' };
import { makeFirst, makeSecond, makeThird } from './examples/versions.ts';

/** Each version as it was released: its tables, and an example of every row. */
const VERSIONS = [
  { version: 1, example: one, make: makeFirst },
  { version: 2, example: two, make: makeSecond },
  { version: 3, example: three, make: makeThird },
];

describe.each(VERSIONS)('a database of version $version', ({ version, example, make }) => {
  const TABLES = Object.keys(example) as (keyof typeof three)[];
  let name: string;
  let db: Database;
  let count = 0;

  beforeEach(async () => {
    name = `version-${version}-${++count}`;
    const old = await openDB(name, version, { upgrade: (made) => make(made) });
    for (const [table, rows] of Object.entries(example))
      for (const row of rows) await old.put(table, row, ...(table === 'profile' ? ['me'] : []));
    old.close();
    db = await openDatabase(name);
  });
  afterEach(() => db.close());

  it('is taken over row by row', async () => {
    expect(db.version).toBe(4);
    const rows = Object.fromEntries(
      await Promise.all(TABLES.map(async (table) => [table, await db.getAll(table)])),
    );
    expect(rows).toEqual(example);
    expect((await readMe(db)).name).toBe('Clara Bassi');
    expect(await readForgotten(db)).toHaveLength('forgotten' in example ? 2 : 0);
  });

  it('is counted as it is taken over, and has a name of its own from then on', async () => {
    const { tally } = await readTally(db, false);
    const marks = 'forgotten' in example ? 2 : 0;
    expect(tally).toMatchObject({ moves: 1, drafts: 1, marks, id: expect.stringMatching(/^[\w-]{36}$/) });
    db.close();
    db = await openDatabase(name);
    expect((await readTally(db, false)).tally).toEqual(tally);
  });

  it('has its rows made when somebody first looks', async () => {
    expect(await countRows(db, 'theirs')).toBe('rows' in example ? 1 : 0);
    while (await makeRows(db, makeRow));
    expect(await db.getAll('rows')).toEqual([
      {
        key: REF,
        group: 'theirs',
        order: '2026-06-05',
        state: 'proposed',
        title: 'The spring newsletter is ready to send',
        partner: 'Sara Conti',
        address: 'sara@conti.test',
        role: 'client',
        said: '2026-05-26',
        people: ['sara@conti.test'],
        about: ['sara@conti.test the spring newsletter is ready to send'],
      },
    ]);
    expect(await db.count('stale')).toBe(0);
  });

  it('can forget, and be used by the older version again', async () => {
    const { me } = { me: await readMe(db) };
    await forget(db, () => ({ refs: [REF], drafts: [], me }), '2026-06-01');
    expect(await db.getAll('objectives')).toEqual([]);
    db.close();
    // The older version opens a newer database under its own number.
    const older = await openDB(name);
    expect(await older.getAll('drafts')).toEqual(example.drafts);
    older.close();
    db = await openDatabase(name);
    expect(await readMark(db, REF)).toMatchObject({ day: '2026-06-01' });
  });
});
