/** What the packages weigh and what they ask for, held against `scripts/bench/budgets.ts`. Timings are the bench's. */
import { afterAll, describe, expect, it } from 'vitest';
import { BUDGETS, COUNTS } from '../../scripts/bench/budgets.ts';
import { scriptBytes, zipBytes } from '../../scripts/bench/package.ts';
import { unpack } from '../e2e/support/extension.ts';
import { filesOf, zipOf } from './support/built.ts';

const limitOf = (name: string): number => BUDGETS.find((one) => one.name === name)?.limit ?? 0;

const packages = (['chrome', 'firefox'] as const).map((name) => [name, unpack(zipOf(name))] as const);
afterAll(() => {
  for (const [, one] of packages) one.remove();
});

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

describe.each(packages)('the package for %s', (name, { dir, manifest }) => {
  it('is small as a whole', () => {
    expect(zipBytes(zipOf(name))).toBeLessThanOrEqual(limitOf('package.zipBytes'));
  });

  it('puts a small script into a page', () => {
    const bytes = scriptBytes(dir);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(limitOf('contentScript.gzBytes'));
  });

  it('asks for few permissions, and for no site, before it is used', () => {
    expect(lengthOf(manifest.permissions)).toBeLessThanOrEqual(COUNTS.permissions);
    expect(lengthOf(manifest.host_permissions)).toBe(COUNTS.hostPermissions);
    expect(lengthOf(manifest.content_scripts)).toBe(COUNTS.contentScripts);
    expect(lengthOf(manifest.web_accessible_resources)).toBe(COUNTS.webAccessibleResources);
  });

  it('holds what it needs and nothing beside it', () => {
    const odd = filesOf(dir).filter(
      (file) =>
        !/^(?:manifest\.json|\w+\.html|background\.js|content-scripts\/\w+\.js|(?:chunks|assets)\/[\w.-]+\.(?:js|css|woff2)|icons?(?:\/\d+)?\.(?:png|svg)|_locales\/\w+\/messages\.json)$/.test(
          file,
        ),
    );
    expect(odd).toEqual([]);
  });
});
