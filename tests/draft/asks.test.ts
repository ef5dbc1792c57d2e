/**
 * What asks for something. No labelled Italian mails are public, so these sentences are ours, in the styles of many hands:
 * a friend, an office, a lawyer, somebody in a hurry. English is measured on other people's labels, see CONTRIBUTING.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asks } from '../../lib/draft/asks/asks.ts';

const ASKS = [
  'Mi mandi le fatture di marzo?',
  'Puoi sistemare il listino entro venerdì?',
  'Riesci a farmi avere il preventivo?',
  'Ti chiedo di rivedere la bozza con calma.',
  'Le chiedo cortesemente di inviarmi copia del contratto.',
  'Si prega di confermare la ricezione.',
  'Manda anche le foto delle camere, grazie.',
  'Sara, prepara la newsletter per gli ospiti.',
  'Inviateci i documenti firmati.',
  'Servono tre preventivi per il tetto.',
  'Ci servirebbe la lista degli arrivi.',
  'Avrei bisogno del codice della cassaforte.',
  'Bisogna avvisare il fornitore.',
  'Il modulo va compilato in ogni parte.',
  'Dovresti chiamare il notaio.',
  'Fammi sapere se va bene.',
  'Fatemi sapere quanti siete.',
  'Resto in attesa di un suo riscontro.',
  'Attendo conferma.',
  'Vorrei che il sito fosse online per Pasqua.',
  'Quando arriva il tecnico?',
  'Hai già sentito la banca?',
  'Chi può occuparsi delle chiavi?',
  'Potrebbe indicarmi un recapito?',
  'Controlla i conti e poi aggiorna il foglio.',
  'Non dimenticare le ricevute.',
  'Ti andrebbe di scrivere due righe per il blog?',
  'Sarebbe possibile spostare la consegna?',
  'Per favore niente plastica nelle camere.',
  'Prenotami un tavolo per due.',
  'Gradirei ricevere il saldo aggiornato.',
  'Ciao Sara, verifica se il bonifico è arrivato.',
];
const TELLS = [
  'Grazie per le fatture, tutto a posto.',
  'Ti mando in allegato il listino.',
  'Ieri è passato il tecnico.',
  'La riunione è andata bene.',
  'Ciao, come stai?',
  'Tutto bene, a presto.',
  'Ho già pagato il fornitore.',
  'Il portale funziona di nuovo.',
  'Gli ospiti sono stati contenti.',
  'In allegato trovi il contratto firmato.',
  'Siamo aperti tutti i giorni.',
  'Abbiamo mandato tre preventivi.',
  'Da lunedì sono in ferie.',
  'La camera blu è la più richiesta.',
  'Domani piove.',
  'Confermo la nostra presenza.',
  'Come promesso, ecco le foto.',
  'Il prezzo comprende la colazione.',
  'Ti ringrazio per la pazienza.',
  'Ci vediamo domani in hotel.',
  'Le tariffe generali non cambiano.',
  'Gli amici di Ugo arrivano tardi.',
];

describe('Italian', () => {
  it('asks and tells are told apart in nine of ten', () => {
    const hits = ASKS.filter((one) => asks(one, 'it')).length;
    const wrong = TELLS.filter((one) => asks(one, 'it')).length;
    const f1 = (2 * hits) / (ASKS.length + hits + wrong);
    expect({
      missed: ASKS.filter((one) => !asks(one, 'it')),
      wrong: TELLS.filter((one) => asks(one, 'it')),
    }).toBeDefined();
    expect(f1).toBeGreaterThan(0.9);
  });

  it.each(['Mi mandi le fatture di marzo?', 'Servono tre preventivi per il tetto.'])('%s', (text) => {
    expect(asks(text, 'it')).toBe(true);
  });
});

describe('English', () => {
  it.each([
    'Could you send me the March invoices?',
    'Please call the printer.',
    'Let me know what you think.',
    'Can you book the room for us?',
  ])('asks: %s', (text) => expect(asks(text, 'en')).toBe(true));

  it.each(['The pool is open.', 'Thanks for the photos.', 'We met the printer in March.'])(
    'tells: %s',
    (text) => expect(asks(text, 'en')).toBe(false),
  );
});

it('says the same twice of any sentence', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('en' as const, 'it' as const),
      (text, language) => {
        expect(asks(text, language)).toBe(asks(text, language));
      },
    ),
  );
});
