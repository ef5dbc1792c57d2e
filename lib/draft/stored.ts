/** Drafts as they come back from the store: checked, because an older or newer version may have written them. */
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

const words = z.string();
const place = z.object({
  quote: words,
  paragraph: z.number(),
  from: z.optional(z.number()),
  to: z.optional(z.number()),
  sentence: z.optional(words),
  where: z.optional(z.enum(['subject', 'from', 'to', 'attached'])),
  unsure: z.optional(z.literal(true)),
});
const rests = z.optional(place);
const person = z.object({ name: words, address: words });

const Shape: z.ZodMiniType<Draft> = z.object({
  key: words,
  title: words,
  why: words,
  criteria: z.array(z.object({ text: words, level: z.enum(['must', 'nice']), rests })),
  due: z.object({ date: words, time: z.optional(words), zone: z.optional(words) }),
  partner: person,
  role: z.enum(['client', 'assistant']),
  decision: z.optional(z.object({ level: z.enum(['agree', 'advise', 'inquire', 'delegate']), words })),
  boundaries: z.array(words),
  leftOut: z.array(words),
  resources: z.array(z.object({ what: words, where: words, grants: words, until: words, rests })),
  language: z.enum(['en', 'it']),
  rests: z.object({ title: rests, due: rests, partner: rests }),
  asks: z.optional(
    z.array(z.object({ text: words, title: z.optional(words), rests: place, draft: z.optional(words) })),
  ),
  among: z.optional(z.array(person)),
  after: z.optional(words),
  kept: z.optional(z.array(words)),
  source: z.optional(
    z.object({
      key: z.optional(words),
      link: z.optional(words),
      subject: z.optional(words),
      quote: z.optional(words),
    }),
  ),
});

/** A stored draft; `undefined` where it is none this version can show. */
export function asDraft(value: unknown): Draft | undefined {
  const draft = Shape.safeParse(value);
  return draft.success ? draft.data : undefined;
}
