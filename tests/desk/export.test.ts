/** The one exporter: everything or one person, to be taken in again or to be read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What lies in the browser's own storage. */
const local = new Map<string, unknown>();
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local.get(key) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) local.set(key, value);
        },
      },
    },
  },
}));

const { makeExport, tryExport, saveExport } = await import('../../lib/desk/export.ts');
const { readLastExport } = await import('../../lib/desk/last-export.ts');

import { forgetWhom } from '../../lib/desk/forgetting.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { restore } from '../../lib/store/backup/restore.ts';
import { readSnapshot } from '../../lib/store/backup/snapshot.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, withAddress } from '../../lib/store/profile.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { metAll, missed, move, newsletter, REF, sara, Talk } from '../objective/samples.ts';
import { emptyStore, parsed, quiet } from '../store/stores.ts';

const LUCA = { name: 'Luca Però', addresses: ['luca@pero.test'] };
const OTHER: Ref = 'OBJ-0000-0007';
const DAY = '2026-11-24';
let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`export-${++count}`);
  const judged = [...metAll([1, 3]), missed(2)];
  await appendRecords(db, new Talk().agree().deliver().review(1, 'round', judged).records);
  const terms = { ...newsletter, title: '=SUM(A1:A9)', assistant: LUCA };
  await appendRecords(db, new Talk(OTHER).propose(terms).records);
  await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara Bassi'));
  await changeMe(db, (me) => withAddress(me, 'private@hotel.test'));
  await changeMe(db, (me) => ({
    ...me,
    also: [
      { address: 'sara@phone.test', of: 'sara@conti.test' },
      { address: 'luca@phone.test', of: 'luca@pero.test' },
    ],
  }));
  await changeSettings(db, (now) => ({ ...now, letters: 'it' }));
  const partner = { name: 'Sara Conti', address: 'Sara@conti.test' };
  await putDraft(db, { ...emptyDraft('new:1', 'en'), title: 'Half a sentence', partner });
  await putDraft(db, { ...emptyDraft('new:2', 'en'), title: 'Ask luca@pero.test about sara@conti.test' });
  const unsent = move('take-back', 'client', {}, undefined, REF);
  const letter = { id: moveId(unsent), move: unsent, letter: 'Hi', language: 'en', way: 'reply' } as const;
  await putOutgoing(db, { ...letter, day: '2026-06-01' });
});

const everything = { whom: 'everything', format: 'json', language: 'en' } as const;
const written = async (asked: Parameters<typeof makeExport>[1]) => {
  const { name, blob } = await makeExport(db, asked, DAY);
  return { name, text: await blob.text() };
};

describe('everything', () => {
  it('has all that is kept, in a file named by its day; and nothing of what was forgotten', async () => {
    const { name, text } = await written(everything);
    expect(name).toBe('esito-2026-11-24.json');
    const file = JSON.parse(text);
    expect(file).toMatchObject({
      esito: 'export',
      version: 2,
      of: 'everything',
      unsent: [{ letter: 'Hi' }],
      me: { name: 'Clara Bassi', addresses: ['clara@hotel.test', 'private@hotel.test'] },
      settings: { letters: 'it' },
    });
    expect(file.drafts.map((one: { key: string }) => one.key)).toEqual(['new:2', 'new:1']);
    expect(file.records).toHaveLength(5);
    await forgetWhom(db, 'everything', DAY);
    const after = JSON.parse((await written(everything)).text);
    expect(after).toMatchObject({ records: [], drafts: [], unsent: [], me: { name: '', addresses: [] } });
  });

  it('is the same on another day: no day of writing stands in it', async () => {
    const [one, other] = [
      await makeExport(db, everything, DAY),
      await makeExport(db, everything, '2027-01-01'),
    ];
    expect(await one.blob.text()).toBe(await other.blob.text());
    expect(one.name).not.toBe(other.name);
  });

  it('is whole though some of it cannot be read: that stands aside', async () => {
    await db.put('moves', { id: 'X', move: { kind: 'ask' }, learnt: 7n } as never);
    await db.put('profile', { name: 7 } as never, 'me');
    await db.put('drafts', { draft: { key: 'new:3', title: 'x'.repeat(2_000_000) }, edited: 9 } as never);
    const { text } = await written(everything);
    const content = await parsed(text);
    expect(content.records).toHaveLength(5);
    expect(content.me.name).toBe('');
    expect(content.aside).toMatchObject([
      { table: 'drafts', key: 'new:3', reason: 'huge' },
      { table: 'moves', key: 'X', reason: 'shape', value: null },
      { table: 'profile', key: 'me', reason: 'shape', value: { name: 7 } },
    ]);
  });
});

describe('one person', () => {
  it('has what is between us, and not a word of anybody else', async () => {
    const { name, text } = await written({ ...everything, whom: sara });
    expect(name).toBe('esito-sara-conti-2026-11-24.json');
    expect(text).not.toMatch(/luca|private@/i);
    const content = await parsed(text);
    expect(content).toMatchObject({
      of: sara,
      me: {
        name: 'Clara Bassi',
        addresses: ['clara@hotel.test'],
        notMe: [],
        also: [{ address: 'sara@phone.test', of: 'sara@conti.test' }],
      },
      settings: {},
      forgotten: [],
    });
    expect(content.drafts.map((one) => one.key)).toEqual(['new:1']);
    expect(content.records).toHaveLength(4);
    expect(content.unsent).toHaveLength(1);
  });

  it('is restored like everything', async () => {
    const content = await parsed((await written({ ...everything, whom: LUCA })).text);
    const to = await emptyStore();
    await restore(to, content, { again: false }, quiet);
    const after = (await readSnapshot(to)).content;
    expect(after.records.map(({ move }) => move.objective)).toEqual([OTHER]);
    expect(after.me.addresses).toEqual(['clara@hotel.test']);
    to.close();
  });

  it('has a name for the file whatever the person is called', async () => {
    const named = async (name: string) =>
      (await written({ ...everything, whom: { name, addresses: [] } })).name;
    expect(await named('Łukasz / ../Però  ')).toBe('esito-łukasz-pero-2026-11-24.json');
    expect(await named('***')).toBe('esito-2026-11-24.json');
  });
});

describe('for people', () => {
  it('a table has one line an objective, its criteria, and no formula', async () => {
    const { name, blob } = await makeExport(db, { ...everything, format: 'csv' }, DAY);
    expect(name).toBe('esito-2026-11-24.csv');
    // By this mark spreadsheets know that it is UTF-8; reading it as text takes it away.
    expect([...new Uint8Array(await blob.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf]);
    const text = await blob.text();
    const [head, ...lines] = text.split('\r\n');
    expect(head).toBe(
      'Objective,Title,State,Client,Assistant,By,What for,Rounds,' +
        'Criterion 1,Review 1,Missing 1,Criterion 2,Review 2,Missing 2,Criterion 3,Review 3,Missing 3',
    );
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("OBJ-0000-0007,'=SUM(A1:A9),proposed");
    expect(lines[1]).toContain('it reads well on a phone,not yet,the prices');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('%j is never run', async (wish) => {
    const ask = { wish, client: { name: 'C', addresses: ['clara@hotel.test'] }, assistant: sara };
    await appendRecords(db, new Talk('OBJ-0000-0008').say('ask', 'client', ask).records);
    const { text } = await written({ ...everything, format: 'csv' });
    expect(text).toContain(`OBJ-0000-0008,'${wish}`);
  });

  it('quotes, commas and lines of a cell stay in it', async () => {
    const ask = {
      wish: 'a "b", c\nd',
      client: { name: 'C', addresses: ['clara@hotel.test'] },
      assistant: sara,
    };
    await appendRecords(db, new Talk('OBJ-0000-0008').say('ask', 'client', ask).records);
    expect((await written({ ...everything, format: 'csv' })).text).toContain('"a ""b"", c\nd"');
  });

  it.each([
    ['en', ['## Sara Conti', '- **Sara Conti** agreed', 'Missing: the prices']],
    ['it', ['## Sara Conti', '- **Sara Conti**: va bene', 'Manca: the prices']],
  ] as const)('a text tells what was agreed and said: %s', async (language, lines) => {
    const { name, text } = await written({ ...everything, format: 'markdown', language });
    expect(name).toBe('esito-2026-11-24.md');
    for (const line of lines) expect(text).toContain(line);
    expect(text).toContain('1. the three spring offers are in it with this year’s prices');
  });

  it('no sign in anybody’s words makes markup', async () => {
    const wish = '# big *bold* [x](javascript:1) <b>\n- list\n1. one';
    const ask = { wish, client: { name: 'C', addresses: ['clara@hotel.test'] }, assistant: sara };
    await appendRecords(db, new Talk('OBJ-0000-0008').say('ask', 'client', ask).records);
    const { text } = await written({ ...everything, format: 'markdown' });
    expect(text).toContain('\\# big \\*bold\\* \\[x\\](javascript:1) \\<b\\>\\\n   \\- list\\\n   1\\. one');
  });
});

describe('handing it over', () => {
  const clicked: string[] = [];
  beforeEach(() => {
    clicked.length = 0;
    local.clear();
    const link = { href: '', download: '', click: () => void clicked.push(link.download) };
    vi.stubGlobal('document', { createElement: () => link });
  });

  it('says under which name, and remembers the day of the last whole one', async () => {
    expect(await readLastExport()).toBeUndefined();
    await saveExport(db, { ...everything, whom: sara });
    await saveExport(db, { ...everything, format: 'csv' });
    expect(await readLastExport()).toBeUndefined();
    const done = await saveExport(db);
    expect(done).toEqual({ is: 'exported', name: clicked.at(-1) });
    expect(await readLastExport()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('fails without a file, and says so', async () => {
    db.close();
    expect(await tryExport(db)).toBe(false);
    expect(await saveExport(db)).toEqual({ is: 'failed' });
    expect(clicked).toEqual([]);
  });
});
