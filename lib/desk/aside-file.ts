/** What was set aside, as a file for whoever can still read it. Pure. */
import type { Aside } from '../store/database.ts';

/** How deep a record is followed. */
const DEEP = 200;

/** Every record with its reason, as indented JSON. What JSON has no form for is named. */
export function writeAside(records: readonly Aside[]): string {
  const file = { esito: 'set-aside', version: 1, records: records.map((one) => plain(one, [])) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function plain(value: unknown, above: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return Number.isFinite(value) ? value : String(value);
  if (above.includes(value) || above.length > DEEP) return null;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((one) => plain(one, within));
  if (value instanceof Map || value instanceof Set) return plain([...value], within);
  if (value instanceof Date) return String(value);
  // Keys like `__proto__` stay what they are: a name among others.
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, within)]));
}
