/** Keys of services and private keys, by the forms that their makers publish. */
import type { Span } from '../question.ts';
import { spansOf } from './spans.ts';

/** How such a key begins, which signs it goes on with, and how many there are at least. */
type Form = readonly [begins: string, signs: string, least: number];

const HEX = 'a-f0-9';
const ANY = 'A-Za-z0-9';
const URL_SAFE = 'A-Za-z0-9_-';

/**
 * Beginnings, signs and lengths as the rules of gitleaks have them (MIT; its default rules at commit 009e025, read in
 * November 2026), of services that two people who work together may share. Facts of the services' own, in a form of ours.
 */
const FORMS: readonly Form[] = [
  // Clouds and hosting
  ['(?:AKIA|ASIA|ABIA|ACCA)', 'A-Z2-7', 16],
  ['AIza', URL_SAFE, 35],
  ['LTAI', ANY, 20],
  ['do[opr]_v1_', HEX, 64],
  ['dapi', HEX, 32],
  ['hvs\\.', URL_SAFE, 60],
  ['hvb\\.', URL_SAFE, 100],
  ['fo1_', URL_SAFE, 43],
  ['pscale_(?:tkn|oauth|pw)_', `.=${URL_SAFE}`, 32],
  ['dp\\.pt\\.', ANY, 40],
  ['tk-us-', URL_SAFE, 48],
  // Code and packages
  ['gh[pousr]_', ANY, 30],
  ['github_pat_', 'A-Za-z0-9_', 40],
  ['gl(?:pat|dt|rt|ptt|agent|soat)-', URL_SAFE, 20],
  ['npm_', ANY, 36],
  ['pypi-AgEIcHlwaS5vcmc', URL_SAFE, 50],
  ['rubygems_', HEX, 48],
  ['AKCp', ANY, 69],
  ['ATATT3', `=${URL_SAFE}`, 60],
  ['lin_api_', ANY, 40],
  ['PMAK-', `${HEX}-`, 50],
  ['sntry[su]_', `${ANY}+/=_`, 50],
  ['glsa_', 'A-Za-z0-9_', 32],
  // Shops, payments, mail
  ['[sr]k_(?:live|test|prod)_', ANY, 10],
  ['shp(?:at|ca|pa|ss)_', 'a-fA-F0-9', 32],
  ['sq0(?:atp|csp)-', URL_SAFE, 22],
  ['EZ[AT]K', ANY, 54],
  ['shippo_(?:live|test)_', HEX, 40],
  ['SG\\.', `.${URL_SAFE}`, 60],
  ['xkeysib-', `${HEX}-`, 64],
  ['key-', HEX, 32],
  ['[a-f0-9]{32}-us', '\\d', 1],
  ['duffel_(?:test|live)_', `=${URL_SAFE}`, 40],
  ['EAA[MC]', ANY, 80],
  // Work together
  ['xox[abeoprs]-', 'A-Za-z0-9-', 12],
  ['xapp-\\d-', 'A-Za-z0-9-', 12],
  ['ntn_', ANY, 40],
  ['secret_', ANY, 40],
  ['pat[A-Za-z0-9]{14}\\.', HEX, 60],
  ['figd_', URL_SAFE, 40],
  ['tfp_', `.=${URL_SAFE}`, 40],
  ['A3-[A-Z0-9]{6}-', 'A-Z0-9-', 20],
  ['ops_eyJ', `${ANY}+/=`, 60],
  // Language models
  ['sk-(?:ant-|proj-|svcacct-|admin-)?', URL_SAFE, 20],
  ['pplx-', ANY, 40],
  ['hf_', ANY, 30],
  // A signed token of any service
  ['eyJ[A-Za-z0-9_-]{8,400}\\.', `.${URL_SAFE}`, 12],
];

/** The longest key that is taken as a whole; more of it is as secret. */
const MOST = 400;
const FORMED = new RegExp(
  `(?<![A-Za-z0-9])(?:${FORMS.map(([begins, signs, least]) => `${begins}[${signs}]{${least},${MOST}}`).join('|')})`,
  'gu',
);

/** Addresses that let anybody write who has them. */
const HOOKS =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{20,80}|[a-z0-9-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{40,300}|discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{40,100})/gu;
const ONE_TIME = /otpauth:\/\/[^\s]{8,300}|WIFI:[^\n]{0,80};P:[^;\n]{1,80};/gu;
/** RFC 7468 and RFC 4880, PuTTY's own, and age's. The block goes on to its end, or as far as one is read. */
const PRIVATE =
  /-{5}BEGIN[ A-Z0-9]{0,40} ?PRIVATE KEY(?: BLOCK)?-{5}(?:[A-Za-z0-9+/=:,;()._ \r\n-]{0,4000}?-{5}END[ A-Z0-9]{0,40}-{5})?|PuTTY-User-Key-File-\d|AGE-SECRET-KEY-1[A-Z0-9]{40,70}/gu;

/** Nobody published its form: long, of both cases and digits, and no part of an address or of a file's name. */
const LONG =
  /(?<![\p{L}\p{N}/_=.?&%@:-])(?=[A-Za-z0-9_-]{0,200}\d)[A-Za-z0-9_-]{28,200}(?![\p{L}\p{N}/_=.@-])/gu;
const isMixed = (words: string): boolean => /\d/.test(words) && /[a-z]/.test(words) && /[A-Z]/.test(words);

/** Keys of services, private keys, and what is as good as one. */
export const keysIn = (text: string): Span[] => [
  ...spansOf(FORMED, text, ([words]) => /\d/.test(words) && !/(.)\1{9}/u.test(words)),
  ...[HOOKS, ONE_TIME, PRIVATE].flatMap((pattern) => spansOf(pattern, text)),
  ...spansOf(LONG, text, ([words]) => isMixed(words)),
];
