/** Sees into our closed shadow roots: the test alone keeps them, from the moment they are made. */
const roots = new WeakMap<Element, ShadowRoot>();

/** From now on, whatever a page's elements attach is kept; nothing else changes. */
export function keepRoots(page: Document): void {
  const { Element: Theirs } = page.defaultView as Window & typeof globalThis;
  const attach = Theirs.prototype.attachShadow;
  Theirs.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
}

/** What stands in the page by us, in its order. */
export const signsIn = (page: ParentNode): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('[data-esito]'),
];

/** The button, chip or words in one of them. */
export function innerOf(sign: Element | undefined): HTMLElement {
  const inner = sign && roots.get(sign)?.querySelector<HTMLElement>('.sign');
  if (!inner) throw new Error('There is no sign of ours.');
  return inner;
}
