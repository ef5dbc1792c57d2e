/** Fills the extension's own store with objectives, by moves that people could have made and through the same writes. */
import { freshen } from '../../lib/desk/rows.ts';
import { base32, type Ref, shortId } from '../../lib/objective/ids.ts';
import { type LogRecord, recordOf } from '../../lib/objective/log.ts';
import type { ContentOf, Kind, Move, Role } from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';

const PEOPLE = 20;
/** Objectives that are written in one transaction. */
const TOGETHER = 100;
const WHAT = [
  'newsletter',
  'menu',
  'price list',
  'booking page',
  'room photos',
  'invoices',
  'terrace',
  'website',
];
const IS = ['is ready to send', 'hangs in both rooms', 'can be read on a phone', 'matches the statement'];
const clara = { name: 'Clara Bassi', addresses: ['clara@hotel.test'] };

const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;
const dayOf = (index: number): string =>
  new Date(Date.UTC(2026, 0, 1 + (index % 700))).toISOString().slice(0, 10);
const refOf = (index: number): Ref => {
  const code = base32(new Uint8Array([1, 2, index >> 16, (index >> 8) & 255, index & 255]));
  return `OBJ-${code.slice(0, 4)}-${code.slice(4)}`;
};

export function termsOf(index: number): Terms {
  const number = index % PEOPLE;
  return {
    title: `The ${at(WHAT, index)} number ${index} ${at(IS, index >> 3)}`,
    why: `guests of week ${index % 52} decide by it, and ask for it at the desk`,
    criteria: [
      { text: `it names all ${(index % 30) + 2} rooms with this year’s prices`, level: 'must' },
      { text: 'two people who do not know it understand it at first sight', level: 'must' },
      { text: 'there is a photo of the lake', level: 'nice' },
    ],
    due: { date: dayOf(index) },
    client: clara,
    assistant: { name: `Sara Conti ${number + 1}`, addresses: [`sara${number + 1}@conti.test`] },
  };
}

/** One conversation; how far it has come depends on its number: half of them are closed. */
function talkOf(index: number): LogRecord[] {
  const records: LogRecord[] = [];
  const terms = termsOf(index);
  const say = <K extends Kind>(kind: K, by: Role, content: ContentOf<K>): void => {
    const last = records.at(-1);
    const move = { objective: refOf(index), kind, by, ...(last && { answers: shortId(last.id) }), content };
    const subject = `Re: ${terms.title}`;
    const message = `roundcube:https://mail.test/:INBOX:${index * 8 + records.length}`;
    const place = { day: dayOf(index), message, link: `https://mail.test/?_uid=${index}`, subject } as const;
    const from = terms.assistant.addresses[0] as string;
    const learnt = by === 'client' ? { how: 'written', ...place } : { how: 'letter', from, ...place };
    records.push(recordOf(move as Move, learnt as LogRecord['learnt'][number]));
  };
  const step = index % 10;
  if (step === 0) {
    say('propose', 'assistant', { revision: 1, terms });
    return records;
  }
  say('propose', 'client', { revision: 1, terms });
  if (step > 1) say('accept', 'assistant', { revision: 1, terms: fingerprint(terms) });
  const content = { revision: 1, number: 1, covers: [1, 2, 3], note: 'The draft lies in the shared folder.' };
  if (step > 3) say('deliver', 'assistant', content);
  const criteria = [1, 2, 3].map((criterion) => ({ criterion, verdict: 'met' as const }));
  if (step > 4) say('review', 'client', { revision: 1, number: 1, criteria, outcome: 'met' });
  return records;
}

/** Fills the store with so many objectives, and makes their rows. */
export async function fill(count: number): Promise<void> {
  const db = await openDatabase();
  await changeMe(db, () => ({ ...clara, notMe: [] }));
  for (let from = 0; from < count; from += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, index) => talkOf(from + index));
    await appendRecords(db, some.flat());
  }
  await freshen(db);
  db.close();
}
