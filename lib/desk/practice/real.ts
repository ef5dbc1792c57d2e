/** The one real thing at the end of the practice: a draft in the person's own store. */
import type { Draft } from '../../draft/draft.ts';
import { emptyDraft } from '../../draft/start.ts';
import { openDatabase } from '../../store/database.ts';
import { putDraft } from '../../store/drafts.ts';

/** What a person wants, and from whom: a name or an address, as typed. */
export type RealThing = { readonly thing: string; readonly whom: string };

/** Begins the draft under `key`, and keeps it; rejects with the browser's own error where it cannot be kept. */
export async function beginReal(
  { thing, whom }: RealThing,
  key: string,
  language: Draft['language'],
): Promise<void> {
  const db = await openDatabase();
  try {
    await putDraft(db, {
      ...emptyDraft(key, language),
      title: thing.trim(),
      partner: partnerFrom(whom.trim()),
    });
  } finally {
    db.close();
  }
}

/** `Sara`, `sara@conti.test` or `Sara <sara@conti.test>`. */
function partnerFrom(whom: string): Draft['partner'] {
  const [address = ''] = whom.match(/[^\s<>()",;]+@[^\s<>()",;]+/) ?? [];
  return {
    name: whom
      .replace(address, '')
      .replace(/[<>()]/g, '')
      .trim(),
    address,
  };
}
