/** What looks like a secret, by example: found as what it opens, and what people write every day left alone. */
import { describe, expect, it } from 'vitest';
import { askText } from '../../lib/clarity/ask-text.ts';
import { keyOf, type Question } from '../../lib/clarity/question.ts';
import { confirmed, keptIn, secretsIn } from '../../lib/clarity/secrets/held.ts';
import { findSecrets, type SecretKind } from '../../lib/clarity/secrets/secrets.ts';

/** Made up, and put together here, so that nobody who looks for keys in this file finds one. */
const made = (...parts: string[]): string => parts.join('');
const HEX = '3f9a1c07be52d4860a7b1e93c5d2f846';
const MIXED = 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA';

const FOUND: readonly (readonly [SecretKind, string])[] = [
  ['password', 'password: tulipano'],
  ['password', 'Password = Gelato!22'],
  ['password', 'the password is Gelato22'],
  ['password', 'the password for the booking page is Gelato22'],
  ['password', 'the password for shop.hotel.test: Gelato22'],
  ['password', 'the wifi password is "tulips and roses"'],
  ['password', 'la password del wifi è Gelato22'],
  ['password', 'psw Mailchimp: x\npsw: Gelato22'],
  ['password', 'parola d’ordine: tulipano'],
  ['password', 'Kennwort: Tulpe!9'],
  ['password', 'mot de passe : Fleur2026'],
  ['password', 'login clara pass Gelato!22'],
  ['password', 'utente clara, pwd Gelato22'],
  ['password', 'email clara@hotel.test password Gelato!22'],
  ['password', 'login: clara@hotel.test / Gelato22'],
  ['password', 'credenziali: clara | Gelato22'],
  ['password', 'ftp://clara:Gelato22@ftp.hotel.test/site'],
  ['password', 'DB_PASSWORD=hunter2hunter'],
  ['password', 'PIN: 4711'],
  ['password', 'the PIN 4711 opens it'],
  ['password', 'codice di accesso: 4432'],
  ['password', 'the door code is 4432#'],
  ['password', 'codice del portone: 2231'],
  ['password', 'codice dell’allarme 99321'],
  ['password', 'api key: 9f8e7d6c5b4a'],
  ['password', 'chiave api = 9f8e7d6c5b4a'],
  ['key', made('sk_', 'live_', MIXED)],
  ['key', made('STRIPE=rk_', 'live_', MIXED)],
  ['key', made('AKIA', 'ABCDEFGH234567AB')],
  ['key', made('AIza', MIXED, 'b1c')],
  ['key', made('gh', 'p_', MIXED, 'b1c2')],
  ['key', made('github_', 'pat_', MIXED, MIXED)],
  ['key', made('glpat', '-', MIXED)],
  ['key', made('xox', 'b-123456789012-', MIXED)],
  ['key', made('https://hooks.slack.com/', 'services/T0AAAAAAA/B0BBBBBBB/', MIXED)],
  ['key', made('shpat', '_', HEX)],
  ['key', made(HEX, '-us12')],
  ['key', made('SG.', MIXED, MIXED, 'abcd')],
  ['key', made('sk-', 'proj-', MIXED)],
  ['key', made('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiJjbGFyYSJ9.', MIXED)],
  [
    'key',
    made('-----BEGIN OPENSSH PRIVATE', ' KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----'),
  ],
  ['key', made('-----BEGIN PGP PRIVATE', ' KEY BLOCK-----')],
  ['key', made('otpauth', '://totp/Hotel?secret=JBSWY3DPEHPK3PXP')],
  ['key', MIXED],
  ['card', '4111 1111 1111 1111'],
  ['card', '5500-0000-0000-0004'],
  ['card', '3782 822463 10005'],
  ['card', 'carta 4012888888881881 scad. 12/28'],
  ['account', 'IT60X0542811101000000123456, utente 88213'],
  ['account', 'home banking: IT60 X054 2811 1010 0000 0123 456'],
  ['phrase', 'seed phrase: walnut tiger ribbon lunch cover drift ocean spoon early music fancy grape'],
  ['phrase', 'walnut tiger ribbon lunch cover drift ocean spoon early music fancy grape'],
  [
    'phrase',
    '1. walnut\n2. tiger\n3. ribbon\n4. lunch\n5. cover\n6. drift\n7. ocean\n8. spoon\n9. early\n10. music\n11. fancy\n12. grape',
  ],
];

const FREE: readonly string[] = [
  'Never a password: mail keeps it for ever.',
  'the password is in Bitwarden',
  'password: Bitwarden',
  'password: ask Clara',
  'password: see the folder',
  'la password è nel gestore',
  'la password: chiedila a Luca',
  'a password of at least 12 characters',
  'the password is 12 characters long',
  'reset the password by Friday 5 June 2026',
  'the page asks for user and password',
  'I need the password for the shop. The date is 5/6',
  'ski pass: 240€',
  'the token is on the keyring',
  'IT60X0542811101000000123456',
  'Please pay to IBAN IT60 X054 2811 1010 0000 0123 456 by 12 June',
  'order 4111 1111 1111 1112',
  'tel. +39 0471 123456, +39 333 1234567',
  'invoice 2026-000123456789012',
  'IMEI 356938035643809',
  'https://drive.example.test/file/d/1aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA/view?usp=sharing',
  'https://meet.example.test/j/8123456789?pwd=aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA',
  'Spring-newsletter-2026-final-version-3-with-photos.pdf',
  'commit 3f9a1c07be52d4860a7b1e93c5d2f8463f9a1c07',
  'codice cliente 443211, ordine 99321',
  'the code is on the last page, 120 lines',
  'Esito 1 proposal 1 · OBJ-7K3Q-M3RD · 4X9K-TT2M-0PQA',
  'the list shows names prices photos rooms dates terms links notes with their pages',
  'rooms prices photos menus',
];

describe('what looks like a secret', () => {
  it.each(FOUND)('is found as a %s: %s', (kind, text) => {
    expect(findSecrets(text.replaceAll('’', "'")).map((one) => one.kind)).toContain(kind);
  });

  it.each(FREE)('and this does not: %s', (text) => {
    expect(findSecrets(text).map(({ from, to }) => text.slice(from, to))).toEqual([]);
  });
});

describe('a secret that is confirmed', () => {
  const ask = (text: string, kept: readonly string[] = []): Question[] =>
    askText(text, { field: 'criteria', number: 1 }, { kept }).filter((one) => one.blocks);
  const kept = ask('password: example1').map(keyOf);

  it('is not asked about again', () => {
    expect(kept).toHaveLength(1);
    expect(ask('password: example1', kept)).toEqual([]);
  });

  it('is asked about again as another one of the same length', () => {
    expect(ask('password: Tr0ub4d0', kept)).toHaveLength(1);
  });

  it('says nothing for a second one beside it', () => {
    expect(ask('password: example1 and pin: 774411', kept).map((one) => one.words)).toEqual(['pin: 774411']);
  });
});

describe('a letter', () => {
  const held = (value: unknown, kept: readonly string[] = []): string[] =>
    secretsIn(value, kept).map((one) => one.words);

  it('is held by a secret wherever it stands, also beyond a page, and once for one that stands there twice', () => {
    const text = `${'one more line. '.repeat(3000)} password: Gelato22`;
    expect(held({ a: [{ text }], b: { c: 'password: Gelato22' } })).toEqual(['password: Gelato22']);
  });

  it('is held by a name in one field and the password in the next, which make one line', () => {
    expect(held({ resources: [{ what: 'login clara', where: 'pass Gelato!22' }] })).toHaveLength(1);
    expect(held(['login clara', 'pass Gelato!22'])).toEqual([]);
  });

  it('is free of what was kept in any form, by what little is remembered of it', () => {
    const form = { fields: { criteria: { 1: { kept: ['vague nice', 'secret missing 1 18 24'] } } } };
    expect(keptIn([form, undefined, 'x'])).toEqual(['vague nice', 'secret missing 1 18 24']);
    const value = { reason: 'password: Gelato22', more: 'pin: 774411' };
    const [first] = secretsIn(value);
    const keys = confirmed(first ? [first] : []);
    expect(keys.join()).not.toContain('Gelato');
    expect(held(value, keys)).toEqual(['pin: 774411']);
    expect(held(value, confirmed(secretsIn(value)))).toEqual([]);
  });
});
