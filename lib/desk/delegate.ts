/** *Delegate*, from the menu or by shortcut: a draft from the selected words, a link, an image or the page. */
import type { Draft } from '../draft/draft.ts';
import { documentKey } from '../draft/source.ts';
import { emptyDraft, languageIn, startDraft } from '../draft/start.ts';
import type { Open } from '../hosts/host.ts';
import type { Language } from '../letter/words/index.ts';
import { addressIn } from '../objective/address.ts';
import { newRef } from '../objective/ids.ts';
import { evenBlanks } from '../objective/text.ts';
import type { Database } from '../store/database.ts';
import { putDraft } from '../store/drafts.ts';
import { isMine, readMe } from '../store/profile.ts';
import type { Clicked, Target } from './clicked.ts';

/** The longest first title that is made of selected words, in characters. */
const TITLE = 160;

type At = {
  /** What is open in the tab; nothing where it cannot be read. */
  readonly open: Open | undefined;
  readonly language: Language;
  readonly random: Uint8Array;
};

/** Whether what is open says it all: the panel shows it by itself, and no draft of its own is begun. */
export const isOpenEnough = ({ quote, target }: Clicked, open: Open | undefined): boolean =>
  !quote && !target && open !== undefined && open.is !== 'page';

/** Keeps a draft of what was clicked. Returns its key. */
export async function keepClicked(db: Database, clicked: Clicked, at: At): Promise<string> {
  const me = await readMe(db);
  const key = `new:${newRef(at.random)}`;
  const begun =
    at.open?.is === 'message'
      ? { ...startDraft(at.open.message, (one) => isMine(me, one), at.language), key }
      : fromPage(clicked, key, at);
  const { quote = '', target } = clicked;
  const draft: Draft = {
    ...begun,
    title: firstOf(quote) || wordsOf(target) || begun.title,
    resources: resourcesOf(clicked, at.open),
    source: { ...begun.source, ...(quote && { quote }) },
  };
  await putDraft(db, draft);
  return draft.key;
}

/** An address that stands for itself says no result. */
const wordsOf = (target: Target | undefined): string | undefined =>
  target && !/^(?:https?:|www\.)\S*$/i.test(target.words) ? target.words : undefined;

/** Without a message to read: who it is for is asked. A webmail's own address says nothing to anybody else. */
function fromPage({ page, quote = '' }: Clicked, key: string, { open, language }: At): Draft {
  const mail = open !== undefined && open.is !== 'page';
  const title = titleOf(page);
  const link = page.spot?.exact ?? page.link;
  return {
    ...emptyDraft(key, languageIn(quote) ?? language),
    ...(!mail && { title }),
    source: {
      ...(page.spot && { key: documentKey(page.link) }),
      ...(link && { link }),
      ...(!mail && title && { subject: title }),
    },
  };
}

/** What has an address of its own is needed for the work: it stands among access and files. */
function resourcesOf(clicked: Clicked, open: Open | undefined): Draft['resources'] {
  const whole = clicked.target ?? documentOf(clicked, open);
  if (!whole || !/^https?:/.test(whole.address)) return [];
  return [{ what: whole.words || nameOf(whole.address), where: whole.address, grants: '', until: '' }];
}

/** The document that it was clicked in, or that a comment stands in: a mail is none, nor is a page that may show one. */
function documentOf({ page, quote }: Clicked, open: Open | undefined): Target | undefined {
  if (open?.is === 'message') {
    const { document } = open.message;
    return document && { words: document.title, address: document.link };
  }
  if ((open && open.is !== 'page') || (quote && !page.spot)) return undefined;
  return { words: titleOf(page), address: page.spot?.link ?? page.link };
}

/** A document that the browser shows itself has no title of its own: then its name. */
const titleOf = ({ link, title }: Clicked['page']): string => evenBlanks(title) || nameOf(link);

/** What an address ends with, as people name a file; its host where it ends with nothing. */
function nameOf(address: string): string {
  const url = addressIn(address);
  if (!url) return '';
  const { pathname, hostname } = url;
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}

/** The first sentence of a text; of a long one as many whole words as fit, and a sign that there is more. */
function firstOf(text: string): string {
  const first = evenBlanks(text.trim().split(/\n|(?<=[.?!])\s/)[0] ?? '');
  if (first.length <= TITLE) return first;
  const cut = first.slice(0, TITLE);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:]+$/, '')}…`;
}
