/** The number on the toolbar button, on a real store; only the browser's button is made up. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ref } from '../../lib/objective/ids.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { Talk } from '../objective/samples.ts';

const kept = vi.hoisted(() => {
  const values: Record<string, unknown> = {};
  const listeners = new Set<(changes: Record<string, unknown>) => void>();
  return {
    values,
    get: async (key: string) => ({ [key]: values[key] }),
    set: async (more: Record<string, unknown>) => {
      Object.assign(values, more);
      for (const listener of listeners) listener(more);
    },
    onChanged: {
      addListener: (one: (changes: Record<string, unknown>) => void) => listeners.add(one),
      removeListener: (one: (changes: Record<string, unknown>) => void) => listeners.delete(one),
    },
  };
});

const button = { text: '', title: '', colour: '', ink: '' };
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    storage: { local: kept },
    i18n: { getUILanguage: () => 'en-GB' },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
      setBadgeBackgroundColor: async ({ color }: { color: string }) =>
        void Object.assign(button, { colour: color }),
      setBadgeTextColor: async ({ color }: { color: string }) => void Object.assign(button, { ink: color }),
    },
  },
}));
const { COLOURS, keepBadge, showBadge } = await import('../../lib/desk/badge.ts');

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`badge-${++count}`);
  await changeMe(db, () => ({ name: 'Clara', addresses: ['clara@hotel.test'], notMe: [] }));
});
afterEach(() => db.close());

const delivered = (ref: Ref) => new Talk(ref).agree().deliver().records;
const asked = (ref: Ref) => new Talk(ref).agree().say('need', 'assistant', { what: 'the prices' }).records;

describe('the badge', () => {
  it('counts what waits for my review or my answer, and nothing else', async () => {
    await appendRecords(db, [
      ...delivered('OBJ-0000-0001'),
      ...asked('OBJ-0000-0002'),
      ...new Talk('OBJ-0000-0003').agree().records,
      ...new Talk('OBJ-0000-0004').propose().records,
    ]);
    await showBadge(db);
    expect(button).toMatchObject({ text: '2', title: 'Esito: 2 objectives wait for you' });
    expect(button).toMatchObject({ colour: COLOURS.accent, ink: COLOURS['on-accent'] });
    await changeMe(db, (me) => ({ ...me, addresses: ['sara@conti.test'] }));
    await changeSettings(db, (now) => ({ ...now, screen: 'it' }));
    await showBadge(db);
    expect(button).toMatchObject({ text: '1', title: 'Esito: 1 obiettivo aspetta te' });
  });

  it('is empty, and not nought, where nothing waits', async () => {
    await showBadge(db);
    expect(button).toMatchObject({ text: '', title: 'Esito' });
  });

  it('has the colours of the look', () => {
    const tokens = readFileSync('components/look/tokens.css', 'utf8').split('@media')[0];
    for (const [name, colour] of Object.entries(COLOURS)) expect(tokens).toContain(`--${name}: ${colour};`);
  });

  it('follows what changes, while a page is open', async () => {
    const open = new AbortController();
    keepBadge(db, open.signal);
    await appendRecords(db, delivered('OBJ-0000-0001'));
    await vi.waitFor(() => expect(button.text).toBe('1'), 20_000);
    await appendRecords(db, asked('OBJ-0000-0002'));
    await vi.waitFor(() => expect(button.text).toBe('2'), 20_000);
    open.abort();
  });

  it('is no number at all while something is missing, also where nothing waits', async () => {
    const open = new AbortController();
    keepBadge(db, open.signal);
    await vi.waitFor(() => expect(button.text).toBe(''), 20_000);
    const was = { moves: 3, marks: 0, drafts: 1 };
    await kept.set({ loss: { why: 'gone', was } });
    await vi.waitFor(() => expect(button.text).toBe('!'), 20_000);
    expect(button.title).toBe('Esito: something that was kept here is missing');
    await kept.set({ loss: undefined });
    await vi.waitFor(() => expect(button).toMatchObject({ text: '', title: 'Esito' }), 20_000);
    open.abort();
  });
});
