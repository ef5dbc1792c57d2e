/** Ways of saying a day in Italian that the calendar library does not know yet, each small enough to be sent to it. */
import {
  after,
  dayOf,
  edgeOf,
  one,
  type Span,
  spanAround,
  weekdayOf,
  workdays,
  yearSpan,
} from './calendar.ts';
import { HOLIDAYS, holiday } from './holidays.ts';
import {
  type Caught,
  inWeek,
  monthNamed,
  monthsNamed,
  nextDayOfMonth,
  nthIn,
  type Rule,
  weekdayWithDay,
  YEAR,
  yearOf,
} from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

const OF = "(?:di |del(?:la |lo |l'|l’| )?|de |d'|a |al |alla |in |nel |nella |nell'|nell’)";
const NEXT = 'prossim[aoie]|entrante|seguente|successiv[ao]';
const further = (caught: Caught): number =>
  Object.entries(caught).some(([name, word]) => name.startsWith('next') && word) ? 1 : 0;

const edge = (word: string): Parameters<typeof edgeOf>[0] => {
  if (/^fin/i.test(word)) return 'end';
  if (/^(?:iniz|prim|principio)/i.test(word)) return 'start';
  if (/^rest/i.test(word)) return 'rest';
  return /^(?:più )?tardi/i.test(word) ? 'later' : 'middle';
};

/** *settimana*, *prossimo mese*, *anno in corso*: a stretch around today, its words on either side. */
const PERIOD = `(?:quest[ao'’] ?|mia |tua |nostra )?(?:(?<next>${NEXT}) )?(?<unit>settimana|mese|trimestre|anno)(?: (?:(?<next2>${NEXT})|corrente|in corso))?`;
const EDGE = 'fine|inizio|inizi|metà|resto|principio';

function stretchOf(caught: Caught, today: number, words: Vocabulary): (more: number) => Span {
  const { month, unit } = caught;
  const year = caught.year ?? caught.year2;
  if (month) {
    const span = monthNamed(words.month.of(month), year, today);
    return (more) => (year || more === 0 ? span : spanAround('month', span.first, 12));
  }
  if (year) return () => yearSpan(yearOf(year));
  const of = words.unit.of(unit ?? 'mese');
  return (more) => spanAround(of, today, further(caught) + (caught.next || caught.next2 ? 0 : more));
}

/** In their order: where two find something at one place, the first one counts. */
export const RULES_IT: readonly Rule[] = [
  {
    pattern: `(?:il |la |l'|l’)?(?<nth>{ordinal}|ultim[ao]) (?:(?<weekday>{weekday})|(?<what>giorno|settimana)) ${OF}(?:mese di )?(?:(?<month>{month})\\.?(?: (?:del )?(?<year>${YEAR}))?|(?<year2>${YEAR})|${PERIOD})`,
    means: (caught, today, words) => {
      const { nth = '', weekday, what } = caught;
      const back = /^ultim/i.test(nth);
      const of = weekday
        ? { weekday: words.weekday.of(weekday) }
        : { week: what?.toLowerCase() === 'settimana' };
      return nthIn(of, back ? 1 : words.ordinal.of(nth), back, stretchOf(caught, today, words), today);
    },
  },
  {
    pattern: `(?:la |l'|l’|il |a |per )?(?<edge>${EDGE}) (?:${OF})?(?<month>{month})\\.?(?: (?:del )?(?<year>${YEAR}))?`,
    means: ({ edge: word = '', month = '', year }, today, words) =>
      edgeOf(edge(word), 'month', monthNamed(words.month.of(month), year, today), today),
  },
  {
    pattern: `(?<edge>${EDGE}) (?:${OF})?(?:anno )?(?<year>${YEAR})`,
    means: ({ edge: word = '', year = '' }, today) =>
      edgeOf(edge(word), 'year', yearSpan(yearOf(year)), today),
  },
  {
    pattern:
      "(?:(?:quest[o'’] ?|il |nel |per il |durante il |lo )?(?<next>prossimo )?(?:weekend|week-end|fine ?settimana)(?<next2> prossimo)?)(?<more> dopo il prossimo)?(?! (?:del|di) )",
    means: (caught, today) => one(spanAround('week', today, caught.more ? 2 : further(caught)).first + 5),
  },
  {
    pattern: `(?:la |l'|l’|il |a |per |entro )?(?<edge>${EDGE}|più tardi) (?:${OF})?${PERIOD}`,
    means: (caught, today, words) => {
      const of = words.unit.of(caught.unit ?? '');
      return edgeOf(edge(caught.edge ?? ''), of, spanAround(of, today, further(caught)), today);
    },
  },
  {
    pattern:
      '(?:la )?fine (?:della |di )?giornata|in giornata|entro (?:oggi|stasera|sera|la giornata)|(?:in|a) questo momento|entro la giornata di oggi',
    means: (_, today) => one(today),
  },
  {
    pattern: `(?<edge>(?:la |a )?fine (?:del )?)?(?:il |nel |del )?(?:(?<nth>{ordinal}|i|ii|iii|iv) trimestre|q(?<n>[1-4]))(?: (?:(?:del(?:l'|l’| )|di )?(?:anno )?(?<year>${YEAR})|(?<this>(?:di |del)?(?:quest['’]|l['’])anno)|(?:del )?(?<next>prossimo) anno))?`,
    means: (caught, today, words) => {
      const { edge: word, nth = '', n, year } = caught;
      const roman = ['i', 'ii', 'iii', 'iv'].indexOf(nth.toLowerCase()) + 1;
      const quarter = Number(n ?? (roman || words.ordinal.of(nth)));
      if (!(quarter >= 1 && quarter <= 4)) return undefined;
      const { first } = year ? yearSpan(yearOf(year)) : spanAround('year', today, further(caught));
      const at = (more: number): Span =>
        spanAround('quarter', spanAround('year', first, more).first, quarter - 1);
      const span = !year && !caught.this && at(0).last < today ? at(1) : at(0);
      return word ? one(span.last) : span;
    },
  },
  {
    pattern: '(?:la )?settimana dopo la prossima|(?:tra|fra) due settimane',
    means: (_, today) => spanAround('week', today, 2),
  },
  {
    pattern: `(?:(?:nel |nella |per la |la |entro la |entro )?(?:settimana (?<next>${NEXT})|(?<next2>${NEXT}) settimana))(?:,? (?:di )?(?<weekday>{weekday}))?`,
    means: ({ weekday }, today, words) => {
      const week = spanAround('week', today, 1);
      return weekday ? inWeek(words.weekday.of(weekday), week) : { first: week.first, last: week.first + 4 };
    },
  },
  {
    pattern: `(?<weekday>{weekday}) (?:di |della )?(?:quest[ao] settimana|(?<next>(?:settimana )?prossim[ao](?: settimana)?|della settimana prossima|della prossima settimana))`,
    means: (caught, today, words) => {
      const weekday = words.weekday.of(caught.weekday ?? '');
      if (!/settimana/i.test(caught.next ?? 'settimana'))
        return one(today + 1 + ((weekday - weekdayOf(today) + 6) % 7));
      return inWeek(weekday, spanAround('week', today, further(caught)));
    },
  },
  {
    pattern: `(?:in |per |entro )?(?:la )?settimana (?:del|dal) (?<day>\\d{1,2}) (?<month>{month})`,
    means: ({ day, month = '' }, today, words) =>
      spanAround('week', monthNamed(words.month.of(month), undefined, today).first + Number(day) - 1),
  },
  {
    pattern: `(?:(?:entro|dentro|tra|fra|in|nel giro di|nell'arco di|nell’arco di|a) (?:(?:i|gli|le|un|una) )?(?:(?:prossim[iae]) )?(?:paio di )?|(?:nei |negli |nelle |i |gli |le )?(?:prossim[iae]) )(?<number>{number}|alcuni|qualche|pochi)? ?(?<unit>{unit})(?<work> lavorativ[io])?|(?:le |i |gli |nei |nelle )?(?<number2>{number}) prossim[iae] (?<unit2>{unit})`,
    means: (caught, today, words) => {
      const { unit, unit2 = '', work } = caught;
      const count = words.number.of(caught.number ?? caught.number2 ?? '1');
      const of = words.unit.of(unit ?? unit2);
      const ahead = /prossim/i.test(caught.all ?? '');
      if (Number.isNaN(count))
        return ahead && of === 'day' ? { first: today + 1, last: today + 7 } : undefined;
      if (work) return one(workdays(today, count));
      if (!ahead) return one(after(today, count, of));
      const { first } = of === 'day' ? one(today + 1) : spanAround(of, today, 1);
      return { first, last: of === 'day' ? today + count : spanAround(of, first, count - 1).last };
    },
  },
  {
    pattern: `(?:il |entro il |per il |al |dal )?(?<day>\\d{1,2}) (?:del |di )?(?:(?<next>prossimo) mese|mese (?<next2>prossimo|entrante)|(?<this>questo|corrente|mese corrente|c\\.?m\\.?|mese)(?: mese)?)`,
    means: (caught, today) => {
      const { first, last } = spanAround('month', today, further(caught));
      const day = first + Number(caught.day) - 1;
      return day <= last ? one(day) : undefined;
    },
  },
  {
    pattern:
      '(?:il )?(?:(?<next>prossimo) )?(?<weekday>{weekday}) (?<day>{number})(?! ?(?:[:./-]\\d|{month}|°|di {month}|{unit}|ore(?!\\p{L})|ora(?!\\p{L})|minut|persone|camere|euro))',
    means: ({ weekday = '', day = '' }, today, words) =>
      weekdayWithDay(words.weekday.of(weekday), words.number.of(day), today),
  },
  {
    pattern: `(?:il |entro il |l'|l’)?(?<day>{number}|primo|1°|1º) (?:di |del mese di )?(?<month>{month})\\.?,?(?: (?:del )?(?<year>${YEAR}))?`,
    means: ({ day = '', month = '', year }, today, words) => {
      const number = /^(?:primo|1[°º])$/i.test(day) ? 1 : words.number.of(day);
      const { first, last } = monthNamed(words.month.of(month), year, today);
      const made = first + number - 1;
      if (number < 1 || (made > last && number > 29)) return undefined;
      return one(made >= today || year ? made : after(made, 1, 'year'));
    },
  },
  {
    pattern: `(?:quest[ao'’] ?|in |entro |il |l'|l’|nel |la )?${PERIOD}(?<=${NEXT}|corrente|in corso|quest.{0,3}(?:settimana|mese|trimestre|anno)|(?:${NEXT}).{1,3}(?:settimana|mese|trimestre|anno))`,
    means: (caught, today, words) => {
      const of = words.unit.of(caught.unit ?? '');
      const { first, last } = spanAround(of, today, further(caught));
      return { first, last: of === 'week' ? last - 2 : last };
    },
  },
  {
    pattern: `(?<name>${HOLIDAYS.it})(?: (?:del |di )?(?<year>${YEAR}))?`,
    means: ({ name = '', year }, today) => holiday(name, 'it', year ? yearOf(year) : undefined, today),
  },
  {
    pattern: `(?:da|tra|fra) (?<month>{month}) (?:ad?|e|fino ad?) (?<month2>{month})(?: (?:del )?(?<year>${YEAR}))?`,
    means: ({ month = '', month2 = '', year }, today, words) =>
      monthsNamed(words.month.of(month), words.month.of(month2), year, today),
  },
  {
    pattern:
      "(?:nel |nella |per il |per la |il )?resto (?:del |della |dell'|di )?(?:quest[ao] |mi[ao] |nostr[ao] )?giorn(?:o|ata)(?: corrente)?|(?:nelle |entro |tra |fra )?(?:le )?(?:prossim[ie]|poch[ie]) (?:(?:{number}) )?(?:ore|minuti|secondi)|(?:nei |i )prossimi (?:{number} )?(?:minuti|secondi)|(?:in |nella |la |questa |per la )(?:mattinata|serata)|(?:questo|in) mattino|(?:entro|tra|fra) (?!(?:24|48|72|96) )(?:{number}) or[ae]",
    means: (_, today) => one(today),
  },
  {
    pattern:
      '(?:in |nel |nella |di )?(?:mattina|mattinata|pomeriggio|sera|serata|notte),? (?:di |del |della )?(?:quest[oa] |prossim[oa] )?(?<weekday>{weekday})',
    means: ({ weekday = '' }, today, words) =>
      one(today + 1 + ((words.weekday.of(weekday) - weekdayOf(today) + 6) % 7)),
  },
  {
    pattern: '(?:per |entro |per entro )?il (?:giorno )?(?<day>{number})(?=$|[.,;:!?)])(?![.,:]\\d)',
    means: ({ day = '' }, today, words) => nextDayOfMonth(words.number.of(day), today),
  },
  {
    pattern: `settimana (?:numero |n\\.? ?)?(?<week>\\d{1,2}) (?:del )?(?<year>${YEAR})`,
    means: ({ week, year = '' }) => spanAround('week', dayOf(yearOf(year), 1, 4), Number(week) - 1),
  },
  {
    pattern: `(?:ai |i |nei |entro i )?primi (?:giorni )?di (?<month>{month})(?: (?<year>${YEAR}))?`,
    means: ({ month = '', year }, today, words) => {
      const { first } = monthNamed(words.month.of(month), year, today);
      return { first, last: first + 9 };
    },
  },
  {
    pattern: "(?:entro|per|in) (?:il |l'|la )(?<unit>mese|anno|settimana|trimestre)(?=$|[.,;:!?)])",
    means: ({ unit = '' }, today, words) => {
      const of = words.unit.of(unit);
      return edgeOf('rest', of, spanAround(of, today), today);
    },
  },
  {
    pattern: '(?:tra|fra|entro|in) una (?<count>decina|quindicina|ventina) di giorni',
    means: ({ count = '' }, today) =>
      one(today + ({ decina: 10, quindicina: 15, ventina: 20 }[count.toLowerCase()] ?? 0)),
  },
  {
    pattern: '(?:entro|tra|fra) (?<hours>24|48|72|96) ore',
    means: ({ hours }, today) => one(today + Number(hours) / 24),
  },
  {
    pattern:
      '(?:dal |da |tra il |fra il )(?<day>\\d{1,2}) (?:al |a |e il |fino al )(?<day2>\\d{1,2}) (?:di )?(?<month>{month})(?! (?:19|20)\\d\\d)',
    means: ({ day, day2, month = '' }, today, words) => {
      const { first } = monthNamed(words.month.of(month), undefined, today);
      return { first: first + Number(day) - 1, last: first + Number(day2) - 1 };
    },
  },
  {
    pattern: '(?:il )?giorno dopo domani|dopo ?domani(?: (?:mattina|sera|pomeriggio|notte))?|posdomani',
    means: (_, today) => one(today + 2),
  },
  {
    pattern: `(?:entro|prima del|nel|per|dal|durante|fino al|non oltre)(?: e non oltre)?(?: (?:la fine del|il|l'anno|l’anno|al|lo))?(?: anno)? (?<year>${YEAR})(?![-/.:]\\d)`,
    means: ({ year = '' }) => yearSpan(yearOf(year)),
  },
  {
    pattern:
      "(?:entro(?: e non oltre)?|per|prima de|al|fino al|non oltre|oltre|scade|scadenza) ?(?:il |l |l'|l’|al )?(?:giorno )?(?<day>\\d{1,2})(?=$|[.,;:!?)]| (?:p\\.? ?v\\.?|prossimo|per|che|se|e|a|alle|ore|mi|ci|vi|ti|così|altrimenti|al massimo)(?!\\p{L}))(?![.,:/-]\\d)",
    means: ({ day }, today) => nextDayOfMonth(Number(day), today),
  },
  {
    pattern: '(?<day>\\d{1,2})[/.](?<month>\\d{1,2})(?![/.:-]?\\d|%| ?€| ?euro| ?[ap]m)',
    means: ({ day, month }, today) => {
      const [d, m] = [Number(day), Number(month)];
      if (d < 1 || d > 31 || m < 1 || m > 12) return undefined;
      // A leap day comes every few years.
      for (let year = 0; year < 8; year++) {
        const { first, last } = spanAround('month', monthNamed(m, undefined, today).first, 12 * year);
        if (first + d - 1 <= last && first + d - 1 >= today) return one(first + d - 1);
      }
      return undefined;
    },
  },
  {
    pattern:
      "(?:in |quest['’]|questo |questa |la prossima |il prossimo |prossima |prossimo )(?<season>primavera|estate|autunno|inverno)",
    means: ({ season = '', ...rest }, today) =>
      seasonOf(season.toLowerCase(), today, /prossim/i.test(rest.all ?? '')),
  },
];

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  primavera: [3, 21],
  estate: [6, 21],
  autunno: [9, 23],
  inverno: [12, 21],
};

/** A season, from its first day to the next one's; the one that is on, unless the next is meant. */
function seasonOf(name: string, today: number, next: boolean): Span | undefined {
  const [month, day] = SEASONS[name] ?? [];
  if (month === undefined || day === undefined) return undefined;
  const starts = [-12, 0, 12, 24].map(
    (more) => spanAround('month', monthNamed(month, undefined, today).first, more).first + day - 1,
  );
  const spans = starts.map((first) => ({ first, last: after(first, 3, 'month') - 1 }));
  const soon = spans.filter(({ last }) => last >= today);
  return soon[next && (soon[0]?.first ?? 0) <= today ? 1 : 0];
}
