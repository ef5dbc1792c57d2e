/** No letter with what looks like a secret is written, copied or stored before the person says so; whatever kind it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secretsIn } from '../../lib/clarity/secrets/held.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { KINDS } from '../../lib/objective/moves.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';

const page = { open: { is: 'nothing' } as Open };
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: 'https://mail.test/' }), query: async () => [{ id: 1 }] },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: page.open }),
  askReply: async () => ({ ok: true, value: 'nowhere' }),
  askComposeLink: async () => ({ ok: true, value: null }),
}));

const { Desk } = await import('../../lib/desk/desk.ts');

const SECRET = 'password: Gelato22';
let db: Database;
let desk: InstanceType<typeof Desk>;
let copied: string[];
let count = 0;

beforeEach(async () => {
  copied = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  db = await openDatabase(`withholding-${++count}`);
  await changeMe(db, () => ({ name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] }));
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

/** Sara has agreed to it; now she may say all kinds of things. */
async function agreed(): Promise<void> {
  await appendRecords(db, new Talk().agree(newsletter).records);
  await desk.show({ ref: REF });
}

describe('a letter with a secret in it', () => {
  it('is neither stored nor copied; kept in, it is written as it was', async () => {
    await agreed();
    await desk.say('need', { what: SECRET });
    expect(desk.panel().held?.secrets).toEqual([{ words: SECRET, kind: 'password' }]);
    expect([await readOutgoing(db), copied]).toEqual([[], []]);
    desk.secrets.keep();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('Gelato22');
    expect(desk.panel().held).toBeUndefined();
  });

  it('is asked about anew once something was typed, and what was kept in its form is not', async () => {
    await agreed();
    const key = `form:${REF}:agreed:0:need`;
    await desk.say('need', { what: SECRET });
    desk.changeForm({ key, fields: { open: true, reason: SECRET } });
    expect(desk.panel().held).toBeUndefined();
    desk.secrets.keep();
    expect(await readOutgoing(db)).toEqual([]);
    const [one] = secretsIn(SECRET);
    const kept = [`secret reason 1 ${one?.words.length} ${sumIn(SECRET)}`];
    desk.changeForm({ key, fields: { open: true, reason: SECRET, kept } });
    await desk.say('need', { what: SECRET });
    expect(copied).toHaveLength(1);
  });

  it('goes with what it was about', async () => {
    await agreed();
    await desk.say('need', { what: SECRET });
    await desk.leave();
    expect(desk.panel().held).toBeUndefined();
  });

  it('is held as a draft too, and as the one sentence that asks', async () => {
    await desk.startDraft();
    const { view } = desk.panel();
    if (view.is !== 'draft') throw new Error(view.is);
    const draft = {
      ...emptyDraft(view.draft.key, 'en'),
      title: 'The shop is open again',
      partner: { name: 'Clara Bassi', address: 'clara@hotel.test' },
      due: { date: '2026-06-05' },
      criteria: [{ text: 'an order goes through', level: 'must' as const }],
      resources: [{ what: 'login clara', where: 'pass Gelato!22', grants: '', until: '' }],
    };
    desk.changeDraft(draft);
    await desk.propose();
    expect(desk.panel().held?.secrets).toHaveLength(1);
    await desk.ask();
    expect(desk.panel().held).toBeUndefined();
    expect(await readOutgoing(db)).toHaveLength(1);
  });
});

const sumIn = (words: string): number =>
  [...words].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);

describe('every kind of letter', () => {
  const CORPUS = resolve(import.meta.dirname, '../letter/corpus/1');
  const files = readdirSync(CORPUS);
  const moves = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(CORPUS, file), 'utf8')));
  /** Places in a move where people write what they like. */
  const FREE =
    /(?:^|\.)(?:title|why|text|words|boundaries|leftOut|what|where|grants|reason|note|missing|next|good|thanks|wish|source|came|done|accesses|name)(?:\.\d+)?$/;

  it('is there to be tried', () => {
    expect(new Set(moves.map((one) => one.kind))).toEqual(new Set(KINDS));
  });

  it.each(moves.map((one) => [one.kind, one] as const))(
    '%s is held wherever words can stand in it',
    (kind, move) => {
      const places = leavesOf(move.content).filter((path) => FREE.test(path.join('.')));
      if (!['accept', 'take-back', 'decline', 'resume'].includes(kind))
        expect(places.length).toBeGreaterThan(0);
      expect(secretsIn(move.content)).toEqual([]);
      for (const path of places)
        expect(secretsIn(planted(move.content, path)).map(({ words }) => words)).toEqual([SECRET]);
    },
  );

  it.each(files.filter((file) => file.endsWith('.txt')))('%s holds nothing that looks like one', (file) => {
    expect(secretsIn(readFileSync(join(CORPUS, file), 'utf8'))).toEqual([]);
  });
});

function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

function planted(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return SECRET;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[first] = planted(copy[first], rest);
  return copy;
}
