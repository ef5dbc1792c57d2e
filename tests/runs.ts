/**
 * How often a property is tried: `many` times with `THOROUGH=1 npm test`, and less often without, where one try is slow
 * and most of the time of all checks would go into a few of them.
 */
export const runs = (few: number, many: number): number => (process.env.THOROUGH ? many : few);
