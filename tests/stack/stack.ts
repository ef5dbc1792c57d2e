import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDovecot } from './dovecot.ts';
import { envelopeOf, type Letter } from './mail.ts';
import type { Person } from './people.ts';
import { startRoundcube, type WebmailOptions } from './roundcube.ts';
import type { Running } from './servers.ts';
import { type Envelope, startSubmission } from './submission.ts';

export interface StackOptions extends Partial<Omit<WebmailOptions, 'imapPort' | 'smtpPort'>> {
  people: Person[];
  /** Folders that everybody has beside the usual ones. */
  folders?: readonly string[];
}

/** A small mail provider on this computer: mailboxes, sending, webmail. */
export interface Stack {
  /** Roundcube's login page. */
  url: string;
  /** Messages that people sent, as they were handed in, oldest first. */
  submitted: Envelope[];
  /** Sets what a person would set in the webmail's settings, by Roundcube's own names, in place of all before. */
  choose(person: Person, settings: NonNullable<Person['settings']>): void;
  /** Puts a letter into the inboxes it is addressed to and, read, into its sender's Sent folder. */
  deliver(letter: Letter): Promise<void>;
  /** Puts a letter, already read, into a folder of somebody's, by the name that the server stores it under. */
  file(person: Person, folder: string, letter: Letter): Promise<void>;
  /** Stops everything and removes its data. */
  down(): Promise<void>;
}

const PROGRAMS = [
  '/usr/sbin/dovecot',
  '/usr/lib/dovecot/lmtp',
  '/var/lib/roundcube/public_html',
  '/usr/bin/php',
];

/** Why no stack can run here, in a sentence; nothing where one can. */
export function whyNoStack(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'The mail servers run on Debian as root.';
  const missing = PROGRAMS.find((path) => !existsSync(path));
  if (missing) return `The mail servers are not installed: ${missing} is missing.`;
  const version = execFileSync('/usr/sbin/dovecot', ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith('2.3.')) return `The settings here are for Dovecot 2.3, and this is ${version}.`;
  return undefined;
}

/** Starts a stack of its own: ports and data belong to it alone, so several may run at once. */
export async function up(options: StackOptions): Promise<Stack> {
  const why = whyNoStack();
  if (why) throw new Error(why);
  const dir = mkdtempSync(join(tmpdir(), 'esito-mail-'));
  // Dovecot's own user has to pass through.
  chmodSync(dir, 0o755);
  const running: Running[] = [];
  const down = async () => {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    return { ...(await startAll(dir, options, running)), down };
  } catch (error) {
    await down();
    throw error;
  }
}

async function startAll(
  dir: string,
  {
    people,
    language = 'en_US',
    timezone = 'UTC',
    editor = 'plain',
    settings = {},
    folders = [],
  }: StackOptions,
  running: Running[],
): Promise<Omit<Stack, 'down'>> {
  for (const part of ['dovecot', 'roundcube']) mkdirSync(join(dir, part));
  const mailboxes = await startDovecot(join(dir, 'dovecot'), people, folders);
  running.push(mailboxes);
  const submission = await startSubmission(people, mailboxes.lmtpPort);
  running.push(submission);
  const { imapPort } = mailboxes;
  const webmail = await startRoundcube(join(dir, 'roundcube'), people, {
    imapPort,
    smtpPort: submission.port,
    language,
    timezone,
    editor,
    settings,
  });
  running.push(webmail);
  const deliver = async (letter: Letter) => {
    const message = await envelopeOf(letter);
    const to = people.map(({ address }) => address).filter((address) => message.to.includes(address));
    if (to.length > 0) await submission.deliver({ ...message, to });
    const sender = people.find(({ address }) => address === message.from);
    if (sender) mailboxes.file(sender, 'Sent', message.raw);
  };
  const file = async (person: Person, folder: string, letter: Letter) =>
    mailboxes.file(person, folder, (await envelopeOf(letter)).raw);
  return { url: webmail.url, choose: webmail.choose, submitted: submission.submitted, deliver, file };
}
