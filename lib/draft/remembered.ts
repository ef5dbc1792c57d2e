/** What is read twice is worked out once: ahead, in slices, and then where the draft is made of it. */

/** As many answers as a long message has sentences. */
const MOST = 4000;
/** No sentence that anybody wrote is longer, in characters. What is, is only looked at to a bound each time. */
const LONGEST = 2000;

/**
 * A pure function of texts that remembers what it said of the last ones. It forgets all of them at once when there are too
 * many: what is kept is of one message, and in memory only.
 */
export function remembering<Texts extends readonly string[], Said>(
  say: (...texts: Texts) => Said,
): (...texts: Texts) => Said {
  const known = new Map<string, Said>();
  return (...texts) => {
    const key = texts.join('\0');
    if (key.length > LONGEST) return say(...texts);
    if (known.has(key)) return known.get(key) as Said;
    const said = say(...texts);
    if (known.size >= MOST) known.clear();
    known.set(key, said);
    return said;
  };
}
