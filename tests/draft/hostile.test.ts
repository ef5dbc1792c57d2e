/** No text makes reading hang: whatever is repeated, ten times as much takes about ten times as long, from mail to draft to letter. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secretsIn } from '../../lib/clarity/secrets/held.ts';
import { fillDraft } from '../../lib/draft/propose.ts';
import { startDraft } from '../../lib/draft/start.ts';
import { runs } from '../runs.ts';
import { best, fill } from './time.ts';

/** What expressions of ours begin with, go on with or look for the end of. */
const ATOMS = [
  ...[
    'a',
    '9',
    ' ',
    '\n',
    '\n\n',
    '-',
    '--',
    '_',
    '.',
    ',',
    ':',
    ';',
    '>',
    '> ',
    '@',
    '/',
    '"',
    '’',
    'è',
    '\u0301',
  ],
  ...['by ', 'entro ', 'on ', 'il ', 'next ', 'venerdì ', '12 ', '12/', 'June ', 'from 9 to ', 'end of the '],
  ...[
    'please ',
    'puoi ',
    'could you ',
    'mandami ',
    'https://a.b/',
    'x@y.zz ',
    'On Tue, ',
    'wrote:\n',
    'From: ',
  ],
  ...[
    'password for the ',
    'password: ',
    'login: a/',
    'PIN ',
    'sk_live_',
    'eyJaaaaaaaa.',
    '4111 ',
    'IT60X ',
    'word ',
  ],
  ...['-----BEGIN PRIVATE KEY-----', 'ftp://a:', 'codice del ', 'key-abcdef', 'seed phrase '],
];
const unit = fc.array(fc.constantFrom(...ATOMS), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

let time = 0;
/** Another text each time: what was read once is remembered. */
const read = (text: string) => () => {
  const message = {
    key: 'm',
    link: '',
    subject: '',
    to: [],
    from: { name: 'Ugo Neri', address: 'ugo@neri.test' },
    blocks: [{ depth: 0, text: `${++time}${text}` }],
    date: { iso: '2026-06-10' },
  };
  const draft = startDraft(message, () => false, 'it');
  fillDraft(draft, message, '2026-06-10');
  secretsIn({ text });
};

it('of any unit, again and again, is read in time that grows evenly', () => {
  read(fill('Puoi venire venerdì 12? Could you come by 3 May? ', 2000))();
  fc.assert(
    fc.property(unit, (one) => {
      const [short, long] = [fill(one, 2_000), fill(one, 20_000)];
      // Ten is even, a hundred would be the square; below five milliseconds a ratio says more about the machine.
      expect(best(read(long)) / Math.max(best(read(short)), 5)).toBeLessThan(45);
    }),
    { numRuns: runs(25, 200) },
  );
});
