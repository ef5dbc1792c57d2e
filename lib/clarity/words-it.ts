/** Phrases to recognise in Italian, with their genders, numbers and the pronouns that verbs carry at their end. */
import type { Phrases } from './phrases.ts';

export const IT: Phrases = {
  vague: [
    "di (?:buona |alta |ottima )?qualità|in ordine|a posto|fatt[oaie] bene|ben fatt[oaie]|come si deve|all'altezza|(?:va|vanno|vada|vadano|funzion[aino]{1,3}) bene|fa una bella figura",
    'adeguat(?:[oaie]|amente)|appropriat[oaie]|opportun(?:[oaie]|amente)|idone[oaie]|conform[ei]|accettabil[ei]|soddisfacent[ei]|sufficient(?:[ei]|emente)|abbastanza|ragionevol(?:[ei]|mente)|sensat[oaie]|rilevant[ei]|pertinent[ei]|dovut[oaie]|giust[oaie]|corrett(?:[oaie]|amente)',
    'chiar(?:[oaie]|amente)|facil(?:[ei]|mente)|semplic(?:[ei]|emente)|intuitiv[oaie]|efficac(?:[ei]|emente)|efficient(?:[ei]|emente)|veloc(?:[ei]|emente)|rapid(?:[oaie]|amente)|tempestiv(?:[oaie]|amente)|flessibil[ei]|util[ei]|robust[oaie]|affidabil[ei]|scorrevol[ei]|fluid[oaie]',
    "buon[oaie]?(?! fine| esito)|ottim[oaie]|bell[oaie]|bei|bell'|brutt[oaie]|gradevol[ei]|accattivant[ei]|coinvolgent[ei]|curat[oaie]|pulit[oaie]|modern[oaie]|elegant[ei]|fresc(?:[oa]|h[ei])|professional[ei]|original[ei]|sistemat[oaie]|ordinat[oaie]|significativ(?:[oaie]|amente)|important[ei]|normal(?:[ei]|mente)|standard|sicur[oaie]|necessari[oae]?|divers[ao]|particolar[ei]|content[oaie]|soddisfatt[oaie]|felic[ei]|piacevol[ei]|comod[oaie]|specific[oaie]h?|miglior possibile",
    '(?:particolarmente|sostanzialmente|generalmente|tipicamente|regolarmente|frequentemente|periodicamente|opportunamente|accuratamente|attentamente|seriamente|velocemente|perfettamente|bene|benino)(?! su| dal?| da)',
  ],
  amount: [
    "alcun[ei]|qualche|vari[e]?|divers[ei]|molt[oaie]|tant[oaie]|poch[ei]|poco|parecch[ioaie]{1,2}|numeros[ie]|un po'(?: di)?|un paio(?: di| d')?|una serie di|una manciata di|quasi (?:sempre|tutt[oaie])|la maggior parte|svariat[ie]|più di qualche|certi|certe",
  ],
  subjective: [
    '(?:il|al) (?:più|meglio|meno)(?: \\p{L}+)?(?: che puoi| possibile)|il più \\p{L}+ possibile|quanto più|simil[ei](?: a)?|tenendo (?:conto|presente)|tieni (?:presente|conto)|convenient[ei]|che (?:mi|ci) piac[ce]{1,2}ia|che piaccia|a (?:mio|nostro) gusto|secondo (?:me|il buon senso)|buon senso|con (?:lo stile|il tono) (?:giusto|nostro)|in linea con lo stile|come piace a (?:me|noi)|di (?:buon )?gusto',
  ],
  loophole: [
    "se (?:è )?(?:possibile|necessario|puoi|riesci|serve|occorre|del caso|hai tempo|c'è tempo|ti va|fattibile)|(?:ove|dove|laddove|quando|qualora) (?:sia )?(?:possibile|necessario|serve|opportuno)|per quanto possibile|nei limiti del possibile|all'occorrenza|a seconda (?:dei casi|del caso)|possibilmente|preferibilmente|idealmente|eventual(?:mente|[ei])|magari|forse|in caso",
    "dovrest[ei]|potrest[ei]|dovrebb[er]{1,2}o?|potrebb[er]{1,2}o?|prov(?:a|are|i) a|cerc(?:a|are|hi) di|tent(?:a|are) di|fai (?:il possibile|del tuo meglio)|(?:circa|all'incirca|intorno a|più o meno|pressappoco|grosso modo)",
  ],
  open: [
    "ecc(?:etera)?\\.?|etc\\.?|e così via|e simili|e altro|e quant'altro|e via dicendo|o simil[ei]|tra (?:cui|gli altri|le altre)|ad esempio|per esempio|p\\.? ?es\\.?|e/o|come minimo|non solo|da (?:definire|vedere|decidere|stabilire|concordare|confermare)|tutto il resto|o qualcosa (?:del genere|di simile)|e il resto",
  ],
  comparative: [
    'miglior[ei]?|migliorat[oaie]|migliorament[oi]|migliorare|migliori|meglio|peggio|peggior[ei]|maggior[ei]|minor[ei]|ottimizz(?:are|at[oaie])|aument(?:are|at[oaie]|ano|a)|incrementat[oaie]|incrementare|ridurre|ridott[oaie]|riduc(?:e|ono)|massimizz(?:are|at[oaie])|minimizz(?:are|at[oaie])|(?<!di |in |al |il |non |o |di)più(?! (?:di|del|dei|delle|o meno|tardi|volte|che) ?\\p{L}{0,3} ?\\d?)(?! \\d) \\p{L}{4,20}(?! di \\d)|meno \\p{L}{4,20}(?! di \\d)',
  ],
  reference: [
    "come (?:sopra|sotto|al solito|sempre|detto|d'accordo|l'altra volta|la volta scorsa|ci siamo detti|prima|già detto)|(?:il|la|i|le) solit[oaie]|di cui sopra|quanto (?:sopra|detto)|quello di cui (?:parlavamo|abbiamo parlato)|(?:quello|quella cosa) (?:lì|là|che sai)|il precedente|il seguente|i seguenti|le seguenti|sai (?:già )?(?:cosa|come|quale)",
  ],
  urgency: [
    "(?:il )?prima possibile|quanto prima|al più presto|il più presto possibile|appena (?:puoi|possibile|riesci|hai (?:un (?:attimo|minuto|momento)|tempo))|urgent(?:e|i|emente)|urgenza|(?:serv(?:e|ono)|fai|fallo|fatt[oaie]|fare|mandal[oaie]|inizia|comincia|rispondi) (?:\\p{L}{1,15} ){0,3}(?:subito|presto)|(?:subito|presto)(?=\\s{0,2}[.,]?$)|immediatamente|all'istante|senza (?:indugio|ritardo)|a breve|in tempi (?:brevi|rapidi|stretti)|in giornata|quando (?:hai tempo|puoi|riesci|hai un attimo)|nel più breve tempo(?: possibile)?|asap|per ieri|di corsa|tassativ(?:o|amente)|massima priorità",
  ],
  tracking: [
    '(?:segn|registr|tracci|rendicont|annot|conteggi|cont|riport|compil|comunic|indic|invi)(?:a|are|ando|i|ami|arci|armi|armele|amele)? (?:sempre |tutte |quante |bene |mi )?(?:il |le |lo |tutte le |quante |i |la )?(?:tue |tuo |sue |suo |propri[eo] )?(?:or[ea]|tempo|minuti|orari|orario)(?! (?:di apertura|del|della|di partenza|zone))',
    '(?:ore|tempo) (?:lavorat[eo]|impiegat[eo]|dedicat[eo]|spes[eo]|svolt[eo])|foglio (?:delle )?ore|fogli ore|registro (?:delle )?(?:presenze|ore)|rendiconto (?:delle )?ore|rendicontazione (?:delle )?ore|timbr(?:a|are|atura|ature|i)(?: (?:il )?cartellino)?|cartellino|toggl|clockify|hubstaff|time doctor|time[- ]?sheets?|screenshot (?:del tuo|ogni|mentre)|ora di inizio e (?:di )?fine|registra \\d{1,3} ore',
  ],
  place: [
    "(?:in|dall'|nell'|al nostro|nel nostro|dal nostro|nel mio|all')\\s?ufficio(?! postale| stampa| acquisti| turistico| anagrafe)|in (?:sede|presenza|loco)|(?:presso|da) (?:di )?noi|presso (?:la nostra|il nostro|i nostri) \\p{L}+|(?:vieni|passa|lavora|stai|resta) (?:qui|qua|da noi)|di persona|alla (?:nostra )?scrivania|in azienda",
  ],
  method: [
    'passo (?:\\d|uno|due|tre)|passaggi? (?:\\d|uno|due)|segui (?:quest[ie]|i|le|tutti i|tutte le|la) (?:seguenti )?(?:passaggi|passi|istruzioni|procedura)|seguendo (?:i|le|la|quest[ie]) (?:passaggi|passi|istruzioni|procedura)|clicc(?:a|are|ando) (?:su|sul|sulla|sul pulsante|il)|copi(?:a|are|ando) e incoll(?:a|are|ando)|us(?:a|are|ando) (?:solo|soltanto|esclusivamente)|esattamente (?:così|come)|fallo così|nello stesso modo|(?:^|[.;:] ?)prima .{2,60}?(?:,| e) poi',
  ],
  surveillance: [
    "(?:report|resoconto|rapporto|aggiornamento|riepilogo|chiamata|check) (?:giornalier[oa]|quotidian[oa]|ogni (?:giorno|sera|ora|mattina)|di fine giornata|serale)|(?:aggiorn(?:a|ar)|scriv(?:i|er)|chiam(?:a|ar)|avvis(?:a|ar)|inform(?:a|ar)|telefon(?:a|ar)|mand(?:a|ar)|dimm|fammi sapere|relazion(?:a|ar))(?:mi|ci|i)? (?:un (?:messaggio|report|aggiornamento|riepilogo) )?(?:ogni|tutte le|tutti i|a fine) (?:\\d{1,2} |mezz'|mezza )?(?:or[ae]|giorn[oi]|giornata|sera|sere|mattina|mattine|volta|passaggio|passo|settimana lavorativa|minuti)|ogni (?:sera|mattina|giorno|ora) (?:mi |ci )?(?:scrivi|manda|mandi|aggiorn|dimmi|fammi|invi)\\p{L}*",
    "(?:mett(?:i|er|imi|ermi|ici)|tien(?:i|imi|ici)|in)(?:mi|ci)? ?(?:sempre )?in (?:copia|cc|ccn) (?:conoscenza )?(?:in|su|a) (?:ogni|tutt[ei])|chiedi(?:mi|ci)? (?:sempre )?(?:il permesso |conferma )?prima di (?:ogni|fare|qualsiasi|qualunque|toccare|tutto|procedere)|(?:rispondi|rispondere|risponda|risponde)(?:mi|ci)?(?: \\p{L}+){0,3} entro (?:\\d{1,3}|un|un'|mezz'|mezza|due|pochi) ?(?:minut[oi]|or[ae])|(?:avvisa(?:mi)?|dimmi|scrivi(?:mi)?|fammi sapere|segnala(?:mi)?) (?:sempre )?(?:quando|ogni volta che) (?:inizi|finisci|cominci|smetti|stacchi|ti (?:connetti|colleghi|scolleghi)|entri|esci)|quando (?:inizi|cominci) e (?:quando )?(?:finisci|smetti)|webcam accesa|telecamera accesa|condividi (?:lo schermo|la posizione)",
  ],
  person: [
    "(?:sei|sei stat[oa]|siete|ti sei dimostrat[oa]|mi sembri|sembri|sei sempre)(?: sempre| troppo| molto| davvero| proprio| un po'| stat[oa]| così| una| un){0,3} (?:superficial[ei]|lent[oa]|disordinat[oa]|distratt[oa]|pigr[oa]|sciatt[oa]|inaffidabil[ei]|incapac[ei]|incompetent[ei]|pasticcion[ea]|negligent[ei]|approssimativ[oa]|svogliat[oa]|irresponsabil[ei]|poco (?:attent[oa]|professional[ei]|seri[oa]|precis[oa]|affidabil[ei]))",
    '(?:fai|dimentichi|sbagli|scordi|arrivi|rispondi|consegni|leggi|ascolti|capisci|controlli) (?:sempre|mai)|non (?:\\p{L}+ ){0,2}(?:mai (?:attenzione|niente|nulla)|ascolti|leggi|capisci|rispondi) ?mai?|non (?:ti )?(?:impegni|sai (?:fare|lavorare)|hai (?:voglia|cura|capito niente|nemmeno))|come (?:al solito|sempre)|tipico (?:di te|tuo)|la solita storia|il solito (?:errore|problema|pasticcio|disastro)|per colpa tua|colpa tua|la tua (?:superficialità|lentezza|pigrizia|trascuratezza|disattenzione|negligenza)|dovresti vergognarti|che superficialità|pigrizia|sciatteria',
  ],
  blame: [
    "(?:ci|vi) (?:hai|ha|avete|hanno) (?:messo|impiegato|perso)(?: \\p{L}+){0,2} (?:troppo|tanto|(?:\\d{1,3}|due|tre|quattro|cinque|sei|dieci|venti|mille) (?:ore|or[ae]|giorni|minuti|settimane)|una (?:vita|giornata|settimana)|un (?:secolo|giorno|sacco)|ore|giorni)|(?:ci|vi) (?:hai|ha|avete) (?:messo|impiegato) (?:troppo|una vita|un'eternità|tanto|ore|giorni|\\d{1,3} ?(?:ore|giorni|minuti|h))|troppo tempo(?! (?:a|per|ad) (?:caric|apr|avvi|scaric))|troppe ore|(?:hai|ha) (?:perso|sprecato) (?:tempo|troppo tempo|ore)",
    'non (?:mi |ci )?(?:hai|ha|avete) (?:mai )?(?:risposto|richiamato|scritto)(?: \\p{L}+){0,2} (?:subito|in tempo|per (?:ore|giorni|\\d+|un)|prima|in fretta|velocemente|immediatamente)|risposte? (?:lent[ae]|tardiv[ae]|in ritardo)|non (?:eri|era|eravate|ti sei fatt[oa]) (?:mai )?(?:onlin[ea]|in linea|connessa|conness[oa]|collegat[oa]|disponibil[ei]|raggiungibil[ei]|trovare)',
  ],
};
