import { type Part, readBlocks } from '../blocks.ts';
import type { Open, OpenMessage, Person } from '../host.ts';
import { mayHoldLetter, oneLine, selectionIn } from '../text.ts';
import { dateOf } from './date.ts';
import { envText } from './env.ts';
import { asAddress, peopleIn, personIn } from './people.ts';
import { placeOf, type View } from './view.ts';

/** Where a field may stand, the most trustworthy first. What none of them says is absent. */
type Candidates<T> = readonly ((view: View) => T | undefined)[];

const SUBJECT: Candidates<string> = [
  ({ document }) => ownWords(document.querySelector('#message-header h2.subject')),
  ({ document }) => ownWords(document.querySelector('#message-header .subject')),
  ({ document }) => document.title.match(/^.*? :: (.+)$/)?.[1],
];

const FROM: Candidates<Person> = [
  ({ document }) => people(document, 'from')[0],
  ({ env }) => personIn(envText(env, 'sender') ?? ''),
];

const ACCOUNT: Candidates<string> = [
  ({ env }) => asAddress(envText(env, 'username')),
  ({ document }) => asAddress(document.querySelector('.header-title.username')?.textContent),
  ({ env }) => onlyIdentity(env.identities),
];

const ATTACHMENTS: Candidates<string[]> = [
  ({ document }) => words(document, '#attachment-list .attachment-name'),
  ({ document }) => words(document, '.attachmentslist li a.filename'),
];

const NO_TEXT = { blocks: [], cut: false };
const PARTS = '.message-part, .message-htmlpart, .message-partheaders';

/** The signed-in account's address, from the first of these documents that says it. */
export function accountIn(views: readonly View[]): string | undefined {
  for (const view of views) {
    const account = first(ACCOUNT, view);
    if (account) return account;
  }
  return undefined;
}

/**
 * The message that `view` shows; `base` is where this Roundcube is installed, without a query. For `only` see {@link Host}:
 * how each of a long text's elements is drawn is what takes time.
 */
export function readMessage(
  tool: string,
  view: View,
  base: string,
  account?: string,
  only?: 'letters',
): Open | undefined {
  const { document } = view;
  const place = placeOf(view);
  const body = document.querySelector('#messagebody');
  if (!place || !body) return undefined;
  const { mailbox, uid } = place;
  const link = `${base}?${new URLSearchParams({ _task: 'mail', _action: 'show', _uid: uid, _mbox: mailbox })}`;
  const isLeftOut = only === 'letters' && !mayHoldLetter(body);
  const { blocks, cut } = isLeftOut ? NO_TEXT : readBlocks(partsOf(body));
  const selection = isLeftOut ? '' : selectionIn(document);
  if (blocks.length === 0 && !isLeftOut) return { is: 'unreadable', tool, why: 'empty', link, selection };
  const from = first(FROM, view);
  const date = dateOf(view);
  const message: OpenMessage = {
    tool,
    key: keyOf(tool, base, account, place),
    link,
    ...(account ? { account } : {}),
    subject: oneLine(first(SUBJECT, view) ?? ''),
    ...(from ? { from } : {}),
    to: people(document, 'to'),
    cc: people(document, 'cc'),
    ...(date ? { date } : {}),
    blocks,
    attachments: first(ATTACHMENTS, view) ?? [],
    cut,
    names: { message: uid },
    unsent: mailbox === (envText(view.env, 'drafts_mailbox') ?? 'Drafts'),
  };
  return { is: 'message', message, selection };
}

/** Names a message for good; see {@link OpenMessage}. */
export function keyOf(
  tool: string,
  base: string,
  account: string | undefined,
  { mailbox, uid }: { readonly mailbox: string; readonly uid: string },
): string {
  return oneLine(`${tool}:${lasting(base)}:${account ?? ''}:${mailbox}:${uid}`);
}

function first<T>(candidates: Candidates<T>, view: View): T | undefined {
  for (const candidate of candidates) {
    const value = candidate(view);
    if (value !== undefined) return value;
  }
  return undefined;
}

function people(document: Document, row: 'from' | 'to' | 'cc'): Person[] {
  const cell = document.querySelector(`#message-header td.header.${row}`);
  return cell ? peopleIn(cell) : [];
}

/** A message that came inside this one begins with its own header and is quoted as a whole. */
function partsOf(body: Element): Part[] {
  const parts = [...body.children].filter((child) => child.matches(PARTS));
  const inner = parts.findIndex((part) => part.matches('.message-partheaders'));
  return parts.map((root, index) => ({ root, depth: inner >= 0 && index >= inner ? 1 : 0 }));
}

/** The element's own text, without the hints and buttons inside it. */
function ownWords(element: Element | null): string | undefined {
  const own = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return oneLine(own.map((node) => node.textContent ?? '').join(' ')) || undefined;
}

function words(document: Document, place: string): string[] | undefined {
  const texts = [...document.querySelectorAll(place)].map(
    (element) => ownWords(element) ?? oneLine(element.textContent),
  );
  return texts.length > 0 ? texts : undefined;
}

function onlyIdentity(identities: unknown): string | undefined {
  if (typeof identities !== 'object' || identities === null) return undefined;
  const [only, another] = Object.values(identities) as readonly ({ email?: unknown } | undefined)[];
  return another === undefined && typeof only?.email === 'string' ? asAddress(only.email) : undefined;
}

/** cPanel puts a part into the address that changes with each login. */
function lasting(base: string): string {
  return base.replace(/\/cpsess\d+(?=\/)/, '');
}
