import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Person, Setting } from './people.ts';
import { answering, freePorts, HOST, provenUp, type Running, startProgram } from './servers.ts';

export interface Webmail extends Running {
  url: string;
  /** Sets what a person would set in the webmail's settings, in place of all before; holds from the next page on. */
  choose(person: Person, settings: Record<string, Setting>): void;
}

export interface WebmailOptions {
  imapPort: number;
  smtpPort: number;
  language: string;
  timezone: string;
  /** What people write in; Roundcube itself starts with plain text. */
  editor: 'plain' | 'html';
  /** Any other `$config` entry of Roundcube. */
  settings: Record<string, Setting>;
}

const ROOT = '/var/lib/roundcube/public_html';

/** PHP's own server lets no browser keep a script or a picture, as every other one does: each page would load them all. */
const ROUTER = `<?php
$types = ['css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'png' => 'image/png',
  'gif' => 'image/gif', 'woff' => 'font/woff', 'woff2' => 'font/woff2', 'ico' => 'image/x-icon'];
$path = realpath($_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$type = $path && is_file($path) ? ($types[pathinfo($path, PATHINFO_EXTENSION)] ?? null) : null;
if (!$type) return false;
header("Content-Type: $type");
header('Cache-Control: max-age=3600');
readfile($path);
`;

/** Debian's Roundcube on PHP's own server, with configuration and data of this run only. */
export async function startRoundcube(
  dir: string,
  people: Person[],
  options: WebmailOptions,
): Promise<Webmail> {
  const [port = 0] = await freePorts(1);
  for (const part of ['config', 'temp', 'logs']) mkdirSync(join(dir, part), { recursive: true });
  const database = join(dir, 'roundcube.db');
  writeConfig(join(dir, 'config'), { ...settingsOf(dir, database, options), ...options.settings });
  writeFileSync(join(dir, 'router.php'), ROUTER);
  const limits = ['display_errors=0', 'upload_max_filesize=20M', 'post_max_size=25M'];
  const program = startProgram(
    'php',
    [
      ...limits.flatMap((limit) => ['-d', limit]),
      '-S',
      `${HOST}:${port}`,
      '-t',
      ROOT,
      join(dir, 'router.php'),
    ],
    {
      log: join(dir, 'php'),
      env: { ROUNDCUBE_CONFIG_DIR: join(dir, 'config'), PHP_CLI_SERVER_WORKERS: '4' },
    },
  );
  const url = `http://${HOST}:${port}/`;
  const ready = async () => {
    await answering(port, program);
    await firstVisit(url);
    introduce(people, database, options.language);
  };
  await provenUp(program, ready());
  const choose = ({ address }: Person, settings: Record<string, Setting>) => {
    const db = new DatabaseSync(database, { timeout: 5000 });
    db.prepare('UPDATE users SET preferences = ? WHERE username = ?').run(serialized(settings), address);
    db.close();
  };
  return { url, choose, stop: program.stop };
}

function settingsOf(dir: string, database: string, options: WebmailOptions): Record<string, Setting> {
  return {
    db_dsnw: `sqlite:///${database}?mode=0600`,
    imap_host: `${HOST}:${options.imapPort}`,
    smtp_host: `${HOST}:${options.smtpPort}`,
    smtp_user: '%u',
    smtp_pass: '%p',
    des_key: randomBytes(12).toString('hex'),
    temp_dir: `${dir}/temp/`,
    log_dir: `${dir}/logs/`,
    log_driver: 'file',
    plugins: [],
    skin: 'elastic',
    language: options.language,
    timezone: options.timezone,
    htmleditor: options.editor === 'html' ? 1 : 0,
    enable_spellcheck: false,
    ip_check: false,
    session_lifetime: 600,
    login_rate_limit: 1000,
  };
}

/** The system's own defaults are read where Debian keeps them; nothing there is changed. */
function writeConfig(dir: string, settings: Record<string, Setting>): void {
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${php(value)};`);
  writeFileSync(join(dir, 'config.inc.php'), `<?php\n$config = [];\n${lines.join('\n')}\n`);
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    writeFileSync(join(dir, name), `<?php return include '/etc/roundcube/${name}';\n`);
  }
}

function php(value: Setting): string {
  if (Array.isArray(value)) return `[${value.map(php).join(', ')}]`;
  if (typeof value === 'object')
    return `[${Object.entries(value)
      .map(([name, one]) => `${php(name)} => ${php(one)}`)
      .join(', ')}]`;
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
}

/** Roundcube makes its tables when somebody first asks for a page. */
async function firstVisit(url: string): Promise<void> {
  const answer = await fetch(url);
  const page = await answer.text();
  if (!answer.ok || !page.includes('rcmloginuser')) {
    throw new Error(`Roundcube answered ${answer.status} instead of its login page: ${page.slice(0, 400)}`);
  }
}

/** Roundcube would name people after their address; written before they first log in, their name is kept. */
function introduce(people: Person[], database: string, language: string): void {
  const db = new DatabaseSync(database, { timeout: 5000 });
  const addUser = db.prepare(
    "INSERT INTO users (username, mail_host, created, language, preferences) VALUES (?, ?, datetime('now'), ?, ?)",
  );
  const addIdentity = db.prepare(
    `INSERT INTO identities (user_id, changed, standard, name, email, signature, html_signature)
     VALUES (?, datetime('now'), 1, ?, ?, ?, 1)`,
  );
  for (const person of people) {
    const { lastInsertRowid } = addUser.run(
      person.address,
      HOST,
      person.language ?? language,
      serialized(person.settings ?? {}),
    );
    addIdentity.run(lastInsertRowid, person.name, person.address, person.signature ?? '');
  }
  db.close();
}

/** As PHP's `serialize` writes it: what people set for themselves is kept like that. Lengths are in bytes. */
function serialized(value: Setting): string {
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`;
  if (typeof value === 'boolean') return `b:${Number(value)};`;
  if (typeof value === 'number') return `i:${value};`;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  const written = [...entries].map(([key, one]) => serialized(key) + serialized(one));
  return `a:${written.length}:{${written.join('')}}`;
}
