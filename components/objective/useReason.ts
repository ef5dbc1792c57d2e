import { useState } from 'react';

/** A reason as typed, and as it goes out: nothing where nothing was said. */
export function useReason(initial = '') {
  const [reason, setReason] = useState(initial);
  const said = reason.trim();
  return { reason, setReason, said, content: said ? { reason: said } : {} };
}
