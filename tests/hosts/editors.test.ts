/** The letter in the real editors of webmails and docs tools: what each of them keeps of it, and gives back by its own undo. */
import { afterEach, describe, expect, it } from 'vitest';
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
  it.each<[string, Start, string]>([
    ['nothing', {}, ''],
    ['a quote', { quote: QUOTE }, quoted],
    ['what was typed', { words: 'My own words' }, 'My own words'],
    ['what was typed and a quote', { words: 'My own words', quote: QUOTE }, `My own words\n${quoted}`],
  ])('takes it whole above %s, and one undo takes it out', async (_what, start, rest) => {
    const one = await mount(editor, start);
    const before = linesOf(one);
    expect(before).toBe(rest);
    expect(await putLetter(one.element, LETTER)).toBe(true);
    expect(linesOf(one)).toBe([evenLines(LETTER), rest].filter(Boolean).join('\n'));
    const read = readLetters([{ depth: 0, text: holds(one) }]);
    expect(read.map((each) => each.ok && each.id)).toEqual([ID]);
    expect(evenLines(one.saved() ?? '')).toContain(evenLines(LETTER));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(one)).toBe(before);
  });

  it('keeps it under what is typed next, and lets the typing be undone first', async () => {
    const one = await mount(editor, { quote: QUOTE });
    await putLetter(one.element, LETTER);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await new Promise((done) => setTimeout(done, 400));
    await userEvent.keyboard(' Bye');
    await expect.poll(() => linesOf(one)).toMatch(/Which colour\?\s+Bye$/);
    expect(linesOf(one).startsWith(`${evenLines(LETTER)}\n`)).toBe(true);
    expect(evenLines(one.saved() ?? '')).toContain('Bye');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => linesOf(one)).not.toMatch(/Bye$/);
    expect(linesOf(one).startsWith(`${evenLines(LETTER)}\n`)).toBe(true);
  });

  it('takes one in a script that is written from right to left', async () => {
    const one = await mount(editor, { words: 'תודה' });
    const text = 'שלום שרה, תוכלי לקחת את זה?\n\n  1. המחירים נכונים\n\nEsito 1';
    expect(await putLetter(one.element, text)).toBe(true);
    expect(linesOf(one)).toBe(`${evenLines(text)}\nתודה`);
  });

  it('takes the same letter once, and another one above it', async () => {
    const one = await mount(editor, { quote: QUOTE });
    expect(await putLetter(one.element, LETTER)).toBe(true);
    const once = linesOf(one);
    expect(await putLetter(one.element, LETTER)).toBe(true);
    expect(linesOf(one)).toBe(once);
    expect(await putLetter(one.element, 'Hello\n\nEsito 1 need')).toBe(true);
    expect(linesOf(one)).toBe(`Hello\nEsito 1 need\n${once}`);
  });

  it('takes what looks like markup as text', async () => {
    const one = await mount(editor, {});
    const sly = 'Hi <img src=x onerror=alert(1)> & <b>you</b>\n\n<script>1</script>';
    expect(await putLetter(one.element, sly)).toBe(true);
    expect(one.element.querySelector('img[src="x"], b, script')).toBeNull();
    expect(linesOf(one)).toBe(evenLines(sly));
  });
});
