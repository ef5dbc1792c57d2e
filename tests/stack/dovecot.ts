import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, type Person } from './people.ts';
import { answering, freePorts, HOST, provenUp, type Running, startProgram } from './servers.ts';

export interface Mailboxes extends Running {
  imapPort: number;
  lmtpPort: number;
  /** Puts a raw message, already read, into a folder, as the owner's own mail program would. */
  file(owner: Person, folder: string, raw: Buffer): void;
}

const FOLDERS = ['Drafts', 'Sent', 'Trash', 'Junk'];

/** Dovecot for the given people: IMAP to read, LMTP to deliver. */
export async function startDovecot(
  dir: string,
  people: Person[],
  folders: readonly string[],
): Promise<Mailboxes> {
  const [imapPort = 0, lmtpPort = 0] = await freePorts(2);
  for (const part of ['run', 'mail', 'log']) mkdirSync(join(dir, part), { recursive: true });
  own(join(dir, 'mail'));
  writeFileSync(
    join(dir, 'users'),
    people.map((person) => `${person.address}:{PLAIN}${PASSWORD}\n`).join(''),
  );
  const conf = join(dir, 'dovecot.conf');
  writeFileSync(conf, settings(dir, imapPort, lmtpPort, folders));
  const program = startProgram('/usr/sbin/dovecot', ['-F', '-c', conf], { log: join(dir, 'log', 'start') });
  await provenUp(program, Promise.all([answering(imapPort, program), answering(lmtpPort, program)]));
  return {
    imapPort,
    lmtpPort,
    file: (owner, folder, raw) => fileInto(join(dir, 'mail', owner.address, `.${folder}`), raw),
    stop: program.stop,
  };
}

const settings = (dir: string, imapPort: number, lmtpPort: number, folders: readonly string[]) => `
base_dir = ${dir}/run
state_dir = ${dir}/run
instance_name = esito-${imapPort}
log_path = ${dir}/log/dovecot
protocols = imap lmtp
listen = ${HOST}
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${dir}/mail/%u
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${dir}/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${dir}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
${FOLDERS.map((name) => `  mailbox ${name} {\n    special_use = \\${name}\n    auto = subscribe\n  }`).join('\n')}
${folders.map((name) => `  mailbox "${name}" {\n    auto = subscribe\n  }`).join('\n')}
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
protocol lmtp {
  postmaster_address = postmaster@esito.test
}
protocol imap {
  mail_max_userip_connections = 50
}
`;

let filed = 0;

/** A maildir message is a file; `:2,S` in its name says that it has been seen. */
function fileInto(folder: string, raw: Buffer): void {
  for (const part of ['tmp', 'new', 'cur']) {
    mkdirSync(join(folder, part), { recursive: true });
    own(join(folder, part));
  }
  own(folder);
  own(join(folder, '..'));
  filed += 1;
  const message = join(folder, 'cur', `${Math.floor(Date.now() / 1000)}.${process.pid}_${filed}.esito:2,S`);
  writeFileSync(message, raw);
  own(message);
}

/** Dovecot reads and writes mail as Debian's user `mail`, while the stack runs as root. */
function own(path: string): void {
  chownSync(path, idOf('-u'), idOf('-g'));
}

const ids = new Map<string, number>();

function idOf(kind: '-u' | '-g'): number {
  const known = ids.get(kind) ?? Number(execFileSync('id', [kind, 'mail'], { encoding: 'utf8' }));
  ids.set(kind, known);
  return known;
}
