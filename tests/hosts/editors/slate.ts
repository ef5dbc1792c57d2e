import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node as SlateNode } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, Slate, withReact } from 'slate-react';
import { type Editor, holderIn, type Start } from './editor.ts';

const slateNodes = ({ words = '', quote = [], bare }: Start): Descendant[] =>
  [
    ...(bare ? [] : [{ type: 'paragraph', children: [{ text: words }] }]),
    ...quote.map((text) => ({ type: 'quote', children: [{ text }] })),
  ] as unknown as Descendant[];

const Drawn = ({ attributes, children, element }: RenderElementProps) =>
  createElement((element as { type?: string }).type === 'quote' ? 'blockquote' : 'p', attributes, children);

/** Slate, with its own history. */
export const slate: Editor = async (into, start) => {
  const editor = withHistory(withReact(createEditor()));
  let saved: string | undefined;
  const root = createRoot(holderIn(into));
  const onChange = (value: Descendant[]): void => {
    if (editor.operations.some(({ type }) => type !== 'set_selection'))
      saved = value.map((one) => SlateNode.string(one)).join('\n');
  };
  root.render(
    createElement(
      Slate,
      { editor, initialValue: slateNodes(start), onChange } as unknown as Parameters<typeof Slate>[0],
      createElement(Editable, { renderElement: Drawn }),
    ),
  );
  const element = await until(() => into.querySelector<HTMLElement>('[data-slate-editor]'));
  return { element, saved: () => saved, close: () => root.unmount() };
};

async function until<T>(find: () => T | null): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
}
