/** What a sentence that asks for something asks for: without its courtesy, its day, and who is spoken to. */
import type { Draft } from './draft.ts';

type Language = Draft['language'];

/** Nothing would be there afterwards: a question, an offer, a courtesy, a condition. */
const NO_RESULT: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:hi|hello|hey|so|and|but|ok|also)[, ]{1,2})?(?:(?:shall|should|can|could|may|might|do you want me|would you like me|how|what|when|where|who|whom|which|why|whose|does|do|did|is|are|was|were|has|have|any)(?!\p{L})(?! you (?:please )?(?!know|think|have|like|want|agree|remember)\p{L})|let me know|feel free|(?:please )?(?:do not|don['’]t) hesitate|(?:please )?(?:find|see) (?:attached|below|the attached)|(?:i|we)(?:['’]d| would) need|see you|talk soon|looking forward|thank|would you like|(?:please )?(?:tell|let) (?:me|us) know|(?:can|could|shall) (?:we|i) )/iu,
  it: /^(?:(?:ciao|e|ma|ok|allora|poi)[, ]{1,2})?(?:(?:come|cosa|che cosa|che|quando|dove|chi|quale|quali|quanto|quanti|quante|perché|hai|avete|sei|siete|vuoi che|posso|possiamo|devo|dobbiamo|preparo|ci sono|c['’]è|ti va bene|va bene|sai|pensi|vuoi|ti andrebbe|faccio)(?!\p{L})|(?:fammi|fatemi|facci|mi faccia) sapere|non esitare|(?:mi|ci) servirebbe(?:ro)?|avrei bisogno|in allegato|grazie|ci vediamo|a presto)/iu,
};

/** What may stand before the thing itself; taken off again and again. */
const LEAD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:hi|hello|hey|dear) \p{Lu}\p{L}{1,30}[,:]|and|also|so|then|ok|okay|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|plus|please|pls|kindly|just|again|(?:can|could|would|will) you|(?:would|do) you mind|(?:i|we)(?:['’]d| would) (?:like|love|appreciate) (?:it if )?you (?:to|could)|(?:i|we) (?:need|want) you to|you (?:should|need to|have to|must)|if you (?:could|can)|it would be (?:great|good|nice|helpful) if you (?:could|can))[,\s]{1,3}/iu,
  it: /^(?:(?:ciao|cara|caro) \p{Lu}\p{L}{1,30}[,:]|poi|e|ed|inoltre|infine|quindi|intanto|anche|ok|per favore|per cortesia|per piacere|gentilmente|cortesemente|(?:mi |ci )?(?:puoi|potresti|potreste|potete|può|potrebbe|riesci a|riesce a|riusciresti a|riuscite a|ti va di|ti dispiace|ti dispiacerebbe)|(?:ti|vi|le) (?:chiedo|chiederei|prego) (?:di|se puoi)|si prega di|ricordati di|devi|dovresti|dovete|se puoi|se riesci)[,\s]{1,3}/iu,
};

/** *I need the prices*: the thing itself is all that is asked. */
const NEED: Readonly<Record<Language, RegExp>> = {
  en: /^(?:what )?(?:i|we)(?:['’]ll| will| also| still){0,2} (?:need|want|(?:would|['’]d) like)(?: to have| also| still)?(?: is)? (?!you|to(?!\p{L}))/iu,
  it: /^(?:(?:mi|ci|ti|vi) )?(?:serv(?:e|ono)|occorr(?:e|ono)|(?:ho|abbiamo) bisogno d[i']|vorrei|vorremmo)(?: anche| ancora)? ?(?!che(?!\p{L})|sapere|che tu)/iu,
};

const TAIL =
  /[\s,;:.!?…–-]{1,6}$|[,\s]{1,3}(?:please|pls|thanks|thank you|grazie|per favore|per cortesia|grazie mille)$/iu;
/** Who gets it is the one who asks. */
const TO_ME: Readonly<Record<Language, RegExp>> = {
  en: /^(\p{L}{2,14})(?: (?:me|us|over|out))(?= (?:the|a|an|our|my|your|this|these|all|every|each|\p{L}+|\d))/iu,
  it: /^(\p{L}{2,14}r)(?:mi|ci)(?= )/iu,
};

/** The start of a list of things that are needed. */
export const needs = (sentence: string, language: Language): boolean =>
  NEED[language].test(sentence.replace(LEAD[language], ''));

/** Something done to a thing that can be pointed at; what only keeps somebody busy is not. */
const THING: Readonly<Record<Language, RegExp>> = {
  en: /^(?!(?:look|work|think|check|see|help|handle|manage|support|follow|monitor|try|take|keep|talk|speak|ask|read|consider|remember|discuss|call|meet|join|wait|hold|be|have|do|say)(?!\p{L}))\p{L}{2,14}(?: up| out| me| us){0,2} (?:the|an?|our|my|your|this|these|those|all|every|each|both|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4})(?!\p{L})/iu,
  it: /^(?:mi |ci )?(?!(?:guard|ved|pens|controll|aiut|segu|gest|cerc|prov|ten|parl|chied|legg|ricord|discut|chiam|incontr|aspett|fa|dic))\p{L}{3,16} (?:il|lo|la|i|gli|le|un[oa]?|l['’]\p{L}+|del|dello|della|dei|degli|delle|tutt[ie]|ogni|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\d{1,4}|quest[aeio]|nostr[aeio])(?!\p{L})/iu,
};

/** Whether a deed leaves a thing behind. */
export const makesThing = (deed: string, language: Language): boolean => THING[language].test(deed);

/** *Please print the list*: an order, whatever the weights of its words say. */
export const orders = (sentence: string): boolean =>
  /^(?:\p{L}{2,20}, )?(?:please|pls|kindly) /iu.test(sentence) &&
  makesThing(askedIn(sentence, 'en')?.deed ?? '', 'en');

/** Most of what is taken off in turn. */
const TURNS = 6;

/** What a sentence asks for. */
export type Asked = {
  /** In its own words. */
  readonly words: string;
  /** As something that is done, for whoever says it as an end state. */
  readonly deed: string;
};

/** What is asked for; `undefined` where nothing would be there afterwards. `due` are the words of its day. */
export function askedIn(sentence: string, language: Language, due = ''): Asked | undefined {
  let words = sentence.slice(0, 600).trim();
  if (NO_RESULT[language].test(words)) return undefined;
  if (due !== '')
    words = words
      .replace(due, ' ')
      .replace(/\s{2,}/g, ' ')
      .replace(/\s([,.?!;])/g, '$1')
      .trim();
  for (let turn = 0; turn < TURNS; turn++) {
    const less = words.replace(LEAD[language], '').replace(TAIL, '').trim();
    if (less === words) break;
    words = less;
  }
  const thing = NEED[language].exec(words)?.[0];
  if (thing) words = words.slice(thing.length);
  if (NO_RESULT[language].test(words) || words.split(' ').length < 2) return undefined;
  const deed = words.replace(TO_ME[language], (_all, verb: string) =>
    language === 'it' ? `${verb}e` : verb,
  );
  return { words: small(words), deed };
}

/** A sentence's capital goes; a name's stays, as does what is all in capitals. */
const small = (text: string): string =>
  /^\p{Lu}\p{Ll}{0,20}\s\p{Ll}/u.test(text)
    ? text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : text;

/** Words too common to tie two things together, or too short to say which thing. */
const COMMON =
  /^(?:please|could|would|about|their|there|these|those|which|entro|anche|puoi|potresti|questo|questa|della|delle|dello|nella|send|mandi|manda)/iu;

/** Whether two things that are asked for have nothing to do with each other: they share no word that says something. */
export function unrelated(one: string, other: string): boolean {
  const stems = stemsOf(one);
  return ![...stemsOf(other)].some((stem) => stems.has(stem));
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{5,30}/gu) ?? [])
      .filter((word) => !COMMON.test(word))
      .map((word) => word.slice(0, 5)),
  );
