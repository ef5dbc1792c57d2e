/** Plain words: what is offered for a message without a letter, and what is recorded once a person has chosen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look, type SaidOf } from '../../lib/desk/look.ts';
import { moveOn } from '../../lib/desk/say.ts';
import type { ObjectiveView, View } from '../../lib/desk/view.ts';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import { type LogRecord, recordOf } from '../../lib/objective/log.ts';
import { agreementTo } from '../../lib/objective/meanings.ts';
import type { ContentOf, Kind } from '../../lib/objective/moves.ts';
import type { Outgoing } from '../../lib/store/database.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { appendRecords, readObjective, readRecords } from '../../lib/store/log.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { metAll, newsletter, REF, Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`plain-${++count}`);
});
afterEach(() => db.close());

async function see(me: Me, message: OpenMessage, said?: SaidOf): Promise<View> {
  await changeMe(db, () => me);
  const open = { is: 'message', message, selection: '' } as const;
  return look({ db, me, language: 'en', open, ...(said && { said }) });
}
async function objective(me: Me, message: OpenMessage, said?: SaidOf): Promise<ObjectiveView> {
  const view = await see(me, message, said);
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

/** What the desk does once a meaning is chosen. */
async function record<K extends Kind>(view: ObjectiveView, kind: K, content: ContentOf<K>): Promise<string> {
  if (!view.words) throw new Error('no words');
  const said = recordOf(moveOn(view.now, kind, view.words.by, content), view.words.place);
  await appendRecords(db, [...view.fresh, said]);
  return said.id;
}

const whole = new Talk().agree().deliver().records;
const [proposed, accepted, delivered] = whole as [LogRecord, LogRecord, LogRecord];

describe('words of the other person', () => {
  it('under a quoted proposal can agree, refuse, or wait', async () => {
    await appendRecords(db, [proposed]);
    const { words } = await objective(CLARA, mailFrom(SARA, over('Happy to. Sara', proposed)));
    expect(words).toMatchObject({
      by: 'assistant',
      text: 'Happy to. Sara',
      meanings: ['agreed', 'changed', 'not-yet', 'no'],
      stale: false,
      unquoted: false,
      place: {
        how: 'words',
        from: 'sara@conti.test',
        day: '2026-06-03',
        quote: 'Happy to. Sara',
        recordedBy: 'client',
      },
    });
  });

  it('say nothing by any word in them', async () => {
    await appendRecords(db, [proposed]);
    const yes = await objective(CLARA, mailFrom(SARA, over('I agree, yes, ok', proposed)));
    const no = await objective(CLARA, mailFrom(SARA, over('No, never', proposed)));
    expect(yes.words?.meanings).toEqual(no.words?.meanings);
    expect(yes.now.state).toBe('proposed');
    expect(await readRecords(db)).toHaveLength(1);
  });

  it('become a move of theirs that counts, the same that their own letter would be', async () => {
    await appendRecords(db, [proposed]);
    const view = await objective(CLARA, mailFrom(SARA, over('Happy to', proposed)));
    const content = agreementTo(view.now) as ContentOf<'accept'>;
    expect(await record(view, 'accept', content)).toBe(accepted.id);
    expect((await readObjective(db, REF)).state).toBe('agreed');
  });

  it('are asked about once', async () => {
    await appendRecords(db, [proposed]);
    const message = mailFrom(SARA, over('Happy to', proposed));
    const view = await objective(CLARA, message);
    await record(view, 'accept', agreementTo(view.now) as ContentOf<'accept'>);
    expect((await objective(CLARA, message)).words).toBeUndefined();
  });

  it('are asked about again where the same words come in another mail', async () => {
    await appendRecords(db, [proposed]);
    const view = await objective(CLARA, mailFrom(SARA, over('Ok', proposed)));
    await record(view, 'accept', agreementTo(view.now) as ContentOf<'accept'>);
    const again = (part: Partial<OpenMessage>) =>
      objective(CLARA, mailFrom(SARA, over('Ok', proposed), { key: 'another', ...part }));
    const nextDay = { shown: '4 June 2026', iso: '2026-06-04' };
    expect((await again({ date: nextDay })).words?.meanings).toContain('delivery');
    // Of the same day it may be the same mail in another folder.
    expect((await again({})).words).toBeUndefined();
  });

  it('under a delivery are no copy of those under the proposal', async () => {
    await appendRecords(db, [proposed, accepted]);
    const thanks = recordOf(moveOn(await readObjective(db, REF), 'reply', 'client', { text: 'Ok' }), {
      how: 'words',
      day: '2026-06-03',
      quote: 'Ok',
    });
    await appendRecords(db, [thanks, delivered]);
    const view = await objective(SARA, mailFrom(CLARA, over('Ok', delivered)));
    expect(view.words?.meanings).toEqual(['meets', 'judged']);
  });

  it('can deliver once agreed, with the links and files of the message', async () => {
    await appendRecords(db, [proposed, accepted]);
    const message = mailFrom(SARA, over('Here it is: https://example.test/n.', proposed), {
      attachments: ['proof.pdf'],
    });
    expect((await objective(CLARA, message)).words).toMatchObject({
      meanings: ['delivery', 'needs', 'other-terms', 'lets-go'],
      links: ['https://example.test/n'],
      attachments: ['proof.pdf'],
    });
  });

  it('of the client are recorded by the assistant as the client’s own review', async () => {
    await appendRecords(db, whole);
    const view = await objective(SARA, mailFrom(CLARA, over('Perfect, thanks', delivered)));
    expect(view.words).toMatchObject({ by: 'client', meanings: ['meets', 'judged'] });
    await record(view, 'review', { revision: 1, number: 1, criteria: metAll([1, 2, 3]), outcome: 'met' });
    const now = await readObjective(db, REF);
    expect(now.state).toBe('met');
    expect(now.entries.at(-1)?.record).toMatchObject({
      move: { by: 'client' },
      learnt: [{ how: 'words', recordedBy: 'assistant', quote: 'Perfect, thanks' }],
    });
  });

  it('that quote an older delivery judge nothing, and that is said', async () => {
    const two = new Talk()
      .agree()
      .deliver()
      .review(1, 'round', [
        { criterion: 1, verdict: 'missed', missing: 'the prices' },
        { criterion: 2, verdict: 'met' },
        { criterion: 3, verdict: 'met' },
      ]);
    await appendRecords(db, two.deliver(2, [1]).records);
    const old = await objective(SARA, mailFrom(CLARA, over('Perfect', delivered)));
    expect(old.words).toMatchObject({ meanings: [], stale: true });
    const present = await objective(SARA, mailFrom(CLARA, over('Perfect', two.records.at(-1) as LogRecord)));
    expect(present.words).toMatchObject({ meanings: ['meets', 'judged'], stale: false });
  });

  it.each([
    ['with a letter of theirs', mailFrom(SARA, over(letterOf(accepted), proposed))],
    ['that were not sent', mailFrom(SARA, over('Happy to', proposed), { unsent: true })],
    [
      'of somebody on neither side',
      mailFrom(SARA, over('Happy to', proposed), {
        from: { address: 'bob@guest.test' },
      }),
    ],
    ['without words', mailFrom(SARA, over('On 3 June 2026 Clara wrote:', proposed))],
  ])('%s are not asked about', async (_what, message) => {
    await appendRecords(db, [{ ...proposed, learnt: [{ how: 'written', day: '2026-05-26' }] }]);
    expect((await objective(CLARA, message)).words).toBeUndefined();
  });

  it('from a day before the last thing that was said are not asked about', async () => {
    const on = { how: 'letter', from: 'sara@conti.test', day: '2026-06-02' } as const;
    await appendRecords(db, [proposed, { ...accepted, learnt: [on] }]);
    const words = (iso: string) =>
      objective(CLARA, mailFrom(SARA, over('Here it is', proposed), { date: { shown: iso, iso } }));
    expect((await words('2026-06-01')).words).toBeUndefined();
    expect((await words('2026-06-02')).words?.meanings).toContain('delivery');
  });

  it('that a proposal was written about are not its answer', async () => {
    const message = mailFrom(SARA, [{ depth: 0, text: 'Shall I do the newsletter?' }]);
    await appendRecords(db, [{ ...proposed, learnt: [{ how: 'written', message: message.key }] }]);
    const view = await objective(CLARA, message);
    expect(view.now.state).toBe('proposed');
    expect(view.words).toBeUndefined();
  });

  it('quoting a letter that waits to be sent show that it was, and answer it', async () => {
    const outgoing: Outgoing = {
      id: proposed.id,
      move: proposed.move as Outgoing['move'],
      letter: letterOf(proposed),
      language: 'en',
      way: 'reply',
      day: '2026-05-26',
    };
    await putOutgoing(db, outgoing);
    const view = await objective(CLARA, mailFrom(SARA, over('Happy to', proposed)));
    expect(view).toMatchObject({ now: { state: 'proposed' }, words: { by: 'assistant' } });
  });
});

describe('words of my own', () => {
  it('sent from a phone are asked about in my sent mail', async () => {
    await appendRecords(db, whole);
    const view = await objective(CLARA, mailFrom(CLARA, over('Perfect, thanks', delivered)));
    expect(view.words).toMatchObject({ by: 'client', meanings: ['meets', 'judged'] });
  });

  it('are found where the other person quotes them, and come first', async () => {
    await appendRecords(db, whole);
    const blocks = [
      { depth: 0, text: 'Glad to hear it!\n\nOn 2 June 2026 Clara Bassi wrote:' },
      { depth: 1, text: 'Perfect, thanks' },
      { depth: 2, text: letterOf(delivered) },
    ];
    const { words } = await objective(CLARA, mailFrom(SARA, blocks));
    expect(words).toMatchObject({
      by: 'client',
      text: 'Perfect, thanks',
      meanings: ['meets', 'judged'],
      place: { from: 'clara@hotel.test' },
    });
    expect(words?.place.day).toBeUndefined();
  });

  it('are not taken for mine where the other person quotes herself', async () => {
    await appendRecords(db, whole.slice(0, 2));
    const blocks = [
      { depth: 0, text: 'Here it is.\n\nOn 2 June 2026 Sara Conti wrote:' },
      { depth: 1, text: 'Happy to' },
      { depth: 2, text: letterOf(proposed) },
    ];
    const { words } = await objective(CLARA, mailFrom(SARA, blocks));
    expect(words).toMatchObject({ by: 'assistant', text: 'Here it is.' });
  });

  it('that were recorded in one mail are not asked about in another', async () => {
    await appendRecords(db, [proposed]);
    const view = await objective(SARA, mailFrom(SARA, over('Happy to', proposed)));
    await record(view, 'accept', agreementTo(view.now) as ContentOf<'accept'>);
    const copy = await objective(SARA, mailFrom(SARA, over('Happy  to', proposed), { key: 'copy' }));
    expect(copy.words).toBeUndefined();
  });

  it('are left alone where they could only withdraw it', async () => {
    await appendRecords(db, [proposed, accepted]);
    expect((await objective(CLARA, mailFrom(CLARA, over('See you', accepted)))).words).toBeUndefined();
    const asked = await objective(SARA, mailFrom(CLARA, over('Please stop', accepted)));
    expect(asked.words?.meanings).toEqual(['other-terms', 'stops']);
  });
});

describe('a message that quotes nothing', () => {
  const bare = mailFrom(SARA, [{ depth: 0, text: 'Happy to' }]);
  const sent = { how: 'written', day: '2026-06-01', subject: 'Spring newsletter' } as const;

  it('is offered to the objectives with the same person and subject, and taken by a click', async () => {
    await appendRecords(db, [{ ...proposed, learnt: [sent] }]);
    const view = await see(CLARA, bare);
    expect(view).toMatchObject({ is: 'draft', belongs: [{ ref: REF, title: newsletter.title }] });
    const said = { about: new Map([[bare.key, REF]]), aside: new Set<string>() };
    const bound = await objective(CLARA, bare, said);
    expect(bound.words?.meanings).toContain('agreed');
    await record(bound, 'accept', agreementTo(bound.now) as ContentOf<'accept'>);
    // From now on it belongs, in any panel.
    expect((await objective(CLARA, bare)).now.state).toBe('agreed');
  });

  it('is not offered under another subject, or from another person', async () => {
    await appendRecords(db, [{ ...proposed, learnt: [sent] }]);
    const other = { ...bare, subject: 'April invoices' };
    expect(await see(CLARA, other)).toMatchObject({ is: 'draft', belongs: [] });
    const bob = { ...bare, from: { address: 'bob@guest.test' }, to: [] };
    expect(await see(CLARA, bob)).toMatchObject({ is: 'draft', belongs: [] });
  });

  it('can mean nothing', async () => {
    await appendRecords(db, [proposed]);
    const message = mailFrom(SARA, over('See you at lunch', proposed));
    const said = { about: new Map(), aside: new Set([message.key]) };
    expect((await objective(CLARA, message, said)).words).toBeUndefined();
  });
});

it('a message that speaks of two objectives offers the other one too', async () => {
  const second = new Talk('OBJ-9999-9999').propose({ ...newsletter, title: 'The April invoices' });
  await appendRecords(db, [proposed, ...second.records]);
  const blocks = [
    { depth: 0, text: 'Happy to, both' },
    { depth: 1, text: letterOf(proposed) },
    { depth: 1, text: letterOf(second.records[0] as LogRecord) },
  ];
  const { words } = await objective(CLARA, mailFrom(SARA, blocks));
  expect(words?.others).toEqual([{ ref: 'OBJ-9999-9999', title: 'The April invoices' }]);
});
