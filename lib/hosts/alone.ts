/** Kept where the page's own scripts cannot reach it, so that only another start of this one ends the one before. */
type World = { esito?: unknown };

/** Ends an earlier start of the script in this world, and begins anew. */
export function startAlone(world: object): AbortController {
  const running = new AbortController();
  const kept = world as World;
  // An element with this id, in any page, stands here too.
  if (kept.esito instanceof AbortController) kept.esito.abort();
  kept.esito = running;
  return running;
}
