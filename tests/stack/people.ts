/** Someone with a mailbox on the stack. */
export interface Person {
  /** Shown in From, as the webmail's own identity settings would have it. */
  name: string;
  address: string;
  /** Of the webmail's own interface, for example `it_IT`; the stack's language when left out. */
  language?: string;
  /** What they chose in the webmail's settings, by Roundcube's own names: `{ compose_extwin: 1 }`. */
  settings?: Record<string, Setting>;
  /** The signature under what they write, as HTML; the webmail makes the plain one from it. */
  signature?: string;
}

/** A value of Roundcube's configuration. */
export type Setting = string | number | boolean | string[] | { readonly [name: string]: Setting };

/** Everybody's: the servers listen on this computer only and live as long as one run. */
export const PASSWORD = 'lavanda';
