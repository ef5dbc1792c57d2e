/** From a draft to terms: what is typed, trimmed; or what is still missing. */
import { type Due, type Side, Terms } from '../objective/terms.ts';
import { evenBlanks } from '../objective/text.ts';
import type { Draft, Finished, Missing } from './draft.ts';

const said = (text: string): boolean => evenBlanks(text) !== '';
const trimmed = (texts: readonly string[]): string[] => texts.filter(said).map((text) => text.trim());

/** Fields that must be there before a draft can be proposed, in the order of the form. */
export function missingIn(draft: Draft): Missing[] {
  const missing: Missing[] = [];
  if (!said(draft.partner.name) || !/^\S+@\S+$/.test(draft.partner.address.trim())) missing.push('partner');
  if (draft.due.date === '') missing.push('due');
  if (!said(draft.title)) missing.push('title');
  if (!draft.criteria.some((one) => said(one.text) && one.level === 'must')) missing.push('criteria');
  return missing;
}

/** The two sides a draft speaks of, `me` on the side the writer chose. */
export function sidesOf(draft: Draft, me: Side): { client: Side; assistant: Side } {
  const other: Side = { name: draft.partner.name.trim(), addresses: [draft.partner.address.trim()] };
  return draft.role === 'client' ? { client: me, assistant: other } : { client: other, assistant: me };
}

/** The terms a draft makes with `me` as its writer, or what it still lacks. Empty rows of lists are left out. */
export function finishDraft(draft: Draft, me: Side): Finished {
  const missing = missingIn(draft);
  if (missing.length > 0) return { ok: false, missing };
  const terms = Terms.safeParse({
    title: evenBlanks(draft.title),
    ...(said(draft.why) && { why: draft.why.trim() }),
    criteria: draft.criteria
      .filter((one) => said(one.text))
      .map(({ text, level }) => ({ level, text: text.trim() })),
    due: dueOf(draft.due),
    ...sidesOf(draft, me),
    ...(draft.decision && { decision: decisionOf(draft.decision) }),
    ...list('boundaries', trimmed(draft.boundaries)),
    ...list('leftOut', trimmed(draft.leftOut)),
    ...list('resources', draft.resources.filter((one) => said(one.what)).map(resourceOf)),
  });
  return terms.success
    ? { ok: true, terms: terms.data }
    : { ok: false, missing: [fieldAt(terms.error.issues[0]?.path)] };
}

const list = (key: string, items: readonly unknown[]): Record<string, unknown> =>
  items.length > 0 ? { [key]: items } : {};

const dueOf = (due: Draft['due']): Due =>
  due.time && due.zone ? { date: due.date, time: due.time, zone: due.zone } : { date: due.date };

const decisionOf = ({ level, words }: NonNullable<Draft['decision']>): Terms['decision'] =>
  said(words) ? { level, words: words.trim() } : { level };

function resourceOf({ rests: _, ...one }: Draft['resources'][number]): Record<string, string> {
  const parts = Object.entries(one).filter(([, value]) => said(value));
  return Object.fromEntries(parts.map(([key, value]) => [key, value.trim()]));
}

/** The form's field for the first thing the schema refuses (too long, a day that does not exist). */
function fieldAt(path: PropertyKey[] | undefined): Missing {
  const first = path?.[0];
  if (first === 'title' || first === 'criteria' || first === 'due') return first;
  return first === 'client' || first === 'assistant' ? 'partner' : 'criteria';
}
