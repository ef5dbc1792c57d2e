/** The terms of an objective: what both sides agree on. */
import * as z from 'zod/mini';
import { hash } from './ids.ts';
import { evenBlanks } from './text.ts';

/** Longest text of one field, in characters; a longer one is a document and belongs behind a link. */
export const TEXT_LIMIT = 4000;
/** Longest title and longest name, in characters. */
export const LINE_LIMIT = 300;
/** Most entries in one list. */
export const LIST_LIMIT = 30;

/** Says something, in at most `max` characters. */
const words = (max: number) =>
  z.string().check(
    z.maxLength(max),
    // Anything of ASCII but a blank says something, and is found at once.
    z.refine((value) => /[!-~]/.test(value) || evenBlanks(value) !== '', 'empty'),
  );
export const line = words(LINE_LIMIT);
export const text = words(TEXT_LIMIT);
export const listOf = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(LIST_LIMIT));

/** A calendar day that exists, `2026-06-05`. */
export const isoDate = z.string().check(
  z.refine((value) => {
    const day = new Date(`${value}T00:00:00Z`);
    return (
      /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
    );
  }, 'date'),
);

/** A mail address as a webmail shows it; compared without case. */
const address = z.string().check(z.maxLength(254), z.regex(/^[^\s@<>()",;]+@[^\s@<>()",;]+$/));

/** A side: a person with all their addresses, or people who stand in for each other. */
export const Side = z.strictObject({
  name: line,
  addresses: z.array(address).check(z.minLength(1), z.maxLength(10)),
});

/** By when: a calendar day; a time only together with its IANA zone. */
export const Due = z
  .strictObject({
    date: isoDate,
    time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
    zone: z.optional(z.string().check(z.regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/))),
  })
  .check(
    z.refine((due) => (due.time === undefined) === (due.zone === undefined), 'time and zone go together'),
  );

/** A test of done. `must` decides the outcome, `nice` does not. */
export const Criterion = z.strictObject({ text, level: z.enum(['must', 'nice']) });

/** An input or a login: what it is, where, who grants it, until which day. Never a secret. */
export const Resource = z.strictObject({
  what: text,
  where: z.optional(text),
  grants: z.optional(line),
  until: z.optional(isoDate),
});

/** A day on which both look together at where it stands. */
export const Checkpoint = z.strictObject({ date: isoDate, what: text });

/** Who decides what: together, on the client's advice, then telling the client, or freely. */
export const Decision = z.strictObject({
  level: z.enum(['agree', 'advise', 'inquire', 'delegate']),
  words: z.optional(text),
});

/** Everything two people agree on about one objective. A spending limit is one of the boundaries. */
export const Terms = z.strictObject({
  title: line,
  why: z.optional(text),
  criteria: z.array(Criterion).check(
    z.minLength(1),
    z.maxLength(LIST_LIMIT),
    z.refine((all) => all.some((one) => one.level === 'must'), 'at least one must'),
  ),
  due: Due,
  client: Side,
  assistant: Side,
  decision: z.optional(Decision),
  boundaries: z.optional(listOf(text)),
  leftOut: z.optional(listOf(text)),
  resources: z.optional(listOf(Resource)),
  checkpoints: z.optional(listOf(Checkpoint)),
  data: z.optional(text),
});

export type Side = z.infer<typeof Side>;
export type Due = z.infer<typeof Due>;
export type Criterion = z.infer<typeof Criterion>;
export type Resource = z.infer<typeof Resource>;
export type Checkpoint = z.infer<typeof Checkpoint>;
export type Decision = z.infer<typeof Decision>;
export type Terms = z.infer<typeof Terms>;

/** Eight characters over the canonical terms, never over localised text: `9A3B-CCDE`. */
export function fingerprint(terms: Terms): string {
  const code = hash(terms);
  return `${code.slice(0, 4)}-${code.slice(4, 8)}`;
}
