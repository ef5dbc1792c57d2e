import { type Editor, holderIn, htmlOf } from './editor.ts';

/** The browser's own, with the sign that Gmail gives its editor or without one. */
const editable =
  (name?: string): Editor =>
  (into, start) => {
    const element = holderIn(into);
    element.contentEditable = 'true';
    if (name) element.setAttribute(name, 'true');
    element.innerHTML = htmlOf(start, 'div');
    let saved: string | undefined;
    element.addEventListener('input', () => {
      saved = element.innerText;
    });
    return { element, saved: () => saved };
  };

export const plain = editable();
export const gmail = editable('g_editable');

export const field: Editor = (into, { words = '', quote = [] }) => {
  const element = document.createElement('textarea');
  element.value = [words, ...quote.map((line) => `> ${line}`)].join('\n');
  into.append(element);
  let saved: string | undefined;
  element.addEventListener('input', () => {
    saved = element.value;
  });
  return { element, saved: () => saved };
};
