/** What a document's own class says of it, by name: see {@link own}. */
export const ownOf = (document: Document, name: keyof Document | symbol): unknown =>
  Reflect.get(Document.prototype, name, document);

/**
 * The document with nothing in the way of its own names: a page, and whoever writes a mail, can put a picture with the
 * name `querySelector` into it, and that stands there in every world, ours too.
 */
export const own = (document: Document): Document =>
  new Proxy(document, {
    get(real, name) {
      const value = ownOf(real, name as keyof Document);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
