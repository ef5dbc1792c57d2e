/** As `lib/objective` takes addresses; here only to ask, never to refuse in silence. */
export const isAddress = (typed: string): boolean => /^[^\s@<>()",;]+@[^\s@<>()",;]+$/.test(typed);
