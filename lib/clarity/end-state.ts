/** S5: a title that says what to do, said as what is true once it is done. Only where that needs no guess. */
import type { Language } from './language.ts';

/** Participles that are no verb + `ed`. */
const IRREGULAR: Readonly<Record<string, string>> = {
  send: 'sent',
  write: 'written',
  pay: 'paid',
  build: 'built',
  make: 'made',
  find: 'found',
  choose: 'chosen',
  do: 'done',
  hold: 'held',
  teach: 'taught',
  put: 'put',
  set: 'set',
  plan: 'planned',
  submit: 'submitted',
  ship: 'shipped',
  map: 'mapped',
  rewrite: 'rewritten',
  give: 'given',
  draw: 'drawn',
  sell: 'sold',
  buy: 'bought',
  learn: 'learnt',
  get: '',
  help: '',
  handle: '',
  manage: '',
  support: '',
  work: '',
  look: '',
  follow: '',
  monitor: '',
  assist: '',
  ask: '',
  contact: '',
  call: '',
  use: '',
  run: '',
  meet: '',
  talk: '',
};

const EN =
  /^(?:please |could you |can you )?(?<verb>\p{L}{3,12})(?<up> up)? (?<np>(?:the|our|this|these|my|your|all the|all our)(?: \p{L}[\p{L}'’-]{0,20}){1,4}?)(?<rest>(?: (?:to|into|onto|for|with|by|in|on|at|from|about|before|after|until|and) .{1,120})?)[.!]?$/iu;

function endStateEn(title: string): string | undefined {
  const { verb = '', up = '', np = '', rest = '' } = EN.exec(title)?.groups ?? {};
  if (!verb || / (?:and|or) /u.test(` ${np} ${rest} `)) return undefined;
  const participle = participleOf(verb.toLowerCase());
  const noun = np.split(' of ')[0]?.split(' ').at(-1) ?? '';
  const many = /(?:[^su]s|people|children)$/iu.test(noun) && !/(?:news|series)$/iu.test(noun);
  return participle && capital(`${np} ${many ? 'are' : 'is'} ${participle}${up}${rest}`);
}

function participleOf(verb: string): string {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular;
  // A noun of doing, as in *Meeting the team*.
  if (/(?:ing|tion|sion|ment|ance|ence)$/u.test(verb)) return '';
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** Italian verbs by infinitive and *tu* imperative, and nouns of doing, with the stem of their participle. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:scrivere|scrivi|scrittura)$/u, 'scritt'],
  [/^(?:tradurre|traduci|traduzione)$/u, 'tradott'],
  [/^(?:raccogliere|raccogli|raccolta)$/u, 'raccolt'],
  [/^(?:correggere|correggi|correzione)$/u, 'corrett'],
  [/^(?:rivedere|rivedi|revisione)$/u, 'rivist'],
  [/^(?:chiudere|chiudi|chiusura)$/u, 'chius'],
  [/^(?:scegliere|scegli|scelta)$/u, 'scelt'],
  [/^(?:spedire|spedisci|spedizione)$/u, 'spedit'],
  [/^(?:inserire|inserisci|inserimento)$/u, 'inserit'],
  [/^(?:finire|finisci)$/u, 'finit'],
  [/^(?:fare|fai)$/u, 'fatt'],
  [/^(?:inviare|invia|invio)$/u, 'inviat'],
  [/^(?:rinnovare|rinnova|rinnovo)$/u, 'rinnovat'],
  [/^(?:pagare|paga|pagamento)$/u, 'pagat'],
];
const REGULAR =
  /^(aggiorn|pubblic|prepar|prenot|sistem|complet|cre|ordin|install|stamp|archivi|caric|organizz|trov|modific|confront|verific|impost|program|elimin|spost|compil|redig|consegn|firm|configur|salv|elenc|digitalizz|catalog)(?:a|are|azione|amento)$/u;

const IT =
  /^(?<verb>\p{L}{3,16}) (?<article>il|lo|la|i|gli|le|del|dello|della|dei|degli|delle) (?<np>\p{L}[\p{L}'’-]{0,20}(?: (?!per|con|a|al|alla|ai|alle|in|su|sul|sulla|entro|da|dal|e|ed|o)[\p{L}\d'’-]{1,20}){0,4}?)(?<rest>(?: (?:per|con|a|al|alla|ai|agli|alle|in|su|sul|sulla|entro|da|dal|dalla) .{1,120})?)[.!]?$/iu;
const ARTICLES: Readonly<Record<string, string>> = {
  del: 'il',
  dello: 'lo',
  della: 'la',
  dei: 'i',
  degli: 'gli',
  delle: 'le',
};

function endStateIt(title: string): string | undefined {
  const { verb = '', article = '', np = '', rest = '' } = IT.exec(title)?.groups ?? {};
  const word = verb.toLowerCase();
  const stem = STEMS.find(([pattern]) => pattern.test(word))?.[1] ?? regular(word);
  if (!stem) return undefined;
  const the = ARTICLES[article.toLowerCase()] ?? article.toLowerCase();
  const [ending, is] =
    {
      il: ['o', 'è'],
      lo: ['o', 'è'],
      la: ['a', 'è'],
      i: ['i', 'sono'],
      gli: ['i', 'sono'],
      le: ['e', 'sono'],
    }[the] ?? [];
  return ending && capital(`${the} ${np} ${is} ${stem}${ending}${rest}`);
}

const regular = (word: string): string | undefined => {
  const stem = REGULAR.exec(word)?.[1];
  return stem && (stem === 'redig' ? undefined : `${stem === 'program' ? 'programm' : stem}at`);
};

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The title as an end state, in the first of these languages whose grammar it follows. */
export function endStateOf(title: string, languages: readonly Language[]): string | undefined {
  const line = title.trim();
  if (line.length > 200) return undefined;
  return languages.map((one) => (one === 'it' ? endStateIt(line) : endStateEn(line))).find(Boolean);
}
