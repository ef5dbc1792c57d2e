/** The inbox while a page shows it: the first rows at once, the rest in slices, and what of it is searched for. */
import { GROUPS, type Group } from '../objective/inbox.ts';
import type { Database, Me, Row } from '../store/database.ts';
import { readMe } from '../store/profile.ts';
import { countRows, readRowSlices, readRows, readWords } from '../store/rows.ts';
import { type DraftRow, type InboxRow, readDraftRows, shownOn } from './inbox.ts';
import { type InboxPerson, peopleAmong } from './inbox-people.ts';
import { freshenSome } from './rows.ts';
import { foldWords, hasAll, termsOf } from './words.ts';

/** Rows of a group that are read before anything is shown: more than a popup has room for. */
const FIRST = 12;
/** How many people are offered to be kept as a filter. */
const OFFERS = 3;

export type GroupView = {
  readonly group: Group;
  /** How many rows it has; `rows` may have only the first of them so far. */
  readonly count: number;
  /** Not counted yet: there may be more. Counting takes longer than all else that a first picture needs. */
  readonly uncounted?: true;
  readonly rows: readonly InboxRow[];
};

export type InboxView = {
  /** All groups, also the empty ones, in their order. */
  readonly groups: readonly GroupView[];
  readonly typed: string;
  /** Only what is with this person is shown. */
  readonly person?: InboxPerson;
  /** People whom the typed words may mean. */
  readonly offers: readonly InboxPerson[];
  /** Not all words have been looked at yet: more may be found. */
  readonly searching: boolean;
  /** Rows are being made again: what is shown may be older. */
  readonly making: boolean;
  /** The store could not be read. */
  readonly failed?: true;
};

/** A row with what it is searched by. */
type Held = { readonly group: Group; readonly order: string; readonly row: InboxRow };

const NOTHING: InboxView = { groups: [], typed: '', offers: [], searching: false, making: false };

export class InboxList {
  readonly #db: Database;
  readonly #today: () => string;
  readonly #shown: Promise<void>;
  readonly #listeners = new Set<() => void>();
  #view = NOTHING;
  /** The groups as they are without search and filter. */
  #groups: readonly GroupView[] = [];
  #words = new Map<string, string>();
  #people: readonly InboxPerson[] = [];
  /** Every row, and every word, has been read. */
  #whole = false;
  #reading = new AbortController();

  /** `shown`: the first rows are on screen. Until then nothing else is read. */
  constructor(db: Database, today: () => string, shown = Promise.resolve()) {
    this.#db = db;
    this.#today = today;
    this.#shown = shown;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly view = (): InboxView => this.#view;

  /** Reads the inbox as it is now. Done once the first rows are there; a newer reading makes an older one void. */
  async read(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    await this.#attempt(signal, async () => {
      const fresh = await freshenSome(this.#db);
      const drafts = await readDraftRows(this.#db);
      // What is whole on screen stays until all of what is new is there.
      if (!this.#whole) await this.#readFirst(drafts, signal);
      void this.#attempt(signal, () => this.#readOn(fresh, drafts, signal));
    });
  }

  async #attempt(signal: AbortSignal, reading: () => Promise<void>): Promise<void> {
    try {
      await reading();
    } catch {
      if (signal.aborted) return;
      this.#view = { ...this.#view, failed: true };
      this.#tell();
    }
  }

  /** Stops reading. */
  stop(): void {
    this.#reading.abort();
  }

  /** What is typed into the search field. */
  search(typed: string): void {
    this.#show({ typed });
  }

  /** Keeps to one person; to everybody again without one. Whom the words meant is said now: they go. */
  keepTo(person: InboxPerson | undefined): void {
    const { person: _, ...rest } = this.#view;
    this.#view = person ? { ...rest, person } : rest;
    this.#show({ typed: '' });
  }

  async #readFirst(drafts: readonly DraftRow[], signal: AbortSignal): Promise<void> {
    const groups = await Promise.all(
      GROUPS.map(async (group): Promise<GroupView> => {
        if (group === 'drafts')
          return { group, count: drafts.length, rows: drafts.map((draft) => draft.row) };
        const rows = await readRows(this.#db, group, FIRST);
        const shown = rows.map((row) => shownOn(row, this.#today()));
        return { group, count: rows.length, rows: shown, ...(rows.length === FIRST && { uncounted: true }) };
      }),
    );
    if (signal.aborted) return;
    this.#groups = groups;
    this.#show({});
  }

  /** Says of each group how many rows it has. */
  async #count(signal: AbortSignal): Promise<void> {
    const groups = await Promise.all(
      this.#groups.map(async (view): Promise<GroupView> => {
        if (!view.uncounted) return view;
        const { group, rows } = view;
        return { group, rows, count: await countRows(this.#db, group) };
      }),
    );
    if (signal.aborted) return;
    this.#groups = groups;
    this.#show({});
  }

  async #readOn(fresh: boolean, drafts: readonly DraftRow[], signal: AbortSignal): Promise<void> {
    await this.#shown;
    if (!signal.aborted) this.#show({ making: !fresh });
    if (!fresh) await this.#makeRest(drafts, signal);
    if (!signal.aborted) await this.#count(signal);
    if (signal.aborted) return;
    this.#show({ making: false });
    const today = this.#today();
    const me = await readMe(this.#db);
    const held: Held[] = [];
    for await (const slice of readRowSlices(this.#db, signal))
      held.push(...slice.map((row) => heldOf(row, today)));
    if (signal.aborted) return;
    this.#take(held, drafts, me);
    await this.#readWords(drafts, signal);
  }

  /** Makes the rows that are left; where nothing whole is on screen yet, the first ones are seen as they come. */
  async #makeRest(drafts: readonly DraftRow[], signal: AbortSignal): Promise<void> {
    for (let fresh = false; !fresh && !signal.aborted; ) {
      fresh = await freshenSome(this.#db);
      if (!this.#whole) await this.#readFirst(drafts, signal);
    }
  }

  #take(held: Held[], drafts: readonly DraftRow[], me: Me): void {
    const byGroup = Map.groupBy(held, (one) => one.group);
    this.#groups = GROUPS.map((group) => {
      const rows =
        group === 'drafts'
          ? drafts.map((draft) => draft.row)
          : (byGroup.get(group) ?? []).sort(byOrder).map((one) => one.row);
      return { group, count: rows.length, rows };
    });
    this.#people = peopleAmong(
      this.#groups.flatMap((group) => group.rows),
      me,
    );
    const { person } = this.#view;
    // Whoever is kept to may have got another address meanwhile.
    const same =
      person && this.#people.find((one) => one.addresses.some((it) => person.addresses.includes(it)));
    if (same) this.#view = { ...this.#view, person: same };
    this.#show({});
  }

  async #readWords(drafts: readonly DraftRow[], signal: AbortSignal): Promise<void> {
    const words = new Map(drafts.map((draft) => [draft.row.key, draft.words]));
    if (!this.#whole) this.#words = words;
    for await (const slice of readWords(this.#db, signal)) {
      for (const one of slice) words.set(one.key, `${words.get(one.key) ?? ''}\n${one.words}`);
      if (!this.#whole && this.#view.typed) this.#show({});
    }
    if (signal.aborted) return;
    this.#words = words;
    this.#whole = true;
    this.#show({});
  }

  /** Shows what there is, with what changes. */
  #show(part: Partial<Pick<InboxView, 'typed' | 'making'>>): void {
    const { typed, person, making } = { ...this.#view, ...part };
    const terms = termsOf(typed);
    this.#view = {
      groups: this.#groups.map((group) => this.#found(group, terms, person)),
      typed,
      ...(person && { person }),
      offers: this.#offers(terms, person),
      searching: (terms.length > 0 || person !== undefined) && !this.#whole,
      making,
    };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #found(view: GroupView, terms: readonly string[], person: InboxPerson | undefined): GroupView {
    if (terms.length === 0 && !person) return view;
    const rows = view.rows.filter(
      ({ key, people, partner }) =>
        (!person || isWith(person, people, partner)) && hasAll(this.#words.get(key) ?? '', terms),
    );
    return { group: view.group, count: rows.length, rows };
  }

  #offers(terms: readonly string[], person: InboxPerson | undefined): InboxPerson[] {
    if (terms.length === 0 || person) return [];
    return this.#people
      .filter(({ name, addresses }) => hasAll(foldWords([name, ...addresses].join(' ')), terms))
      .slice(0, OFFERS);
  }
}

const isWith = ({ name, addresses }: InboxPerson, people: readonly string[], partner: string): boolean =>
  people.some((one) => addresses.includes(one)) ||
  (people.length === 0 && partner !== '' && partner === name);

const heldOf = (row: Row, today: string): Held => ({
  group: row.group as Group,
  order: `${row.order} ${row.key}`,
  row: shownOn(row, today),
});

const byOrder = (a: Held, b: Held): number => (a.order < b.order ? -1 : 1);
