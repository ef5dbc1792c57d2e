/** The practice mailbox without its page: what it says to do next, what it keeps, and that nothing of it is real. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstMail, peopleIn } from '../../lib/desk/practice/begin.ts';
import { databaseOf, practisedAt, welcomeOnce } from '../../lib/desk/practice/place.ts';
import { Practice } from '../../lib/desk/practice/practice.ts';
import { beginReal } from '../../lib/desk/practice/real.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { readDrafts } from '../../lib/store/drafts.ts';
import { readMe } from '../../lib/store/profile.ts';
import { metAll, missed, newsletter, Talk } from '../objective/samples.ts';

const opened: string[] = [];
const kept = new Map<string, unknown>();
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://esito/${path}` },
    tabs: {
      query: async () => [],
      create: async ({ url }: { url: string }) => opened.push(url),
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept.get(key) }),
        set: async (part: object) => {
          for (const [key, value] of Object.entries(part)) kept.set(key, value);
        },
      },
    },
  },
}));

const TODAY = '2026-06-01';
const letters = new Map<string, string>();
let told = 0;

/** A practice whose editor is no element: what is typed is told to it. */
const begin = async (language: 'en' | 'it' = 'en'): Promise<Practice> => {
  const practice = new Practice(language, {
    document: {} as Document,
    link: 'chrome-extension://esito/welcome.html',
    editor: () => null,
    today: () => TODAY,
    changed: () => told++,
  });
  await practice.begin();
  return practice;
};

const letterOf = ({ move }: LogRecord): string =>
  writeLetter(move as Move, 'en', { to: 'Sara', title: newsletter.title }).text;

/** Whoever sits there opens the newest mail and sends the last thing that was said. */
function send(practice: Practice, talk: Talk): void {
  const { box } = practice.shown();
  practice.open(box.mails.at(-1)?.id ?? '');
  practice.reply();
  practice.type(letterOf(talk.records.at(-1) as LogRecord));
  expect(practice.guide().next).toBe('send');
  practice.send();
}

beforeEach(async () => {
  letters.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => letters.get(key) ?? null,
    setItem: (key: string, value: string) => letters.set(key, value),
  });
  await (await begin()).startAgain();
  letters.clear();
});

const next = (practice: Practice) => practice.guide().next;

describe('what to do next', () => {
  it('leads through the whole way, from one to the other and back', async () => {
    const practice = await begin();
    const talk = new Talk();
    expect(practice.guide()).toMatchObject({
      next: 'open',
      stage: 'delegate',
      turn: 'client',
      mail: { id: firstMail('en') },
    });
    practice.open(firstMail('en'));
    expect(next(practice)).toBe('draft');
    practice.reply();
    expect(next(practice)).toBe('write');
    send(practice, talk.propose());
    expect(practice.guide()).toMatchObject({ next: 'become', stage: 'agree', turn: 'assistant' });
    practice.sit('assistant');
    expect(next(practice)).toBe('answer');
    practice.open(practice.guide().mail?.id ?? '');
    expect(next(practice)).toBe('agree');
    send(practice, talk.say('accept', 'assistant', { revision: 1, terms: fingerprint(newsletter) }));
    expect(practice.guide()).toMatchObject({ next: 'deliver', stage: 'deliver', turn: 'assistant' });
    practice.sit('client');
    expect(next(practice)).toBe('turn');
    practice.sit('assistant');
    send(practice, talk.deliver());
    expect(practice.guide()).toMatchObject({ next: 'become', stage: 'review', turn: 'client' });
    practice.sit('client');
    practice.open(practice.guide().mail?.id ?? '');
    expect(next(practice)).toBe('review');
    send(practice, talk.review(1, 'round', [missed(1), ...metAll([2, 3])]));
    practice.sit('assistant');
    practice.open(practice.guide().mail?.id ?? '');
    expect(practice.guide()).toMatchObject({ next: 'round', stage: 'deliver' });
    send(practice, talk.deliver(2));
    practice.sit('client');
    send(practice, talk.review(2, 'met', metAll([1, 2, 3])));
    expect(practice.guide()).toMatchObject({ next: 'met', stage: undefined });
    practice.sit('assistant');
    expect(next(practice)).toBe('met');
  });

  it('has a next thing for what is rare: a change, a need, a miss, an end without a review', async () => {
    const practice = await begin();
    const talk = new Talk();
    send(practice, talk.propose());
    practice.sit('assistant');
    send(practice, talk.say('counter', 'assistant', { revision: 2, terms: { ...newsletter, title: 'Two' } }));
    practice.sit('client');
    practice.open(practice.guide().mail?.id ?? '');
    expect(practice.guide()).toMatchObject({ next: 'reply', stage: 'agree' });
    send(practice, talk.say('withdraw', 'client', {}));
    expect(practice.guide()).toMatchObject({ next: 'ended', stage: undefined });
  });

  it('is the client’s turn, for whoever became the other one too early', async () => {
    const practice = await begin();
    practice.sit('assistant');
    expect(practice.guide()).toMatchObject({ next: 'turn', turn: 'client' });
  });

  it('a letter that is only quoted is nobody’s word', async () => {
    const practice = await begin();
    const talk = new Talk();
    send(practice, talk.propose());
    practice.sit('assistant');
    practice.open(practice.guide().mail?.id ?? '');
    practice.reply();
    expect(next(practice)).toBe('agree');
    practice.type(`Thanks, I'll look.\n${practice.shown().box.seats.assistant.replies['en-4'] ?? ''}`);
    practice.send();
    expect(practice.guide()).toMatchObject({ turn: 'assistant', stage: 'agree' });
  });
});

describe('the mailbox', () => {
  it('is as it was left when the page comes back, and tells its panels of each change', async () => {
    const practice = await begin();
    practice.open(firstMail('en'));
    practice.reply();
    told = 0;
    practice.type('half a sentence');
    expect(told).toBe(1);
    const again = await begin();
    expect(again.shown().box).toEqual(practice.shown().box);
  });

  it('begins anew where what is kept cannot be read', async () => {
    letters.set('practice', '{"mails":[{"id":7}]}');
    expect((await begin('it')).shown().box.mails[0]?.id).toBe('it-photos');
  });

  it('speaks another language while nothing was sent, and loses nothing that was typed', async () => {
    const practice = await begin();
    practice.open(firstMail('en'));
    practice.reply();
    practice.type('half a sentence');
    await practice.speak('it');
    expect(practice.shown().box.mails.map(({ subject }) => subject)).toContain('La newsletter di primavera');
    expect(practice.shown().box.seats.client.open).toBe(firstMail('it'));
    await practice.speak('en');
    practice.reply();
    expect(practice.shown().box.seats.client.replies[firstMail('en')]).toBe('half a sentence');
  });

  it('keeps its mails as they were written once one was sent', async () => {
    const practice = await begin();
    send(practice, new Talk().propose());
    const { mails } = practice.shown().box;
    await practice.speak('it');
    expect(practice.shown().box).toMatchObject({ language: 'it', mails });
  });
});

describe('its stores', () => {
  it('know whose they are, and the client’s holds a draft for the first mail', async () => {
    await begin();
    const { client, assistant } = peopleIn('en');
    const [hers, theOther] = await Promise.all([
      openDatabase(databaseOf('client')),
      openDatabase(databaseOf('assistant')),
    ]);
    expect((await readMe(hers)).addresses).toEqual([client.address]);
    expect((await readMe(theOther)).addresses).toEqual([assistant.address]);
    const drafts = (await readDrafts(hers)) as Draft[];
    expect(drafts.map(({ title, due }) => [title, due.date])).toEqual([
      ['The spring newsletter is ready to send', '2026-06-15'],
    ]);
    expect(await readDrafts(theOther)).toEqual([]);
    hers.close();
    theOther.close();
  });

  it('are emptied when the practice starts again, and the real one is not touched', async () => {
    await beginReal({ thing: 'The shelf is up', whom: 'Luca' }, 'new:OBJ-7K3Q-M3RD', 'en');
    const practice = await begin();
    const { opened: before } = practice.shown();
    const hers = await openDatabase(databaseOf('client'));
    await hers.clear('drafts');
    hers.close();
    await practice.startAgain();
    expect(practice.shown()).toMatchObject({ ready: true, opened: before + 1 });
    const [anew, real] = await Promise.all([openDatabase(databaseOf('client')), openDatabase()]);
    expect(await readDrafts(anew)).toHaveLength(1);
    expect(await readDrafts(real)).toHaveLength(1);
    await real.clear('drafts');
    anew.close();
    real.close();
  });
});

describe('the real thing', () => {
  it.each([
    ['Luca', { name: 'Luca', address: '' }],
    ['luca@neri.test', { name: '', address: 'luca@neri.test' }],
    ['Luca Neri <luca@neri.test>', { name: 'Luca Neri', address: 'luca@neri.test' }],
    ['', { name: '', address: '' }],
  ])('becomes a draft for “%s” in the real store', async (whom, partner) => {
    await beginReal({ thing: ' The shelf is up ', whom }, 'new:OBJ-7K3Q-M3RD', 'it');
    const db = await openDatabase();
    expect(await readDrafts(db)).toMatchObject([{ title: 'The shelf is up', partner, language: 'it' }]);
    await db.clear('drafts');
    db.close();
  });
});

describe('the page', () => {
  it('comes by itself once', async () => {
    await welcomeOnce();
    await welcomeOnce();
    expect(opened).toEqual(['chrome-extension://esito/welcome.html']);
  });

  it.each([
    [
      'chrome-extension://esito/sidepanel.html?practice=client&language=it',
      { owner: 'client', language: 'it' },
    ],
    ['chrome-extension://esito/sidepanel.html?practice=somebody', undefined],
    ['chrome-extension://esito/sidepanel.html', undefined],
    ['chrome-extension://esito/popup.html', undefined],
    [undefined, undefined],
  ])('knows its own panels: %s', (address, practised) => {
    expect(practisedAt(address)).toEqual(practised);
  });
});
