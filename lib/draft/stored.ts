/** Drafts as they come back from the store: checked, because an older or newer version may have written them. */
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

const words = z.string();
const rests = z.optional(z.strictObject({ quote: words, paragraph: z.number() }));

const Shape: z.ZodMiniType<Draft> = z.object({
  key: words,
  title: words,
  why: words,
  criteria: z.array(z.object({ text: words, level: z.enum(['must', 'nice']) })),
  due: z.object({ date: words, time: z.optional(words), zone: z.optional(words) }),
  partner: z.object({ name: words, address: words }),
  role: z.enum(['client', 'assistant']),
  decision: z.optional(z.object({ level: z.enum(['agree', 'advise', 'inquire', 'delegate']), words })),
  boundaries: z.array(words),
  leftOut: z.array(words),
  resources: z.array(z.object({ what: words, where: words, grants: words, until: words })),
  language: z.enum(['en', 'it']),
  rests: z.object({ title: rests, due: rests, partner: rests }),
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
