/** How a line reads: what to do, what will be true, or what should be better. */
import { describe, expect, it } from 'vitest';
import { type Reading, readOutcome } from '../../lib/clarity/outcome.ts';

const LINES: Readonly<Record<Reading, readonly string[]>> = {
  activity: [
    'Send the newsletter',
    'Please update the price list',
    'Research three hotels for the fair',
    'Follow up with the suppliers',
    'Setup of the new mailbox',
    'Price list: update it and send it round',
    'For the spring fair, prepare a flyer',
    'Inviare la newsletter',
    'Prenota il treno per la fiera',
    'Aggiornamento del listino',
    'Prima revisione dei testi',
    'Ricerca di tre alberghi per la fiera',
    'Gli uffici mandano i moduli ai clienti',
    'Sviluppo di un nuovo modulo',
  ],
  clear: [
    'The newsletter is ready to send',
    'All invoices are paid',
    'Every supplier knows the new address',
    'Reduce open invoices from 30 to 5',
    'Grow direct bookings by 20%',
    '95% of mails are answered',
    'Measure and increase bookings by 10%',
    'La newsletter è pronta',
    'Nessuna fattura è aperta',
    'Tutte le camere hanno tre foto',
    'Ridurre le fatture aperte da 30 a 5',
    'Il 95 % delle mail ha risposta',
    'Aumento del 20% delle prenotazioni dirette',
    'Almeno 12 recensioni nuove',
  ],
  vague: [
    'Improve the website',
    'Ensure a good experience for the guests',
    'A better booking page',
    'Increase bookings in 2026',
    'Migliorare il sito',
    'Garantire una buona esperienza agli ospiti',
    'Incremento delle prenotazioni nel 2026',
    'Maggiore visibilità online',
  ],
};

describe.each(Object.entries(LINES))('%s', (reading, lines) => {
  it.each(lines)('%s', (line) => expect(readOutcome(line)).toBe(reading));
});

it('leaves numbers that are only names aside: years, versions, codes', () => {
  for (const name of ['in 2026', 'for version 2.0', 'as in ISO 9001', 'issue 8303', 'FY21-Q2'])
    expect(readOutcome(`Improve the website ${name}`)).toBe('vague');
});
