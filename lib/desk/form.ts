/** Forms kept while they are typed, as they come back from the store. */
import * as z from 'zod/mini';
import type { Form } from './view.ts';

const text = z.string();
const Delivery = z.object({
  covers: z.record(text, z.boolean()),
  checks: z.record(text, z.object({ there: z.optional(z.boolean()), note: text })),
  evidence: z.array(z.object({ what: text, where: text, attached: z.boolean() })),
  note: text,
});
const Review = z.object({
  criteria: z.record(
    text,
    z.object({ verdict: z.optional(text), missing: text, next: text, kind: z.optional(text) }),
  ),
  good: text,
  thanks: text,
});
const Shape = z.object({ key: text, fields: z.union([Delivery, Review]) });

/** A kept form; `undefined` where it is none this version can show. */
export function asForm(value: unknown): Form | undefined {
  const form = Shape.safeParse(value);
  return form.success ? (value as Form) : undefined;
}
