/** How Italian lines begin that say what to do, and how those that say what will be different. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs and nouns that say in which direction something goes: with a number they can be checked, else they are a wish. */
export const CHANGE_IT = list(`
  abbattere abilitare accelerare armonizzare accompagnare accrescere agevolare allargare ampliare assicurare aumentare consentire consolidare
  coinvolgere   contrastare contribuire crescere diffondere dimezzare diminuire diventare elevare eliminare estendere evitare facilitare favorire
  garantire incentivare incrementare innalzare massimizzare mantenere migliorare minimizzare ottimizzare potenziare
  promuovere raddoppiare rafforzare raggiungere razionalizzare rendere ridurre riqualificare semplificare sostenere
  stimolare sviluppare tutelare valorizzare velocizzare
  aumentiamo miglioriamo riduciamo aumenta migliora riduci
  abbattimento accelerazione accesso accrescimento ampliamento aumento consolidamento crescita decremento diffusione
  diminuzione disponibilità efficientamento estensione evoluzione incremento innalzamento maggiore maggiori
  miglioramento minore ottimizzazione partecipazione potenziamento promozione qualità raddoppio rafforzamento
  razionalizzazione riduzione semplificazione sviluppo valorizzazione velocizzazione distribuzione
`);

/** Nouns of doing that do not end as such nouns do. */
export const DOING_IT = list(`
  assessment attività avvio analisi accordi accordo azioni bandi circolare convenzioni decreto documento documenti iniziative interventi percorsi
  prototipo protocolli protocollo regolamento seminari toolkit rilascio messa raccolta stesura ricerca verifica verifiche controllo studio stipula scelta nomina firma
  invio rinnovo acquisto vendita consegna guida guide linee piano lista elenco bozza vademecum kit catalogo rapporto
  report relazione manuale bando avviso tavolo roadshow corso corsi evento campagna campagne porting progetto sondaggio questionario
  censimento supporto gestione cura conduzione apertura chiusura scrittura lettura revisione stampa prova test indagine
  ricognizione mappatura selezione monitoraggio riuso sperimentazione call webinar workshop riunione incontro sito
  costituzione emanazione adesione
`);

/** Imperatives that people begin a wish with; infinitives and nouns in -zione or -mento are known by their endings. */
export const ORDER_IT = list(`
  aggiorna aiuta aggiungi archivia avvia cerca chiama chiudi compila completa compra confronta contatta continua
  controlla coordina correggi crea cura dai definisci elimina esegui fai fatti gestisci guarda imposta inserisci installa
  invia lancia leggi manda metti modifica monitora occupati ordina organizza porta prepara prendi prenota programma
  proponi pubblica pulisci raccogli registra rispondi rivedi scegli scrivi segui seleziona sistema sposta stampa studia
  supporta telefona togli traduci trova usa verifica
`);

/** People or bodies who do the work; a line about what they do names work, unless it is measured. */
export const AGENT_IT =
  '(?:pa|pac|pal|rtd|agid|amministrazion[ei]|agenzia|enti|ente|comun[ei]|region[ei]|provinc[ei]a?|ministero|dipartimento|struttur[ae]|soggetti|gestori|muse[io]|bibliotec(?:a|he)|istitut[oi]|istituzion[ei]|aziend[ae]|impres[ae]|responsabil[ei]|operator[ei]|scuol[ae]|universit\u00e0|uffici|ufficio|consip|sogei|team|gruppo|squadra|assistente|fornitor[ei]|collaborator[ei]|titolari|societ\u00e0)';

/** What people and bodies do: the third person of a verb of doing, after whom it is about. */
export const DOES_IT =
  '\\p{L}{2,20}(?:ano|ono|iscono|erà|eranno|ranno)|fornisce|pubblica|rilascia|avvia|definisce|realizza|predispone|supporta|coordina|partecipa|effettua|gestisce|adotta|promuove|cura|aggiorna|attiva|emana|approva|conclude|completa|mette|rende|individua|redige|invia|provvede|procede|svolge|monitora|verifica';

/** What is true at the end, said as a state. */
export const STATE_IT =
  "(?:è|sono|sia|siano|resta|restano|risulta|risultano|viene|vengono) (?:stat[aoie] |già |tutt[aoie] |ancora |sempre |non )?(?:\\p{L}{2,24}[ats][oaie]|pront[aoie]|onlin[ea]|on line|apert[aoie]|chius[aoie]|pubblicat[aoie]|visibil[ei]|disponibil[ei]|leggibil[ei]|consultabil[ei]|raggiungibil[ei]|complet[aoie]|vuot[aoie]|in ordine|in linea|nel|nella|nei|sul|sulla)|c'è|ci sono|(?:nessun[oa]?|zero|ogni|ciascun[oa]?|tutt[ie] (?:i|gli|le)) .{1,60}(?:ha|hanno|è|sono|sa|sanno|può|possono)|ha (?:un|una|il|la|lo|i|le)|hanno (?:un|una|il|la|lo|i|gli|le|pubblicato|adottato)|contien[ei]|contengono|coincid[eo](?:no)?|corrispond[eo](?:no)?|si apr[eo](?:no)?|si legg[eo](?:no)?|prenotano|trovano|sanno";
