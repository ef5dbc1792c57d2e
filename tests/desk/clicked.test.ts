import { describe, expect, it, vi } from 'vitest';
import { readClicked, wholeOf } from '../../lib/desk/clicked.ts';

const seen = vi.hoisted(() => ({ result: undefined as unknown, refused: false }));

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async () => {
        if (seen.refused) throw new Error('Cannot access this page');
        return [{ result: seen.result }];
      },
    },
  },
}));

describe('a selection', () => {
  it.each([
    ['keeps its paragraphs', 'One two. Three.', 'One two.\n\nThree.', 'One two.\n\nThree.'],
    [
      'is whole where the browser tells only its beginning',
      'One two.',
      'One two.\nThree.',
      'One two.\nThree.',
    ],
    ['of another frame is not taken', 'Five six', 'One two.\nThree.', 'Five six'],
    ['that cannot be read is what the browser tells', ' One two. ', '', 'One two.'],
    ['of nothing is nothing', '', 'One two.', ''],
    ['has blanks that are blanks', 'a b', 'a\u00a0b', 'a b'],
  ])('%s', (_what, told, read, whole) => expect(wholeOf(told, read)).toBe(whole));
});

describe('what was clicked', () => {
  const page = { link: 'https://a.test/', title: 'A' };
  const info = { menuItemId: 'delegate', editable: false, modifiers: [], pageUrl: 'https://a.test/b' };

  it('a link by its words', async () => {
    seen.result = { selection: '', words: ' The\n price  list ' };
    expect(await readClicked({ ...info, linkUrl: 'https://a.test/p' }, { id: 1 }, page)).toEqual({
      page: { link: 'https://a.test/b', title: 'A' },
      target: { words: 'The price list', address: 'https://a.test/p' },
    });
  });

  it('a document that says itself which address leads to it', async () => {
    seen.result = { selection: 'x', words: '' };
    const spot = { name: '', link: 'https://a.test/', exact: 'https://a.test/#:~:text=x' };
    const clicked = await readClicked({ ...info, selectionText: 'x' }, { id: 1 }, { ...page, spot });
    expect(clicked).toEqual({ page: { ...page, spot }, quote: 'x' });
  });

  it('a page that cannot be read by what the browser tells', async () => {
    seen.refused = true;
    expect(
      await readClicked({ ...info, srcUrl: 'https://a.test/p.png', selectionText: 'x' }, { id: 1 }, page),
    ).toEqual({
      page: { link: 'https://a.test/b', title: 'A' },
      quote: 'x',
      target: { words: '', address: 'https://a.test/p.png' },
    });
  });
});
