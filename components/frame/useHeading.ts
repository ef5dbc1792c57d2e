import { type RefObject, useEffect, useRef } from 'react';

/** The heading on screen: each screen brings a frame of its own, so none of them remembers the one before. */
let shown: string | undefined;

/**
 * Once a pressed button has gone with its screen, the focus is nowhere: then it goes to the new heading, which is also
 * how a screen reader says it. Never takes the focus from a field, or from another window.
 */
export function useHeading(heading: string): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const changed = shown !== undefined && shown !== heading;
    shown = heading;
    // A new screen is read from its beginning.
    if (changed) scrollTo({ top: 0 });
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (changed && nowhere && document.hasFocus()) ref.current?.focus();
  }, [heading]);
  return ref;
}
