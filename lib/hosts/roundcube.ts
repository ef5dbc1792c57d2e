import type { Host, Open, Replying } from './host.ts';
import { own } from './own.ts';
import { insertLetter, readCompose } from './roundcube/compose.ts';
import { describe } from './roundcube/describe.ts';
import { listIn } from './roundcube/list.ts';
import { accountIn, readMessage } from './roundcube/message.ts';
import { placeIn } from './roundcube/place.ts';
import { searchMail } from './roundcube/search.ts';
import { actionOf, isRoundcube, placeOf, type View, viewOf } from './roundcube/view.ts';
import { oneLine, selectionIn } from './text.ts';

const TOOL = 'roundcube';
const PREVIEW = 'iframe#messagecontframe';
/** The button of the open message; those for everybody and for mailing lists are others. */
const REPLY = [
  '#toolbar-menu a.reply:not(.all):not(.list)',
  'a.reply[onclick*="\'reply\'"]:not(.all):not(.list)',
  'a.reply.button:not(.all):not(.list)',
];
/** Web servers refuse a request line of more than 8 kB (nginx's default, PHP's own); the rest is for its other parts. */
const LINK_LIMIT = 7000;

/** Roundcube 1.4 to 1.6 with its own theme, elastic, on any site; nothing where the page is not one of its own. */
export function roundcube(document: Document, location: Pick<Location, 'href'>): Host | undefined {
  const view = viewOf(document, location.href);
  const base = () => location.href.replace(/[?#].*$/, '');
  if (!isRoundcube(view)) return undefined;
  return {
    tool: TOOL,
    read: (only) => readWindow(view, location.href, base(), only),
    reply: (here) => reply(view, base(), here),
    insert: (letter) => insertLetter(document, letter),
    find: (words) => searchMail(document, words) ?? { first: `${base()}?_task=mail&_mbox=INBOX` },
    composeLink: (to, subject, body) => composeLink(base(), to, subject, body),
    describe: () => describe(TOOL, view),
    place: () => placeIn(document) ?? placeIn(insideOf(previewIn(document))),
    listed: () => listIn(TOOL, view, base()),
  };
}

function readWindow(view: View, here: string, base: string, only?: 'letters'): Open {
  const { area, action } = actionOf(view);
  const account = accountIn([view]);
  const known = { tool: TOOL, ...(account ? { account } : {}) };
  if (area !== 'mail') return { is: 'nothing', ...known };
  if (action === 'compose') return { is: 'compose', ...known, ...readCompose(view) };
  if (action === 'show' || action === 'preview') {
    return readMessage(TOOL, view, base, account, only) ?? unreachable(view.document, here);
  }
  return readPreview(view, here, base, only) ?? { is: 'nothing', ...known };
}

const previewIn = (document: Document): HTMLIFrameElement | null => document.querySelector(PREVIEW);

function insideOf(frame: HTMLIFrameElement | null): Document | undefined {
  const inside = frame?.contentDocument;
  return inside ? own(inside) : undefined;
}

/** The message beside the list. Its frame holds a picture while none is chosen. */
function readPreview(list: View, here: string, base: string, only?: 'letters'): Open | undefined {
  const frame = previewIn(list.document);
  if (!frame) return undefined;
  const inside = insideOf(frame);
  if (!inside) return unreachable(list.document, here);
  const view = viewOf(inside, inside.URL);
  if (actionOf(view).action !== 'preview') return undefined;
  return readMessage(TOOL, view, base, accountIn([view, list]), only);
}

function unreachable(document: Document, here: string): Open {
  return {
    is: 'unreadable',
    tool: TOOL,
    why: 'frame',
    link: oneLine(here),
    selection: selectionIn(document),
  };
}

/** Roundcube opens its reply apart where the person chose so, and never out of a window that is apart already. */
function reply(view: View, base: string, here: boolean): Replying {
  const apart = isOn(view, 'compose_extwin') && !isOn(view, 'extwin');
  const link = apart && here ? replyLink(view, base) : undefined;
  if (link) {
    view.document.defaultView?.location.assign(link);
    return 'here';
  }
  if (!press(view.document)) return 'nowhere';
  return apart ? 'apart' : 'here';
}

const isOn = ({ env }: View, name: string): boolean => Number(env[name]) > 0;

function replyLink(view: View, base: string): string | undefined {
  const inside = insideOf(previewIn(view.document));
  const place = placeOf(inside ? viewOf(inside, inside.URL) : view);
  if (!place) return undefined;
  const { mailbox, uid } = place;
  return `${base}?${new URLSearchParams({ _task: 'mail', _action: 'compose', _reply_uid: uid, _mbox: mailbox })}`;
}

function press(document: Document): boolean {
  for (const place of REPLY) {
    const button = document.querySelector<HTMLElement>(place);
    if (!button || button.matches('.disabled, [aria-disabled="true"]')) continue;
    button.click();
    return true;
  }
  return false;
}

/** A body with `<` in it would be taken for HTML, and lose its line ends and what stands in angle brackets. */
function composeLink(base: string, to: readonly string[], subject: string, body: string): string | undefined {
  if (body.includes('<')) return undefined;
  const fields = { _task: 'mail', _action: 'compose', _to: to.join(','), _subject: subject, _body: body };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const link = `${base}?${query.join('&')}`;
  return link.length > LINK_LIMIT ? undefined : link;
}
