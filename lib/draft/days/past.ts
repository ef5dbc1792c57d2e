/** Whether a sentence tells what has been: then no day in it is one on which something is due. */
import type { Language } from './days.ts';

const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

const EN_PAST = whole(
  "was|were|wasn't|weren't|had|did|didn't|met|went|came|left|spoke|talked|sent|got|saw|said|told|asked|called|wrote|bought|paid|found|took|gave|began|took place|(?:(?:i|we|you|they) have|(?:i|we|you|they)'ve|(?:he|she|it) has) (?:just |already |also )?(?:been|sent|met|had|got|paid|made|done|found|told|\\p{L}{2,14}(?:ed|en))|to date|ago|(?<!from )yesterday|last (?:week|month|year|night|time|quarter)(?! (?:of|in) )|since|started|arrived|happened|visited|finished|received|returned|signed|agreed|decided|launched|opened|closed|exchanged|drank|ate|drove|heard|felt|kept|knew|lost|ran|sold|thought|won|held|brought|built|chose|fell|flew|forgot|grew|could have|should have|where were you",
);
const EN_AHEAD = whole(
  "will|shall|must|should|needs?|can|could you|would you|please|by|before|due|deadline|going to|let's|no later|want|expect|have to|has to|i'd like|would like|next|tomorrow|have been asked|are you|do you|won't|'ll|today|tonight",
);
const IT_PAST = whole(
  "ieri|l'altro ieri|fa|scors[oaie]|passat[oaie]|er[ao]|erano|eravamo|avev[ao]|avevamo|avevano|(?:ho|hai|ha|abbiamo|avete|hanno) (?:già |appena |anche |poi )?\\p{L}{2,16}(?:t[oaie]|s[oaie])|(?:sono|sei|è|siamo|siete) (?:già |appena |stat[oaie] )?(?:stat|andat|tornat|arrivat|venut|partit|uscit|nat|success|accadut|rimast|mandat|inviat|firmat|pagat)[oaie]|ci siamo \\p{L}{2,16}[ti]|dove eri|dove eravate",
);
const IT_AHEAD = whole(
  'entro|scade|scadenza|dobbiamo|devi|devo|deve|dovete|devono|puoi|potresti|potete|serve|servono|prossim[oaie]|domani|per favore|occorre|bisogna|vorrei|mi servirebbe|\\p{L}{2,14}(?:erò|irò|arò|erai|irai|erà|irà|eremo|iremo|erete|irete|eranno|iranno)',
);

/** Verbs and words of the past, and none that looks ahead. */
export function isPast(sentence: string, language: Language): boolean {
  const text = sentence.slice(0, 1000).replace(/[\u2018\u2019]/g, "'");
  const [past, ahead] = language === 'it' ? [IT_PAST, IT_AHEAD] : [EN_PAST, EN_AHEAD];
  return past.test(text) && !ahead.test(text);
}

const TOLD_BEFORE =
  /(?<!\p{L})(?:i|we|you|he|she|they|it|that) (?:did|went|had|sent|got|were|was|met|made|came|saw|took|gave|spoke|talked|discussed|\p{L}{3,14}ed)(?!\p{L})[^,.;:!?]{0,40}$|(?<!\p{L})(?:ho|hai|ha|abbiamo|avete|hanno|era|erano|eravamo) \p{L}{2,16}(?!\p{L})[^,.;:!?]{0,40}$/iu;

/** Whether the words right before a day tell what was done on it: *the calls we did this week*. */
export const isToldBefore = (words: string): boolean => TOLD_BEFORE.test(words.slice(-80));
