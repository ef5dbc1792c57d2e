/** The practice mailbox between two visits to its page. It is nobody's mail, so it lies beside the stores, as plain text. */
import * as z from 'zod/mini';
import type { Mailbox } from '../../hosts/practice/mailbox.ts';

const KEY = 'practice';

const MailShape = z.object({
  id: z.string(),
  by: z.enum(['client', 'assistant']),
  subject: z.string(),
  day: z.string(),
  text: z.string(),
});
const SeatShape = z.object({
  open: z.optional(z.string()),
  writing: z.boolean(),
  replies: z.record(z.string(), z.string()),
  read: z.array(z.string()),
});
const Shape = z.object({
  language: z.enum(['en', 'it']),
  owner: z.enum(['client', 'assistant']),
  mails: z.array(MailShape),
  seats: z.object({ client: SeatShape, assistant: SeatShape }),
});

/** The mailbox as it was left; nothing where there is none, or one that this version cannot read. */
export function readMailbox(): Mailbox | undefined {
  try {
    const read = Shape.safeParse(JSON.parse(localStorage.getItem(KEY) ?? ''));
    return read.success ? (read.data as Mailbox) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the mailbox as it stands. Where the browser keeps nothing, the practice lasts as long as its page. */
export function keepMailbox(box: Mailbox): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(box));
  } catch {
    // No room, or no storage: what is on screen goes on.
  }
}

/** Calls `changed` with the mailbox whenever another tab has changed it, until `signal` aborts. */
export function followMailbox(changed: (box: Mailbox) => void, signal: AbortSignal): void {
  const heard = ({ key }: StorageEvent): void => {
    const box = key === KEY ? readMailbox() : undefined;
    if (box) changed(box);
  };
  addEventListener('storage', heard, { signal });
}
