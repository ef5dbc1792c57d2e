import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** TinyMCE, in a frame of its own. */
export const tiny: Editor = async (into, start) => {
  const [editor] = await tinymce.init({
    target: holderIn(into),
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    promotion: false,
    branding: false,
  });
  if (!editor) throw new Error('TinyMCE did not begin');
  editor.setContent(htmlOf(start));
  editor.undoManager.clear();
  editor.undoManager.add();
  let saved: string | undefined;
  editor.on('input change', () => {
    saved = editor.getContent({ format: 'text' });
  });
  return { element: editor.getBody(), saved: () => saved, close: () => editor.remove() };
};
