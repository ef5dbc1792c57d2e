/** Italiano: ogni parola del prodotto che si legge, nelle lettere, sullo schermo e nei menu del browser. */
import type { Words } from './index.ts';

export const it: Words = {
  letter: {},
  ui: {},
  browser: {
    description: 'Trasforma una mail in un obiettivo concordato e valuta il lavoro dal risultato raggiunto.',
    openPanel: 'Apri Esito accanto a questa pagina',
    delegate: 'Delega come obiettivo',
  },
};
