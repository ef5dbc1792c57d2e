/** CKEditor 5, which has one package a feature. */
import { BlockQuote } from '@ckeditor/ckeditor5-block-quote';
import { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { type Editor, holderIn, htmlOf } from './editor.ts';

export const ckeditor: Editor = async (into, start) => {
  const editor = await InlineEditor.create(holderIn(into), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, BlockQuote],
    initialData: htmlOf(start),
  });
  let saved: string | undefined;
  editor.model.document.on('change:data', () => {
    const html = editor.getData().replace(/<\/p>|<br>/g, '\n');
    saved = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  });
  const element = editor.ui.getEditableElement();
  if (!element) throw new Error('CKEditor did not begin');
  return { element, saved: () => saved, close: () => void editor.destroy() };
};
