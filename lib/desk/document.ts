/** The document in the open tab: what of it is delegated, and how it stands as evidence. */
import type { Open } from '../hosts/host.ts';
import { askOpen } from '../messages/access.ts';
import { evenBlanks } from '../objective/text.ts';
import type { Clicked } from './clicked.ts';
import { keepClicked } from './delegate.ts';
import type { World } from './world.ts';

type Page = Extract<Open, { is: 'page' }>;

/** What it is called, and where it is: as evidence of a delivery takes it. */
export type Placed = { readonly what: string; readonly where: string };

/** The open document's name; nothing where none is open that an address leads to. */
export function documentIn(open: Open | undefined): string | undefined {
  if (open?.is === 'page') return open.spot && isWeb(open.link) ? nameOf(open) : undefined;
  return open?.is === 'message' ? open.message.document?.title : undefined;
}

/** A document as if it had been clicked on as a whole, or on what is selected in it. */
export function asClicked({ link, title, selection, spot }: Page): Clicked {
  return { page: { link, title, ...(spot && { spot }) }, ...(selection && { quote: selection }) };
}

/** Begins a draft of the open document, or of what is selected there now. Returns its key; nothing where it has gone. */
export async function delegateDocument(world: World, tab: number): Promise<string | undefined> {
  const open = await askOpen(tab);
  if (!open.ok || open.value.is !== 'page') return undefined;
  const { db, language, random } = world;
  return keepClicked(db, asClicked(open.value), { open: open.value, language, random: random(5) });
}

/** The open document, at the paragraph that is selected there now. */
export async function placeInDocument(tab: number | undefined): Promise<Placed | undefined> {
  const open = tab === undefined ? undefined : await askOpen(tab);
  if (!open?.ok) return undefined;
  if (open.value.is === 'page') return placeOf(open.value);
  const { document } = open.value.is === 'message' ? open.value.message : {};
  return document && { what: document.title, where: document.link };
}

function placeOf(page: Page): Placed {
  const name = nameOf(page);
  const part = page.spot?.name ?? '';
  return {
    what: part === '' || part === name ? name : `${name}, ${part}`,
    where: page.spot?.exact ?? page.link,
  };
}

const nameOf = ({ title, link }: Page): string => evenBlanks(title) || link;
const isWeb = (link: string): boolean => /^https?:/i.test(link);
