import addressparser from 'nodemailer/lib/addressparser';
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type { Envelope } from './submission.ts';

/** A message to seed a mailbox with: whole and raw with its recipients, or its parts by name. */
export type Letter = { raw: string | Buffer; from: string; to: string[] } | ComposedLetter;

export interface ComposedLetter {
  /** As in a header: `Clara Bassi <clara@hotel.test>`. */
  from: string;
  to: string;
  cc?: string;
  subject: string;
  text?: string;
  html?: string;
  date?: Date;
  messageId?: string;
  inReplyTo?: string;
  references?: string | string[];
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string | Buffer; contentType?: string }[];
}

/** The letter as it travels. */
export async function envelopeOf(letter: Letter): Promise<Envelope> {
  if ('raw' in letter) return { from: letter.from, to: letter.to, raw: Buffer.from(letter.raw) };
  const raw = await new MailComposer(letter satisfies MailComposerOptions).compile().build();
  const to = addressesIn([letter.to, letter.cc ?? ''].join(', '));
  return { from: addressesIn(letter.from)[0] ?? '', to, raw };
}

function addressesIn(header: string): string[] {
  return addressparser(header, { flatten: true }).flatMap(({ address }) => (address ? [address] : []));
}
