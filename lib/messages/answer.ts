import type { Described, Found, Host, Inserted, Open, Replying } from '../hosts/host.ts';
import type { PageRequest } from './messages.ts';

type Answer = Open | Described | Inserted | Found | Replying | boolean | string | null;

/**
 * Answers one request, asked at `link`, by the host of the moment. Whatever goes wrong in the page stays in the answer: nothing is thrown.
 */
export async function answer(pick: () => Host, request: PageRequest, link: string): Promise<Answer> {
  try {
    return await asked(pick(), request);
  } catch {
    return failed(request, link);
  }
}

function asked(host: Host, request: PageRequest): Answer | Promise<Answer> {
  switch (request.esito) {
    case 'read':
      return host.read();
    case 'describe':
      return host.describe?.() ?? { tool: host.tool, text: '' };
    case 'reply':
      return host.reply(request.here);
    case 'insert':
      return goesTo(host.read(), request.to) ? host.insert(request.letter) : { ok: false, why: 'no-editor' };
    case 'comment':
      return host.comment?.(request.letter, request.to[0] ?? '') ?? { ok: false, why: 'no-editor' };
    case 'find':
      return host.find(request.words);
    case 'composeLink':
      return host.composeLink(request.to, request.subject, request.body) ?? null;
  }
}

/** The page may have gone on to another message since it was asked what is open. */
function goesTo(open: Open, people: readonly string[]): boolean {
  const writing = open.is === 'message' ? open.reply : open.is === 'compose' ? open : undefined;
  const { to = [], unread = false } = writing ?? {};
  return people.length === 0 ? unread : to.some((one) => people.includes(one.toLowerCase()));
}

/** What is said where the page is not what it was. */
const FAILED = {
  describe: { tool: 'page', text: '' },
  reply: 'nowhere',
  find: 'none',
  insert: { ok: false, why: 'not-kept' },
  comment: { ok: false, why: 'not-kept' },
  composeLink: null,
} as const;

const failed = ({ esito }: PageRequest, link: string): Answer =>
  esito === 'read'
    ? { is: 'unreadable', tool: 'page', why: 'frame', link: link.slice(0, 4000), selection: '' }
    : FAILED[esito];
