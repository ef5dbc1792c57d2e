/** The oldest browsers that the manifest names: by MDN's compatibility data they have every extension API that is used. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { CompatData, Identifier } from '@mdn/browser-compat-data';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

// Node's own way in: a bundler would take its time with twenty megabytes.
const compat: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

type Name = 'chrome' | 'firefox';

/** What the manifest says. */
const OLDEST: Readonly<Record<Name, number>> = {
  chrome: numberAfter('minimum_chrome_version'),
  firefox: numberAfter('strict_min_version'),
};

function numberAfter(key: string): number {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  return Number.parseInt(new RegExp(`${key}: '([\\d.]+)'`).exec(config)?.[1] ?? '', 10);
}

/** Each is asked for before it is used, because the other browser has its own. */
const ONLY: Readonly<Record<string, Name>> = { sidePanel: 'chrome', sidebarAction: 'firefox' };

/** Chrome's name of what the data calls by Firefox's. */
const NAMES: Readonly<Record<string, string>> = { contextMenus: 'menus' };

/** `tabs.query` and the like, wherever it stands in the sources. */
const USED: readonly string[] = [
  ...new Set(
    ['lib', 'entrypoints'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .flatMap((text) => [...text.matchAll(/\b(?:browser\??\.(\w+)|(sidePanel))\??\.(\w+)/g)])
        .map(([, space, other, name]) => `${space ?? other}.${name}`),
    ),
  ),
].sort();

function spaces(): Record<string, Identifier> {
  return (compat.webextensions as { api: Record<string, Identifier> }).api;
}

/** Since which version a browser has it; nothing where it has it not. */
function since(api: string, name: Name): number | undefined {
  const [space = '', method = ''] = api.split('.');
  const found = spaces()[NAMES[space] ?? space]?.[method];
  const support = found?.__compat?.support[name];
  const [first] = Array.isArray(support) ? support : [support];
  const added = first?.version_added;
  return typeof added === 'string' ? Number.parseInt(added.replace('≤', ''), 10) : undefined;
}

describe('the oldest browsers that the manifest names', () => {
  it('are named, and what is used was found', () => {
    expect(OLDEST.chrome).toBeGreaterThan(100);
    expect(OLDEST.firefox).toBeGreaterThan(100);
    expect(USED).toEqual(expect.arrayContaining(['tabs.query', 'contextMenus.create', 'sidePanel.open']));
  });

  it.each(USED)('have %s', (api) => {
    for (const name of ['chrome', 'firefox'] as const) {
      const only = ONLY[api.split('.')[0] ?? ''];
      if (only && only !== name) continue;
      expect(since(api, name), `${name} has ${api} since`).toBeLessThanOrEqual(OLDEST[name]);
    }
  });
});
