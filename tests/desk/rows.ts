/** The inbox for tests, from what it is made of. */

import { draftRows, type InboxRow, shownOn } from '../../lib/desk/inbox.ts';
import { makeRow } from '../../lib/desk/inbox-row.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { GROUPS, type Group } from '../../lib/objective/inbox.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import type { Me, Outgoing } from '../../lib/store/database.ts';

/** The rows of each group, in their order, as they are shown on `today`. */
export function groupInbox(
  objectives: readonly Objective[],
  drafts: readonly Draft[],
  me: Me,
  unsent: readonly Outgoing[] = [],
  today = '2026-05-26',
): Record<Group, InboxRow[]> {
  const made = objectives.flatMap((now) => makeRow({ ...now, messages: [] }, me)?.row ?? []);
  const inOrder = made.sort((a, b) => (`${a.order} ${a.key}` < `${b.order} ${b.key}` ? -1 : 1));
  const groups = Map.groupBy(inOrder, (row) => row.group);
  const rows = (group: Group): InboxRow[] =>
    group === 'drafts'
      ? draftRows(drafts, unsent, objectives).map((one) => one.row)
      : (groups.get(group) ?? []).map((row) => shownOn(row, today));
  return Object.fromEntries(GROUPS.map((group) => [group, rows(group)])) as Record<Group, InboxRow[]>;
}
