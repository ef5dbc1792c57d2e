/** What was clicked in the browser's menu, read from the page itself where that is permitted. */
import { browser, type Menus } from '../browser.ts';
import type { Spot } from '../hosts/host.ts';

/** Something with an address of its own: a link or an image. */
export type Target = {
  /** Its words: of the link, or what stands for the image. Empty where it has none. */
  readonly words: string;
  readonly address: string;
};

export type Clicked = {
  /** The page it was clicked on. */
  readonly page: { readonly link: string; readonly title: string; readonly spot?: Spot };
  /** The selected words, in the paragraphs in which they stand. */
  readonly quote?: string;
  readonly target?: Target;
};

/** What was clicked in a tab that shows `page`. Where the page cannot be read, what the browser itself tells. */
export async function readClicked(
  info: Menus.OnClickData,
  tab: { readonly id?: number | undefined },
  page: Clicked['page'],
): Promise<Clicked> {
  const address = info.linkUrl ?? info.srcUrl;
  const seen = tab.id === undefined ? undefined : await lookIn(tab.id, info.frameId ?? 0, address ?? '');
  const quote = wholeOf(info.selectionText ?? '', seen?.selection ?? '');
  const words = seen?.words || (info as { linkText?: string }).linkText || '';
  return {
    // A document says itself which address leads to it.
    page: page.spot ? page : { ...page, link: info.pageUrl ?? page.link },
    ...(quote && { quote }),
    ...(address && { target: { words: squashed(words), address } }),
  };
}

/**
 * The selection as the page has it, with its line ends, which Chrome leaves out of what it tells. Only where it is the
 * same words: in a page with frames another selection may stand elsewhere.
 */
export function wholeOf(told: string, read: string): string {
  const same = told.trim() !== '' && squashed(read).startsWith(squashed(told));
  return (same ? read : told).replaceAll('\u00a0', ' ').trim();
}

const squashed = (text: string): string => text.replace(/\s+/g, ' ').trim();

type SeenInPage = { readonly selection: string; readonly words: string };

async function lookIn(tabId: number, frameId: number, address: string): Promise<SeenInPage | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: inPage,
      args: [address],
    });
    return found?.result as SeenInPage | undefined;
  } catch {
    // A page of the browser itself, a store, a document viewer: the browser's own words have to do.
    return undefined;
  }
}

/** Runs in the page and knows nothing outside itself. Of several links to one address, the one that has the focus. */
export function inPage(address: string): SeenInPage {
  // A mail's pictures can have the names of these.
  const own = <K extends 'links' | 'images' | 'activeElement'>(name: K): Document[K] =>
    Reflect.get(Document.prototype, name, document);
  const links = [...own('links')].filter((one) => one.href === address);
  const link =
    links.find((one) => one === own('activeElement')) ?? links.find((one) => one.textContent?.trim());
  const image = [...own('images')].find((one) => one.currentSrc === address || one.src === address);
  const within = link?.querySelector('img')?.alt;
  return {
    selection: (getSelection()?.toString() ?? '').slice(0, 400_000),
    words: (link?.textContent?.trim() || within || image?.alt || '').slice(0, 4000),
  };
}
