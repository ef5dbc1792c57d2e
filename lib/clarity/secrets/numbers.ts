/** Numbers that can be told from any others by their own check digits: payment cards, and accounts (IBAN). */
import type { Span } from '../question.ts';
import { spansOf } from './spans.ts';

const CARD =
  /(?<![\d/=.-]|\d )(?:\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})(?![\d-]| ?\d)/gu;

/** First digits and lengths as ISO/IEC 7812 gives them out: Visa, Mastercard, Amex, Discover, Diners, JCB, UnionPay, Maestro. */
const ISSUED =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:50|5[6-8]|67)\d{11,17})$/;

/** Payment cards. */
export const cardsIn = (text: string): Span[] => spansOf(CARD, text, ([words]) => isCard(words));

function isCard(words: string): boolean {
  const digits = words.replace(/\D/g, '');
  return ISSUED.test(digits) && new Set(digits).size > 1 && hasCheckDigit(digits);
}

/** ISO/IEC 7812-1: each second digit from the right counts twice. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .map(Number)
    .reduce((all, digit, at) => all + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return sum % 10 === 0;
}

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
/** An account alone stands on every invoice; beside these it can be got into. */
const WAY_IN =
  /(?<![\p{L}\p{N}])(?:pin|puk|otp|cvv|cvc|pass(?:word|code)?|pwd|psw|user(?:name| ?id)?|login|log-in|utente|codice (?:utente|cliente|dispositivo|titolare|adesione)|customer (?:number|id)|(?:home|internet|online|web|phone)[ -]?banking|credenziali|credentials?|token)(?![\p{L}\p{N}])/iu;

/** Accounts, where the same text speaks of a way into them. */
export const ibansIn = (text: string): Span[] =>
  WAY_IN.test(text) ? spansOf(IBAN, text, ([words]) => isIban(words)) : [];

/** ISO 13616: moved by four and read as one number, it leaves 1 when divided by 97. */
function isIban(words: string): boolean {
  const code = words.replace(/\s/g, '');
  if (code.length < 15 || code.length > 34) return false;
  const digits = [...(code.slice(4) + code.slice(0, 4))].map((one) => Number.parseInt(one, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
