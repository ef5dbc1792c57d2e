/** The words of days: months, weekdays, numbers and stretches of time, in each language. */
import type { Unit } from './calendar.ts';

/** Words that mean numbers: a pattern for any of them, and what one means. */
export type Named = { readonly any: string; readonly of: (word: string) => number };

/** A language's words for what days are told by. */
export type Vocabulary = {
  /** From 1. */
  readonly month: Named;
  /** From Monday, 0. */
  readonly weekday: Named;
  readonly number: Named;
  readonly ordinal: Named;
  readonly unit: { readonly any: string; readonly of: (word: string) => Unit };
};

/** `words` are lists by number, the longest form first; a form counts with and without its point. */
function named(words: readonly string[], start: number, digits?: string): Named {
  const of = new Map(
    words.flatMap((forms, at) => forms.split('|').map((one): [string, number] => [one, at + start])),
  );
  const all = [...of.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    any: digits ? `(?:${digits}|${all})` : `(?:${all})`,
    of: (word) => of.get(word.toLowerCase().replace(/\.$/, '')) ?? Number.parseInt(word, 10),
  };
}

const units = (words: Readonly<Record<Unit, string>>): Vocabulary['unit'] => {
  const entries = Object.entries(words) as [Unit, string][];
  return {
    any: `(?:${entries.map(([, any]) => any).join('|')})`,
    of: (word) => entries.find(([, any]) => new RegExp(`^(?:${any})$`, 'iu').test(word))?.[0] ?? 'day',
  };
};

/** English. */
export const EN: Vocabulary = {
  month: named(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
      ' ',
    ),
    1,
  ),
  weekday: named(
    'monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun'.split(
      ' ',
    ),
    0,
  ),
  number: named(
    [
      ...'one|a|an two|couple three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
        ' ',
      ),
      ...'one two three four five six seven eight nine'
        .split(' ')
        .map((last) => `twenty ${last}|twenty-${last}`),
      'thirty',
      'thirty one|thirty-one',
    ],
    1,
    '\\d{1,3}',
  ),
  ordinal: named(
    [
      ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
        ' ',
      ),
      ...'first second third fourth fifth sixth seventh eighth ninth'
        .split(' ')
        .map((last) => `twenty ${last}|twenty-${last}`),
      'thirtieth',
      'thirty first|thirty-first',
    ],
    1,
    '\\d{1,2}(?:st|nd|rd|th)',
  ),
  unit: units({ day: 'days?', week: 'weeks?', month: 'months?', quarter: 'quarters?', year: 'years?' }),
};

/** Italian. */
export const IT: Vocabulary = {
  month: named(
    'gennaio|genn|gen febbraio|febb|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic'.split(
      ' ',
    ),
    1,
  ),
  weekday: named(
    'lunedì|lunedi|lun martedì|martedi|mar mercoledì|mercoledi|mer giovedì|giovedi|gio venerdì|venerdi|ven sabato|sab domenica|dom'.split(
      ' ',
    ),
    0,
  ),
  number: named(
    'un|uno|una due|paio tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré|ventitre ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno'.split(
      ' ',
    ),
    1,
    '\\d{1,3}',
  ),
  ordinal: named(
    'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ottavo|ottava nono|nona decimo|decima'.split(
      ' ',
    ),
    1,
    '\\d{1,2}[°ºªa]',
  ),
  unit: units({
    day: 'giorn[oi]|gg',
    week: 'settiman[ae]',
    month: 'mes[ei]',
    quarter: 'trimestr[ei]',
    year: 'ann[oi]',
  }),
};
