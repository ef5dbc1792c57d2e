/** Questions about one text, in one field. */
import { type Family, familyOf } from './families.ts';
import { type Language, languagesOf } from './language.ts';
import { keyOf, type Place, type Question } from './question.ts';
import { type Found, TEXT_RULES, type TextRule } from './rules.ts';
import { lookAt } from './text.ts';

/** Twenty thousand letters: more than any field is for. */
const PAGE = 20_000;

/** What is not asked: families switched off, and questions a person has answered with *keep mine*. */
export type Quiet = { readonly off?: readonly string[]; readonly kept?: readonly string[] };

/** Where a text stands: its field, and its row from 1 where the field has several. */
export type Standing = { readonly field: Place; readonly number?: number | undefined };

/**
 * What one text can be asked, what matters most first. `languages` are those of the whole draft, for a text whose own
 * words do not say. Any text longer than a page is looked at up to there.
 */
export function askText(
  raw: string,
  where: Standing,
  { off = [], kept = [] }: Quiet,
  languages: readonly Language[] = [],
): Question[] {
  if (raw.trim() === '') return [];
  const { text, at } = lookAt(raw.slice(0, PAGE));
  const own = languagesOf(text);
  const spoken = own.length > 1 && languages.length > 0 ? languages : own;
  const found = TEXT_RULES.filter((one) => one.places.includes(where.field) && !isOff(one, off)).flatMap(
    (one) =>
      [one.find(text, spoken) ?? []].flat().map((span: Found) => {
        const [from, to] = [at(span.from), at(span.to)];
        // What is typed beyond a page would be lost.
        const rewrite = raw.length <= PAGE ? one.rewrite?.(raw, { from, to }, spoken) : undefined;
        const question: Question = {
          rule: one.rule,
          family: familyOf(one.rule),
          ...where,
          from,
          to,
          words: raw.slice(from, to),
          ...(rewrite && rewrite !== raw && { rewrite }),
          ...(span.kind && { blocks: true, secret: span.kind }),
        };
        return question;
      }),
  );
  // Words were found already that say why it cannot be checked: keeping them answers both.
  const said = found.filter(({ rule }) => rule !== 'check' || found.length === 1);
  return said.filter((question) => !kept.includes(keyOf(question)));
}

function isOff({ rule }: TextRule, off: readonly string[]): boolean {
  const family: Family | undefined = familyOf(rule);
  return family !== undefined && off.includes(family);
}
