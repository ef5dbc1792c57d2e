import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Preferences } from '../../lib/desk/preferences.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { changeMe, readMe, withAddress, withoutAddress } from '../../lib/store/profile.ts';
import { readSettings } from '../../lib/store/settings.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

let db: Database;
let preferences: Preferences;
let closing: AbortController;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`preferences-${++count}`);
  await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara'));
  preferences = new Preferences(db);
  closing = new AbortController();
  await preferences.begin(closing.signal);
});
afterEach(() => {
  closing.abort();
  db.close();
});

const add = (address: string) => preferences.changeMe(`address:${address}`, (me) => withAddress(me, address));
const remove = (address: string) =>
  preferences.changeMe(`address:${address}`, (me) => withoutAddress(me, address));
const shown = () => preferences.shown();

describe('what was chosen', () => {
  it('stands on screen at once, and is stored by itself', async () => {
    preferences.changeSettings('screen', (now) => ({ ...now, screen: 'it' }));
    expect(shown().settings.screen).toBe('it');
    expect(shown().saved).toEqual({ is: 'saving' });
    await expect.poll(() => shown().saved).toEqual({ is: 'saved' });
    expect((await readSettings(db)).screen).toBe('it');
  });

  it('a removal undone leaves everything as it was', async () => {
    remove('clara@hotel.test');
    expect(shown().me.addresses).toEqual([]);
    add('clara@hotel.test');
    await preferences.flush();
    expect((await readMe(db)).addresses).toEqual(['clara@hotel.test']);
    remove('clara@hotel.test');
    await preferences.flush();
    expect((await readMe(db)).addresses).toEqual([]);
    add('clara@hotel.test');
    await preferences.flush();
    expect((await readMe(db)).addresses).toEqual(['clara@hotel.test']);
  });

  it('an address that is put back has its place again: letters go out under the first', async () => {
    for (const one of ['info@hotel.test', 'c@phone.test']) add(one);
    await preferences.flush();
    const before = (await readMe(db)).addresses;
    for (const at of [0, 1, 2]) {
      const address = before[at] ?? '';
      remove(address);
      await preferences.flush();
      preferences.changeMe(`address:${address}`, (me) => withAddress(me, address, me.name, at));
      await preferences.flush();
      expect((await readMe(db)).addresses).toEqual(before);
    }
  });

  it('is made again on what another page has stored meanwhile', async () => {
    add('info@hotel.test');
    await changeMe(db, (me) => withAddress(me, 'c@phone.test', 'Clara Bassi'));
    await preferences.flush();
    expect(await readMe(db)).toMatchObject({
      name: 'Clara Bassi',
      addresses: ['clara@hotel.test', 'c@phone.test', 'info@hotel.test'],
    });
    await expect.poll(() => shown().me.name).toBe('Clara Bassi');
  });

  it('stays on screen while the store fails, with the reason, and is stored once it works again', async () => {
    const full = vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    preferences.changeMe('name', (me) => ({ ...me, name: 'Clara Bassi' }));
    await preferences.flush();
    expect(shown()).toMatchObject({
      me: { name: 'Clara Bassi' },
      saved: { is: 'unsaved', reason: 'QuotaExceededError' },
    });
    full.mockRestore();
    expect((await readMe(db)).name).toBe('Clara');
    await expect.poll(() => shown().saved, { timeout: 3000 }).toEqual({ is: 'saved' });
    expect((await readMe(db)).name).toBe('Clara Bassi');
  });

  it('a family of questions goes off and on', async () => {
    preferences.switchQuiet('hours', false);
    preferences.switchQuiet('place', false);
    expect(shown().settings.quiet).toEqual(['hours', 'place']);
    preferences.switchQuiet('hours', true);
    await preferences.flush();
    expect((await readSettings(db)).quiet).toEqual(['place']);
  });
});
