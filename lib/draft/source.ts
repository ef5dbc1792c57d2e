/** Where a draft came from: a message, or a document, which is any page that is no message. */
import type { Draft } from './draft.ts';

const DOCUMENT = 'document:';
/** Longest key that is kept beside a move. */
const LIMIT = 1000;

/** Names a document for good, by its address. */
export const documentKey = (link: string): string => `${DOCUMENT}${link}`.slice(0, LIMIT);

/** Whether a key names a document and no message. */
export const isDocumentKey = (key: string): boolean => key.startsWith(DOCUMENT);

/** Whether a draft came from a page, which has nothing to reply to. */
export const isFromPage = ({ key }: NonNullable<Draft['source']>): boolean =>
  key === undefined || isDocumentKey(key);
