// Debian packages that trials and tests need, installed only where that is ours to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { attempt } from './run.mjs';

/** By what they are for. */
export const packages = {
  browser: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr'],
  fonts: ['fonts-dejavu-core', 'fonts-liberation'],
  screen: ['xvfb', 'xdotool', 'imagemagick'],
  docs: ['dokuwiki'],
  servers: ['roundcube-core', 'roundcube-sqlite3', 'php-cgi', 'dovecot-imapd', 'dovecot-lmtpd'],
};

/** Answers no question of Roundcube's package: each run writes a configuration of its own. */
const PRESEED = 'roundcube-core roundcube/dbconfig-install boolean false\n';

/** Installs what is missing. Answers with the reason, in a sentence, where something stays missing. */
export async function ensureDebian(wanted) {
  const why = whyNotDebian();
  if (why) return why;
  const missing = missingOf(wanted);
  if (missing.length === 0) return undefined;
  console.log(`Installing Debian packages: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A source that does not answer is no reason to stop: the packages may come from another.
  await attempt('apt-get', ['update', '-qq'], { env });
  spawnSync('debconf-set-selections', { input: PRESEED });
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'Acquire::Retries=3'];
  const { code, stdout } = await attempt(
    'apt-get',
    ['install', ...options, ...missing, ...(await concretePhp(missing))],
    {
      env,
      capture: true,
    },
  );
  if (code !== 0) return `Debian could not install ${missing.join(', ')}: ${stdout.slice(-2000)}`;
  return undefined;
}

/**
 * `php-cgi` stands for the package of one PHP version. Only when that one is named too does Debian take it for what
 * Roundcube needs; else it brings Apache along.
 */
async function concretePhp(missing) {
  if (!missing.includes('php-cgi')) return [];
  const { stdout } = await attempt('apt-cache', ['depends', 'php-cgi'], { capture: true });
  return stdout.match(/php[\d.]+-cgi/g) ?? [];
}

function whyNotDebian() {
  if (!existsSync('/etc/debian_version'))
    return 'The mail servers and the virtual screen are set up on Debian only.';
  if (process.getuid?.() !== 0) return 'Only root can install the mail servers and the virtual screen.';
  return undefined;
}

/** A package counts as there when it is installed or when an installed one provides it. */
function missingOf(wanted) {
  const query = ['-W', '-f', `\${db:Status-Status}\t\${Package}\t\${Provides}\n`];
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const there = new Set();
  for (const line of stdout.split('\n')) {
    const [status, name, provides = ''] = line.split('\t');
    if (status !== 'installed') continue;
    there.add(name);
    for (const provided of provides.split(', ')) there.add(provided.replace(/ .*/, ''));
  }
  return wanted.filter((name) => !there.has(name));
}
