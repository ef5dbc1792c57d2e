import { useCallback, useEffect, useState } from 'react';

/** Gives a function that moves the focus to the element with an id, once it is drawn. */
export function useFocusOnce(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (wanted) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return useCallback((id: string) => setWanted({ id }), []);
}
