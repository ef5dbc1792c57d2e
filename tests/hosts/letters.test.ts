/** The HTML of letters, drawn by a real page and read back as the panel reads it. */
import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '../../lib/hosts/blocks.ts';
import { mayHoldLetter } from '../../lib/hosts/text.ts';
import { htmlOf } from '../../lib/letter/html.ts';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import { SAMPLES } from '../letter/samples.ts';

afterEach(() => document.body.replaceChildren());

function shown(html: string): { depth: number; text: string }[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return readBlocks([{ root }]).blocks;
}

describe('a letter as HTML', () => {
  for (const language of LANGUAGES)
    it.each(Object.entries(SAMPLES))(`is the text again on the page: %s, ${language}`, (_, move) => {
      const { text } = writeLetter(move, language, { to: 'Sara & <b>Ugo</b>' });
      const blocks = shown(htmlOf(text));
      expect(blocks).toEqual([{ depth: 0, text }]);
      expect(readLetters(blocks).map((one) => one.ok && one.id)).toEqual([moveId(move)]);
    });

  it.each(['esito', 'ESITO', 'e\u200bsi\u00adto'])('may be in a text with the name %j', (name) => {
    const { text } = writeLetter(Object.values(SAMPLES)[0] as Move, 'en', { to: 'Sara' });
    const root = document.createElement('p');
    root.innerHTML = htmlOf(text.replaceAll('Esito', name)).replaceAll('si', 's<b>i</b>');
    expect(mayHoldLetter(root)).toBe(true);
    root.innerHTML = htmlOf(text.replaceAll('Esito', 'Exito'));
    expect(mayHoldLetter(root)).toBe(false);
  });

  it('lets nothing of the text be HTML', () => {
    const text = '<img src=x onerror="alert(1)"> & "a" &amp; \'b\'\n  two  blanks';
    expect(shown(htmlOf(text))).toEqual([{ depth: 0, text }]);
  });
});
