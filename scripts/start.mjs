// npm start: from a fresh checkout to Chromium with Esito in it. See practice.ts for the flags.
import { ensureDebian, packages } from './debian.mjs';
import { ensureChromium, ensureDeps } from './ensure.mjs';
import { attempt, run } from './run.mjs';

const flags = process.argv.slice(2);

try {
  await ensureDeps();
  const CHROME_PATH = await ensureChromium();
  if (flags.includes('--webmail')) await ensureDebian([...packages.servers, ...packages.fonts]);
  await run('wxt', ['build']);
  const { code } = await attempt('node', ['scripts/practice.ts', ...flags], {
    env: { CHROME_PATH },
    channel: true,
  });
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
