/** Nothing in the packages is younger than the oldest browsers that their manifests name. */
import { afterAll, describe, expect, it } from 'vitest';
import { type Unpacked, unpack } from '../e2e/support/extension.ts';
import { scriptsIn, zipOf } from './support/built.ts';
import { type BrowserName, newerIn } from './support/newer.ts';

/**
 * React asks for the first two before it uses them, and animates nothing without. The last is the browser's own model's,
 * which is asked for by its name, and without which nothing is suggested.
 */
const ASKED_FOR = ['.skipTransition()', '.startViewTransition()', '.availability()'];

const packages = (['chrome', 'firefox'] as const).map((name) => [name, unpack(zipOf(name))] as const);
afterAll(() => {
  for (const [, one] of packages) one.remove();
});

function oldest(name: BrowserName, { manifest }: Unpacked): number {
  const { gecko } = (manifest.browser_specific_settings ?? {}) as { gecko?: { strict_min_version: string } };
  const version = name === 'chrome' ? manifest.minimum_chrome_version : gecko?.strict_min_version;
  return Number.parseInt(String(version), 10);
}

describe('the oldest browser that the manifest names', () => {
  it.each(packages)('has all that the package for %s uses', (name, unpacked) => {
    const version = oldest(name, unpacked);
    expect(version).toBeGreaterThan(100);
    const found = newerIn(scriptsIn(unpacked.dir), name, version);
    expect(found.filter((one) => !ASKED_FOR.includes(one.name))).toEqual([]);
  });
});

describe('what is planted is found', () => {
  it.each([
    ['a function of a global', 'RegExp.escape(a)', 'RegExp.escape'],
    ['one that is only asked for', 'typeof Promise.try', 'Promise.try'],
    ['one that was there and went for a while', 'Iterator.from(a)', 'Iterator.from'],
    ['a global', 'new WebSocketStream(a)', 'WebSocketStream'],
    ['a method of a value', 'a.union(b)', '.union()'],
    ['a method behind a call', 'a?.b().getOrInsert(1, 2)', '.getOrInsert()'],
    ['a group with its own flags', '/a(?i:b)/.test(a)', '(?i:) in an expression'],
    ['a name twice', '/(?<a>x)|(?<a>y)/.test(a)', 'a name twice in an expression'],
  ])('%s', (_what, code, name) => {
    expect(newerIn([code], 'chrome', 117).map((one) => one.name)).toContain(name);
  });

  it.each([
    ['what is old enough', 'Map.groupBy(a, b); a.toSorted(); new URL(a); /(?<a>x)(?:y)/.test(a)'],
    ['a method of its own', 'class A { union() {} } a.union()'],
    ['a variable of its own', 'function f(Iterator) { Iterator.from(1) }'],
    ['another module’s method', 'a.union(b)', 'exports.union = c'],
  ])('and not %s', (_what, ...scripts) => {
    expect(newerIn(scripts, 'chrome', 117)).toEqual([]);
  });
});
