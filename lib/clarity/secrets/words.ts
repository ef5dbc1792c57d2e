/** Passwords and codes, by the words that people put before them. */
import type { Span } from '../question.ts';
import { spansOf } from './spans.ts';

/** In English and Italian, and as their neighbours say it. */
const PASSWORD =
  "pass(?:word|wd|code|phrase)?s?|pwd|psw|pw|parola d'(?:ordine|accesso)|passwort|kennwort|mot de passe|mdp|contraseña|senha|wachtwoord|hasło";
const KEY =
  "(?:api|secret|private|access|licen[cs]e|encryption|client)[ _-]?(?:key|secret|token)|chiave (?:api|segreta|privata|d'accesso|di accesso)|secret|token|pin|puk|otp|codice (?:di accesso|segreto|pin|otp)|recovery code|codice di recupero";

/** What it is for may stand between: *the password for the shop is …*. */
const FOR =
  "(?:\\s(?:for|of|to|on|in|del|dell[aoe]|dell'|dei|di|per|sul|sull[ao]|nel)(?:\\s|(?<='))(?:[^\\n:=.;]|\\.(?=\\S)){1,40}?)?";
const EQUALS = '\\s{0,2}(?:[:=]|->|(?<=\\s)(?:is|è):?(?=\\s))\\s{0,3}';
const VALUE = '(?<value>[^\\s,;]{3,80})(?=(?<rest>[^\\n,;]{0,30}))';

const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}?&/])(?:(?:${PASSWORD})${FOR}|(?:${KEY}))${EQUALS}${VALUE}`,
  'giu',
);

/** A name to log in with, and soon after a word that no sentence has. */
const PAIR =
  /(?<![\p{L}\p{N}])(?:user(?:name)?|utente|login|account|nome|email|e-mail)(?!\p{L})[^\n]{1,60}?(?<!\p{L})(?:pass(?:word)?|pwd|psw|pw)\s{1,3}(?=\p{L}{0,40}[\d!@#$%^&*])[^\s,;]{4,60}/giu;
/** *login: clara@hotel.test / Gelato22*. */
const BOTH =
  /(?<![\p{L}\p{N}/])(?:credenziali|credentials?|log-?in|user(?:name)?|utente|accesso|access)[^\n:=]{0,30}[:=]\s{0,2}[^\s/|:]{2,60}\s{0,2}[/|:–-]\s{0,2}(?<value>[^\s,;/|]{6,60})(?=(?<rest>[^\n]{0,1}))/giu;
/** A name and a password before the host of an address. */
const IN_ADDRESS =
  /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@?#]{1,80}:[^\s/@?#]{1,80}@[^\s/@]{1,100}/giu;

/** Passwords with the words before them. */
export const passwordsIn = (text: string): Span[] => [
  ...spansOf(NAMED, text, isValue),
  ...spansOf(PAIR, text),
  ...spansOf(BOTH, text, ({ groups }) => isOdd(groups?.value ?? '') && /\p{L}/u.test(groups?.value ?? '')),
  ...spansOf(IN_ADDRESS, text, ([words]) => !/:(?:password|pass|\*{3,}|x{3,}|<[^>]{1,40}>)@/iu.test(words)),
];

/** A digit, or a sign that no word has. */
const isOdd = (value: string): boolean =>
  /\d|[^\p{L}\p{N}.'’)("“”«»?!:/-]/u.test(value) &&
  !/^(?:https?:|www\.)|^[^\s@]{1,64}@[^\s@]+$/iu.test(value);

/** What is counted: *a password of 12 characters*. */
const COUNTED =
  /^\s{0,2}(?:char|caratter|lett|digit|cifr|sign|%|€|euro|day|giorn|minut|hour|or[ae]\b|time|volt)/iu;
const PRICE = /^(?:[€$£]\d[\d.,]*|\d[\d.,]*[€$£%])$/u;
/** Where to find it, said instead of it. */
const ELSEWHERE =
  /^(?:see|ask|in|on|from|sent|via|as|the|same|tbd|n\/a|none|vedi|chiedi|nel|nella|sul|dal|da|come|stessa|solita|nessuna|quella|usual|unchanged|invariata|bitwarden|1password|keepass\w*|lastpass|dashlane|\*{3,}|•{3,}|x{3,}|\.{3,}|_{3,}|<.*|\[.*|\{.*)$/iu;

/** After a colon alone on its line it is one; elsewhere only what no sentence has: a digit, a sign, or quotation marks. */
function isValue({ 0: all, groups }: RegExpMatchArray): boolean {
  const { value = '', rest = '' } = groups ?? {};
  const bare = value.replace(/[.)\]"'”»’]{1,4}$/u, '');
  if (bare.length < 3 || ELSEWHERE.test(bare) || PRICE.test(bare)) return false;
  if (/^\d{1,6}$/u.test(bare) && COUNTED.test(rest)) return false;
  if (isOdd(value)) return true;
  if (/^["“«]/u.test(value) && /["”»]/u.test(value.slice(1) + rest)) return true;
  const named = /[:=>]\s{0,3}$/u.test(all.slice(0, all.length - value.length));
  return named && rest.trim() === '' && !/^https?:|[.…?]$/iu.test(value);
}

/** Numbers that open a door or a card. */
const CODE =
  /(?<![\p{L}\p{N}])(?:(?:PIN|PUK|CVV2?|CVC2?|OTP)(?![\p{L}\p{N}])|(?:door|gate|alarm|entry|safe|lock ?box|key ?box|lock)[ -](?:code|pin|combination)|(?:codice|combinazione)(?: (?:di|del|della|dello|dell')(?: |(?<='))?)?\s?(?:porta|portone|cancello|allarme|ingresso|cassaforte|lucchetto|sblocco|antifurto|cassetta))(?: (?:is|code|è))?\s{0,2}[:=]?\s{0,2}[#*]?\d{3,10}[#*]?(?![\p{L}\p{N}])/giu;

/** Codes of doors, alarms and cards. */
export const codesIn = (text: string): Span[] =>
  spansOf(CODE, text, ([words]) => !/^(?:pin|puk|otp)/.test(words));
