/** What the panel decides to show, on a real store and with real letters; only the page is made up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look, type Target } from '../../lib/desk/look.ts';
import { pastedMessage } from '../../lib/desk/pasted.ts';
import { partsOf } from '../../lib/desk/seen.ts';
import type { ObjectiveView, View } from '../../lib/desk/view.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { type Database, type Me, type Outgoing, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords, readObjective, readRecords } from '../../lib/store/log.ts';
import { putOutgoing, readOutgoing } from '../../lib/store/outgoing.ts';
import { clara, metAll, newsletter, REF, sara, Talk } from '../objective/samples.ts';

const CLARA: Me = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] };
const SARA: Me = { name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] };
let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`look-${++count}`);
});
afterEach(() => db.close());

const letterOf = ({ move }: LogRecord): string =>
  writeLetter(move as Move, 'en', { to: 'Sara', title: newsletter.title }).text;

function mail(text: string, part: Partial<OpenMessage> = {}): OpenMessage {
  return {
    tool: 'roundcube',
    key: 'roundcube:https://mail.test:INBOX:7',
    link: 'https://mail.test/?_uid=7',
    subject: 'Re: Newsletter',
    from: { name: clara.name, address: 'clara@hotel.test' },
    to: [{ name: sara.name, address: 'sara@conti.test' }],
    cc: [],
    date: { shown: '2026-05-26', iso: '2026-05-26' },
    blocks: [{ depth: 0, text }],
    attachments: [],
    cut: false,
    unsent: false,
    ...part,
  };
}

const see = (me: Me, open: Open, target?: Target): Promise<View> =>
  look({ db, me, language: 'en', open, target });
const seeMail = (me: Me, message: OpenMessage): Promise<View> =>
  see(me, { is: 'message', message, selection: '' });
async function seeObjective(me: Me, message: OpenMessage): Promise<ObjectiveView> {
  const view = await seeMail(me, message);
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

const outgoingOf = (record: LogRecord, letter = letterOf(record)): Outgoing => ({
  id: record.id,
  move: record.move as Move,
  letter,
  language: 'en',
  way: 'reply',
  day: '2026-05-26',
});

describe('a message without an objective', () => {
  it('becomes a draft with the other person, what is asked as a title, and its language', async () => {
    const view = await seeMail(
      SARA,
      mail('Ciao Sara, puoi preparare la newsletter? Grazie, anche per le foto.'),
    );
    expect(view).toMatchObject({
      is: 'draft',
      draft: {
        title: 'La newsletter è preparata',
        language: 'it',
        partner: { name: 'Clara Bassi', address: 'clara@hotel.test' },
        due: { date: '' },
      },
      missing: ['due', 'criteria'],
    });
  });

  it('shows what was typed about it before', async () => {
    const message = mail('Hello');
    await putDraft(db, { ...emptyDraft(`message:${message.key}`, 'en'), title: 'Half a sent' });
    expect(await seeMail(SARA, message)).toMatchObject({ is: 'draft', draft: { title: 'Half a sent' } });
  });

  it('has no partner where the sender cannot be read', async () => {
    const { from: _, ...rest } = mail('Hello', { to: [] });
    expect(await seeMail(SARA, rest)).toMatchObject({ draft: { partner: { name: '', address: '' } } });
  });

  it('asks once whose account this is', async () => {
    const account = { account: 'info@hotel.test' };
    expect(await seeMail(CLARA, mail('x', account))).toEqual({
      is: 'who',
      address: 'info@hotel.test',
      name: 'Clara Bassi',
    });
    const said = { ...CLARA, notMe: ['info@hotel.test'] };
    expect((await seeMail(said, mail('x', account))).is).toBe('draft');
    const nobody = { name: '', addresses: [], notMe: [] };
    expect(await seeMail(nobody, mail('x'))).toEqual({
      is: 'who',
      address: 'sara@conti.test',
      name: 'Sara Conti',
    });
  });
});

describe('a message with a letter', () => {
  const talk = new Talk()
    .agree()
    .deliver()
    .review(1, 'met', metAll([1, 2, 3]));
  const [proposed, accepted] = talk.records as [LogRecord, LogRecord];

  it('is shown as its objective before anything is recorded', async () => {
    const view = await seeObjective(SARA, mail(letterOf(proposed)));
    expect(view).toMatchObject({
      role: 'assistant',
      now: { state: 'proposed' },
      allowed: ['accept', 'counter', 'decline', 'reply'],
      language: 'en',
    });
    expect(view.fresh.map((one) => one.id)).toEqual([proposed.id]);
    expect(await readRecords(db)).toEqual([]);
  });

  it('offers nothing to somebody who is on neither side', async () => {
    const view = await seeObjective(
      { name: 'Eva', addresses: ['eva@else.test'], notMe: [] },
      mail(letterOf(proposed)),
    );
    expect(view.allowed).toEqual([]);
    expect(view.role).toBeUndefined();
  });

  it('offers nothing to somebody in copy, though the letter is to them as well', async () => {
    const eva = { address: 'eva@else.test' };
    const me: Me = { name: 'Eva', addresses: [eva.address], notMe: [] };
    await appendRecords(db, [proposed]);
    const from = { address: 'sara@conti.test' };
    const view = await seeObjective(me, mail(letterOf(accepted), { from, cc: [eva] }));
    expect(view).toMatchObject({ allowed: [], now: { state: 'agreed' } });
    expect(view.role).toBeUndefined();
  });

  it('from a stranger is kept apart', async () => {
    await appendRecords(db, [proposed]);
    const from = { address: 'else@else.test' };
    const view = await seeObjective(CLARA, mail(letterOf(accepted), { from }));
    expect(view.now.state).toBe('proposed');
    expect(view.now.entries.at(-1)?.standing).toBe('stranger');
  });

  it('whose earlier letter is not here says so', async () => {
    const view = await seeObjective(
      CLARA,
      mail(letterOf(accepted), { from: { address: 'sara@conti.test' } }),
    );
    expect(view.now.entries.map((entry) => entry.standing)).toEqual(['missing']);
  });

  it('catches up from the letters quoted below it, one’s own by a click of one’s own', async () => {
    const blocks = [
      { depth: 0, text: letterOf(accepted) },
      { depth: 1, text: letterOf(proposed) },
    ];
    const message = mail('', { blocks, from: { address: 'sara@conti.test' } });
    const view = await seeObjective(CLARA, message);
    expect(view).toMatchObject({ role: 'client', fresh: [], allowed: [] });
    expect(view.claims.map((one) => one.id)).toEqual([proposed.id]);
    await appendRecords(db, view.claims);
    const caughtUp = await seeObjective(CLARA, message);
    expect(caughtUp.now.state).toBe('agreed');
    expect(caughtUp.fresh.map((one) => one.id)).toEqual([accepted.id]);
  });

  it('cannot judge in the client’s name by quoting what she never wrote', async () => {
    const [, , delivered, reviewed] = talk.records as LogRecord[];
    await appendRecords(db, [proposed, accepted]);
    const blocks = [
      { depth: 0, text: letterOf(delivered as LogRecord) },
      { depth: 1, text: letterOf(reviewed as LogRecord) },
    ];
    const view = await seeObjective(CLARA, mail('', { blocks, from: { address: 'sara@conti.test' } }));
    expect(view.now.state).toBe('delivered');
    expect(view.allowed).toContain('review');
    expect(view.fresh.map((one) => one.id)).toEqual([delivered?.id]);
    expect(view.claims.map((one) => one.id)).toEqual([reviewed?.id]);
  });

  it('cannot begin a known objective anew', async () => {
    await appendRecords(db, [proposed, accepted]);
    const eve = { name: 'Clara Bassi', addresses: ['eve@else.test'] };
    const other = new Talk().propose({
      ...newsletter,
      client: eve,
      assistant: { ...eve, addresses: ['eva@else.test'] },
    });
    const forged = other.records[0] as LogRecord;
    const view = await seeObjective(CLARA, mail(letterOf(forged), { from: { address: 'eve@else.test' } }));
    expect(view).toMatchObject({ role: 'client', fresh: [], now: { state: 'agreed' } });
    expect(view.now.entries.at(-1)).toMatchObject({ record: { id: forged.id }, standing: 'stranger' });
  });

  it('that was changed on the way is refused with the reason, and nothing is recorded', async () => {
    const broken = letterOf(proposed).replace('5 June', '6 June').replace('Friday', 'Saturday');
    expect(await seeMail(SARA, mail(broken))).toMatchObject({
      is: 'refused',
      refused: [{ ok: false, why: 'changed' }],
    });
    expect(await readRecords(db, REF)).toEqual([]);
  });

  it('of the objective that came from this message is found again without a letter', async () => {
    const place = { how: 'written' as const, message: 'roundcube:https://mail.test:INBOX:3' };
    await appendRecords(db, [{ ...proposed, learnt: [place] }]);
    const view = await seeObjective(CLARA, mail('Could you do the newsletter?', { key: place.message }));
    expect(view.now.ref).toBe(REF);
  });
});

describe('written is not sent', () => {
  const [proposed, accepted] = new Talk().agree().records as [LogRecord, LogRecord];

  it('counts once it is seen in a message', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const view = await seeObjective(
      CLARA,
      mail(letterOf(proposed), { key: 'roundcube:https://mail.test:Sent:1' }),
    );
    expect(view.outgoing).toBeUndefined();
    expect(await readOutgoing(db)).toEqual([]);
    expect((await readObjective(db, REF)).state).toBe('proposed');
  });

  it('counts once it is answered', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const view = await seeObjective(
      CLARA,
      mail(letterOf(accepted), { from: { address: 'sara@conti.test' } }),
    );
    expect(view.now.state).toBe('agreed');
    expect(await readOutgoing(db)).toEqual([]);
  });

  it('does not count from the drafts folder', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const view = await seeObjective(CLARA, mail(letterOf(proposed), { unsent: true }));
    expect(view.outgoing?.id).toBe(proposed.id);
    expect(await readOutgoing(db)).toHaveLength(1);
  });

  it('never takes the other side’s changed copy for one’s own', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const changed = letterOf(proposed).replace('it reads well on a phone', 'it costs 500 more');
    const view = await seeObjective(CLARA, mail(changed, { from: { address: 'sara@conti.test' } }));
    expect(view.edited).toBeUndefined();
    expect(view.refused).toHaveLength(1);
  });

  it('stays in view while it stands in the open reply', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const view = await see(CLARA, {
      is: 'compose',
      to: [],
      ready: true,
      subject: '',
      mode: 'reply',
      tool: 'roundcube',
      holds: `${letterOf(proposed)}\n\n> hello`,
    });
    expect(view).toMatchObject({
      is: 'objective',
      outgoing: { id: proposed.id },
      role: 'client',
      now: { state: 'draft' },
    });
  });

  it('read back with the changes made before sending, offers them', async () => {
    await putOutgoing(db, outgoingOf(proposed));
    const edited = letterOf(proposed).replace('it reads well on a phone', 'it reads well on any phone');
    const view = await seeObjective(CLARA, mail(edited));
    expect(view.edited?.guess).toMatchObject({ kind: 'propose', by: 'client' });
    expect(JSON.stringify(view.edited?.guess)).toContain('any phone');
    expect(await readOutgoing(db)).toHaveLength(1);
  });
});

describe('a target', () => {
  it('is shown whatever is open, and a gone one is not', async () => {
    const { records } = new Talk().agree(newsletter);
    await appendRecords(db, records);
    expect(await see(CLARA, { is: 'nothing' }, { ref: REF })).toMatchObject({
      is: 'objective',
      now: { state: 'agreed' },
    });
    expect((await see(CLARA, { is: 'nothing' }, { draft: 'new:gone' })).is).toBe('nothing');
  });

  it('draft of one message stays with it while another is open', async () => {
    const draft = {
      ...emptyDraft('message:a', 'en'),
      title: 'A',
      source: { key: 'a', link: 'https://mail.test/a' },
    };
    await putDraft(db, draft);
    const open: Open = { is: 'message', message: mail('Hello', { key: 'b' }), selection: '' };
    expect(await see(SARA, open, { draft: 'message:a' })).toMatchObject({ draft: { source: { key: 'a' } } });
  });

  it('draft from the context menu gains its person from the open message', async () => {
    await putDraft(db, { ...emptyDraft('new:1', 'en'), title: 'the spring offers' });
    const open: Open = { is: 'message', message: mail('Hello'), selection: '' };
    expect(await see(SARA, open, { draft: 'new:1' })).toMatchObject({
      draft: { title: 'the spring offers', partner: { address: 'clara@hotel.test' } },
    });
  });
});

describe('a letter that cannot count as it stands', () => {
  const proposal = letterOf(new Talk().propose().records[0] as LogRecord);

  it('is no objective where nothing else is known of it', async () => {
    const broken = mail(proposal.replace('our 240 regulars', 'our 250 regulars'));
    const view = await seeMail(SARA, broken);
    expect(view).toMatchObject({ is: 'refused', refused: [{ why: 'changed', heading: { ref: REF } }] });
    const [refused] = view.is === 'refused' ? view.refused : [];
    const parts = refused && partsOf(refused);
    expect(parts?.read).toEqual([expect.stringContaining(REF)]);
    expect(parts?.unread.join(' ')).toContain('our 250 regulars');
  });

  it('counts by the word of the person who pasted it', async () => {
    const message = pastedMessage('roundcube', 'https://mail.test/?_uid=7', proposal);
    const view = await seeObjective(SARA, message);
    expect(view.now.state).toBe('proposed');
    expect(view.fresh).toMatchObject([{ learnt: [{ how: 'words' }] }]);
  });
});
