/** Words by which people end a letter, above their name. Nothing else may stand on the line, or it is a sentence of theirs. */

const EN =
  '(?:(?:many|kind|best|warm|warmest|kindest|with best|with kind|with warm) )?(?:thanks|regards|wishes)(?: (?:again|so much|very much|a lot|in advance|a million|and (?:best |kind |warm )?regards|& regards))?|thank you(?: (?:again|so much|very much|in advance|and (?:best |kind )?regards))?|thx|tks|ty|best|all the best|cheers|sincerely|sincerely yours|yours(?: (?:sincerely|truly|faithfully))?|very truly yours|respectfully|cordially|take care|talk soon|see you soon|speak soon|warmly|love|have a (?:good|great|nice|lovely) (?:day|evening|weekend|one)';
const IT =
  '(?:grazie|saluti|cordialità|cordialmente|a presto|ciao|un abbraccio|abbracci|baci|buon lavoro|buona (?:giornata|serata)|buon (?:fine settimana|weekend|pomeriggio)|(?:un|i) (?:caro|cordiale|cordiali|miei|migliori) salut[oi]|un saluto|tanti saluti|(?:cordiali|distinti|cari|molti|migliori) saluti|con stima|in fede)(?: (?:mille|ancora|infinite|di cuore|a tutti|a presto|in anticipo|e (?:a presto|buona giornata|buon lavoro|(?:cordiali |cari )?saluti)))?';
const OTHERS =
  "(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|viele[n]?) gr(?:üßen?|uessen?|üssen?)|mfg|vielen dank|danke|cordialement|bien à (?:vous|toi)|bonne journée|merci(?: beaucoup| d[’']avance)?|(?:un |cordiales )?saludos?|atentamente|(?:muchas )?gracias|obrigad[oa]|atenciosamente|abraços?";

const CLOSING = new RegExp(`^(?:${EN}|${IT}|${OTHERS})[\\s,.!;–-]{0,4}$`, 'iu');
const CLOSING_WITH_NAME = new RegExp(
  `^(?:${EN}|${IT}|${OTHERS})\\s?[,.!–-]\\s?(?:\\p{Lu}[\\p{L}.'’-]{0,20}\\s?){1,2}$`,
  'iu',
);

/** *Best regards,* and nothing else. */
export const isClosing = (text: string): boolean => text.length <= 60 && CLOSING.test(text);

/** *Thanks, Anna* on one line. */
export const isSignedClosing = (text: string): boolean =>
  text.length <= 60 && CLOSING_WITH_NAME.test(text) && /\p{Lu}[\p{L}.'’-]{0,20}$/u.test(text);
