/** Which language a text is in: its own words decide, whatever the letter's language is. */

/** The languages there are phrases for. */
export type Language = 'en' | 'it';

const COMMON: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'the and of per is are was with for from by at on an this that it you your we our be has have not all each every when who to or as before after until without their they will can should must within than'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la gli le di del della dei delle degli dello che è sono con per da dal dalla dalle un una uno non al alla alle ai agli nel nella nei sul sulla sui e ed ogni tutti tutte anche più o se si entro quando senza dopo prima ha hanno essere ore giorno'.split(
      ' ',
    ),
  ),
};

/** The language of a text, or both where its words do not say. */
export function languagesOf(text: string): readonly Language[] {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const en = words.filter((word) => COMMON.en.has(word)).length;
  const it = words.filter((word) => COMMON.it.has(word)).length;
  if (en > it * 2) return ['en'];
  if (it > en * 2) return ['it'];
  return ['en', 'it'];
}
