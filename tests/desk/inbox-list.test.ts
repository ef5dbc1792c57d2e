/** The inbox as a page reads it, on a real store with real moves: first rows, the rest, what is searched and kept to. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InboxList } from '../../lib/desk/inbox-list.ts';
import { peopleAmong } from '../../lib/desk/inbox-people.ts';
import { foldWords, hasAll, termsOf, wordsOf } from '../../lib/desk/words.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { forget } from '../../lib/store/forget.ts';
import { appendRecords, rebuildObjectives } from '../../lib/store/log.ts';
import { changeMe, NOBODY } from '../../lib/store/profile.ts';
import { luca, metAll, missed, newsletter, REF, Talk } from '../objective/samples.ts';

let db: Database;
let list: InboxList;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`inbox-${++count}`);
  await changeMe(db, () => ({ name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] }));
  list = new InboxList(db, () => '2026-06-06');
});
afterEach(() => {
  list.stop();
  db.close();
});

const refOf = (number: number) => `OBJ-0000-${String(number).padStart(4, '0')}` as Ref;
const shown = () => list.view().groups.flatMap(({ rows }) => rows.map((row) => row.key));
const inGroup = (name: string) => list.view().groups.find(({ group }) => group === name);
const withLuca: Terms = {
  title: 'Le foto della terrazza',
  criteria: [{ text: 'una da ogni lato', level: 'must' }],
  due: newsletter.due,
  client: newsletter.client,
  assistant: luca,
};
/** Waits until everything was read. */
const whole = async (): Promise<void> => {
  const { typed } = list.view();
  list.search('x');
  await vi.waitFor(() => expect(list.view().searching).toBe(false), 20_000);
  list.search(typed);
};

describe('reading', () => {
  it('counts and reads on only once the first rows are on screen', async () => {
    const proposals = Array.from({ length: 60 }, (_, index) => new Talk(refOf(index)).propose().records);
    await appendRecords(db, [...proposals.flat(), ...new Talk().agree().deliver().records]);
    let painted = (): void => {};
    list = new InboxList(db, () => '2026-06-06', new Promise((done) => (painted = done)));
    await list.read();
    const first = inGroup('theirs');
    expect(first).toMatchObject({ uncounted: true, count: first?.rows.length });
    expect(inGroup('review')).not.toHaveProperty('uncounted');
    painted();
    await vi.waitFor(() => expect(inGroup('theirs')?.count).toBe(60), 20_000);
    expect(inGroup('theirs')).not.toHaveProperty('uncounted');
  });

  it('has the first rows of each group at once, then the rest', async () => {
    const proposals = Array.from({ length: 60 }, (_, index) => new Talk(refOf(index)).propose().records);
    await appendRecords(db, proposals.flat());
    await list.read();
    expect(inGroup('theirs')?.rows.length).toBeGreaterThan(0);
    await whole();
    expect(inGroup('theirs')?.count).toBe(60);
    expect(inGroup('theirs')?.rows).toHaveLength(60);
    expect(new Set(shown()).size).toBe(60);
  });

  it('follows what changes, and forgets what is forgotten', async () => {
    await appendRecords(db, new Talk().agree().records);
    await list.read();
    await whole();
    expect(inGroup('theirs')?.rows).toMatchObject([{ key: REF, passed: true }]);
    await appendRecords(db, new Talk().agree().deliver().records);
    await putDraft(db, { ...emptyDraft('new:1', 'en'), title: 'A menu' });
    await list.read();
    await vi.waitFor(() => expect(inGroup('review')?.rows.map((row) => row.key)).toEqual([REF]), 20_000);
    expect(inGroup('drafts')?.rows.map((row) => row.title)).toEqual(['A menu']);
    await forget(db, ({ me }) => ({ refs: [REF], drafts: [], me }), '2026-06-06');
    await list.read();
    await vi.waitFor(() => expect(shown()).toEqual(['new:1']), 20_000);
    list.search('newsletter');
    expect(shown()).toEqual([]);
  });

  it('shows what there is while rows are made again, and says so', async () => {
    const proposals = Array.from({ length: 300 }, (_, index) => new Talk(refOf(index)).propose().records);
    await appendRecords(db, proposals.flat());
    await list.read();
    await whole();
    await rebuildObjectives(db);
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => (now += 1000));
    await list.read();
    clock.mockRestore();
    await vi.waitFor(() => expect(list.view().making).toBe(true), { interval: 1 });
    expect(inGroup('theirs')?.count).toBe(300);
    await vi.waitFor(() => expect(list.view().making).toBe(false), 20_000);
  });
});

it('says that it failed where the store is gone', async () => {
  db.close();
  await list.read();
  expect(list.view().failed).toBe(true);
});

describe('searching', () => {
  beforeEach(async () => {
    const judged = [...metAll([1, 3]), missed(2)];
    await appendRecords(db, [
      ...new Talk(refOf(1)).agree().deliver().review(1, 'round', judged).records,
      ...new Talk(refOf(2)).propose(withLuca).records,
      ...new Talk(refOf(3)).say('ask', 'client', {
        wish: 'Perché non un menù più corto?',
        client: newsletter.client,
        assistant: newsletter.assistant,
      }).records,
    ]);
    await putDraft(db, { ...emptyDraft('new:1', 'en'), title: 'The boat hire' });
    await list.read();
    await whole();
  });

  it.each([
    ['a word of the title', 'newsletter', [refOf(1)]],
    ['a part of a word, in capitals', 'TERRAZ', [refOf(2)]],
    ['accents left out', 'perche menu', [refOf(3)]],
    ['accents put in', 'térrazza', [refOf(2)]],
    ['a criterion', 'reads well on a phone', [refOf(1)]],
    ['what a review misses', 'the prices', [refOf(1)]],
    ['a person', 'luca', [refOf(2)]],
    ['an address', 'conti.test', [refOf(1), refOf(3)]],
    ['words of two fields, in any order', 'luca foto', [refOf(2)]],
    ['a ref', 'obj-0000-0002', [refOf(2)]],
    ['a draft', 'boat', ['new:1']],
    ['nothing', 'submarine', []],
    ['one word that is there and one that is not', 'luca submarine', []],
  ])('finds by %s', (_, typed, keys) => {
    list.search(typed);
    expect(shown().sort()).toEqual([...keys].sort());
    expect(list.view().groups.map(({ group }) => group)).toHaveLength(6);
  });

  it('leaves what is found in its group, and shows everything again without words', () => {
    list.search('terrazza');
    expect(inGroup('theirs')?.rows.map((row) => row.key)).toEqual([refOf(2)]);
    expect(inGroup('theirs')?.count).toBe(1);
    list.search('  ');
    expect(shown()).toHaveLength(4);
  });

  it('offers the person whom the words may mean; kept, only theirs are shown until taken back', () => {
    list.search('luc');
    const [offer] = list.view().offers;
    expect(offer).toMatchObject({ name: 'Luca Neri', addresses: ['luca@neri.test'] });
    list.keepTo(offer);
    expect(list.view()).toMatchObject({ typed: '', person: { name: 'Luca Neri' }, offers: [] });
    expect(shown()).toEqual([refOf(2)]);
    list.search('newsletter');
    expect(shown()).toEqual([]);
    list.search('');
    list.keepTo(undefined);
    expect(shown()).toHaveLength(4);
  });

  it('still keeps to the person and the words after a change', async () => {
    list.search('luca');
    list.keepTo(list.view().offers[0]);
    await appendRecords(db, new Talk(refOf(5)).propose({ ...withLuca, title: 'Il sito' }).records);
    await list.read();
    await vi.waitFor(() => expect(shown().sort()).toEqual([refOf(2), refOf(5)]), 20_000);
  });
});

describe('an address that I said to be another person’s second one', () => {
  const SECOND = 'luca@phone.test';
  beforeEach(async () => {
    await changeMe(db, (me) => ({ ...me, also: [{ address: SECOND, of: 'luca@neri.test' }] }));
    const second = { ...withLuca, title: 'Il sito', assistant: { name: 'L. Neri', addresses: [SECOND] } };
    await appendRecords(db, [
      ...new Talk(refOf(2)).propose(withLuca).records,
      ...new Talk(refOf(3)).propose(second).records,
    ]);
    await list.read();
    await whole();
  });

  it('is offered with them as one, found by either, and both objectives are theirs', () => {
    for (const typed of ['neri', SECOND]) {
      list.search(typed);
      expect(list.view().offers).toHaveLength(1);
    }
    list.keepTo(list.view().offers[0]);
    expect(shown().sort()).toEqual([refOf(2), refOf(3)]);
  });

  it('that is said while they are kept to is kept to as well', async () => {
    await changeMe(db, (me) => ({ ...me, also: [] }));
    list.search('neri');
    await list.read();
    await vi.waitFor(() => expect(list.view().offers).toHaveLength(2), 20_000);
    list.keepTo(list.view().offers.find((one) => one.addresses.includes('luca@neri.test')));
    expect(shown()).toEqual([refOf(2)]);
    await changeMe(db, (me) => ({ ...me, also: [{ address: SECOND, of: 'luca@neri.test' }] }));
    await list.read();
    await vi.waitFor(() => expect(shown().sort()).toEqual([refOf(2), refOf(3)]), 20_000);
  });
});

describe('words', () => {
  it('are every text of an objective, and no codes, names of kinds or days', () => {
    const { records } = new Talk()
      .agree()
      .deliver()
      .review(1, 'round', [missed(1)]);
    const words = wordsOf(foldMoves(REF, records));
    for (const text of [newsletter.title, newsletter.why, 'Sara Conti', 'the prices'])
      expect(words).toContain(foldWords(text as string));
    expect(words).not.toMatch(/2026-06-05|missed|propose|nice/);
    expect(words.split('\n')).toHaveLength(new Set(words.split('\n')).size);
  });

  it('that were typed are told apart by blanks', () => {
    expect(termsOf('  Sara   “Menù” ')).toEqual(['sara', 'menu']);
  });

  it.each([
    ['ß', 'Straße und Größe', 'strasse grosse'],
    ['ø', 'Sør Jørgensen', 'sor jorgensen'],
    ['æ and œ', 'Æbleskiver, hors d’œuvre', 'aebleskiver oeuvre'],
    ['ł and đ', 'Łukasz Đorđe', 'lukasz dorde'],
    ['ligatures and full-width letters', 'ﬁnale ＡＢＣ', 'finale abc'],
    ['accents', 'Città più àncora', 'citta piu ancora'],
    ['an apostrophe of another kind', "dell'albergo", 'dell’albergo'],
    ['a comma and a full stop', 'prices, menu. Rooms', 'menu rooms,'],
    ['quotes', 'the “spring” offers', 'spring'],
    ['dashes', 'check-in — form', 'check in form'],
    ['an address', 'sara.conti@conti.test', 'sara.conti@conti.test'],
    ['a price', '10,50 €', '10,50 €'],
  ])('find each other: %s', (_, written, typed) => {
    for (const words of [typed, written]) expect(hasAll(foldWords(written), termsOf(words))).toBe(true);
    expect(hasAll(foldWords(written), termsOf('nowhere'))).toBe(false);
  });
});

it('whoever shares an address is one person, those with most rows first', () => {
  const row = (partner: string, ...people: string[]) =>
    ({ key: partner, state: 'proposed', title: '', partner, people }) as const;
  expect(
    peopleAmong(
      [
        row('Luca', 'luca@neri.test'),
        row('Sara', 'sara@conti.test'),
        row('Sara Conti', 'sara@conti.test', 'info@conti.test'),
        row('', 'info@conti.test'),
        row('Nobody yet'),
      ],
      NOBODY,
    ),
  ).toEqual([
    { name: 'Sara', addresses: ['sara@conti.test', 'info@conti.test'] },
    { name: 'Luca', addresses: ['luca@neri.test'] },
  ]);
});

it('takes two people for one where an objective has an address of each', () => {
  const row = (...people: string[]) =>
    ({ key: REF, state: 'agreed', title: '', partner: 'Sara', people }) as const;
  const rows = [row('a@x.test', 'b@x.test'), row('c@x.test', 'd@x.test'), row('a@x.test', 'c@x.test')];
  expect(peopleAmong(rows, NOBODY)).toEqual([
    { name: 'Sara', addresses: ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test'] },
  ]);
});
