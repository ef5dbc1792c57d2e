/** Forms kept while they are typed: under which key, and as they come back from the store. */
import * as z from 'zod/mini';
import { KINDS, type Kind } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Database } from '../store/database.ts';
import { readDraft } from '../store/drafts.ts';
import type { Begun, Form } from './view.ts';

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
/** A reason, a need, an answer: some words; whether its form was in view; and what else was chosen beside them. */
const Saying = z.looseObject({ open: z.boolean(), reason: text });
const HandingOver = z.looseObject({
  open: z.boolean(),
  name: text,
  address: text,
  done: text,
  accesses: text,
});
const Shape = z.object({ key: text, fields: z.union([Delivery, Review, Saying, HandingOver]) });

/** A kept form; `undefined` where it is none this version can show. */
export function asForm(value: unknown): Form | undefined {
  const form = Shape.safeParse(value);
  return form.success ? (value as Form) : undefined;
}

/** The key under which the form for the next delivery or review of an objective is kept. */
export function formKey(now: Objective): string {
  return `form:${now.ref}:${now.state}:${now.rounds.length}`;
}

/** The key of the form that becomes a move of this kind. */
export function formKeyOf(now: Objective, kind: Kind): string {
  return kind === 'deliver' || kind === 'review' ? formKey(now) : `${formKey(now)}:${kind}`;
}

/** The kinds with a form of their own beside delivery and review. */
export const BEGUN: readonly Kind[] = KINDS.filter((kind) => kind !== 'deliver' && kind !== 'review');

/** Every other form begun at this point, by the kind of move it would become. */
export async function readBegun(db: Database, now: Objective): Promise<Begun> {
  const forms = await Promise.all(
    BEGUN.map(async (kind) => {
      const form = asForm(await readDraft(db, formKeyOf(now, kind)));
      return form ? [[kind, form] as const] : [];
    }),
  );
  return Object.fromEntries(forms.flat());
}
