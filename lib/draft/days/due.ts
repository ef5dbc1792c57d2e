/** By when something is due, as a sentence of a mail says it: not every day in a mail is one. */
import { asks } from '../asks/asks.ts';
import { remembering } from '../remembered.ts';
import { daysIn, type Language, type Named } from './days.ts';
import { isPast, isToldBefore } from './past.ts';

const whole = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);

/** Words without which no sentence names a day. Cheap, so that the rest of a mail is not read for days. */
const CUE = new RegExp(
  `\\d|${
    whole(
      "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|today|tonight|tonite|tomorrows?|tmrw|weeks?|weekend|month|quarter|year|fortnight|days?|eod|cob|eow|eom|eoq|eoy|noon|midnight|morning|afternoon|evening|christmas|xmas|easter|thanksgiving|halloween|new year'?s|oggi|domani|dopodomani|stasera|stamattina|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|settiman[ae]|mes[ei]|ann[oi]|giorn[oi]|giornata|trimestre|weekend|natale|pasqua|ferragosto|capodanno|serata|mattinata",
    ).source
  }`,
  'iu',
);

/** Whether a sentence has a word or a digit by which it could name a day. */
export const mayNameDay = (sentence: string): boolean => CUE.test(sentence.slice(0, READ));

/** *By*, *entro*, *deadline*: what stands after it, or with it, is when something is due. */
const BY =
  /(?<![\p{L}\p{N}])(?:by|before|no later than|not later than|until|till|within|due(?: (?:on|by|date))?|deadlines?(?: (?:is|for|of|are))?|at the latest|latest|prior to|entro(?: e non oltre)?|non oltre|al massimo|prima d[ei]l?|scade(?:nza)?|fino a[l]?|per (?:il|la|lo|l'))(?!\p{L})[^.;!?]{0,24}$/iu;
const BY_WORDS =
  /^(?:by|before|no later than|until|within|due|entro|prima|non oltre|eod|cob|the end|end of|fine)/iu;
/** Things that take place on a day, which is then not when anything is due. */
const EVENT = whole(
  'meeting|meet|lunch|dinner|breakfast|drinks?|party|reception|appointment|conference call|interview|see you|get together|available|free|out of (?:the )?office|be out|on vacation|fly|flight|birthday|wedding|reservations?|riunione|incontro|pranzo|cena|colazione|appuntamento|festa|colloquio|ci vediamo|vediamoci|compleanno|volo|vacanza|ferie|libero|libera|disponibil[ei]|aperti|chiusi',
);
/** Somebody says what they will do. */
const PROMISE = whole(
  "(?:i|we|they|he|she)(?:'ll| will| shall)(?! (?:be (?:out|in|at|on|away|back|there|here)|see|meet|attend))|\\p{L}{2,20} (?:will|shall) (?:issue|send|provide|deliver|complete|finish|forward|prepare|submit|review|respond|call)|i hope to|we hope to|i want to|we want to|plan to|(?:is|are) to be|(?:ti|vi|le) (?:mando|invio|faccio avere|preparo|rispondo)|\\p{L}{3,14}(?:erò|irò|eremo|iremo)|must|have to|has to|needs? to|required",
);
const OFFER =
  /%\s?off|offer ends|\bsale\b|double|you'll earn|have a chance|scont[oi]|offerta|promozione|unsubscribe|\$link/iu;

/**
 * The day on which a sentence says that something is due; `undefined` where it says none. `written` is the day of the
 * message, from which *tomorrow* is counted.
 */
export const dueIn = remembering(dueOf);

function dueOf(sentence: string, written: string, language: Language): Named | undefined {
  const text = sentence.slice(0, READ);
  if (!CUE.test(text) || OFFER.test(text) || isPast(text, language)) return undefined;
  const days = daysIn(text, written, language).filter(
    ({ from, to, until }) =>
      until >= written.slice(0, 10) &&
      isOpen(text.slice(Math.max(0, from - 80), from)) &&
      !OF_IT.test(text.slice(to, to + 3)) &&
      !/^ (?:is|è) (?:the|a|my|il|un)(?!\p{L})/iu.test(text.slice(to, to + 12)),
  );
  const said = days.find(
    (day) => BY_WORDS.test(day.words) || BY.test(text.slice(Math.max(0, day.from - 48), day.from)),
  );
  if (said || days.length === 0) return said && withBy(said, text);
  if (EVENT.test(text) && !/please|per favore/iu.test(text)) return undefined;
  return asks(text, language) || PROMISE.test(text) ? days[0] : undefined;
}

/** *This year's prices* are no day by which they are due. */
const OF_IT = /^['’]s(?!\p{L})/u;

/** Longest sentence that is read, in characters. */
const READ = 1000;

/** *By* and *entro* right before a day belong to its words. */
const BY_BEFORE =
  /(?<![\p{L}\p{N}])(?:entro(?: e non oltre)?|by|before|no later than|within|prima d[ei]l?|per) (?:il |la |lo |l['’]|the )?$/iu;

function withBy(day: Named, text: string): Named {
  const by = BY_BEFORE.exec(text.slice(Math.max(0, day.from - 30), day.from))?.[0] ?? '';
  const from = day.from - by.length;
  return { ...day, from, words: text.slice(from, day.to) };
}

/** Neither told of the past nor said not to be meant. */
const isOpen = (before: string): boolean =>
  !isToldBefore(before) && !/(?<!\p{L})(?:not|non)\s$/iu.test(before);
