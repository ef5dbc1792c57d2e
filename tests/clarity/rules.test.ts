/** Each rule by example: what it finds in which words, what it leaves alone, and what it would say instead. */
import { describe, expect, it } from 'vitest';
import { askText } from '../../lib/clarity/ask-text.ts';
import type { Place } from '../../lib/clarity/question.ts';

type Row = readonly [field: Place, text: string, rule: string, words: string, rewrite?: string];

const ASKED: readonly Row[] = [
  [
    'title',
    'Send the newsletter to the regulars',
    'activity',
    'Send',
    'The newsletter is sent to the regulars',
  ],
  ['title', 'Check the April invoices', 'activity', 'Check', 'The April invoices are checked'],
  ['title', 'Update the price list', 'activity', 'Update', 'The price list is updated'],
  ['title', 'Manage social media', 'activity', 'Manage'],
  [
    'title',
    'Inviare la newsletter di primavera ai clienti',
    'activity',
    'Inviare',
    'La newsletter di primavera è inviata ai clienti',
  ],
  ['title', 'Aggiornamento del listino', 'activity', 'Aggiornamento', 'Il listino è aggiornato'],
  ['title', 'Scrivi le schede delle camere', 'activity', 'Scrivi', 'Le schede delle camere sono scritte'],
  ['title', 'Gestione dei social', 'activity', 'Gestione'],
  ['title', 'Send the newsletter and update the site', 'results', ' and '],
  ['title', 'Manage social media 20 hours a week', 'effort', '20 hours a week', 'Manage social media'],
  ['criteria', 'it looks professional', 'vague', 'professional'],
  ['criteria', 'la pagina è chiara', 'vague', 'chiara'],
  ['criteria', 'the guests like to come back', 'check', ''],
  ['criteria', 'il gruppo lavora con piacere', 'check', ''],
  ['criteria', '50 calls', 'counts', '50 calls'],
  ['criteria', 'fare 50 telefonate', 'counts', 'fare 50 telefonate'],
  [
    'criteria',
    'the prices are from 2026 and the page is online',
    'joined',
    ' and ',
    'the prices are from 2026\nthe page is online',
  ],
  [
    'criteria',
    'i prezzi sono del 2026 e la pagina è online',
    'joined',
    ' e ',
    'i prezzi sono del 2026\nla pagina è online',
  ],
  ['criteria', 'more bookings', 'comparative', 'more bookings'],
  ['criteria', 'aumentano le prenotazioni', 'comparative', 'aumentano'],
  [
    'criteria',
    'if possible the page is in German too',
    'loophole',
    'if possible',
    'the page is in German too',
  ],
  [
    'criteria',
    'se possibile la pagina è anche in tedesco',
    'loophole',
    'se possibile',
    'la pagina è anche in tedesco',
  ],
  ['criteria', 'the list has names, addresses etc.', 'open', 'etc.', 'the list has names, addresses'],
  ['criteria', 'ci sono nomi, indirizzi ecc.', 'open', 'ecc.', 'ci sono nomi, indirizzi'],
  [
    'criteria',
    'a couple of photos are in the folder',
    'amount',
    'a couple of',
    'two photos are in the folder',
  ],
  ['criteria', 'un paio di foto sono sul sito', 'amount', 'un paio di', 'due foto sono sul sito'],
  ['criteria', 'as close to the old one as you like, to my taste', 'subjective', 'to my taste'],
  ['criteria', 'la grafica come piace a noi', 'subjective', 'come piace a noi'],
  ['criteria', 'the text is as discussed', 'reference', 'as discussed'],
  ['criteria', 'il testo è come al solito', 'reference', 'come al solito'],
  ['why', 'we need it as soon as possible', 'urgency', 'as soon as possible', 'we need it'],
  ['criteria', 'le foto sono sul sito quanto prima', 'urgency', 'quanto prima', 'le foto sono sul sito'],
  ['criteria', 'Track your hours in Toggl', 'tracking', 'Track your hours'],
  ['limits', 'segna le ore nel foglio', 'tracking', 'segna le ore'],
  ['limits', 'mandami un report giornaliero', 'surveillance', 'report giornaliero'],
  ['limits', 'text me every evening', 'surveillance', 'text me every evening'],
  ['criteria', 'mettimi in copia in ogni mail', 'surveillance', 'mettimi in copia in ogni'],
  ['criteria', 'rispondi entro 10 minuti', 'surveillance', 'rispondi entro 10 minuti'],
  ['criteria', 'work from the office on Mondays', 'place', 'work from the office'],
  ['criteria', 'le foto sono scelte in sede', 'place', 'in sede', 'le foto sono scelte'],
  ['criteria', 'follow these steps in the sheet', 'method', 'follow these steps'],
  ['criteria', 'clicca su Nuovo', 'method', 'clicca su'],
  ['where', 'password: tulipano77', 'secret', 'password: tulipano77'],
  ['access', 'login clara pass Gelato!22', 'secret', 'login clara pass Gelato!22'],
  ['missing', 'the card is 4111 1111 1111 1111', 'secret', '4111 1111 1111 1111'],
  ['access', 'IT60X0542811101000000123456, utente 88213', 'secret', 'IT60X0542811101000000123456'],
  ['missing', 'You are careless', 'person', 'You are careless'],
  ['missing', 'Sei superficiale', 'person', 'Sei superficiale'],
  ['next', 'fai sempre gli stessi errori', 'person', 'fai sempre'],
  ['reason', 'as usual the prices are not there', 'person', 'as usual'],
  ['missing', 'it took too long', 'blame', 'it took too long'],
  ['missing', "you didn't reply immediately", 'blame', "didn't reply immediately"],
  ['missing', 'ci hai messo 3 ore', 'blame', 'ci hai messo 3 ore'],
  ['missing', 'non hai risposto subito', 'blame', 'non hai risposto subito'],
];

const FINE: readonly (readonly [Place, string])[] = [
  ['title', 'The spring newsletter is ready to send'],
  ['title', 'La newsletter di primavera è pronta'],
  ['title', 'Spring newsletter'],
  ['title', 'Nuove foto delle camere'],
  ['title', 'Question about invoices'],
  ['title', 'Prenotazioni dirette in aumento del 20 % entro l’estate'],
  ['title', 'Bookings rise from 40 to 60 a month'],
  ['why', 'chi prenota trova subito le offerte'],
  ['criteria', 'an answer comes soon after each question in the form'],
  ['why', 'chi prenota trova subito le offerte'],
  ['criteria', 'an answer comes soon after each question in the form'],
  ['why', 'our 240 regulars book in the two weeks after it'],
  ['criteria', "the three spring offers are in it with this year's prices"],
  ['criteria', 'it reads well on a phone'],
  ['criteria', 'one photo of the new room'],
  ['criteria', 'each one is paid or has a note'],
  ['criteria', 'Marta has approved the text'],
  ['criteria', 'Marta ha approvato il testo'],
  ['criteria', 'ci sono le tre offerte'],
  ['criteria', 'ogni fattura è pagata o ha una nota'],
  ['criteria', 'more bookings than last year'],
  ['criteria', 'less than 300 euros'],
  ['criteria', 'più di 300 euro'],
  ['criteria', 'the webinar 10–11 is in the calendar'],
  ['criteria', 'by May the list is complete'],
  ['criteria', 'the contract is signed in the office of the notary'],
  ['criteria', 'the new address is on every page'],
  ['criteria', 'l’indirizzo nuovo è su ogni pagina'],
  ['limits', 'ask me before spending more than 50 euros'],
  ['limits', 'chiedimi prima di ogni spesa oltre 50 euro'],
  ['limits', 'no more than 200 euros'],
  ['access', 'the password is with Clara'],
  ['access', 'la password è da Clara'],
  ['where', 'https://example.test/prices?token=2026'],
  ['where', 'password: https://vault.test'],
  ['missing', 'the price table runs off the screen'],
  ['missing', 'the page takes too long to load'],
  ['missing', 'La pagina è lenta'],
  ['missing', 'manca il solito logo in alto'],
  ['next', 'one column, prices under each offer'],
];

describe('a rule', () => {
  const rows = ASKED.map(([field, text, rule, words, rewrite]) => ({ field, text, rule, words, rewrite }));
  it.each(rows)('$field: $text → $rule “$words”', ({ field, text, rule, words, rewrite }) => {
    const [first] = askText(text, { field }, {});
    expect(first).toMatchObject({ rule, words });
    expect(first?.rewrite).toBe(rewrite);
    expect(text.slice(first?.from, first?.to)).toBe(words);
  });

  it.each(FINE)('is silent: %s: %s', (field, text) => {
    expect(askText(text, { field }, {}).map(({ rule, words }) => [rule, words])).toEqual([]);
  });

  it('points into the text as it was typed: curly apostrophes, accents in two parts', () => {
    const text = 'l’e\u0300 accento, poi e\u0300 chiara';
    const [one] = askText(text, { field: 'criteria' }, {});
    expect(one).toMatchObject({ words: 'chiara', from: text.indexOf('chiara') });
    const kept = askText('se possibile l’orario è sul sito', { field: 'criteria' }, {})[0];
    expect(kept?.rewrite).toBe('l’orario è sul sito');
  });
});

describe('a rewrite, whatever apostrophe was typed', () => {
  const PAIRS = [
    ['criteria', "la foto c'è e il prezzo c'è per ogni notte"],
    ['criteria', "il modulo è sul sito e c'è una foto e il prezzo è quello di maggio"],
    ['criteria', "ci sono i prezzi dell'albergo e l'orario è sul sito"],
    ['criteria', "un paio di offerte nell'elenco hanno un'immagine"],
    ['criteria', "ogni fattura è nell'elenco, all'occorrenza con una nota"],
    ['title', "Aggiornare la pagina dell'albergo"],
    ['title', 'Aggiornare il caffè'],
    ['criteria', "se possibile l'orario è sul sito"],
    ['criteria', "se possibile c'è l'orario"],
  ] as const;

  it.each(PAIRS)('%s: %s', (field, text) => {
    const rewrites = (typed: string) => askText(typed, { field }, {}).map((one) => [one.rule, one.rewrite]);
    const straight = rewrites(text);
    const asTyped = straight.map(([rule, rewrite]) => [rule, rewrite?.replaceAll("'", '’')]);
    expect(rewrites(text.replaceAll("'", '’'))).toEqual(asTyped);
    const apart = text.normalize('NFD');
    expect(rewrites(apart).map(([rule, rewrite]) => [rule, rewrite?.normalize('NFC')])).toEqual(straight);
  });

  it('is there for each of the rules that have one', () => {
    const rules = PAIRS.flatMap(([field, text]) => askText(text, { field }, {}))
      .filter((one) => one.rewrite)
      .map((one) => one.rule);
    expect(new Set(rules)).toEqual(new Set(['joined', 'amount', 'loophole', 'activity']));
  });
});
