/** Files that are damaged, of another kind, too much or made to harm: each is refused with its own reason, or whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal } from '../../lib/store/backup/check.ts';
import { ENTRY_LIMIT, SIZE_LIMIT } from '../../lib/store/backup/format.ts';
import { lock } from '../../lib/store/backup/lock.ts';
import { openLocked, type ReadFile, readBytes, readFile } from '../../lib/store/backup/read.ts';
import { restore } from '../../lib/store/backup/restore.ts';
import { readSnapshot } from '../../lib/store/backup/snapshot.ts';
import { emptyStore, exported, filled, parsed, quiet, type Step } from './stores.ts';

const some: Step[] = [
  { is: 'say', of: 0, pick: 1 },
  { is: 'foreign', of: 1, content: { zeal: [1, 'à\n"', null] } },
  { is: 'draft', of: 1, title: 'Half a «sentence» 🙂' },
  { is: 'unsent', of: 2, title: 'Ciao' },
  { is: 'me', address: 1, other: 2 },
  { is: 'settings', quiet: ['time'] },
  { is: 'forget', of: 3 },
];
const sample = await exported(await filled(some));
const whole = JSON.parse(sample);
/** An objective and its move, as they stand in the file. */
const [first] = whole.records;

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readBytes(bytes(text), quiet);
const why = (one: ReadFile) => (one.ok ? 'whole' : one.why);
/** The file with other content, sealed as whoever makes it can. */
async function sealed(change: object): Promise<string> {
  const { check: _, ...rest } = { ...whole, ...change };
  return seal(rest);
}

describe('a damaged file', () => {
  it('cut off at any byte is refused', async () => {
    const all = bytes(sample);
    const reasons = new Set<string>();
    // Only the last line end may be missing.
    for (let end = 0; end < all.length - 1; end++) {
      const found = why(await readBytes(all.subarray(0, end), quiet));
      reasons.add(found);
      // By its first few signs it could be anybody's.
      if (end > 20) expect(['cut', 'encoding']).toContain(found);
    }
    expect([...reasons].sort()).toEqual(['cut', 'encoding', 'other']);
    expect(why(await readBytes(all.subarray(0, -1), quiet))).toBe('whole');
  });

  it('with any byte changed is refused, or says the same', async () => {
    const content = await parsed(sample);
    const all = bytes(sample);
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length - 1), fc.nat(255), async (at, byte) => {
        const changed = all.slice();
        changed[at] = byte;
        const found = await readBytes(changed, quiet);
        if (found.ok) expect(found).toEqual({ ok: true, content });
      }),
      { numRuns: 3000 },
    );
  });

  it('with other line ends and blanks is the same', async () => {
    const compact = JSON.stringify(whole);
    const read = [sample.replaceAll('\n', '\r\n'), compact, `\uFEFF${sample}`].map(parsed);
    for (const one of await Promise.all(read)) expect(one).toEqual(await parsed(sample));
  });
});

/** Each with why it is refused. */
const CORPUS: readonly (readonly [string, string | Promise<string>, string])[] = [
  ['nothing', '', 'other'],
  ['a table', 'Title,By\r\nNewsletter,2026-06-05\r\n', 'other'],
  ['another program’s JSON', '{"name":"esito","version":"0.1.0","dependencies":{}}', 'other'],
  ['a list', '[]', 'other'],
  ['a number', '7', 'other'],
  ['nothing in JSON', 'null', 'other'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'other'],
  ['a newer version', sealed({ version: 3 }), 'newer'],
  ['a newer version without its check', '{"esito":"export","version":7}', 'newer'],
  ['a newer locked one', '{"esito":"locked","version":7}', 'newer'],
  ['a version that is none', sealed({ version: '2' }), 'changed'],
  ['without its check', JSON.stringify({ ...whole, check: undefined }), 'changed'],
  ['a million within each other', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, 'other'],
  [
    'a million within each other, in one of ours',
    `{"esito": "export","version": 2,"records":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    'deep',
  ],
  ['a name that is a trap', sealed({ me: JSON.parse('{"__proto__":{"name":"x"}}') }), 'names'],
  [
    'the same, written with escapes',
    sealed({ settings: JSON.parse('{"__proto__":{"screen":"it"}}') }).then((text) =>
      text.replace('__proto__', '\\u005f_proto__'),
    ),
    'names',
  ],
  ['a field that is not ours', sealed({ more: [] }), 'shape'],
  ['a list that is none', sealed({ records: {} }), 'shape'],
  ['a record that is none', sealed({ records: [null] }), 'shape'],
  ['a forged id', sealed({ records: [{ ...first, id: 'A'.repeat(52) }] }), 'forged'],
  [
    'other words under an id',
    sealed({ records: [{ ...first, move: { ...first.move, kind: 'decline' } }] }),
    'forged',
  ],
  ['an id twice', sealed({ records: [first, first] }), 'twice'],
  ['a draft twice', sealed({ drafts: [{ key: 'new:1' }, { key: 'new:1' }] }), 'twice'],
  ['a draft without a key', sealed({ drafts: [{ title: 'x' }] }), 'shape'],
  ['a forged unsent letter', sealed({ unsent: [{ ...whole.unsent[0], id: first.id }] }), 'forged'],
  ['a mark of nothing', sealed({ forgotten: [{ id: 'x', objective: 'y' }] }), 'shape'],
  ['a clock time', sealed({ records: [{ ...first, learnt: [{ how: 'written', at: '10:15' }] }] }), 'shape'],
  ['a letter longer than any', sealed({ drafts: [{ key: 'new:1', why: 'x'.repeat(ENTRY_LIMIT) }] }), 'long'],
];

describe('a file that is not ours, or is made to harm', () => {
  it.each(CORPUS)('%s', async (_name, text, reason) => {
    const found = await read(await text);
    expect(why(found)).toBe(reason);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('says which entry it is', async () => {
    const text = await sealed({ records: [first, { ...first, id: 'A'.repeat(52) }] });
    expect(await read(text)).toEqual({ ok: false, why: 'forged', at: { list: 'records', number: 2 } });
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['a broken sign', bytes(sample).fill(0xc3, 40, 41)],
  ])('%s is no UTF-8', async (_name, all) => {
    expect(why(await readBytes(all, quiet))).toBe('encoding');
  });

  it('is refused for its size before a byte of it is read', async () => {
    const slice = () => {
      throw new Error('It was read.');
    };
    expect(await readFile({ size: SIZE_LIMIT + 1, slice }, quiet)).toEqual({ ok: false, why: 'huge' });
    expect(await readFile({ size: 10, slice }, quiet)).toEqual({ ok: false, why: 'unreadable' });
  });

  it('by its name is one of ours for people', async () => {
    const table = Object.assign(new Blob(['Title,By\r\n']), { name: 'esito-2026-11-24.csv' });
    expect(why(await readFile(table, quiet))).toBe('table');
    expect(why(await readFile(Object.assign(table, { name: 'other.txt' }), quiet))).toBe('other');
  });

  it('can be stopped while it is read', async () => {
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(readFile(new Blob([sample]), watch)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a file of the first form', () => {
  it('is read; its bare ids become marks of their objectives', async () => {
    const forgotten = ['A'.repeat(52), 'OBJ-0000-0009'];
    const { me, settings, drafts, unsent, records } = whole;
    const old = { esito: 'export', version: 1, records, forgotten, drafts, unsent, me, settings };
    const content = await parsed(JSON.stringify(old));
    expect(content.forgotten).toEqual([{ id: 'OBJ-0000-0009', objective: 'OBJ-0000-0009' }]);
    const db = await emptyStore();
    await restore(db, content, { again: false }, quiet);
    const after = (await readSnapshot(db)).content;
    expect(after).toMatchObject({ records, drafts, unsent, me, settings });
    db.close();
  });

  it('with a forged id is refused like any other', async () => {
    const old = { esito: 'export', version: 1, records: [{ ...first, id: 'A'.repeat(52) }], forgotten: [] };
    expect(why(await read(JSON.stringify(old)))).toBe('forged');
  });
});

describe('a passphrase', { timeout: 60_000 }, () => {
  const PASSPHRASE = 'quattro parole à caso';
  const locked = lock(sample, PASSPHRASE);
  const opens = async (text: string, passphrase: string): Promise<ReadFile> => {
    const found = await read(text);
    if (!found.ok || !('locked' in found)) return found;
    return openLocked(found.locked, passphrase, quiet);
  };

  it('opens the file it locked, also typed in another composition', async () => {
    const found = await opens(await locked, PASSPHRASE.normalize('NFD'));
    expect(found).toEqual({ ok: true, content: await parsed(sample) });
  });

  it('says nothing of what is in it, and says how it was locked', async () => {
    const text = await locked;
    expect(text).not.toMatch(/mail\.test|sentence/);
    expect(JSON.parse(text)).toMatchObject({
      esito: 'locked',
      version: 2,
      key: { name: 'PBKDF2', hash: 'SHA-256', iterations: 1_000_000 },
      cipher: { name: 'AES-GCM', length: 256 },
    });
    const again = JSON.parse(await lock(sample, PASSPHRASE));
    expect(again.content).not.toBe(JSON.parse(text).content);
  });

  it('that is wrong is told apart from damage', async () => {
    const text = await locked;
    expect(why(await opens(text, 'quattro parole a caso'))).toBe('passphrase');
    const { content } = JSON.parse(text);
    const damaged = text.replace(
      content,
      `${content.slice(0, 99)}${content[99] === 'A' ? 'B' : 'A'}${content.slice(100)}`,
    );
    expect(why(await opens(damaged, PASSPHRASE))).toBe('changed');
    expect(why(await opens(text.slice(0, -200), PASSPHRASE))).toBe('cut');
  });

  it.each([
    ['few enough to guess', 1000],
    ['so many that it hangs', 10 ** 12],
  ])('iterations: %s', async (_name, iterations) => {
    const { check: _, ...file } = JSON.parse(await locked);
    const text = await seal({ ...file, key: { ...file.key, iterations } });
    expect(why(await opens(text, PASSPHRASE))).toBe('changed');
  });

  it('with its iterations said otherwise does not open', async () => {
    const { check: _, ...file } = JSON.parse(await locked);
    const text = await seal({ ...file, key: { ...file.key, iterations: 600_000 } });
    expect(why(await opens(text, PASSPHRASE))).toBe('passphrase');
  });

  it('within another is nothing that Esito writes', async () => {
    expect(why(await opens(await lock(await locked, PASSPHRASE), PASSPHRASE))).toBe('shape');
  });
});
