/** What the inbox shows: groups of rows, laid out one under the other. */
import type { Group, InboxLine } from '../../lib/objective/inbox.ts';

export type InboxGroup = {
  readonly group: Group;
  /** How many rows it has; `rows` may hold only the first of them yet. */
  readonly count: number;
  /** There may be more than that. */
  readonly uncounted?: true | undefined;
  readonly rows: readonly InboxLine[];
};

/**
 * One line of the list: a group's heading, or a row at its place in its group, from 1; not read yet where it is absent. Its key
 * tells it from the others: an objective may stand in its group and, with a letter unsent, among the drafts.
 */
export type Line = { readonly key: string; readonly group: Group } & (
  | {
      readonly is: 'head';
      readonly count: number;
      readonly uncounted?: true | undefined;
      readonly open: boolean;
    }
  | { readonly is: 'row'; readonly at: number; readonly row: InboxLine | undefined }
);

/** More closed ones than these stand behind their heading until it is pressed. */
export const FEW = 5;

/** The lines of the groups that have any; closed ones only where there are few, or where `all` are asked for. */
export function linesOf(groups: readonly InboxGroup[], all: boolean): Line[] {
  return groups.flatMap(({ group, count, uncounted, rows }): Line[] => {
    if (count === 0) return [];
    const open = all || group !== 'closed' || count <= FEW;
    const lines = open ? Array.from({ length: count }, (_, index) => index) : [];
    return [
      { is: 'head', key: group, group, count, uncounted, open },
      ...lines.map((index): Line => {
        const row = rows[index];
        return { is: 'row', key: `${group} ${row?.key ?? index}`, group, at: index + 1, row };
      }),
    ];
  });
}

/** Heights in CSS pixels, as `components/look/inbox.css` draws them. */
const HEAD = 36;
const ROW = 61;
const LINE = 21;
/** What mark and edges leave of the width, and how wide a letter of a title is. */
const BESIDE = 64;
const LETTER = 8;

/**
 * How tall a line is, without asking the page: a title takes one line or two, by its letters; what has passed is said in
 * a line of its own where there is no room beside the day.
 */
export function heightOf(line: Line, width: number): number {
  if (line.is === 'head') return HEAD;
  const letters = Math.max(1, (width || 360) - BESIDE) / LETTER;
  const second = (line.row?.title.length ?? 0) > letters ? LINE : 0;
  return ROW + second + (line.row?.passed ? LINE : 0);
}

/** Rows that one press of a page key goes on by. */
const PAGE = 8;

/** The line that a key of the keyboard leads to from line `from`; nothing for any other key. Headings are passed over. */
export function lineAfter(key: string, from: number, lines: readonly Line[]): number | undefined {
  const rows = lines.flatMap((line, index) => (line.is === 'row' ? [index] : []));
  const at = rows.indexOf(from);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: rows.length - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))];
}
