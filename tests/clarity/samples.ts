import type { Asked } from '../../lib/clarity/ask.ts';

/** A draft with nothing to ask about. */
export const fine: Asked = {
  title: 'The spring newsletter is ready to send',
  why: 'our 240 regulars book in the two weeks after it',
  criteria: [
    { text: "the three spring offers are in it with this year's prices", level: 'must' },
    { text: 'it reads well on a phone', level: 'must' },
    { text: 'one photo of the new room', level: 'nice' },
  ],
  due: { date: '2026-06-05' },
  role: 'client',
  boundaries: ['no more than 200 euros'],
  leftOut: ['the pictures'],
  decision: { words: 'wording and order' },
  resources: [{ what: 'Prices 2026', where: 'https://example.test/prices', grants: 'Clara' }],
};

/** The same in Italian. */
export const bene: Asked = {
  ...fine,
  title: 'La newsletter di primavera è pronta',
  why: 'i nostri 240 ospiti prenotano nelle due settimane dopo',
  criteria: [
    { text: 'ci sono le tre offerte con i prezzi di quest’anno', level: 'must' },
    { text: 'si legge da telefono', level: 'must' },
  ],
  boundaries: ['al massimo 200 euro'],
  leftOut: ['le foto'],
  decision: { words: 'parole e ordine' },
};

/** Sentences that some rule asks about, and some that none does. */
export const SENTENCES: readonly string[] = [
  'Send the newsletter to the regulars',
  'Spend 20 hours a week on it, etc.',
  'the page is nice, if possible in German, and it loads quickly',
  'be online from 9 to 5 and text me every evening',
  'track your hours in the timesheet as soon as possible',
  'password: Gelato!22',
  'you always forget; it took too long',
  'follow these steps in our office',
  'a couple of photos and several texts are in the folder',
  'more bookings; better prices',
  'Inviare la newsletter ai clienti quanto prima',
  'la pagina è chiara e si apre da telefono ecc.',
  'segna le ore, mandami un report giornaliero',
  'sei disordinata, ci hai messo 3 ore',
  'un paio di foto, se possibile, sono sul sito',
  'lavora in sede 4 ore al giorno',
  'ogni fattura è pagata o ha una nota',
  'each one is paid or has a note',
];
