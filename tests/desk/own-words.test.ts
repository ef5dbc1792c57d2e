import { describe, expect, it } from 'vitest';
import { linksIn, wordsAt } from '../../lib/desk/own-words.ts';

const QUOTE = { depth: 1, text: 'Could you take this on?' };

describe('what a person wrote themselves', () => {
  it.each([
    ['above a quotation', 'Perfect, thanks\n\nOn 24 Nov 2026, at 10:00, Sara Conti <sara@conti.test> wrote:'],
    ['in Italian', 'Perfect, thanks\n\nIl giorno mar 24 nov 2026 alle ore 10:00 Sara Conti ha scritto:'],
    ['by Roundcube in Italian', 'Perfect, thanks\n\nIl 2026-11-24 10:00 Sara Conti ha scritto:'],
    [
      'folded over two lines',
      'Perfect, thanks\n\nOn Tue, Nov 24, 2026 at 10:00 AM Sara Conti <\nsara@conti.test> wrote:',
    ],
    ['under an Outlook rule', 'Perfect, thanks\n\n-----Original Message-----'],
  ])('%s', (_how, text) => {
    expect(wordsAt([{ depth: 0, text }, QUOTE], 0)).toBe('Perfect, thanks');
  });

  it('below and between what is quoted', () => {
    const blocks = [
      { depth: 0, text: 'On 24 Nov 2026 Sara wrote:' },
      QUOTE,
      { depth: 0, text: 'Yes.' },
      { depth: 1, text: 'By Friday?' },
      { depth: 0, text: 'By Monday.\n\nClara' },
    ];
    expect(wordsAt(blocks, 0)).toBe('Yes.\n\nBy Monday.\n\nClara');
    expect(wordsAt(blocks, 1)).toBe('Could you take this on?\n\nBy Friday?');
  });

  it('where the quotation is only marked by signs, or not at all', () => {
    const marked = 'Ok\n\n> Could you take this on?\n> > Hello';
    expect(wordsAt([{ depth: 0, text: marked }], 0)).toBe('Ok');
    const bare = 'Ok\n\nOn 24 Nov 2026 Sara Conti wrote:\nCould you take this on?\n\nSara';
    expect(wordsAt([{ depth: 0, text: bare }], 0)).toBe('Ok');
    const outlook = 'Ok\n\nFrom: Sara Conti\nSent: Tuesday 24 November 2026\nTo: Clara\n\nCould you?';
    expect(wordsAt([{ depth: 0, text: outlook }], 0)).toBe('Ok');
  });

  it('keeps a sentence of one’s own that ends in a colon', () => {
    const text = 'On Friday I need 2 things:\n\n- the prices\n- the photo';
    expect(wordsAt([{ depth: 0, text }, QUOTE], 0)).toBe(text);
  });

  it.each([
    [
      'on the line that says whom',
      'reply On Wed, 4 Apr 2012 at 3:59 PM, bob@guest.test wrote:\n> Hi',
      'reply',
    ],
    ['that look like a header', 'From: Monday\nTo: Friday\n\nDoes that suit you?', 'Does that suit you?'],
    ['about what somebody wrote', 'As Clara wrote:\nwe start on Monday.', 'we start on Monday.'],
  ])('never loses words %s', (_where, text, kept) => {
    expect(wordsAt([{ depth: 0, text }], 0)).toContain(kept);
  });

  it('is nothing where nothing was written', () => {
    expect(wordsAt([{ depth: 0, text: 'On 24 Nov 2026 Sara wrote:' }, QUOTE], 0)).toBe('');
  });
});

it('links are read without the sentence around them, each once', () => {
  const text = 'Here: https://a.test/x. Again (https://a.test/x), and <https://b.test/y?z=1>!';
  expect(linksIn(text)).toEqual(['https://a.test/x', 'https://b.test/y?z=1']);
});
