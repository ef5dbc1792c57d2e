/** What to do next in the practice mailbox, as its mails stand. Whatever was done in another order, there is a next thing. */
import { blocksOf, type Mail, type Mailbox, openMailOf, replyOf } from '../../hosts/practice/mailbox.ts';
import { readLetters } from '../../letter/read.ts';
import { foldMoves } from '../../objective/fold.ts';
import type { Ref } from '../../objective/ids.ts';
import { type LogRecord, recordOf } from '../../objective/log.ts';
import type { Role } from '../../objective/moves.ts';
import { ENDED, type Objective } from '../../objective/objective.ts';
import { turnOf } from '../../objective/rules.ts';

/** The next thing to do, by its words; `become` and `turn` lead to the other person. */
export type Next =
  | 'open'
  | 'draft'
  | 'write'
  | 'send'
  | 'become'
  | 'turn'
  | 'answer'
  | 'agree'
  | 'reply'
  | 'deliver'
  | 'round'
  | 'review'
  | 'met'
  | 'missed'
  | 'ended';

export const STAGES = ['delegate', 'agree', 'deliver', 'review'] as const;
export type Stage = (typeof STAGES)[number];

export type Guide = {
  readonly next: Next;
  /** Where on the way the objective is; none once it has ended. */
  readonly stage: Stage | undefined;
  /** Who is to do something now. */
  readonly turn: Role;
  /** The mail it is about. */
  readonly mail: Mail | undefined;
};

/** The objective that was written about last, as the letters in the mails make it. Each mail is read once. */
export class Thread {
  readonly #read = new Map<string, readonly LogRecord[]>();

  /** Nothing before the first letter. */
  objective({ mails }: Mailbox, addresses: Readonly<Record<Role, string>>): Objective | undefined {
    const records = mails.flatMap((mail) => this.#lettersIn(mail, addresses[mail.by]));
    const ref = records.at(-1)?.move.objective as Ref | undefined;
    return (
      ref &&
      foldMoves(
        ref,
        records.filter(({ move }) => move.objective === ref),
      )
    );
  }

  /** The mails are others from now on. */
  forget(): void {
    this.#read.clear();
  }

  #lettersIn(mail: Mail, from: string): readonly LogRecord[] {
    const known = this.#read.get(mail.id);
    if (known) return known;
    const own = blocksOf(mail.text).filter(({ depth }) => depth === 0);
    const read = readLetters(own).flatMap((one) =>
      one.ok ? [recordOf(one.move, { how: 'letter' as const, from, day: mail.day })] : [],
    );
    this.#read.set(mail.id, read);
    return read;
  }
}

/** What whoever sits there does next; `first` is the mail to begin with. */
export function guideOf(box: Mailbox, now: Objective | undefined, first: string): Guide {
  const turn = (now ? turnOf(now) : 'client') ?? box.owner;
  const mail = now ? lastMail(box) : box.mails.find(({ id }) => id === first);
  return { turn, mail, stage: stageOf(now), next: nextIn(box, now, turn, mail) };
}

function nextIn(box: Mailbox, now: Objective | undefined, turn: Role, mail: Mail | undefined): Next {
  const { owner } = box;
  const writing = replyOf(box, owner);
  if (writing !== undefined && holdsLetter(writing)) return 'send';
  if (now && ENDED.has(now.state)) return now.state === 'met' || now.state === 'missed' ? now.state : 'ended';
  if (turn !== owner) return now && mail?.by === owner ? 'become' : 'turn';
  const open = openMailOf(box, owner);
  if (!now) return begin(writing, open, mail);
  return open?.id === mail?.id ? todo(now) : 'answer';
}

function begin(writing: string | undefined, open: Mail | undefined, first: Mail | undefined): Next {
  if (!open) return 'open';
  return writing === undefined && open.id === first?.id ? 'draft' : 'write';
}

function todo(now: Objective): Next {
  switch (now.state) {
    case 'proposed':
      return 'agree';
    case 'agreed':
      return now.offer ? 'reply' : now.rounds.length > 0 ? 'round' : 'deliver';
    case 'delivered':
      return 'review';
    default:
      return 'reply';
  }
}

function stageOf(now: Objective | undefined): Stage | undefined {
  if (!now) return 'delegate';
  if (ENDED.has(now.state)) return undefined;
  if (now.state === 'delivered') return 'review';
  return now.state === 'agreed' || now.state === 'waiting' ? 'deliver' : 'agree';
}

/** The mail with the last letter. */
const lastMail = ({ mails }: Mailbox): Mail | undefined => mails.findLast(({ text }) => holdsLetter(text));

/** Whether a letter of one's own stands in a text, by its last line. */
const holdsLetter = (text: string): boolean =>
  text.split('\n').some((line) => !line.startsWith('>') && /\bOBJ-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.test(line));
