import Squire from 'squire-rte';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** Squire, which Fastmail made for itself. */
export const squire: Editor = (into, start) => {
  const element = holderIn(into);
  const editor = new Squire(element, { sanitizeToDOMFragment: fragmentOf });
  editor.setHTML(htmlOf(start, 'div'));
  let saved: string | undefined;
  editor.addEventListener('input', () => {
    saved = element.innerText;
  });
  return { element, saved: () => saved, close: () => editor.destroy() };
};

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
