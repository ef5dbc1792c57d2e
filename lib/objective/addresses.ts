/** Addresses as mail compares them: in any case. */

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether an address is one of these. Most are written alike, and the fold asks it of every move. */
export const isAmong = (addresses: readonly string[], address: string): boolean =>
  addresses.includes(address) || addresses.some((one) => sameAddress(one, address));

/** Whether two lists of addresses have one in common. */
export function shares(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a.map((one) => one.toLowerCase()));
  return b.some((one) => known.has(one.toLowerCase()));
}
