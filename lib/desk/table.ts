/** The objectives as a table for a spreadsheet: RFC 4180, one line an objective, with what each criterion came to. Pure. */
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import type { Objective } from '../objective/objective.ts';
import type { Side } from '../objective/terms.ts';
import { titleOf } from './inbox-row.ts';
import { inListOrder, missingOf, stateWords } from './told.ts';

/** Writes the table. It begins with a mark by which spreadsheets know that it is UTF-8. */
export function writeTable(objectives: readonly Objective[], language: Language): string {
  const { table, verdicts } = wordsOf(language).ui.backup;
  const most = Math.max(0, ...objectives.map((one) => one.terms?.criteria.length ?? 0));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const { ref, title, state, client, assistant, due, why, rounds } = table;
  const head = [
    ...[ref, title, state, client, assistant, due, why, rounds],
    ...numbers.flatMap((number) =>
      [table.criterion, table.verdict, table.missing].map((text) => fill(text, { number })),
    ),
  ];
  const lines = inListOrder(objectives).map((now) => [
    now.ref,
    titleOf(now),
    stateWords(now, language),
    sideWords(now.sides?.client),
    sideWords(now.sides?.assistant),
    now.terms?.due.date ?? '',
    now.terms?.why ?? '',
    String(now.rounds.length),
    ...numbers.flatMap((number) => {
      const verdict = now.verdicts[number];
      const criterion = now.terms?.criteria[number - 1]?.text ?? '';
      return [criterion, verdict ? verdicts[verdict] : '', missingOf(now, number) ?? ''];
    }),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const sideWords = (side: Side | undefined): string =>
  side ? `${side.name} <${side.addresses.join(', ')}>` : '';

/**
 * One cell. What a spreadsheet would take for a formula gets an apostrophe before it, so that no words of a letter are
 * ever run.
 */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
