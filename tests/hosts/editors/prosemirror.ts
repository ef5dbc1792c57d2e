import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as ProseParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** ProseMirror, which Confluence, Nextcloud and many others build on. */
export const prosemirror: Editor = (into, start) => {
  const from = document.createElement('div');
  from.innerHTML = htmlOf(start);
  let saved: string | undefined;
  const view = new EditorView(holderIn(into), {
    state: EditorState.create({
      doc: ProseParser.fromSchema(schema).parse(from),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
    }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged)
        saved = view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
    },
  });
  return { element: view.dom, saved: () => saved, close: () => view.destroy() };
};
