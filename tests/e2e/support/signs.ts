/** Looks into our closed shadow roots as a debugger does: no page's script can. */
import type { Page } from 'playwright';
import { until } from './until.ts';

type Node = {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
  readonly contentDocument?: Node;
};

const below = ({ children = [], shadowRoots = [], contentDocument }: Node): Node[] => [
  ...children,
  ...shadowRoots,
  ...(contentDocument ? [contentDocument] : []),
];

const textOf = (node: Node): string =>
  node.nodeName === 'STYLE'
    ? ''
    : node.nodeName === '#text'
      ? node.nodeValue
      : below(node).map(textOf).join(' ').trim();

/** The words of each sign of ours in the page and its frames. */
export async function signsOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.attributes?.includes('data-esito')) found.push(textOf(node));
    else for (const one of below(node)) walk(one);
  };
  walk(root);
  return found;
}

/** Waits for a sign that says this. */
export function signSays(page: Page, words: string): Promise<true> {
  return until(`a sign that says ${words}`, async () => {
    const signs = await signsOn(page);
    return signs.some((one) => one.includes(words)) || undefined;
  });
}
