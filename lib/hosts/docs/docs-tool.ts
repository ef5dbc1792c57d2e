/** What is known of a docs tool: data first, and no more code than its own addresses need. */
import type { Comments } from './comments.ts';
import type { Part } from './spot.ts';

/** A docs tool. What it does not say is read as on any page. */
export type DocsTool = {
  /** Its name, as in keys. */
  readonly tool: string;
  /** What every page of it has. */
  readonly sign: string;
  /** Where a document's name stands, in order; else it is the page's title. */
  readonly named?: readonly string[];
  /** Or a document's name in its address, as it stands there. */
  readonly called?: (href: string) => string | undefined;
  /** What the page's title has behind the document's name. */
  readonly suffix?: RegExp;
  /** The address of the open document, where the page's own holds more than that. */
  readonly link?: (document: Document, href: string) => string;
  /** The part of a document in which an element stands. */
  readonly part?: (at: Element) => Part | undefined;
  /** The part is a document of its own, in a page that shows several. */
  readonly apart?: true;
  /** Where its comments are. */
  readonly comments?: Comments;
};
