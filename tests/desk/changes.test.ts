import { describe, expect, it } from 'vitest';
import { changedLines } from '../../lib/desk/changes.ts';

describe('what was changed in a letter', () => {
  const was =
    'The newsletter is ready\n  1. it reads well on a phone\n  2. one photo\nBy: Friday 5 June 2026';

  it.each([
    ['nothing, whatever mail did to blanks and case', was.toUpperCase().replaceAll('  ', '\u00a0'), []],
    [
      'a word',
      was.replace('phone', 'tablet'),
      [{ was: '  1. it reads well on a phone', now: '  1. it reads well on a tablet' }],
    ],
    ['a line taken out', was.replace('  2. one photo\n', ''), [{ was: '  2. one photo', now: '' }]],
    ['a line put in', `${was}\nLeft out: the pictures`, [{ was: '', now: 'Left out: the pictures' }]],
  ])('%s', (_name, now, changes) => expect(changedLines(was, now)).toEqual(changes));
});
