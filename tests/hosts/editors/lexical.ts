import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateNodesFromDOM } from '@lexical/html';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $getRoot, $insertNodes, createEditor } from 'lexical';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** Lexical. */
export const lexical: Editor = async (into, start) => {
  const element = holderIn(into);
  element.contentEditable = 'true';
  const editor = createEditor({ nodes: [HeadingNode, QuoteNode], onError: (error) => console.error(error) });
  editor.setRootElement(element);
  const stops = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
  await new Promise<void>((done) =>
    editor.update(
      () => {
        const page = new DOMParser().parseFromString(htmlOf(start).replaceAll('<br>', ''), 'text/html');
        $getRoot().clear().select();
        $insertNodes($generateNodesFromDOM(editor, page));
      },
      { onUpdate: done, tag: 'history-merge' },
    ),
  );
  let saved: string | undefined;
  editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0)
      saved = editorState.read(() => $getRoot().getTextContent());
  });
  return { element, saved: () => saved, close: () => stops.map((stop) => stop()) };
};
