/** Which texts of the catalogue the code reaches for: follows `ui` through names, parts and destructuring. */
import { below, isNode, type Node, type Source } from './source.ts';

/** A place in the catalogue, `ui.draft.missing`; `*` where the key is only known at run time. */
type Path = readonly string[];
type Names = Map<string, Path[]>;

/** Every path whose value is used, as `a.b.*`; what is below a path is used with it. */
export function pathsUsed({ tree }: Source): Set<string> {
  const names: Names = new Map();
  // Twice, because a name may be used above the line that says what it is.
  visit(tree, names, () => undefined);
  const used = new Set<string>();
  visit(tree, names, (path) => used.add(path.join('.')));
  return used;
}

function visit(node: Node, names: Names, use: (path: Path) => void): void {
  const go = (one: unknown): void => {
    if (isNode(one)) visit(one, names, use);
  };
  switch (node.type) {
    case 'VariableDeclarator':
      if (isNode(node.id)) bind(node.id, pathsOf(node.init, names), names);
      if (isNode(node.init)) rename(node.init, names, use);
      return;
    case 'Identifier':
    case 'MemberExpression':
      if (!reach(node, names, use)) go(node.object);
      if (node.computed) go(node.property);
      return;
    case 'Property':
      if (node.computed) go(node.key);
      go(node.value);
      return;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      go(node.expression);
      return;
    default:
      if (node.type.startsWith('TS')) return;
      for (const param of nodes(node.params)) bind(param, [], names);
      for (const child of below(node)) if (!nodes(node.params).includes(child)) go(child);
  }
}

/** All of the catalogue handed on says nothing about its parts: whoever takes it reaches for them. */
function reach(node: Node, names: Names, use: (path: Path) => void): boolean {
  const paths = pathsOf(node, names);
  for (const path of paths) if (path.length > 1) use(path);
  return paths.length > 0;
}

/** A part under another name is not used yet; what chooses it is. */
function rename(node: Node, names: Names, use: (path: Path) => void): void {
  if (pathsOf(node, names).length === 0) {
    visit(node, names, use);
    return;
  }
  if (node.type === 'MemberExpression' && node.computed) visit(node.property as Node, names, use);
  if (node.type === 'ConditionalExpression') visit(node.test as Node, names, use);
  for (const part of [node.consequent, node.alternate, node.left, node.right, node.expression])
    if (isNode(part)) rename(part, names, use);
}

/** Gives names to what a pattern takes out of paths. `ui` taken out of anything is the catalogue's. */
function bind(pattern: Node, paths: readonly Path[], names: Names): void {
  const root: Path[] = [['ui']];
  if (pattern.type === 'AssignmentPattern') bind(pattern.left as Node, paths, names);
  else if (pattern.type === 'Identifier') {
    const name = pattern.name as string;
    const known = name === 'ui' && paths.length === 0 ? root : paths;
    if (known.length > 0) names.set(name, [...(names.get(name) ?? []), ...known]);
  } else if (pattern.type === 'ObjectPattern')
    for (const property of nodes(pattern.properties)) {
      const key = keyOf(property);
      const parts = key === 'ui' && paths.length === 0 ? root : paths.map((path) => [...path, key]);
      if (isNode(property.value)) bind(property.value, parts, names);
    }
}

/** The places an expression may stand for. */
function pathsOf(node: unknown, names: Names): Path[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Identifier':
      return names.get(node.name as string) ?? [];
    case 'MemberExpression': {
      const parts = pathsOf(node.object, names);
      const key = node.computed ? literal(node.property) : (node.property as Node & { name: string }).name;
      if (parts.length === 0)
        return key === 'ui' ? [['ui']] : key === 'browser' && isWords(node.object) ? [['browser']] : [];
      return parts.map((path) => [...path, key]);
    }
    case 'ConditionalExpression':
      return [...pathsOf(node.consequent, names), ...pathsOf(node.alternate, names)];
    case 'LogicalExpression':
      return [...pathsOf(node.left, names), ...pathsOf(node.right, names)];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return pathsOf(node.expression, names);
    default:
      return [];
  }
}

const isWords = (node: unknown): boolean =>
  isNode(node) && node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'wordsOf';
const literal = (node: unknown): string =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : '*';
const keyOf = ({ key, computed }: Node): string =>
  !computed && isNode(key) ? String(key.name ?? key.value) : '*';
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Whether a text is reached: itself, something around it, or it is one of those a key chooses. */
export function isUsed(leaf: Path, used: ReadonlySet<string>): boolean {
  for (const one of used) {
    const path = one.split('.');
    if (path.length <= leaf.length && path.every((key, at) => key === '*' || key === leaf[at])) return true;
  }
  return false;
}
