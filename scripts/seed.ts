import type { ComposedLetter } from '../tests/stack/mail.ts';
import type { Person } from '../tests/stack/people.ts';

/** Owner of a small hotel by a lake. */
export const clara: Person = { name: 'Clara Bassi', address: 'clara@hotel.test', language: 'en_US' };

/** Freelance assistant, works from another town. */
export const sara: Person = { name: 'Sara Conti', address: 'sara@conti.test', language: 'en_US' };

const header = ({ name, address }: Person) => `${name} <${address}>`;

const DAY = 24 * 60 * 60 * 1000;

/** A few days of mail between the two, ending yesterday; oldest first. */
export function letters(now = new Date()): ComposedLetter[] {
  const daysAgo = (days: number, hour: number) => {
    const date = new Date(now.getTime() - days * DAY);
    date.setHours(hour, 12, 0, 0);
    return date;
  };
  const fromClara = { from: header(clara), to: header(sara) };
  const fromSara = { from: header(sara), to: header(clara) };
  return [
    {
      ...fromClara,
      subject: 'Room photos',
      date: daysAgo(4, 9),
      messageId: '<photos@hotel.test>',
      text: [
        'Hi Sara,',
        '',
        'the photographer has sent 140 pictures of the new rooms and I get lost in them. Could you pick',
        'the ones for the booking page? Three for each room would do, and guests should be able to tell',
        'the lake side from the garden side. The site takes pictures up to 2 MB.',
        '',
        'We open bookings for May on the first of the month, so I would need them before then.',
        '',
        'Clara',
      ].join('\n'),
    },
    {
      ...fromSara,
      subject: 'Newsletter di primavera: quale prepariamo?',
      date: daysAgo(3, 15),
      messageId: '<newsletter@conti.test>',
      text: [
        'Ciao Clara,',
        '',
        "per la newsletter di primavera vedo due strade: la settimana alle terme, oppure l'offerta per le",
        "famiglie durante il ponte. L'anno scorso quella delle terme ha portato 31 prenotazioni.",
        '',
        'Quale vuoi mandare? E entro quando deve essere pronta la bozza?',
        '',
        'Sara',
      ].join('\n'),
    },
    {
      ...fromClara,
      subject: 'Re: Newsletter di primavera: quale prepariamo?',
      date: daysAgo(2, 8),
      messageId: '<newsletter-re@hotel.test>',
      inReplyTo: '<newsletter@conti.test>',
      references: ['<newsletter@conti.test>'],
      text: [
        'Ciao Sara,',
        '',
        'quella delle terme, senza dubbio. Vorrei leggere la bozza entro venerdì, così parte lunedì mattina.',
        "Deve stare in una schermata del telefono e portare alla pagina dell'offerta.",
        '',
        'Clara',
        '',
        '> per la newsletter di primavera vedo due strade: la settimana alle terme, oppure',
        "> l'offerta per le famiglie durante il ponte.",
      ].join('\n'),
    },
    {
      ...fromSara,
      subject: 'April invoices and the bank statement',
      date: daysAgo(1, 11),
      messageId: '<invoices@conti.test>',
      text: [
        'Hi Clara,',
        '',
        "I put April's invoices next to the bank statement. Two of them have no payment yet: the laundry",
        '(412.50 EUR) and the boat hire (180.00 EUR), and one payment of 96.00 EUR has no invoice.',
        '',
        'Your accountant wants everything matched by the 15th. Shall I ask the laundry and the boat hire',
        'myself, or do you prefer to call them?',
        '',
        'Sara',
      ].join('\n'),
    },
  ];
}
