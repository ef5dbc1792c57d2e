/** *Delegate* from the context menu: a draft from the selected words, the link or the page. */
import { emptyDraft } from '../draft/start.ts';
import type { Language } from '../letter/words/index.ts';
import { newRef } from '../objective/ids.ts';
import { evenBlanks } from '../objective/text.ts';
import type { Database } from '../store/database.ts';
import { putDraft } from '../store/drafts.ts';

/** What was clicked: a selection, a link, an image, or the page itself. */
export type Clicked = { readonly quote?: string; readonly link?: string };

/** The longest piece of a selection that becomes the first title, in characters. */
const TITLE = 120;

/** Keeps a draft with the words as title and source. Returns its key. */
export async function keepClicked(
  db: Database,
  clicked: Clicked,
  language: Language,
  random: Uint8Array,
): Promise<string> {
  const quote = clicked.quote?.trim() ?? '';
  const first = evenBlanks(quote.split(/\n|(?<=[.?!])\s/)[0] ?? '');
  const draft = {
    ...emptyDraft(`new:${newRef(random)}`, language),
    title: first.slice(0, TITLE),
    source: { ...(clicked.link && { link: clicked.link }), ...(quote && { quote }) },
  };
  await putDraft(db, draft);
  return draft.key;
}
