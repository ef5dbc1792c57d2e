import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answering, freePorts, HOST, provenUp, type Running, startProgram } from './servers.ts';

/** Where Debian puts it. */
export const DOKUWIKI_ROOT = '/usr/share/dokuwiki';

const FOLDERS = 'pages attic media media_attic media_meta meta cache index locks tmp log'.split(' ');

/** Debian's DokuWiki on PHP's own server, with a page for each name; configuration and data are of this run only. */
export async function startDokuwiki(
  dir: string,
  pages: Readonly<Record<string, string>>,
): Promise<Running & { url: string }> {
  const [port = 0] = await freePorts(1);
  const [conf, saved] = [join(dir, 'conf'), join(dir, 'saved')];
  for (const folder of [conf, ...FOLDERS.map((one) => join(saved, one))])
    mkdirSync(folder, { recursive: true });
  const settings = { title: 'Team', lang: 'en', license: '', savedir: saved };
  const lines = Object.entries(settings).map(([name, value]) => `$conf['${name}'] = '${value}';`);
  const numbers = ['useacl', 'updatecheck'].map((name) => `$conf['${name}'] = 0;`);
  writeFileSync(join(conf, 'local.php'), `<?php\n${[...lines, ...numbers].join('\n')}\n`);
  writeFileSync(join(conf, 'plugins.local.php'), '<?php\n');
  writeFileSync(join(dir, 'first.php'), `<?php define('DOKU_CONF', '${conf}/');`);
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(saved, 'pages', `${name}.txt`), text);
  const settingsOfPhp = [
    `auto_prepend_file=${join(dir, 'first.php')}`,
    'display_errors=0',
    'error_reporting=0',
  ];
  const program = startProgram(
    'php',
    [...settingsOfPhp.flatMap((one) => ['-d', one]), '-S', `${HOST}:${port}`, '-t', DOKUWIKI_ROOT],
    { log: join(dir, 'log'), env: { PHP_CLI_SERVER_WORKERS: '2' } },
  );
  await provenUp(program, answering(port, program));
  return { url: `http://${HOST}:${port}/`, stop: program.stop };
}
