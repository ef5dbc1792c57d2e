/** Begins the practice: its two people, their first mails, and a draft for the one that is delegated. */
import type { Draft } from '../../draft/draft.ts';
import { emptyDraft } from '../../draft/start.ts';
import type { Person } from '../../hosts/host.ts';
import { type Mail, type Mailbox, newMailbox } from '../../hosts/practice/mailbox.ts';
import { keyOf } from '../../hosts/practice.ts';
import type { Language } from '../../letter/words/index.ts';
import { practiceWordsOf } from '../../letter/words/practice/index.ts';
import type { Role } from '../../objective/moves.ts';
import { dropDatabase, openDatabase } from '../../store/database.ts';
import { beginDraft } from '../../store/drafts.ts';
import { changeMe, withAddress } from '../../store/profile.ts';
import { databaseOf, practiceLink } from './place.ts';

const DAY = 86_400_000;
/** When the sample is wanted, and how old the mails are, in days. */
const WITHIN = 14;
const SAMPLES = [
  ['photos', 'client', 4],
  ['invoices', 'assistant', 2],
  ['newsletter', 'assistant', 1],
] as const;

/** The mail to begin with. */
export const firstMail = (language: Language): string => `${language}-newsletter`;

/** Who the two are. Their addresses are nobody's. */
export function peopleIn(language: Language): Readonly<Record<Role, Required<Person>>> {
  const { client, assistant } = practiceWordsOf(language).ui.welcome.people;
  return {
    client: { name: client, address: 'clara@hotel.test' },
    assistant: { name: assistant, address: 'sara@conti.test' },
  };
}

/** A mailbox as it is found the first time; `today` is the calendar day. */
export const firstMailbox = (language: Language, today: string): Mailbox =>
  newMailbox(language, firstMails(language, today));

function firstMails(language: Language, today: string): Mail[] {
  const { samples } = practiceWordsOf(language).ui.welcome;
  return SAMPLES.map(([name, by, ago]) => ({
    id: `${language}-${name}`,
    by,
    day: dayFrom(today, -ago),
    ...samples[name],
  }));
}

/** The mailbox in another language. Once something was sent, its mails stay as they were written. */
export function inLanguage(box: Mailbox, language: Language, today: string): Mailbox {
  if (box.mails.length > SAMPLES.length) return { ...box, language };
  const named = (id: string): string => id.replace(/^\w+/, language);
  const seats = Object.entries(box.seats).map(([owner, { open, read, ...seat }]) => [
    owner,
    { ...seat, writing: false, read: read.map(named), ...(open !== undefined && { open: named(open) }) },
  ]);
  return { ...box, language, mails: firstMails(language, today), seats: Object.fromEntries(seats) };
}

/** Tells each of the two databases whose it is, and gives the client's a draft for the first mail; what is there stays. */
export async function prepareStores(box: Mailbox, today: string): Promise<void> {
  const people = peopleIn(box.language);
  for (const owner of ['client', 'assistant'] as const) {
    const db = await openDatabase(databaseOf(owner));
    try {
      await changeMe(db, (me) => withAddress(me, people[owner].address, people[owner].name));
      const mail = box.mails.find(({ id }) => id === firstMail(box.language));
      if (owner === 'client' && mail) await beginDraft(db, draftFor(mail, box.language, today));
    } finally {
      db.close();
    }
  }
}

/** Takes both databases away. */
export async function dropStores(): Promise<void> {
  for (const owner of ['client', 'assistant'] as const) await dropDatabase(databaseOf(owner));
}

function draftFor(mail: Mail, language: Language, today: string): Draft {
  const { draft } = practiceWordsOf(language).ui.welcome;
  const { client, assistant } = peopleIn(language);
  const key = keyOf(client.address, mail.id);
  return {
    ...emptyDraft(`message:${key}`, language),
    title: draft.title,
    why: draft.why,
    criteria: [
      { text: draft.first, level: 'must' },
      { text: draft.second, level: 'must' },
    ],
    due: { date: dayFrom(today, WITHIN) },
    partner: assistant,
    source: { key, link: practiceLink(), subject: mail.subject },
  };
}

/** The calendar day so many days after another. */
const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
