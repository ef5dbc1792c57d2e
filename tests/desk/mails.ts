/** Open messages for tests, as a page would show them, and letters in them. */
import type { Block, OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import type { Me } from '../../lib/store/database.ts';
import { newsletter } from '../objective/samples.ts';

export const CLARA: Me = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] };
export const SARA: Me = { name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] };

const person = ({ name, addresses }: Me) => ({ name, address: addresses[0] ?? '' });

/** A mail from one of them to the other. */
export function mailFrom(from: Me, blocks: readonly Block[], part: Partial<OpenMessage> = {}): OpenMessage {
  const to = from === CLARA ? SARA : CLARA;
  return {
    tool: 'roundcube',
    key: 'roundcube:https://mail.test:INBOX:9',
    link: 'https://mail.test/?_uid=9',
    subject: 'Re: Spring newsletter',
    from: person(from),
    to: [person(to)],
    cc: [],
    date: { shown: '2026-06-03', iso: '2026-06-03' },
    blocks,
    attachments: [],
    cut: false,
    unsent: false,
    ...part,
  };
}

export const letterOf = ({ move }: LogRecord): string =>
  writeLetter(move as Move, 'en', { to: 'Sara', title: newsletter.title }).text;

/** Words above the letters they quote, the nearest first. */
export const over = (words: string, ...quoted: readonly LogRecord[]): Block[] => [
  { depth: 0, text: words },
  ...quoted.map((record, index) => ({ depth: index + 1, text: letterOf(record) })),
];
