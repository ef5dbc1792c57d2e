/**
 * What taking a file in would do. Pure: from what is in the file and what is here to what would be written, and to the
 * numbers a person reads before. Nothing here is ever overwritten or lost: moves are joined, what was typed here stays
 * and what the file has of it comes beside, and what was forgotten here stays forgotten unless the person says otherwise.
 */
import type { Ref } from '../../objective/ids.ts';
import { joinRecords, type LogRecord } from '../../objective/log.ts';
import type { Kept, Mark, Me, Outgoing } from '../database.ts';
import { refInKey } from '../drafts.ts';
import { besideKey, isForm } from './beside.ts';
import type { Content, SetAside } from './format.ts';
import { joinMe } from './join-me.ts';
import { gonePeople, mentionsGone } from './people.ts';
import { same } from './same.ts';

/** What would be written. */
export type Plan = {
  /** New ones, and those that gain a place they were learnt in; as they are in the file. */
  readonly records: readonly LogRecord[];
  /** The one edited first comes first. */
  readonly drafts: readonly Kept[];
  readonly unsent: readonly Outgoing[];
  readonly me?: Me;
  readonly settings?: Content['settings'];
  readonly marks: readonly Mark[];
  /** Objectives whose marks go, because the person wants them again. */
  readonly again: readonly Ref[];
  readonly aside: readonly SetAside[];
  readonly report: Report;
};

/** A plan in numbers. */
export type Report = {
  /** Objectives that are not here at all. */
  readonly objectives: number;
  /** Objectives here that get moves they lack. */
  readonly grown: number;
  readonly moves: number;
  /** Moves that are here, and gain a message they were read in. */
  readonly places: number;
  readonly drafts: number;
  /** Drafts that are here with other words: the file's come beside. */
  readonly beside: number;
  /** Half-typed forms that are here with other words: the file's stay in the file. */
  readonly forms: number;
  readonly unsent: number;
  /** What the profile gains. */
  readonly me: { readonly name: boolean; readonly addresses: number; readonly others: number };
  /** `taken`: nothing was chosen here yet. `kept`: what was chosen here differs, and stays. */
  readonly settings: 'same' | 'taken' | 'kept';
  readonly marks: number;
  readonly aside: number;
  /** What is here already. */
  readonly there: { readonly moves: number; readonly drafts: number; readonly unsent: number };
  /** Objectives, drafts and letters of what was forgotten here, which stay out. */
  readonly forgotten: { readonly objectives: number; readonly drafts: number; readonly unsent: number };
  /** Forgotten according to the file, and here all the same: they stay here. */
  readonly alive: number;
  /** Nothing would change. */
  readonly nothing: boolean;
};

/** `again`: what was forgotten here and is in the file comes back. */
export type PlanOptions = { readonly again: boolean };

export function planRestore(file: Content, here: Content, { again }: PlanOptions): Plan {
  const marked = new Set(here.forgotten.map((one) => one.objective));
  const inFile = new Set([...file.records, ...file.unsent].map(({ move }) => move.objective));
  const back = again ? [...marked].filter((ref) => inFile.has(ref)) : [];
  for (const ref of back) marked.delete(ref);
  const marks = newMarks(file, here, marked);
  const closed = new Set([...marked, ...marks.taken.map((one) => one.objective)]);
  const gone = gonePeople(file, here, closed);
  const moves = newMoves(file, here, closed);
  const drafts = newDrafts(file, here, (draft) => isClosed(closed, draft) || mentionsGone(draft, gone));
  const unsent = newUnsent(file, here, closed);
  const me = joinMe(here.me, file.me, gone);
  const settings = settingsOf(file, here);
  const aside = file.aside.filter((one) => !isShut(one, closed) && !here.aside.some((it) => same(one, it)));
  const report = {
    ...moves.counts,
    ...drafts.counts,
    unsent: unsent.taken.length,
    me: me.gains,
    settings,
    marks: marks.taken.length,
    aside: aside.length,
    there: { moves: moves.there, drafts: drafts.there, unsent: unsent.there },
    forgotten: { objectives: moves.out, drafts: drafts.out, unsent: unsent.out },
    alive: marks.alive,
  };
  const changes = [moves.taken, drafts.taken, unsent.taken, marks.taken, back, aside];
  const nothing = changes.every((one) => one.length === 0) && !me.me && settings !== 'taken';
  return {
    records: moves.taken,
    drafts: drafts.taken,
    unsent: unsent.taken,
    ...(me.me && { me: me.me }),
    ...(settings === 'taken' && { settings: file.settings }),
    marks: marks.taken,
    again: back,
    aside,
    report: { ...report, nothing },
  };
}

/** Marks of what is not here; an objective that is here stays, whatever was forgotten elsewhere. */
function newMarks(file: Content, here: Content, marked: ReadonlySet<Ref>) {
  const living = new Set<string>([
    ...[...here.records, ...here.unsent].map(({ move }) => move.objective),
    ...here.drafts.flatMap((draft) => refInKey(draft.key) ?? []),
  ]);
  const there = new Set(here.forgotten.map((one) => one.id));
  const fresh = file.forgotten.filter((one) => !there.has(one.id));
  // Forgotten here too, on another day perhaps: one mark is enough.
  const news = fresh.filter((one) => !(one.id === one.objective && marked.has(one.objective)));
  const taken = news.filter((one) => !living.has(one.objective));
  const alive = new Set(news.filter((one) => living.has(one.objective)).map((one) => one.objective)).size;
  return { taken, alive };
}

function newMoves(file: Content, here: Content, closed: ReadonlySet<Ref>) {
  const known = new Map(here.records.map((one) => [one.id, one]));
  const refs = new Set(here.records.map(({ move }) => move.objective));
  const open = file.records.filter(({ move }) => !closed.has(move.objective));
  const shut = file.records.filter(({ move }) => closed.has(move.objective));
  const fresh = open.filter((one) => !known.has(one.id));
  const grown = open.filter((one) => {
    const there = known.get(one.id);
    return there && !same(joinRecords(there, one).learnt, there.learnt);
  });
  const touched = new Set(fresh.map(({ move }) => move.objective));
  const objectives = [...touched].filter((ref) => !refs.has(ref)).length;
  return {
    taken: [...fresh, ...grown],
    there: open.length - fresh.length - grown.length,
    out: new Set(shut.map(({ move }) => move.objective)).size,
    counts: {
      objectives,
      grown: touched.size - objectives,
      moves: fresh.length,
      places: grown.length,
    },
  };
}

/** Whether what was set aside is of an objective that stays out. */
function isShut({ value }: SetAside, closed: ReadonlySet<string>): boolean {
  const { move } = (value ?? {}) as { readonly move?: { readonly objective?: unknown } };
  return typeof move?.objective === 'string' && closed.has(move.objective);
}

function isClosed(closed: ReadonlySet<Ref>, draft: Kept): boolean {
  const ref = refInKey(draft.key);
  return ref !== undefined && closed.has(ref);
}

function newDrafts(file: Content, here: Content, isOut: (draft: Kept) => boolean) {
  const known = new Map(here.drafts.map((one) => [one.key, one]));
  const taken: Kept[] = [];
  const counts = { drafts: 0, beside: 0, forms: 0 };
  let there = 0;
  let out = 0;
  for (const draft of file.drafts.toReversed()) {
    const own = known.get(draft.key);
    if (isOut(draft)) out++;
    else if (!own) {
      taken.push(draft);
      counts.drafts++;
    } else if (same(own, draft)) there++;
    else if (isForm(draft)) counts.forms++;
    else {
      const key = besideKey(draft, known);
      if (key === undefined) there++;
      else {
        taken.push({ ...draft, key });
        counts.beside++;
      }
    }
  }
  return { taken, there, out, counts };
}

function newUnsent(file: Content, here: Content, closed: ReadonlySet<Ref>) {
  const sent = new Set([...here.records, ...here.unsent].map((one) => one.id));
  const open = file.unsent.filter(({ move }) => !closed.has(move.objective));
  const taken = open.filter((one) => !sent.has(one.id));
  return { taken, there: open.length - taken.length, out: file.unsent.length - open.length };
}

function settingsOf({ settings }: Content, here: Content): Report['settings'] {
  if (Object.keys(settings).length === 0 || same(settings, here.settings)) return 'same';
  return Object.keys(here.settings).length === 0 ? 'taken' : 'kept';
}
