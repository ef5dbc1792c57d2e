/** How Italian asks for something: by form of the verb, by courtesy, by need. No labelled mails of it are public. */

const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

/** *Puoi*, *riesce a*, *potreste*, and what is asked for by them. */
const CAN = whole(
  "(?:mi |ci |me |ce )?(?:l[oaie] )?(?:puoi|potresti|potreste|potete|puo[’']|può|potrebbe|riesci|riesce|riuscite|riusciresti|riuscireste|riuscirebbe|ti va di|vi va di|ti andrebbe di|ti dispiace|ti dispiacerebbe|le dispiace|le dispiacerebbe|sarebbe possibile|è possibile|e' possibile|possibile avere|si può|si potrebbe)",
);
const PLEASE = whole(
  'per favore|per cortesia|per piacere|cortesemente|gentilmente|ti prego|vi prego|la prego|mi raccomando|se puoi|se potete|se può|appena puoi|quando puoi|ti chiedo|vi chiedo|le chiedo|ti chiederei|vi chiederei|le chiederei|chiedo (?:di|che|se|a)|si prega|si richiede|siete pregati|sei pregat[oa]|è pregat[oa]|pregasi|gradirei|gradiremmo|ti sarei grat[oa]|le sarei grat[oa]|vi sarei grat[oa]|te ne sarei grat[oa]|mi faresti|mi fareste|mi farebbe',
);
const NEED = whole(
  "(?:mi|ci|vi|ti)? ?serv(?:e|ono|irebbe|irebbero|irà|iranno)|(?:ho|abbiamo|avrei|avremmo|c'è|avrò) bisogno|bisogna|bisognerebbe|occorr(?:e|ono|erebbe)|(?:devi|dovete|dovresti|dovreste|dovrebbe|dobbiamo|dovremmo|va|vanno|andrebbe|andrebbero) (?:ancora |anche |poi |subito )?\\p{L}{2,20}(?:re|rl[oaie]|rci|rmi|rti|rvi|t[oaie]|s[oaie])|aspetto|attendo|attendiamo|aspettiamo|rest[oi]?(?:amo)? in attesa|vorrei|vorremmo|volevo|volevamo|mi piacerebbe|ci piacerebbe|ricordati|ricordatevi|si ricordi|non dimenticare|non dimenticate|non dimenticarti|fammi sapere|fatemi sapere|facci sapere|fateci sapere|mi faccia sapere|ci faccia sapere|mi fai sapere|mi fate sapere|mi dici|mi dite|mi dica|dimmi|ditemi|ci dici|vediamo di|cerchiamo di|pensi tu a|pensaci|ci pensi tu|te ne occupi|occupati|me l[oaie] (?:mandi|giri|fai|invii|prepari|passi|dai)",
);
const ORDERS =
  "manda|invia|prepara|controlla|verifica|conferma|aggiorna|chiama|scrivi|rispondi|leggi|guarda|correggi|completa|compila|firma|paga|prenota|ordina|organizza|fissa|sposta|annulla|cancella|pubblica|carica|scarica|stampa|traduci|contatta|senti|avvisa|avverti|informa|segnala|condividi|allega|aggiungi|togli|metti|inserisci|crea|sistema|chiudi|apri|cerca|trova|chiedi|porta|passa|gira|inoltra|tieni|fai|fa'|dai|da'|vedi|valuta|proponi|ricorda|consegna|rimanda|spedisci|ritira|compra|acquista|raccogli|riassumi|elenca|dimmi|fammi|dammi|pulisci|cambia|elimina|finisci|inizia|lascia|usa|procedi|provvedi|assicurati|accertati|occupati|richiedi|recupera|rivedi|revisiona|confronta|calcola|emetti|registra|archivia|telefona";
const FORMAL =
  'mandi|invii|prepari|controlli|verifichi|confermi|aggiorni|chiami|scriva|risponda|legga|guardi|corregga|completi|compili|firmi|paghi|prenoti|organizzi|fissi|sposti|annulli|pubblichi|carichi|stampi|traduca|contatti|senta|avvisi|informi|segnali|condivida|alleghi|aggiunga|metta|inserisca|crei|trovi|chieda|porti|passi|giri|inoltri|tenga|faccia|dia|veda|valuti|proponga|consegni|spedisca|proceda|provveda|richieda|emetta|registri';
const PLURAL =
  'mandate|inviate|preparate|controllate|verificate|confermate|aggiornate|chiamate|scrivete|rispondete|leggete|guardate|correggete|completate|compilate|firmate|pagate|prenotate|organizzate|fissate|spostate|annullate|pubblicate|caricate|stampate|traducete|contattate|sentite|avvisate|informate|segnalate|condividete|allegate|aggiungete|mettete|inserite|create|trovate|chiedete|portate|passate|girate|inoltrate|tenete|fate|date|vedete|valutate|proponete|consegnate|spedite|procedete|provvedete|registrate';
/** *Mandami*, *inviateci*, *preparalo*: an order with the person or the thing at its end. *Il portale* is a noun. */
const ENCLITIC = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:il|del|un|al|nel|sul|dal|la|una|cui|i|le|gli)\\s)(?:${ORDERS}|${PLURAL})(?:(?:me|ce|te|ve|glie)l[oaie]|mi|ci|gli|l[oaie]|ne)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** An order at the start of a sentence, after a name, a greeting or *poi*. */
const ORDER = new RegExp(
  `^[\\s–•*·-]{0,4}(?:\\d{1,2}[.)] {0,2})?(?:(?:poi|e|ed|quindi|allora|intanto|inoltre|anche|ok|bene|ciao|grazie|se riesci)[,:]? |\\p{L}{2,15}, ){0,3}(?:non )?(?:${ORDERS}|${FORMAL}|${PLURAL})(?![\\p{L}\\p{N}])`,
  'iu',
);
const YOU_ASKED =
  /(?<![\p{L}])(?:hai|avete|sei|siete|vuoi|volete|sai|sapete|conosci|pensi|pensate|credi|vieni|venite|quando|come|dove|chi|quale|quali|quanto|quanti|quante|cosa|che cosa|perché|mi|ci)(?![\p{L}])/iu;
const GREETING =
  /^(?:ciao[,!]? )?(?:(?:come|tutto|come va|va tutto) (?:stai|state|sta|bene|va)|tutto (?:bene|ok)|che dici)[^?]{0,20}\?$/iu;
const THANKS =
  /(?<!\p{L})(?:grazie (?:per|di|a|che)|ti ringrazio|vi ringrazio|la ringrazio|ringrazio)(?!\p{L})/iu;
const TOLD = whole(
  "(?:ti|vi|le|gli) (?:mando|invio|confermo|scrivo|allego|giro|inoltro|ricordo che|informo|comunico|segnalo che)|in allegato|come (?:d'accordo|richiesto|promesso)|ho già|abbiamo già",
);

const lookedAt = (sentence: string): string =>
  sentence
    .slice(0, 600)
    .replace(/[’‘]/g, "'")
    .replace(/\s{1,20}/g, ' ')
    .trim();

/** Makes the expressions ready one at a time, for a sentence in such letters: see `makeReady` of the days. */
export function* makeItalianReady(sentence: string): Generator<undefined> {
  const text = lookedAt(sentence);
  const all = [GREETING, PLEASE, CAN, THANKS, YOU_ASKED, TOLD, ORDER, NEED, ENCLITIC];
  for (const one of [...all, ...all]) yield void one.test(text);
}

/** Whether an Italian sentence asks for something. */
export function asksInItalian(sentence: string): boolean {
  const text = lookedAt(sentence);
  if (text === '' || GREETING.test(text)) return false;
  const question = text.endsWith('?');
  if (PLEASE.test(text) || (CAN.test(text) && (question || !THANKS.test(text)))) return true;
  if (question && YOU_ASKED.test(text)) return true;
  if (THANKS.test(text) || TOLD.test(text)) return ORDER.test(text.split(/[,;:] /).at(-1) ?? '');
  if (ORDER.test(text) || NEED.test(text)) return true;
  return ENCLITIC.test(text) || clausesOf(text).some((clause) => ORDER.test(clause));
}

const clausesOf = (text: string): string[] => text.split(/[,;:] | e poi | ma /).slice(1, 6);
