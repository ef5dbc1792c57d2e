/** Questions answered with *keep mine*, in drafts and forms as they are stored: not those whose words have been taken out. */
import { isStillSaid } from '../clarity/question.ts';

/** `value` without the keys of dismissed questions about words that stand in it no more. They would be kept for ever. */
export function withoutUnsaid<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUnsaid) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { kept, ...rest } = value as { readonly kept?: unknown };
  const parts = Object.entries(rest).map(([name, part]) => [name, withoutUnsaid(part)] as const);
  const written = Object.fromEntries(parts);
  if (!Array.isArray(kept)) return { ...written, ...(kept !== undefined && { kept }) } as T;
  const text = textsIn(written).join('\n');
  return { ...written, kept: kept.filter((key) => isStillSaid(String(key), text)) } as T;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
