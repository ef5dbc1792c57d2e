/** Numbers that measure something, apart from those that only name it: years, laws, versions, codes. */

const NAMES: readonly RegExp[] = [
  /https?:\/\/\S{1,500}/giu,
  /\b\d{1,2}[ .]?(?:°|º)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b/giu,
  /(?<![\d.,])(?:19|20)\d\d(?:[-/]\d{1,4}){0,2}(?![\d%]|[.,]\d|\s?%)/gu,
  /(?<!\p{L})(?:ISO|IEC|UNI|EN|RFC|DPR|DL|GDPR)[\s/-]{1,2}\d+/gu,
  /(?<!\d)\d{1,6}\/\d{2,4}(?:\/\p{Lu}{2})?/gu,
  /(?<![\p{L}\p{N}])(?:art|n|co|comma|misura|capitolo|section|version|versione|v|fase|phase|gruppo|lotto|epic|issue|page|pagina|step|passo)\.?\s?\d+(?:[.-]\d+)*/giu,
  /(?<![\p{L}\p{N}$€£])\p{L}{1,6}-?\d+(?:[-.]?[\p{L}\d]{1,6}){0,4}/gu,
  /(?<![\d.,])\d\.\d(?![\d%]|\s?%|\s?x\b)/gu,
  /[#§]\s?\d+/gu,
  /(?<!\d)\d{1,3}(?:st|nd|rd|th|°|º|ª)(?!\p{L})/gu,
];

/** The text with the numbers that are only names blanked out; nothing moves. */
const bare = (text: string): string =>
  NAMES.reduce((left, name) => left.replace(name, (found) => ' '.repeat(found.length)), text);

/** A share, a ratio, a step from one number to another, a sum of money, a bound: what is measured. */
const MEASURED =
  /\d\s?(?:%|x\b|per ?cent|percent)|[€$£]\s?\d|\d\s?(?:€|euros?\b|dollars?\b)|\d:\d|[≥≤<>]\s?\d|(?:from|da)\s\S{0,3}\d[^\s]{0,12}\s(?:to|a)\s\S{0,3}\d/iu;

/** Counted in words. One alone is an article as often as a number. */
const COUNTED =
  /(?<!\p{L})(?:at least|almeno|all|tutt[ie] [ei]|exactly|only|solo) (?:one|un[oa]?|two|due|three|tre|four|quattro|five|cinque|six|sei|ten|dieci)(?!\p{L})|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|hundred|due|tre|quattro|cinque|sette|otto|nove|dieci|undici|dodici|quindici|venti|cento)(?!\p{L})/iu;

/** Whether something is measured: `25 %`, `from 3 to 4`, `€200`. */
export const hasMeasure = (text: string): boolean => MEASURED.test(bare(text));

/** Whether there is any number that is no name. */
export const hasNumber = (text: string): boolean => /\d/u.test(bare(text)) || COUNTED.test(text);

/** Whether a number is large enough that nobody does it one by one, or bounded: `10.000`, `almeno 100`, `+20`. */
export const hasTarget = (text: string): boolean =>
  hasMeasure(text) ||
  /(?:at least|no more than|more than|fewer than|less than|under|below|almeno|meno di|al massimo|sotto)\s(?:altri\s|altre\s|i\s|le\s)?\d|\+\s?\d|\d[.,]\d{3}|\d{4,}|\d\s?(?:milioni|million)|(?:within|entro)\s\d{1,3}\s(?:minut|hour|day|or[ae]|giorn)/iu.test(
    bare(text),
  );
