/** The letter in the real editors of webmails and docs tools: what each of them keeps of it, and gives back by its own undo. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { textOf } from '../../lib/hosts/rich-editor.ts';
import { evenLines } from '../../lib/hosts/text.ts';
import { putLetter } from '../../lib/hosts/write/put.ts';
import { readLetters } from '../../lib/letter/read.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import { SAMPLES } from '../letter/samples.ts';
import { ckeditor } from './editors/ckeditor.ts';
import type { Editor, Mounted, Start } from './editors/editor.ts';
import { lexical } from './editors/lexical.ts';
import { field, gmail, plain } from './editors/plain.ts';
import { prosemirror } from './editors/prosemirror.ts';
import { quill } from './editors/quill.ts';
import { rooster } from './editors/rooster.ts';
import { slate } from './editors/slate.ts';
import { squire } from './editors/squire.ts';
import { tiny } from './editors/tiny.ts';

const EDITORS: Record<string, Editor> = {
  ProseMirror: prosemirror,
  Slate: slate,
  Quill: quill,
  Lexical: lexical,
  'CKEditor 5': ckeditor,
  TinyMCE: tiny,
  RoosterJS: rooster,
  Squire: squire,
  'a plain editable': plain,
  'Gmail’s': gmail,
  'a text field': field,
};

const LETTER = writeLetter(SAMPLES.propose as Move, 'en', { to: 'Sara' }).text;
const ID = moveId(SAMPLES.propose as Move);
const QUOTE = ['On Monday Sara wrote:', 'Which colour?'];

let mounted: Mounted | undefined;
afterEach(() => {
  mounted?.close?.();
  document.body.replaceChildren();
});

async function mount(editor: Editor, start: Start): Promise<Mounted> {
  const into = document.createElement('div');
  document.body.append(into);
  mounted = await editor(into, start);
  return mounted;
}

const holds = ({ element }: Mounted): string =>
  element instanceof HTMLTextAreaElement ? element.value : textOf(element);
/** Without the empty lines of a quote, which each editor draws as it likes. */
const linesOf = (one: Mounted): string => evenLines(holds(one).replace(/^>\s*$/gm, ''));
const quoted = QUOTE.map((line) => `> ${line}`).join('\n');

describe.each(Object.entries(EDITORS))('%s', (_, editor) => {
  it('takes it whole above what was typed and a quote, tells its autosave, and gives it back by one undo', async () => {
    const one = await mount(editor, { words: 'My own words', quote: QUOTE });
    const before = linesOf(one);
    expect(before).toBe(`My own words\n${quoted}`);
    expect(await putLetter(one.element, LETTER)).toBe(true);
    expect(linesOf(one)).toBe(`${evenLines(LETTER)}\n${before}`);
    const read = readLetters([{ depth: 0, text: holds(one) }]);
    expect(read.map((each) => each.ok && each.id)).toEqual([ID]);
    expect(evenLines(one.saved() ?? '')).toContain(evenLines(LETTER));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(one)).toBe(before);
  });

  it('takes it into an empty line above a quote, and keeps it under what is typed next', async () => {
    const one = await mount(editor, { quote: QUOTE });
    expect(await putLetter(one.element, LETTER)).toBe(true);
    expect(linesOf(one)).toBe(`${evenLines(LETTER)}\n${quoted}`);
    // The same letter once; another one above it.
    expect(await putLetter(one.element, LETTER)).toBe(true);
    expect(await putLetter(one.element, 'Hello\n\nEsito 1 need')).toBe(true);
    const both = `Hello\nEsito 1 need\n${evenLines(LETTER)}\n${quoted}`;
    expect(linesOf(one)).toBe(both);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    // Longer than any of them takes two steps for one.
    await new Promise((done) => setTimeout(done, 350));
    await userEvent.keyboard(' Bye');
    await expect.poll(() => linesOf(one)).toMatch(/Which colour\?\s+Bye$/);
    expect(evenLines(one.saved() ?? '')).toContain('Bye');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(one)).not.toMatch(/Bye$/);
    expect(linesOf(one).startsWith(both)).toBe(true);
  });

  it('takes one from right to left into nothing, markup as text, and is empty again by one undo', async () => {
    const one = await mount(editor, {});
    const text = 'שלום שרה, תוכלי לקחת את זה?\n\n  1. <img src=x onerror=alert(1)> & <b>you</b>\n\nEsito 1';
    expect(await putLetter(one.element, text)).toBe(true);
    expect(linesOf(one)).toBe(evenLines(text));
    expect(one.element.querySelector('img[src="x"], b')).toBeNull();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(one)).toBe('');
  });
});

/** What these are given at the top goes into the quote. */
const REFUSES: readonly string[] = ['ProseMirror', 'Slate', 'Lexical', 'CKEditor 5'];
const MODELS = {
  ProseMirror: prosemirror,
  Slate: slate,
  Quill: quill,
  Lexical: lexical,
  'CKEditor 5': ckeditor,
};

describe.each(Object.entries(MODELS))(
  '%s, while the panel has the focus and the page hears of none',
  (_, editor) => {
    const hears = (event: Event): void => {
      if (event.isTrusted) event.stopImmediatePropagation();
    };
    const KINDS = ['focus', 'focusin', 'blur', 'focusout'];
    afterEach(() => {
      vi.restoreAllMocks();
      for (const kind of KINDS) window.removeEventListener(kind, hears, true);
    });

    it('takes it at the top, wherever the cursor was', async () => {
      const one = await mount(editor, { words: 'My own words', quote: QUOTE });
      one.element.focus();
      await userEvent.keyboard('{Control>}{End}{/Control}');
      one.element.blur();
      vi.spyOn(Document.prototype, 'hasFocus').mockReturnValue(false);
      for (const kind of KINDS) window.addEventListener(kind, hears, true);
      expect(await putLetter(one.element, LETTER)).toBe(true);
      expect(linesOf(one)).toBe(`${evenLines(LETTER)}\nMy own words\n${quoted}`);
    });
  },
);

const OWN = { TinyMCE: tiny, RoosterJS: rooster, Squire: squire, 'a plain editable': plain };

it.each(Object.entries({ ...MODELS, ...OWN }))(
  '%s that begins with a quote takes it above, or is left as it was',
  async (name, editor) => {
    const one = await mount(editor, { quote: QUOTE, bare: true });
    const before = linesOf(one);
    expect(before).toBe(quoted);
    const kept = await putLetter(one.element, LETTER);
    expect(linesOf(one)).toBe(kept ? `${evenLines(LETTER)}\n${before}` : before);
    expect([name, kept]).toEqual([name, !REFUSES.includes(name)]);
  },
);

/** A page's own editor that does with a paste, or with what was written, as it likes. */
function strange(html: string, listen: (element: HTMLElement) => void): HTMLElement {
  const { element } = plain(document.body, {}) as Mounted;
  element.innerHTML = html;
  listen(element);
  return element;
}

const START = '<div>My own words</div><blockquote>Which colour?</blockquote>';
const old = (): ChildNode[] => {
  const holder = document.createElement('div');
  holder.innerHTML = START;
  return [...holder.childNodes];
};

describe('an editor that does not keep it', () => {
  it.each<[string, (element: HTMLElement) => void]>([
    [
      'swallows what is pasted, and takes out what is written',
      (element) => {
        element.addEventListener('paste', (event) => event.preventDefault());
        element.addEventListener('input', () => setTimeout(() => element.replaceChildren(...old()), 50));
      },
    ],
    [
      'keeps half of it',
      (element) =>
        element.addEventListener('input', () => element.querySelector('div')?.remove(), { once: true }),
    ],
  ])('%s: it is left as it was', async (_, listen) => {
    const element = strange(START, listen);
    const before = textOf(element);
    expect(await putLetter(element, LETTER)).toBe(false);
    expect(textOf(element)).toBe(before);
  });

  it('is told so where a dialogue keeps the focus, and nothing is written there', async () => {
    const element = strange(START, () => undefined);
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<input value="other">';
    document.body.append(dialog);
    dialog.showModal();
    expect(await putLetter(element, LETTER)).toBe(false);
    expect(element.innerHTML).toBe(START);
    expect(dialog.querySelector('input')?.value).toBe('other');
  });
});

describe('a page’s own editor', () => {
  it('that writes a paste where it likes takes it at the top all the same, and once', async () => {
    const element = strange(START, (one) =>
      one.addEventListener('paste', (event) => {
        event.preventDefault();
        one.append(event.clipboardData?.getData('text/plain') ?? '');
      }),
    );
    expect(await putLetter(element, LETTER)).toBe(true);
    expect(evenLines(textOf(element))).toBe(`${evenLines(LETTER)}\nMy own words\n> Which colour?`);
  });

  it.each([
    ['a quote without a line above it', '<blockquote>Which colour?</blockquote>', '> Which colour?'],
    ['a table', '<table><tr><td>Which</td><td>colour?</td></tr></table>', 'Which colour?'],
    ['a picture', '<img alt="" width="9"><div>Which colour?</div>', 'Which colour?'],
    ['words without an element', 'Which colour?', 'Which colour?'],
    ['blanks between its tags', '\n  <div>Which colour?</div>\n', 'Which colour?'],
  ])('takes it above %s', async (_, html, rest) => {
    const element = strange(html, () => undefined);
    expect(await putLetter(element, LETTER)).toBe(true);
    expect(evenLines(textOf(element))).toBe(`${evenLines(LETTER)}\n${rest}`);
  });

  it('takes it as plain lines where it holds nothing else', async () => {
    const element = strange('Which colour?', (one) => one.setAttribute('contenteditable', 'plaintext-only'));
    element.style.whiteSpace = 'pre-wrap';
    expect(await putLetter(element, LETTER)).toBe(true);
    expect(evenLines(textOf(element))).toBe(`${evenLines(LETTER)}\nWhich colour?`);
  });
});

it('a field whose page puts back what it held does not keep it', async () => {
  const { element } = field(document.body, { words: 'My own words' }) as Mounted;
  const area = element as HTMLTextAreaElement;
  area.addEventListener('input', () =>
    setTimeout(() => area.setRangeText('', 0, area.value.length - 12), 40),
  );
  expect(await putLetter(area, LETTER)).toBe(false);
  expect(area.value).toBe('My own words');
});
