/** What a document's own class says of it, by name: see {@link own}. */
export const ownOf = (document: Document, name: keyof Document | symbol): unknown =>
  Reflect.get(Document.prototype, name, document);

/**
 * The document with nothing in the way of its own names: a page, and whoever writes a mail, can put a picture with the
 * name `querySelector` into it, and that stands there in every world, ours too.
 */
export function own(document: Document): Document {
  const known = OWN.get(document);
  if (known) return known;
  const clear = new Proxy(document, {
    get(real, name) {
      const value = ownOf(real, name as keyof Document);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
  OWN.set(document, clear);
  OWN.set(clear, clear);
  return clear;
}

/** The same one each time, so that what was read of a document can be kept by it; a proxy of a proxy is no document to the browser. */
const OWN = new WeakMap<Document, Document>();
