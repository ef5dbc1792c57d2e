/**
 * What a script uses that a browser of a given version does not have, by MDN's compatibility data. Only what can be known
 * without guessing what a value is:
 * - globals and their members by name (`RegExp.escape`, `new URLPattern()`), where the script declares no such name itself;
 * - methods of values by a name that the platform has nowhere so early (`list.toSpliced()`), where no script defines one;
 * - expressions written in a form of their own (`/(?i:a)/`, duplicate names, the flag `v`).
 */
import { createRequire } from 'node:module';
import type { CompatData, Identifier } from '@mdn/browser-compat-data';
import { below, isNode, type Node, parse } from '../../house/support/source.ts';

// Node's own way in: a bundler would take its time with twenty megabytes.
const compat: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

export type BrowserName = 'chrome' | 'firefox';
export type Newer = { readonly name: string; readonly since: number };

/** In this version it is not there yet, whichever it is. */
const NEVER = Number.POSITIVE_INFINITY;

/** Everything global: the language's own and the web's. Single functions stand beside the interfaces. */
const GLOBALS: Readonly<Record<string, Identifier>> = {
  ...(compat.api as unknown as Record<string, Identifier>),
  ...(compat.javascript.builtins as unknown as Record<string, Identifier>),
};

/** Since when a browser has it without a switch or a prefix. */
function sinceOf({ __compat }: Identifier, browser: BrowserName): number {
  const support = __compat?.support[browser];
  if (!support) return 0;
  const versions = [support]
    .flat()
    .filter(({ version_removed }) => !version_removed)
    .map((one) => {
      if (one.flags || one.prefix || one.alternative_name || typeof one.version_added !== 'string')
        return one.version_added === null ? 0 : NEVER;
      return Number.parseInt(one.version_added.replace('≤', ''), 10) || 0;
    });
  return Math.min(...versions);
}

/** The earliest version in which anything of the platform has a member of that name. */
function earliestOf(browser: BrowserName): Map<string, number> {
  const earliest = new Map<string, number>();
  for (const [holder, identifier] of Object.entries(GLOBALS))
    for (const [key, member] of Object.entries(identifier)) {
      if (key === '__compat' || key === holder || !('__compat' in member)) continue;
      const name = key.replace(/_(?:static|event)$/, '');
      earliest.set(name, Math.min(earliest.get(name) ?? NEVER, sinceOf(member as Identifier, browser)));
    }
  return earliest;
}

const EARLIEST: Readonly<Record<BrowserName, Map<string, number>>> = {
  chrome: earliestOf('chrome'),
  firefox: earliestOf('firefox'),
};

/** Each thing once, by name, in the scripts of one package. */
export function newerIn(scripts: readonly string[], browser: BrowserName, version: number): Newer[] {
  const trees = scripts.map((code) => parse('bundle.js', code).tree);
  const members = new Set(trees.flatMap(ownMembers));
  const found = new Map<string, number>();
  const note = (name: string, since: number): void => {
    if (since > version) found.set(name, since);
  };
  for (const tree of trees) {
    const own = { variables: ownVariables(tree), members };
    visit(tree, (node) => {
      if (node.type === 'MemberExpression') member(node, own, browser, note);
      if (node.type === 'NewExpression' || node.type === 'CallExpression') call(node, own, browser, note);
      if ('regex' in node) expression(node, note);
    });
  }
  return [...found].map(([name, since]) => ({ name, since })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Note = (name: string, since: number) => void;
type Own = { readonly variables: ReadonlySet<string>; readonly members: ReadonlySet<string> };

const isName = (node: unknown): node is Node & { readonly name: string } =>
  isNode(node) && node.type === 'Identifier';

function call({ callee }: Node, own: Own, browser: BrowserName, note: Note): void {
  if (isName(callee))
    note(callee.name, isGlobal(callee, own) ? sinceOf(GLOBALS[callee.name] as Identifier, browser) : 0);
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee.computed || !isName(callee.property))
    return;
  const { name } = callee.property;
  if (!isGlobal(callee.object, own) && !own.members.has(name))
    note(`.${name}()`, EARLIEST[browser].get(name) ?? 0);
}

function member({ object, property, computed }: Node, own: Own, browser: BrowserName, note: Note): void {
  if (computed || !isName(property) || !isGlobal(object, own)) return;
  const holder = GLOBALS[object.name] as Identifier;
  const known = holder[`${property.name}_static`] ?? holder[property.name];
  note(object.name, sinceOf(holder, browser));
  if (known) note(`${object.name}.${property.name}`, sinceOf(known as Identifier, browser));
}

const isGlobal = (node: unknown, own: Own): node is Node & { readonly name: string } =>
  isName(node) && !own.variables.has(node.name) && Object.hasOwn(GLOBALS, node.name);

/** Their own marks in the data are of each sign; these three are what has come since expressions have had names. */
function expression({ regex }: Node, note: Note): void {
  const { pattern, flags } = regex as { pattern: string; flags: string };
  const bare = pattern.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '');
  const names = [...bare.matchAll(/\(\?<([^>=!]+)>/g)].map(([, name]) => name);
  if (/\(\?[ims-]+:/.test(bare)) note('(?i:) in an expression', 125);
  if (new Set(names).size < names.length) note('a name twice in an expression', 125);
  if (flags.includes('v')) note('the flag v of an expression', 112);
}

/** Names that the script gives to variables and functions. */
function ownVariables(tree: Node): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    for (const place of [node.id, node.param, ...listOf(node.params)])
      for (const name of namesIn(place)) names.add(name);
  });
  return names;
}

/** Names that it gives to fields and methods of its own. */
function ownMembers(tree: Node): string[] {
  const names: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'AssignmentExpression' && isNode(node.left))
      keep(node.left.property, node.left.computed);
    if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type)) keep(node.key, node.computed);
  });
  function keep(key: unknown, computed: unknown): void {
    if (!computed && isName(key)) names.push(key.name);
  }
  return names;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The names that a pattern binds. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (isName(pattern)) return [pattern.name];
  const parts = [
    pattern.left,
    pattern.argument,
    pattern.value,
    ...listOf(pattern.elements),
    ...listOf(pattern.properties),
  ];
  return parts.flatMap(namesIn);
}

/** Not by recursion: a bundle is one deep expression. */
function visit(tree: Node, look: (node: Node) => void): void {
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    look(node);
    waiting.push(...below(node));
  }
}
