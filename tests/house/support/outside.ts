/** Texts for people that stand in the code instead of in the words files. */
import { below, isNode, type Node, placeOf, type Source } from './source.ts';

/** Attributes whose value is read or spoken. */
const SPOKEN =
  /^(?:title|alt|placeholder|label|text|note|heading|summary|hint|question|press|none|aside|aria-(?:label|description|roledescription|valuetext|placeholder|braillelabel))$/;
/** What is given to these is shown: the page, notifications, menus, the toolbar. */
const SHOWN_PROPERTY =
  /^(?:textContent|innerText|innerHTML|outerHTML|title|alt|placeholder|ariaLabel|message|contextMessage)$/;
const SHOWING =
  /^(?:append|prepend|replaceChildren|createTextNode|insertAdjacentText|insertAdjacentHTML|alert|confirm|prompt|setTitle|setBadgeText)$/;

/** Attributes, calls and properties that only the browser reads. */
const UNSEEN_ATTRIBUTE =
  /^(?:className|look|d|viewBox|transform|points|strokeDasharray|rel|id|htmlFor|key|href|src|type|list|name|data-.*)$/;
const UNSEEN_CALL =
  /^(?:querySelector|querySelectorAll|matches|closest|getElementById|load|matchMedia|getComputedStyle|RegExp|Error|TypeError|\w+Error|addEventListener)$/;

const LETTERS = /\p{L}{2}/u;
/** Several words, or one as a label begins: with a capital, then small letters. */
const READS_AS_WORDS = /\p{L}{2,}[,;:]? +[\p{L}\d“«]|^\p{Lu}\p{Ll}+[.…]?$|\p{L}{2}.*[.?!…]$/u;
/** Lists of tags, selectors of other people's pages, the look of what is drawn there. */
const FOR_MACHINES = /\{[^}]*:[^}]*;[^}]*\}|^[A-Z\d ]+$|(?:^|[a-z\d] ?)[#.][a-z][\w-]+/;

/** Names that are no words: of keys, of browser errors, of the product. */
const NAMES = new Set([
  'Esito',
  'Esito · ',
  'Enter',
  'Escape',
  'Tab',
  'Home',
  'End',
  'Newsreader Variable',
  '1em "Newsreader Variable"',
]);

/** Each with its place and its text. */
export function textsOutside(source: Source): string[] {
  const found = new Map<Node, string>();
  const note = (node: Node, text: string): void => {
    if (!NAMES.has(text.trim()) && !NAMES.has(text))
      found.set(node, `${placeOf(source, node)}: ${text.trim()}`);
  };
  walk(source.tree, { shown: false, unseen: false }, note);
  return [...found.values()];
}

type At = { readonly shown: boolean; readonly unseen: boolean };
type Note = (node: Node, text: string) => void;

function walk(node: Node, at: At, note: Note): void {
  const text = textOf(node);
  if (text !== undefined) {
    if (at.shown ? LETTERS.test(text) : !at.unseen && readsAsWords(text)) note(node, text);
    return;
  }
  for (const [child, where] of inside(node, at)) walk(child, where, note);
}

const readsAsWords = (text: string): boolean => READS_AS_WORDS.test(text) && !FOR_MACHINES.test(text);

/** The text of a literal; of a piece of a template; between tags. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'JSXText') return node.value as string;
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  return undefined;
}

/** The nodes below, and whether what they come to is shown. */
function inside(node: Node, at: At): [Node, At][] {
  const NEITHER = { shown: false, unseen: at.unseen };
  const all = (where: At): [Node, At][] => below(node).map((child) => [child, where]);
  const one = (name: string, where: At): [Node, At][] => (isNode(node[name]) ? [[node[name], where]] : []);
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return [];
    case 'JSXElement':
    case 'JSXFragment':
      return below(node).map((child) => [child, child.type.startsWith('JSXOpening') ? NEITHER : SHOWN]);
    case 'JSXAttribute':
      return one('value', attributeAt(nameOf(node.name)));
    case 'ConditionalExpression':
      return [
        ...one('test', { shown: false, unseen: true }),
        ...one('consequent', at),
        ...one('alternate', at),
      ];
    case 'LogicalExpression':
      return [...one('left', at), ...one('right', at)];
    case 'BinaryExpression':
      return node.operator === '+' ? all(at) : all({ shown: false, unseen: true });
    case 'CallExpression':
    case 'NewExpression':
      return [
        ...one('callee', NEITHER),
        ...listOf(node.arguments).map((child, index): [Node, At] => [child, callAt(node, index)]),
      ];
    case 'AssignmentExpression':
      return [...one('left', NEITHER), ...one('right', propertyAt(nameOf(node.left)))];
    case 'Property':
      return [...one('value', SHOWN_PROPERTY.test(nameOf(node.key)) ? SHOWN : NEITHER)];
    case 'MemberExpression':
      return [...one('object', NEITHER), ...one('property', { shown: false, unseen: true })];
    case 'SwitchCase':
      return [
        ...one('test', { shown: false, unseen: true }),
        ...listOf(node.consequent).map((child): [Node, At] => [child, NEITHER]),
      ];
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return all(at);
    default:
      return node.type.startsWith('TS') ? all({ shown: false, unseen: true }) : all(NEITHER);
  }
}

const SHOWN: At = { shown: true, unseen: false };

function attributeAt(name: string): At {
  return { shown: SPOKEN.test(name), unseen: UNSEEN_ATTRIBUTE.test(name) };
}

function propertyAt(name: string): At {
  return { shown: SHOWN_PROPERTY.test(name), unseen: UNSEEN_ATTRIBUTE.test(name) };
}

function callAt({ callee, arguments: list }: Node, index: number): At {
  const name = nameOf(callee);
  if (name === 'setAttribute') {
    const [attribute] = listOf(list);
    if (index === 0) return { shown: false, unseen: true };
    return attributeAt(typeof attribute?.value === 'string' ? attribute.value : '');
  }
  return { shown: SHOWING.test(name), unseen: UNSEEN_CALL.test(name) };
}

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** The last name of an expression: `b` of `a.b`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'JSXNamespacedName') return '';
  return typeof node.name === 'string' ? node.name : String(node.value ?? '');
}
