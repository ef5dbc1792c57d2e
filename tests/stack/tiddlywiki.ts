import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { answering, freePorts, HOST, provenUp, type Running, startProgram } from './servers.ts';

/** TiddlyWiki as its own server, with a tiddler for each name. */
export async function startTiddlywiki(
  dir: string,
  tiddlers: Readonly<Record<string, string>>,
): Promise<Running & { url: string }> {
  const [port = 0] = await freePorts(1);
  mkdirSync(join(dir, 'tiddlers'), { recursive: true });
  const plugins = ['tiddlywiki/tiddlyweb', 'tiddlywiki/filesystem'];
  const themes = ['tiddlywiki/vanilla', 'tiddlywiki/snowwhite'];
  writeFileSync(join(dir, 'tiddlywiki.info'), JSON.stringify({ plugins, themes }));
  for (const [title, text] of Object.entries(tiddlers)) {
    const file = join(dir, 'tiddlers', `${title.replace(/\W+/g, '-')}.tid`);
    writeFileSync(file, `title: ${title}\n\n${text}\n`);
  }
  const main = createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js');
  const program = startProgram(process.execPath, [main, dir, '--listen', `host=${HOST}`, `port=${port}`], {
    log: join(dir, 'log'),
  });
  await provenUp(program, answering(port, program));
  return { url: `http://${HOST}:${port}/`, stop: program.stop };
}
