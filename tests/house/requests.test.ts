/** Nothing leaves the computer: no code of ours asks a server for anything. Held by a parser, and tried on plants. */
import { describe, expect, it } from 'vitest';
import { below, isNode, type Node, parse, placeOf, type Source, sourcesIn } from './support/source.ts';

/** Every way a script has to reach a server, by its name. */
const WAYS =
  /^(?:fetch|fetchLater|XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts|Image|registerProtocolHandler)$/;
/** Elements that fetch what they name; and what would be needed to send from a page's own form. */
const FETCHING = /^(?:img|image|script|link|iframe|frame|embed|object|audio|video|source|track|form)$/;

function requestsIn(source: Source): string[] {
  const found: string[] = [];
  const waiting: Node[] = [source.tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const way = wayOf(node);
    if (way) found.push(`${placeOf(source, node)}: ${way}`);
    waiting.push(...below(node));
  }
  return found;
}

function wayOf(node: Node): string | undefined {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const name = nameOf(node.callee);
    if (WAYS.test(name)) return name;
    const [first] = node.arguments as Node[];
    if (name === 'createElement' && typeof first?.value === 'string' && FETCHING.test(first.value))
      return `createElement ${first.value}`;
  }
  if (node.type === 'JSXOpeningElement' && FETCHING.test(nameOf(node.name))) {
    const sent = (node.attributes as Node[]).some((one) =>
      /^(?:src|srcSet|action|data)$/.test(nameOf(one.name)),
    );
    return sent ? `<${nameOf(node.name)}>` : undefined;
  }
  return undefined;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return typeof node.name === 'string' ? node.name : '';
}

/** The practice mailbox shows the panel in a frame of its own page: an address within the package. */
const WITHIN = /^entrypoints\/welcome\/.*: <iframe>$/;

describe('no code of ours', () => {
  it.each(sourcesIn('lib', 'components', 'entrypoints').map((source) => [source.file, source] as const))(
    'asks a server: %s',
    (_file, source) => {
      expect(requestsIn(source).filter((one) => !WITHIN.test(one))).toEqual([]);
    },
  );
});

describe('what is planted is found', () => {
  it.each([
    'fetch(url)',
    'window.fetch(url)',
    'new XMLHttpRequest()',
    'navigator.sendBeacon(url, text)',
    'new WebSocket(url)',
    'new Image().src = url',
    "document.createElement('script')",
    'const a = <img src={url} />',
    'const a = <form action={url} />',
  ])('%s', (code) => expect(requestsIn(parse('planted.tsx', code))).toHaveLength(1));
});
