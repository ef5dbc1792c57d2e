import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answering, freePorts, HOST, provenUp, type Running, startProgram } from './servers.ts';

/** Where `scripts/etherpad.mjs` put it. */
const ETHERPAD = resolve(import.meta.dirname, '../.run/etherpad');

/** Etherpad with a pad for each name; what it writes lies in a folder of this run only. */
export async function startEtherpad(
  dir: string,
  pads: Readonly<Record<string, string>>,
): Promise<Running & { url: string }> {
  const [port = 0] = await freePorts(1);
  // It writes beside its own code, so each run has that of its own too.
  cpSync(join(ETHERPAD, 'src'), join(dir, 'src'), { recursive: true });
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync('../src', join(dir, 'node_modules', 'ep_etherpad-lite'));
  const key = 'lavanda';
  writeFileSync(join(dir, 'APIKEY.txt'), key);
  const settings = {
    ip: HOST,
    port,
    dbType: 'dirty',
    dbSettings: { filename: join(dir, 'pads.db') },
    // Each file as it is: to make few of them takes longer than to load them all.
    minify: false,
    loglevel: 'WARN',
  };
  writeFileSync(join(dir, 'settings.json'), JSON.stringify(settings));
  const log = join(dir, 'log');
  const program = startProgram(
    process.execPath,
    [join(dir, 'src/node/server.js'), '--settings', join(dir, 'settings.json')],
    { log, env: { NODE_ENV: 'production' } },
  );
  const url = `http://${HOST}:${port}/`;
  const fill = async () => {
    await answering(port, program, 60_000);
    for (const [padID, text] of Object.entries(pads))
      await fetch(`${url}api/1.2.15/createPad`, {
        method: 'POST',
        body: new URLSearchParams({ apikey: key, padID, text }),
      });
  };
  await provenUp(program, fill());
  return { url, stop: program.stop };
}

/** Why it cannot run here, in a sentence. */
export const whyNoEtherpad = (): string | undefined =>
  existsSync(join(ETHERPAD, 'src')) ? undefined : 'Etherpad is not installed; npm test does it.';
