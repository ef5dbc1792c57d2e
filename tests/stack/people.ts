/** Someone with a mailbox on the stack. */
export interface Person {
  /** Shown in From, as the webmail's own identity settings would have it. */
  name: string;
  address: string;
  /** Of the webmail's own interface, for example `it_IT`; the stack's language when left out. */
  language?: string;
}

/** Everybody's: the servers listen on this computer only and live as long as one run. */
export const PASSWORD = 'lavanda';
