/** What is typed in this panel: kept as it is typed, and laid over what the store said a moment ago. */
import { missingIn } from '../draft/finish.ts';
import { asDraft } from '../draft/stored.ts';
import type { Database, Kept } from '../store/database.ts';
import { DraftKeeper, dropDraft, putDraft, readDraft, type Saved } from '../store/drafts.ts';
import { withoutUnsaid } from './dismissed.ts';
import { BEGUN, formKey, formKeyOf } from './form.ts';
import type { Begun, Form, View } from './view.ts';

type Typed = { readonly kept: Kept; readonly stroke: number };

export class Typing {
  readonly #db: Database;
  readonly #keeper: DraftKeeper;
  readonly #last = new Map<string, Typed>();
  #strokes = 0;

  constructor(db: Database, tell: (saved: Saved) => void) {
    this.#db = db;
    this.#keeper = new DraftKeeper((draft) => putDraft(db, withoutUnsaid(draft)), tell);
  }

  /** Keystrokes so far: who reads the store remembers it first, to know afterwards what is newer. */
  get strokes(): number {
    return this.#strokes;
  }

  /** Everything typed here that was neither discarded nor has become a move, as it stands. */
  all(): Kept[] {
    return [...this.#last.values()].map((one) => one.kept);
  }

  keep(kept: Kept): void {
    this.#last.set(kept.key, { kept, stroke: ++this.#strokes });
    this.#keeper.keep(kept);
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  /** Whether something typed under a key is not known to be stored. */
  holds(key: string): boolean {
    return this.#keeper.held(key) !== undefined;
  }

  /** What was typed under a key: here, where it could not be stored, else as it is stored. */
  async read(key: string): Promise<Kept | undefined> {
    return this.#keeper.held(key) ?? (await readDraft(this.#db, key));
  }

  /** It has become a move. */
  async forget(key: string): Promise<void> {
    this.#last.delete(key);
    await this.#keeper.forget(key);
  }

  /** It was discarded. */
  async drop(key: string): Promise<void> {
    await this.forget(key);
    await dropDraft(this.#db, key);
  }

  /** A view of the store as it was read after `strokes`, with what is newer here in its place. */
  over(view: View, strokes: number): View {
    if (view.is === 'draft') {
      const draft = asDraft(this.#newer(view.draft.key, strokes));
      return draft ? { ...view, draft, missing: missingIn(draft) } : view;
    }
    if (view.is !== 'objective') return view;
    const form = this.#newer(formKey(view.now), strokes) as Form | undefined;
    const newer = BEGUN.flatMap((kind) => {
      const one = this.#newer(formKeyOf(view.now, kind), strokes);
      return one ? [[kind, one] as const] : [];
    });
    const begun = { ...view.begun, ...Object.fromEntries(newer) } as Begun;
    return { ...view, begun, ...(form && { form }) };
  }

  #newer(key: string, strokes: number): Kept | undefined {
    const last = this.#last.get(key);
    return last && last.stroke > strokes ? last.kept : this.#keeper.held(key);
  }
}
