/**
 * Pictures of what was seen take their time, so they are made where somebody wants to look (`PICTURES=1 npm test`), and of
 * what failed always.
 */
export const isWanted = (name: string): boolean =>
  process.env.PICTURES !== undefined || /(^|\/)failed /.test(name);
