/** S4: whether two people could check a line by looking, counting, comparing or a named person's yes. */
import type { Language } from './language.ts';
import { hasNumber } from './numbers.ts';
import { STATE_EN } from './outcome-en.ts';
import { STATE_IT } from './outcome-it.ts';
import { phrases } from './text.ts';

/** A link, a file, something quoted, a number of any kind, a name in the middle of a line. */
const TOKEN =
  /\d|https?:|www\.|\p{L}\.(?:pdf|docx?|xlsx?|csv|pptx?|png|jpe?g|mp4|zip|html?)\b|["“”«»]|[€$£%]|(?<=[\p{Ll}\d,] )\p{Lu}\p{L}/u;

const SEEN: Record<Language, RegExp> = {
  en: phrases([
    STATE_EN,
    'all|every|each|none|nobody|no one|nothing|both|only|zero|exactly|the same|no \\p{L}+|without (?:any|a|an)?|there (?:is|are)|one|twice|once|than',
    'sent|booked|signed|paid|published|confirmed|accepted|approved|delivered|uploaded|received|installed|filed|printed|removed|deleted|replaced|translated|corrected|listed|named|linked|tested|agreed|ordered|answered|stored|saved|archived|closed|renewed|invited|registered',
    '(?:opens?|loads?|shows?|lists?|names?|links?|prints?|runs?|plays?|arrives?|appears?|stands?|says?|equals?|matche?s?|contains?|includes?|covers?|fits?|reads?|points?|follows?|pays?|books?|buys?|answers?|finds?|signs?|agrees?|approves?|confirms?|can (?!be (?:better|improved))\\p{L}+)',
    '(?:has|have) (?:not )?(?:\\p{L}{2,20}ed|read|said|seen|sent|got|gone|come|found|paid|met|put|left|given|chosen|written|taken|bought|sold)|says? yes|a yes from',
    'on (?:a|the|every|any|our|one) (?:phone|mobile|tablet|site|website|web|page|home ?page|list|screen|drive|shelf|wall|door|calendar|menu|invoice|map|mail|letter|poster)|in (?:the|our|it|one|a) ?(?:folder|drive|calendar|sheet|list|mail|inbox|box|document|file|shop|catalogue|archive)?',
  ]),
  it: phrases([
    STATE_IT,
    "tutt[ie]|ogni|ciascun[oa]?|nessun[oa]?|niente|nulla|entramb[ie]|solo|soltanto|zero|esattamente|lo stesso|la stessa|gli stessi|le stesse|senza|c'è|ci sono|una volta|due volte|rispetto|una (?=\\p{L}+$)|un (?=\\p{L}+$)",
    '(?:inviat|prenotat|firmat|pagat|pubblicat|confermat|accettat|approvat|consegnat|caricat|ricevut|installat|archiviat|stampat|tolt|eliminat|sostituit|tradott|corrett|elencat|nominat|collegat|provat|concordat|ordinat|salvat|chius|apert|rinnovat|invitat|registrat|spedit|scritt|mess)[oaie]',
    '(?:si (?:apre|aprono|carica|caricano|vede|vedono|legge|leggono|trova|trovano|stampa)|mostra|mostrano|elenca|elencano|riporta|riportano|contiene|contengono|comprende|comprendono|include|includono|copre|coprono|corrisponde|corrispondono|coincide|coincidono|combacia(?:no)?|porta|portano|arriva|arrivano|appare|appaiono|dice|dicono|risponde|rispondono|prenota(?:no)?|compra(?:no)?|trova(?:no)?|firma(?:no)?|approva(?:no)?|conferma(?:no)?|sa|sanno|può|possono|sta|stanno|punta|puntano)|(?:ha|hanno) (?:già |tutt[ie] )?\\p{L}{2,16}(?:[aiu]t|tt|rt|ss|st|lt|rs|s)o|di sì',
    'sul? (?:sito|telefono|cellulare|tablet|listino|calendario|menu|drive|pagina)|(?:sulla|nella|in) (?:pagina|home|cartella|lista|posta|mail|bacheca|scheda|fattura)|(?:nel|nei|nello) \\p{L}+|da (?:telefono|cellulare|mobile)|dal telefono',
  ]),
};

/** Whether a line has something to look at or count. Lines of one or two words are too short to say. */
export function isCheckable(text: string, languages: readonly Language[]): boolean {
  return TOKEN.test(text) || hasNumber(text) || languages.some((language) => SEEN[language].test(text));
}
