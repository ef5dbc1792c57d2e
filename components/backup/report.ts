/** The numbers of a report as sentences; what is nought is not said. */
import type { Speech } from '../words/WordsContext.tsx';
import type { Report } from './backup.ts';

/** What comes, or has come, to what is here. */
export function wouldGain(report: Report, { ui, plural }: Speech): string[] {
  const words = ui.backup.restore.new;
  const { objectives, grown, moves, places, drafts, beside, unsent, me, marks, aside } = report;
  const counted = [
    [words.objectives, objectives],
    [words.grown, grown],
    [words.moves, moves],
    [words.places, places],
    [words.drafts, drafts],
    [words.beside, beside],
    [words.unsent, unsent],
  ] as const;
  const rest = [
    [words.addresses, me.addresses],
    [words.others, me.others],
    [words.marks, marks],
    [words.aside, aside],
  ] as const;
  const said = (all: typeof counted | typeof rest): string[] =>
    all.flatMap(([text, count]) => (count > 0 ? [plural(text, count)] : []));
  return [
    ...said(counted),
    ...(me.name ? [words.name] : []),
    ...said(rest),
    ...(report.settings === 'taken' ? [words.settings] : []),
  ];
}

/** What the file has and what is here stays as it is for all that. */
export function staysIn(report: Report, { ui, plural }: Speech): string[] {
  const { kept, forgotten } = ui.backup.restore;
  const { there, forms, alive } = report;
  const counted = [
    [kept.moves, there.moves],
    [kept.drafts, there.drafts],
    [kept.unsent, there.unsent],
    [kept.forms, forms],
    [kept.alive, alive],
    [forgotten.objectives, report.forgotten.objectives],
    [forgotten.drafts, report.forgotten.drafts],
    [forgotten.unsent, report.forgotten.unsent],
  ] as const;
  return [
    ...counted.flatMap(([text, count]) => (count > 0 ? [plural(text, count)] : [])),
    ...(report.settings === 'kept' ? [kept.settings] : []),
  ];
}
