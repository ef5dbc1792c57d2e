import type { Role } from '../../lib/objective/moves.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import type { People, ShownMail } from './mails.ts';
import { usePracticeWords } from './words.ts';

export type MailListProps = {
  /** Oldest first, as they came. */
  readonly mails: readonly ShownMail[];
  readonly owner: Role;
  readonly people: People;
  readonly open: string | undefined;
  /** Mails that were opened. */
  readonly read: readonly string[];
  readonly onOpen: (id: string) => void;
};

/** The mails of a person, the newest first; a new one says so in words. */
export function MailList({ mails, owner, people, open, read, onOpen }: MailListProps) {
  const { fill, when } = useWords();
  const { mail: words } = usePracticeWords().ui.welcome;
  const who = ({ by }: ShownMail): string =>
    by === owner
      ? fill(words.sentTo, { name: firstName(people[owner === 'client' ? 'assistant' : 'client'].name) })
      : people[by].name;
  return (
    <nav className="mail-list" aria-label={words.list}>
      <ul>
        {mails.toReversed().map((mail) => (
          <li key={mail.id}>
            <button
              type="button"
              className="mail-row"
              aria-current={mail.id === open ? 'true' : undefined}
              onClick={() => onOpen(mail.id)}
            >
              <span className="mail-who">{who(mail)}</span>
              {!read.includes(mail.id) && <span className="mail-new">{words.unread}</span>}
              <span className="mail-day">{when(mail.day)}</span>
              <span className="mail-subject">{mail.subject}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
