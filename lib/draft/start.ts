/** Starts a draft: from the open message, or empty. Nothing is guessed that the message does not say. */
import type { Draft } from './draft.ts';
import { type ForWhom, forWhom } from './people.ts';
import { wordsOfSender } from './words.ts';

/** What a draft needs of a message; the open message of `lib/hosts` has this shape. */
export type Letterhead = {
  readonly key: string;
  readonly link: string;
  readonly subject: string;
  readonly from?: { readonly name?: string; readonly address: string };
  /** The sender's name where the page shows no address. */
  readonly author?: string;
  readonly to: readonly { readonly name?: string; readonly address: string }[];
  readonly cc?: readonly { readonly name?: string; readonly address: string }[];
  readonly blocks: readonly { readonly depth: number; readonly text: string }[];
  /** The document that it is a comment in. */
  readonly document?: { readonly title: string; readonly link: string };
};

/** A draft with nothing in it. */
export function emptyDraft(key: string, language: Draft['language']): Draft {
  return {
    key,
    title: '',
    why: '',
    criteria: [{ text: '', level: 'must' }],
    due: { date: '' },
    partner: { name: '', address: '' },
    role: 'client',
    boundaries: [],
    leftOut: [],
    resources: [],
    language,
    rests: {},
  };
}

/** A draft from a message: with whom, the subject as a first title, its language. `isMe` tells my own addresses. */
export function startDraft(
  message: Letterhead,
  isMe: (address: string) => boolean,
  language: Draft['language'],
  selection = '',
): Draft {
  const { own, other } = wordsOfSender(message);
  const spoken = languageIn(own) ?? languageIn(other?.text ?? '');
  // What a document is called is no result.
  const title = titled(message.document ? '' : message.subject, {});
  return {
    ...emptyDraft(`message:${message.key}`, spoken ?? language),
    ...title,
    ...meant(forWhom(message, isMe, own), title.rests),
    resources: resourcesOf(message),
    source: {
      key: message.key,
      link: message.link,
      subject: message.subject,
      ...(selection && { quote: selection }),
    },
  };
}

/**
 * Fills what is still empty in a draft that was started beside a message (context menu) once that is readable. A draft
 * that has its message keeps it, whatever is open now; so does one that was made of another page.
 */
export function completeDraft(draft: Draft, message: Letterhead, isMe: (address: string) => boolean): Draft {
  const { source } = draft;
  if (source?.key !== undefined || (source && !isSameSite(source.link, message.link))) return draft;
  const known = draft.partner.address !== '';
  const { own } = wordsOfSender(message);
  const title = draft.title
    ? { title: draft.title, rests: draft.rests }
    : titled(message.subject, draft.rests);
  return {
    ...draft,
    ...title,
    ...(!known && meant(forWhom(message, isMe, own), title.rests)),
    source: { ...draft.source, key: message.key, link: message.link, subject: message.subject },
  };
}

/** A draft made elsewhere, or one whose source was left out, has nothing to do with the message beside it. */
function isSameSite(link: string | undefined, other: string): boolean {
  const site = siteOf(link);
  return site !== undefined && site === siteOf(other);
}

const siteOf = (link = ''): string | undefined => /^https?:\/\/[^/?#]+/i.exec(link)?.[0].toLowerCase();

/** Whoever takes on what a comment says needs what it is about. */
function resourcesOf({ document }: Letterhead): Draft['resources'] {
  if (!document || !/^https?:/i.test(document.link)) return [];
  return [{ what: document.title || document.link, where: document.link, grants: '', until: '' }];
}

/** The subject as a first title, and that it is the subject. */
function titled(subject: string, rests: Draft['rests']): Pick<Draft, 'title' | 'rests'> {
  const title = bareSubject(subject);
  return {
    title,
    rests: title === '' ? rests : { ...rests, title: { quote: title, paragraph: 0, where: 'subject' } },
  };
}

function meant(whom: ForWhom, rests: Draft['rests']): Pick<Draft, 'partner' | 'rests' | 'among'> {
  const { partner, rests: by, among } = whom;
  return {
    partner,
    rests: { ...rests, ...(by && { partner: by }) },
    ...(among.length > 0 && { among: [...among] }),
  };
}

/** Reply and forward marks of the mail programs in use around us, in their languages. */
const MARKS = /^\s*(?:(?:re|r|aw|antw|sv|fwd?|i|wg|tr|rif|ris|rv|rép|enc)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** The subject without its reply and forward marks. */
export const bareSubject = (subject: string): string => subject.replace(MARKS, '').trim();

const COMMON = {
  it: /\b(?:che|non|per|con|una|della|sono|grazie|questo|puoi|entro|anche|ciao|gli)\b/gi,
  en: /\b(?:the|and|you|for|with|this|that|are|please|thanks|could|have|will)\b/gi,
} as const;

/** Italian or English, where one of them has clearly more of its commonest words; else undefined. */
export function languageIn(text: string): Draft['language'] | undefined {
  const head = text.slice(0, 4000);
  const it = head.match(COMMON.it)?.length ?? 0;
  const en = head.match(COMMON.en)?.length ?? 0;
  if (Math.abs(it - en) < 2) return undefined;
  return it > en ? 'it' : 'en';
}
