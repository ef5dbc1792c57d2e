/** The menu's one entry speaks the language in force; a panel that does not open loses no draft. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { delegateClicked, offerMenu, renameMenu } from '../../lib/desk/menu.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { readDrafts } from '../../lib/store/drafts.ts';
import { changeSettings } from '../../lib/store/settings.ts';

const menu = vi.hoisted(() => ({ titles: [] as string[], at: [] as string[], aims: [] as unknown[] }));

vi.mock('../../lib/browser.ts', () => ({
  openPanel: () => Promise.reject(new Error('no panel')),
  browser: {
    i18n: { getUILanguage: () => 'en-GB' },
    runtime: {},
    tabs: { sendMessage: () => Promise.reject(new Error('nobody')) },
    scripting: { executeScript: () => Promise.reject(new Error('not permitted')) },
    storage: { session: { set: async (aim: unknown) => void menu.aims.push(aim) } },
    contextMenus: {
      removeAll: async () => void menu.titles.splice(0),
      create: ({ title, contexts }: { title: string; contexts: string[] }) => {
        menu.titles.push(title);
        menu.at = contexts;
      },
      update: async (_id: string, { title }: { title: string }) => {
        if (menu.titles.length === 0) throw new Error('no such entry');
        menu.titles.splice(0, 1, title);
      },
    },
  },
}));

beforeEach(() => {
  menu.titles.splice(0);
  menu.aims.splice(0);
});

describe('the menu', () => {
  it('has one entry, however often it is put there, on everything that can be delegated', async () => {
    await offerMenu();
    await offerMenu();
    expect(menu.titles).toEqual(['Delegate as an objective']);
    expect(menu.at).toEqual(['selection', 'link', 'image', 'page']);
  });

  it('speaks the chosen language at every start, and at once when it changes', async () => {
    const db = await openDatabase();
    await changeSettings(db, (now) => ({ ...now, screen: 'it' }));
    db.close();
    await offerMenu();
    expect(menu.titles).toEqual(['Delega come obiettivo']);
    await renameMenu('en');
    expect(menu.titles).toEqual(['Delegate as an objective']);
  });

  it('is not there yet: nothing fails', async () => {
    await renameMenu('it');
    expect(menu.titles).toEqual([]);
  });

  it('a panel that cannot be opened and a page that cannot be read: the draft waits in the inbox', async () => {
    const info = {
      menuItemId: 'delegate',
      editable: false,
      modifiers: [],
      selectionText: 'Two words',
      pageUrl: 'https://a.test/',
    };
    await delegateClicked(info, { id: 1, windowId: 2, title: 'A' } as never);
    const db = await openDatabase();
    expect(await readDrafts(db)).toMatchObject([{ title: 'Two words', source: { quote: 'Two words' } }]);
    db.close();
    expect(menu.aims).toMatchObject([{ 'aim:2': { draft: expect.stringMatching(/^new:/) } }]);
  });
});
