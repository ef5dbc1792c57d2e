import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands before everything of ours: takes the browser's own `browser` away, as in Chrome before 148, so that the polyfill
 * really wraps `chrome`; and counts the calls that come with a callback, which only its wrapping makes.
 */
const BEFORE = `delete globalThis.browser;
globalThis.wrapped = { browser: typeof globalThis.browser, calls: 0 };
for (const [space, name] of [['windows', 'getCurrent'], ['permissions', 'getAll'], ['runtime', 'sendMessage']]) {
  const own = globalThis.chrome?.[space]?.[name];
  if (!own) continue;
  chrome[space][name] = (...args) => {
    if (typeof args.at(-1) === 'function') globalThis.wrapped.calls++;
    return own.apply(chrome[space], args);
  };
}
`;
/** In the page there are eyes of its own only: what its script found is noted where they see it. */
const IN_PAGE = `${BEFORE}document.documentElement.dataset.wrapped = globalThis.wrapped.browser;\n`;

const SCRIPT = 'before-everything.js';

/** Changes an unpacked Chrome package so that it runs as in a browser without a \`browser\` of its own. */
export function withoutBrowser(dir: string): void {
  prepend(join(dir, 'background.js'), BEFORE);
  prepend(join(dir, 'content-scripts', 'roundcube.js'), IN_PAGE);
  writeFileSync(join(dir, SCRIPT), BEFORE);
  for (const name of readdirSync(dir).filter((one) => one.endsWith('.html'))) {
    const page = readFileSync(join(dir, name), 'utf8');
    writeFileSync(join(dir, name), page.replace('<head>', `<head><script src="/${SCRIPT}"></script>`));
  }
}

function prepend(file: string, text: string): void {
  writeFileSync(file, text + readFileSync(file, 'utf8'));
}
