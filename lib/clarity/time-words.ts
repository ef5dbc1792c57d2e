/** What effort and hours at the desk are made of, in both languages: parts of patterns, each bounded. */
import type { Language } from './language.ts';

type TimeWords = {
  /** A number of hours, days and so on. */
  readonly duration: string;
  /** How often that much: *a day*, *per turno*. */
  readonly each: string;
  /** Half days, part time: effort without a number. */
  readonly stint: string;
  /** Before a duration: it is a deadline, a bound or a change of something measured. */
  readonly bound: string;
  /** After a duration: it is measured from something, or compared. */
  readonly since: string;
  /** How a line begins that tells a person to put time in. */
  readonly effort: string;
  /** How any other order begins. */
  readonly order: string;
  /** Whom a line speaks of when it speaks of a person. */
  readonly person: string;
  /** Being there: at the phone, online, on call. */
  readonly there: string;
  /** When: a range of hours, parts of the day, always. */
  readonly when: string;
  /** Says it all in one: on call, in office hours. */
  readonly shift: string;
};

const EN: TimeWords = {
  duration:
    '(?:\\d{1,4}(?:[.,]\\d{1,2})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|several|a few|a couple of|half an?|some)(?:-| | extra | full | more | working | whole )?(?:minutes?|mins?|hours?|hrs?|h|days?|mornings?|afternoons?|evenings?|weeks?)',
  each: '(?:,? (?:a|an|per|each|every|in a)|/) ?(?:day|week|weekday|month|shift|morning|afternoon|evening|night|person)|,? (?:daily|weekly|every (?:other )?\\p{L}{3,9}day)',
  stint:
    'half(?: a|-a)?[- ]days?|half the (?:day|week|morning)|(?:the |your |all |every )?(?:whole|entire|full) (?:day|morning|afternoon|week)|full[- ]time(?! (?:staff|jobs?|position|role|contract|staff))|part[- ]time(?! (?:staff|jobs?|position|role|contract|staff))|overtime|all day(?: long)?|(?:your|the|every|each) (?:\\p{L}{3,9}day )?(?:mornings?|afternoons?|evenings?)|man[- ]?(?:hours|days)|(?:working|work|billable) hours',
  bound:
    '(?:with)?in(?: less than| under| about)?|inside|under|below|over|above|less than|fewer than|more than|shorter than|longer than|faster than|older than|than|by|before|after|from|to|of|about|every|last|next|first|past|between|≤|<|>|≥|is|are|lasts?|takes?|saves?|saved|cut',
  since:
    'or (?:less|fewer|more|older|earlier|shorter|faster|sooner)|of (?:the|being|each|a|joining|receiving|receipt|request|order|arrival)|(?:after|before|from|since|instead|earlier|later|ago|old|ahead|in advance|late|notice|long|rather than|following|prior)|(?:video|trial|course|event|tour|webinar|meeting|clip|film|guide|stay|visit)s?',
  effort:
    'work|spend|dedicate|devote|log|put(?: in)?|sit|stay|remain|invest|allocate|commit|reserve|block(?: out| off)?|clock(?: in| up)?|attend|give(?: it| this| me| us)?|do|use|help|man|cover|plan for|take|set aside|keep|be|count on|expect|book|budget|make time|join',
  order:
    'test|call|write|answer|reply|check|clean|monitor|watch|search|look|study|read|practise|practice|train|shadow|teach|research|phone|file|sort|type|review|edit|play|listen|run|design|prepare|draft|support|assist|manage|handle|follow|process|enter|scan|update|post|meet|interview|continue',
  person:
    "you|you'll|you're|your|she|he|please|works?|working|worked|dedicated|spends?|contractor|assistant|freelancer",
  there:
    'available|online|on line|reachable|contactable|connected|logged (?:in|on)|signed in|at (?:your|the|her|his) (?:desk|phone|computer|keyboard)|on (?:the phone|the line|chat|teams|slack|duty|hand|standby|stand-by)|by the phone|present|here|around|responsive|active|in the office|(?:the |our )?phones?(?: line)?|the line|the chat|reception|the front desk|working|ready to (?:answer|reply|help)',
  when: "(?:from |between |,? )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)? ?(?:-|–|—|to|till|until|and) ?\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|h|o'clock)?|(?:every|each|in the|during the|all|on|at|over the) (?:day|mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|\\p{L}{3,9}days?|lunch(?:time)?)|always|at all times|at any time|all the time|24 ?[/x] ?7|round the clock|around the clock|(?:office|business|working|opening) hours|\\p{L}{3,9}day to \\p{L}{3,9}day|until \\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|throughout the day|constantly",
  shift:
    '(?:during|in|within|keep(?:ing)?|respect(?:ing)?|our|outside) (?:normal |regular |our |the )?(?:office|business|working) hours|on[- ]call|(?:night|day|morning|evening|weekend) shifts?|(?:do|take|cover|work|per|every|each|your|a|the) shifts?|9[- ]to[- ]5|nine to five|fixed (?:hours|schedule)|be (?:at work|on duty|online|reachable|available) (?:by|at|from|before) \\d{1,2}',
};

const IT: TimeWords = {
  duration:
    "(?:\\d{1,4}(?:[.,]\\d{1,2})?|un'?|una|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quindici|venti|trenta|quaranta|alcune|qualche|poche|un paio d[i'e]|mezz'|mezza)\\s?(?:altr[ie] |buone |intere )?(?:minut[oi]|min|or[ae]|ora|h|giorn[oi]|giornat[ae]|mattin[aeo]|mattinat[ae]|pomeriggi[o]?|settiman[ae])",
  each: "(?:,? (?:al|alla|all'|per|ogni|a|il|la)|/) ?(?:giorno|settimana|mese|turno|mattina|pomeriggio|sera|notte|testa|persona)|,? (?:giornalier[eio]|quotidian[eio]|settimanal[ei]|mensil[ei])",
  stint:
    "mezz[ae] giornat[ae]|(?:una|la|tutta la|l'intera|un'intera) (?:mezza )?giornata(?! di (?:lancio|apertura))|(?:a )?tempo pieno|part[- ]?time|full[- ]?time|a tempo parziale|straordinari[o]?|tutto il (?:giorno|pomeriggio)|tutta la (?:mattina|settimana)|(?:il|i|la|le|ogni) (?:tu[oa]i? )?(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mattin[aeo]|pomerigg[io]+) (?:mattina|pomeriggio|sera)|giorni[- ]uomo|ore[- ]uomo|ore (?:di lavoro|lavorative)",
  bound:
    'entro(?: i| le| gli)?|in(?: meno di| circa)?|nei|nelle|sotto(?: i| le)?|sopra(?: i| le)?|oltre(?: i| le)?|meno di|più di|non più di|inferior[ei] (?:a|ai|alle)|superior[ei] (?:a|ai|alle)|prima di|dopo(?: i| le)?|da|dalle|dai|a|ad|alle|ai|di|ogni|ultim[ie]|prossim[ie]|prim[ie]|tra|fra|≤|<|>|≥|è|sono|dura|durano|richied[eo](?:no)?|risparmi(?:a|ano|are|at[aeo])',
  since:
    "o (?:meno|più|prima)|(?:dopo|prima|dall'|dalla|dal|dai|dalle|dallo|invece|anziché|di anticipo|di ritardo|fa|di vita|di preavviso|in meno|in più|consecutiv[ie])|di (?:video|prova|corso|evento|filmato|riunione|soggiorno)",
  effort:
    "lavora(?:re)?(?:ci)?|dedic(?:a|are)(?:ci|vi|gli|le)?|pass(?:a|are)|spend(?:i|ere)(?:ci)?|impieg(?:a|are)|invest(?:i|ire)|registra(?:re)?|segna(?:re)?|stai|stare|sta'?|rest(?:a|are)|riman(?:i|ere)|sied(?:i|iti|ersi)|siediti|tien(?:i|iti)|tenere|tenersi|riserv(?:a|are)|blocc(?:a|are)|concedi|occup(?:a|are|ati)|presidi(?:a|are)|copr(?:i|ire)|affianc(?:a|are)|partecip(?:a|are)|mett(?:i|ere)(?:ci|erci)?|fai|fare|fa'?|sii|essere|prevedi|prevedere|usa(?:re)?|calcol(?:a|are)|conced(?:i|ere)|aiut(?:a|are)|assicur(?:a|are)|garantisci|dai|prendi(?:ti)?",
  order:
    'prov(?:a|are)|chiam(?:a|are)|scriv(?:i|ere)|rispond(?:i|ere)|controll(?:a|are)|pulisc(?:i)|pulire|monitor(?:a|are)|guard(?:a|are)|cerc(?:a|are)|studi(?:a|are)|legg(?:i|ere)|form(?:a|are)|insegn(?:a|are)|telefon(?:a|are)|archivi(?:a|are)|sistem(?:a|are)|rived(?:i|ere)|ascolt(?:a|are)|prepar(?:a|are)|gest(?:isci|ire)|segu(?:i|ire)|inseri(?:sci|re)|aggiorn(?:a|are)|pubblic(?:a|are)|incontr(?:a|are)|test(?:a|are)|continu(?:a|are)',
  person:
    'tu|ti|tuo|tua|tuoi|tue|devi|dovrai|lei|lui|lavora|lavorerai|lavori|lavorando|impegno|collaboratrice|collaboratore|assistente',
  there:
    'disponibil[ei]|onlin[ea]|on line|in linea|operativ[aoie]|conness[aoie]|collegat[aoie]|raggiungibil[ei]|reperibil[ei]|contattabil[ei]|presente|presenti|al telefono|al computer|alla scrivania|in chat|in ufficio|attiv[ao]|(?:il|i|al) telefon[oi]|il centralino|la chat|la reception|di turno|pronta? a rispondere',
  when: "(?:dalle|dalla|tra le|fra le|ore|orario)?\\s?\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:-|–|—|alle|all'|alla|e le|fino alle)\\s?\\d{1,2}(?:[:.]\\d\\d)?|dalle \\d{1,2}|fino alle \\d{1,2}|(?:ogni|tutti i|tutte le|la|il|di|al|nel|durante (?:il|la|i|le)) (?:giorn[oi]|mattin[aeo]|pomerigg[io]+|ser[ae]|nott[ei]|weekend|fine settimana|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|sempre|costantemente|in ogni momento|a qualsiasi ora|a tutte le ore|h ?24|24 ?ore(?: su 24)?|24/7|(?:in |durante )?(?:orari[o]?|le ore) (?:d'ufficio|di ufficio|di lavoro|lavorativ[oei]|di apertura)|da(?:l)? lunedì a(?:l)? venerdì|tutto il giorno|tutta la giornata",
  shift:
    "(?:in|durante l'|nell'|rispett(?:a|are|ando) (?:l'|gli )?|negli?)\\s?orari[o]? (?:d'ufficio|di ufficio|di lavoro|lavorativ[oi])|reperibilità|(?:in|di|a|fai|copri|per|ogni|fare|coprire) turn[oi]|turni|turno (?:di notte|di mattina|serale|pomeridiano|del mattino)|orari[o]? fiss[oi]|orario d'ufficio",
};

export const TIME_WORDS: Record<Language, TimeWords> = { en: EN, it: IT };
