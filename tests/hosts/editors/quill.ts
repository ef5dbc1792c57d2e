import Quill from 'quill';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** Quill. */
export const quill: Editor = (into, start) => {
  const editor = new Quill(holderIn(into), { modules: { history: { delay: 300 } } });
  editor.clipboard.dangerouslyPasteHTML(htmlOf(start), 'silent');
  editor.history.clear();
  let saved: string | undefined;
  editor.on('text-change', () => {
    saved = editor.getText();
  });
  return { element: editor.root, saved: () => saved };
};
