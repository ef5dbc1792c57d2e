/** S12: what looks like a password, a key, a card or an account. */
import type { Span } from './question.ts';

/** A word for a secret, then what looks like one: after a colon alone on its line, else only with a digit or a sign. */
const NAMED =
  /(?<![\p{L}\p{N}?&/])(?:pass(?:word|wd|code|phrase)?|pwd|psw|pw|pin|puk|otp|parola d'ordine|chiave (?:api|segreta|privata)|api[ _-]?key|secret|token|codice (?:di accesso|segreto))\s{0,2}(?:(?:[:=]|is|è)\s{0,3})(?<value>[^\s,;]{3,80})(?=(?<rest>[^\n,;]{0,30}))/giu;
/** A name to log in with, and soon after a word that no sentence has. */
const PAIR =
  /(?<![\p{L}\p{N}])(?:user(?:name)?|utente|login|account|nome)(?!\p{L})[^\n]{1,60}?(?<!\p{L})(?:pass(?:word)?|pwd|psw|pw)\s{1,3}(?=\p{L}{0,40}[\d!@#$%^&*])[^\s,;]{4,60}/giu;
const TOKENS =
  /(?<![\p{L}\p{N}/_=.?&-])(?:sk_live_|sk-|ghp_|gho_|xox[abp]-|AKIA|AIza|eyJ)[A-Za-z0-9_.-]{12,200}|(?<![\p{L}\p{N}/_=.?&%-])(?=[A-Za-z0-9_-]{0,200}\d)[A-Za-z0-9_-]{28,200}(?![\p{L}\p{N}/_=.-])/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
const CARD = /(?<![\d-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\d-])/gu;

/** The secret-like places of a text, in their order; where two overlap, the first. */
export function findSecrets(text: string): Span[] {
  const found = [
    ...named(text),
    ...matches(PAIR, text, () => true),
    ...matches(TOKENS, text, isMixed),
    ...matches(IBAN, text, isIban),
    ...matches(CARD, text, isCard),
  ];
  let end = 0;
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

function matches(pattern: RegExp, text: string, holds: (words: string) => boolean): Span[] {
  return [...text.matchAll(pattern)]
    .filter(({ 0: words }) => holds(words))
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
}

function named(text: string): Span[] {
  return [...text.matchAll(NAMED)].flatMap((found) => {
    const { value = '', rest = '' } = found.groups ?? {};
    const alone =
      rest.trim() === '' && /[:=]\s{0,3}$/u.test(found[0].slice(0, found[0].length - value.length));
    const odd = /\d|[^\p{L}\p{N}.'’)("“”«»?!:-]/u.test(value) && !/^https?:/iu.test(value);
    const from = found.index;
    return odd || (alone && !/^https?:|[.…]$/iu.test(value)) ? [{ from, to: from + found[0].length }] : [];
  });
}

/** Letters of both cases and digits, as keys have them; long words and file names do not. */
const isMixed = (words: string): boolean => /\d/.test(words) && /[a-z]/.test(words) && /[A-Z]/.test(words);

/** ISO 13616: moved by four and read as one number, it leaves 1 when divided by 97. */
function isIban(words: string): boolean {
  const code = words.replace(/\s/g, '');
  if (code.length < 15 || code.length > 34) return false;
  const digits = [...(code.slice(4) + code.slice(0, 4))].map((one) => Number.parseInt(one, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** ISO/IEC 7812: the check digit of cards. */
function isCard(words: string): boolean {
  const digits = [...words.replace(/\D/g, '')].reverse().map(Number);
  if (digits.length < 13 || digits.length > 19 || new Set(digits).size < 2) return false;
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return sum % 10 === 0;
}
