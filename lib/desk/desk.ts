/** The desk: what is open, what it means, and what the person does about it. One for each open panel. */
import type { Draft } from '../draft/draft.ts';
import { finishDraft, missingIn, sidesOf } from '../draft/finish.ts';
import { emptyDraft } from '../draft/start.ts';
import { asDraft } from '../draft/stored.ts';
import type { Open } from '../hosts/host.ts';
import { askOpen } from '../messages/access.ts';
import { emptyObjective } from '../objective/fold.ts';
import { newRef, type Ref } from '../objective/ids.ts';
import { recordOf } from '../objective/log.ts';
import type { ContentOf, Kind } from '../objective/moves.ts';
import type { Database, Kept, Outgoing } from '../store/database.ts';
import { DraftKeeper, dropDraft, putDraft, readDraft } from '../store/drafts.ts';
import { appendRecords, readObjective } from '../store/log.ts';
import { readOutgoing, settleOutgoing, undoOutgoing } from '../store/outgoing.ts';
import { changeMe, readMe, withAddress } from '../store/profile.ts';
import { copyLetter } from './insert.ts';
import { formKey, look, type Target, writtenAt } from './look.ts';
import { pastedMessage } from './pasted.ts';
import { draftKeyOf, moveOn, mySide, refOfDraft } from './say.ts';
import { siteIn } from './site.ts';
import type { Notice, ObjectiveView, Panel, View } from './view.ts';
import { type Saying, writeMove } from './write.ts';

/** What the desk needs of the world around it. */
export type World = {
  readonly db: Database;
  /** The tab whose page is looked at; none while no window has a tab. */
  readonly tab: () => Promise<number | undefined>;
  readonly language: Draft['language'];
  /** Cryptographically random bytes. */
  readonly random: (count: number) => Uint8Array;
  /** Today's calendar day where the person is. */
  readonly today: () => string;
  /** Milliseconds, for the order of drafts only. */
  readonly now: () => number;
};

/** What is shown instead of the open tab, and what was open when it was asked for. */
type Aim = { readonly target: Target; readonly seenOn: string | undefined };

export class Desk {
  readonly #world: World;
  readonly #listeners = new Set<() => void>();
  readonly #keeper: DraftKeeper;
  #panel: Panel = { view: { is: 'starting' }, saved: { is: 'saved' }, busy: false, unsent: [] };
  #open: Open | undefined;
  #aim: Aim | undefined;
  #pasted: { readonly link: string; readonly text: string } | undefined;
  /** Sites not to be asked for while this panel is open. */
  readonly #later = new Set<string>();
  #turn = 0;

  constructor(world: World) {
    this.#world = world;
    this.#keeper = new DraftKeeper(
      (draft) => putDraft(world.db, draft, world.now()),
      (saved) => this.#set({ saved }),
    );
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly panel = (): Panel => this.#panel;

  /** Looks at the open tab again and shows what it means now. A newer look makes an older one void. */
  async refresh(): Promise<void> {
    // The reply opens and is written into: what is open meanwhile means nothing yet.
    if (this.#panel.busy) return;
    const turn = ++this.#turn;
    await this.#keeper.flush();
    const tab = await this.#world.tab();
    const answer = tab === undefined ? undefined : await askOpen(tab);
    const open = answer?.ok ? this.#withPasted(answer.value) : undefined;
    if (turn !== this.#turn) return;
    this.#open = open;
    this.#keepAim(open);
    await this.#try(async () => {
      const view = await this.#viewOf(open);
      const unsent = await readOutgoing(this.#world.db);
      const site = open && tab !== undefined ? await siteIn(tab, this.#later) : undefined;
      if (turn !== this.#turn) return;
      const { site: _old, ...rest } = this.#panel;
      this.#panel = { ...rest, ...(site && { site }) };
      this.#set({ view: this.#withTyping(view), unsent });
    });
  }

  /** Shows what the inbox or the context menu asked for, until something else is opened in the tab. */
  async show(target: Target): Promise<void> {
    if (!target.ref && !target.draft) return this.leave();
    this.#aim = { target, seenOn: this.#open?.is === 'message' ? this.#open.message.key : undefined };
    await this.refresh();
  }

  /** Back from a target to what is open. */
  async leave(): Promise<void> {
    this.#aim = undefined;
    await this.refresh();
  }

  /** Whether something else than the open page is shown. */
  get aimed(): boolean {
    return this.#aim !== undefined;
  }

  /** A draft without a message. */
  async startDraft(): Promise<void> {
    await this.#beginDraft(emptyDraft(`new:${newRef(this.#world.random(5))}`, this.#world.language));
  }

  /** The assistant writes up what she was asked for. */
  async writeUp(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.now.sides) return;
    const { now } = view;
    await this.#try(() => appendRecords(this.#world.db, view.fresh));
    await this.#beginDraft({
      ...emptyDraft(draftKeyOf(now.ref), view.language ?? this.#world.language),
      role: view.role ?? 'assistant',
      title: now.wish ?? '',
      partner: {
        name: view.now.sides?.client.name ?? '',
        address: view.now.sides?.client.addresses[0] ?? '',
      },
      ...(view.message && { source: { key: view.message.key, link: view.message.link } }),
    });
  }

  /** The text of a message that could not be read, as the person pasted it. */
  async readText(text: string): Promise<void> {
    if (this.#open?.is !== 'unreadable' || text.trim() === '') return;
    this.#pasted = { link: this.#open.link, text };
    await this.refresh();
  }

  /** The same from what is selected in the page now. */
  async readSelection(): Promise<void> {
    await this.refresh();
    if (this.#open?.is === 'unreadable') await this.readText(this.#open.selection);
  }

  /** The draft as it stands after a keystroke. */
  changeDraft(draft: Draft): void {
    const { view } = this.#panel;
    if (view.is !== 'draft' || view.draft.key !== draft.key) return;
    this.#set({ view: { ...view, draft, missing: missingIn(draft) } });
    this.#keeper.keep(draft);
  }

  /** A delivery or a review as it stands after a keystroke. */
  changeForm(form: Kept & { readonly fields: unknown }): void {
    this.#keeper.keep(form);
  }

  /** Keeps at once what is still being typed. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  async discardDraft(): Promise<void> {
    const { view } = this.#panel;
    if (view.is !== 'draft') return;
    await this.#keeper.forget();
    await this.#try(() => dropDraft(this.#world.db, view.draft.key));
    this.#set({ view: { is: 'starting' } });
    await this.leave();
  }

  /** Proposes the draft and puts its letter into the reply. */
  async propose(): Promise<void> {
    await this.#fromDraft(async (draft, now) => {
      const me = mySide(await readMe(this.#world.db), this.#account());
      const finished = me && finishDraft(draft, me);
      if (!finished?.ok) return undefined;
      return moveOn(now, 'propose', draft.role, { revision: now.revision + 1, terms: finished.terms });
    });
  }

  /** The easy way: one sentence, and the other person writes it up. */
  async ask(): Promise<void> {
    await this.#fromDraft(async (draft, now) => {
      const me = mySide(await readMe(this.#world.db), this.#account());
      return me && moveOn(now, 'ask', 'client', { wish: draft.title.trim(), ...sidesOf(draft, me) });
    });
  }

  /** Makes a move on the objective in view and puts its letter into the reply. */
  async say<K extends Kind>(kind: K, content: ContentOf<K>): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.role) return;
    await this.#keeper.flush();
    const form = await readDraft(this.#world.db, formKey(view.now));
    await this.#write({
      move: moveOn(view.now, kind, view.role, content),
      now: view.now,
      first: view.fresh,
      language: view.language ?? this.#world.language,
      ...(form && { draft: form }),
      ...(view.message && { message: { key: view.message.key, link: view.message.link } }),
    });
  }

  /** Keeps what the open message adds, without answering it. */
  async keepFresh(): Promise<void> {
    const view = this.#objectiveView();
    if (view) await this.#tryAndLook(() => appendRecords(this.#world.db, view.fresh));
  }

  /** The person says that they pressed Send. */
  async sent(outgoing: Outgoing): Promise<void> {
    const learnt = writtenAt(outgoing, outgoing.message);
    await this.#tryAndLook(() => settleOutgoing(this.#world.db, outgoing.id, learnt));
  }

  /** It was not sent: the move goes and its draft comes back. The text in the reply is the person's to take out. */
  async undo(outgoing: Outgoing): Promise<void> {
    const draft = asDraft(outgoing.draft)?.key;
    const undone = await this.#try(() => undoOutgoing(this.#world.db, outgoing.id, this.#world.now()));
    if (undone) await (draft ? this.show({ draft }) : this.refresh());
  }

  async copy(outgoing: Outgoing): Promise<void> {
    if (await copyLetter(outgoing.letter)) this.notify({ is: 'copied' });
  }

  /** What was changed before sending becomes the move; the one that was written goes. */
  async takeEdited(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.edited?.guess) return;
    const { outgoing, guess } = view.edited;
    await this.#tryAndLook(async () => {
      await appendRecords(this.#world.db, [recordOf(guess, writtenAt(outgoing, view.message))]);
      await undoOutgoing(this.#world.db, outgoing.id, this.#world.now());
      if (outgoing.draft) await dropDraft(this.#world.db, outgoing.draft.key);
    });
  }

  /** An address is mine, with the name I go by. */
  async confirmMe(address: string, name: string): Promise<void> {
    await this.#tryAndLook(() =>
      changeMe(this.#world.db, (me) => withAddress(me, address.trim(), name.trim())),
    );
  }

  /** An address is not mine; it is not asked about again. */
  async denyMe(address: string): Promise<void> {
    const gone = address.toLowerCase();
    await this.#tryAndLook(() => changeMe(this.#world.db, (me) => ({ ...me, notMe: [...me.notMe, gone] })));
  }

  /** *Not now* to the open site. */
  askLater(): void {
    const { site } = this.#panel;
    if (!site) return;
    this.#later.add(site.origin);
    this.#set({ site: { ...site, ask: false } });
  }

  /** Says something beside what is shown; `undefined` takes it away. */
  notify(notice: Notice | undefined): void {
    const { notice: _old, ...rest } = this.#panel;
    this.#panel = rest;
    this.#set(notice ? { notice } : {});
  }

  async #fromDraft(
    make: (draft: Draft, now: ObjectiveView['now']) => Promise<Saying['move'] | undefined>,
  ): Promise<void> {
    const { view } = this.#panel;
    if (view.is !== 'draft') return;
    const { draft } = view;
    const ref: Ref = refOfDraft(draft) ?? newRef(this.#world.random(5));
    const now = refOfDraft(draft) ? await readObjective(this.#world.db, ref) : emptyObjective(ref);
    const move = await make(draft, now);
    if (!move) return;
    const source =
      draft.source?.key && draft.source.link ? { key: draft.source.key, link: draft.source.link } : undefined;
    await this.#write({
      move,
      now,
      first: [],
      language: draft.language,
      draft,
      ...(source && { message: source }),
    });
  }

  async #write(saying: Saying): Promise<void> {
    if (this.#panel.busy) return;
    this.#set({ busy: true });
    // What is typed is kept first: if the letter cannot be written, nothing of it is lost.
    await this.#keeper.flush();
    const tab = await this.#world.tab();
    const problem = await writeMove(this.#world.db, saying, tab, this.#world.today());
    this.#set({ busy: false });
    if (problem) this.notify(problem);
    if (problem?.is === 'not-saved' || problem?.is === 'not-writable') return;
    await this.show({ ref: saying.move.objective });
  }

  async #beginDraft(draft: Draft): Promise<void> {
    await this.#try(async () => {
      await putDraft(this.#world.db, draft, this.#world.now());
      await this.show({ draft: draft.key });
    });
  }

  async #viewOf(open: Open | undefined): Promise<View> {
    const target = this.#aim?.target;
    if (!open && !target) return { is: 'closed' };
    const { db, language } = this.#world;
    return look({ db, me: await readMe(db), language, open: open ?? { is: 'nothing' }, target });
  }

  /** What is typed here is newer than what is stored. */
  #withTyping(view: View): View {
    const { view: old } = this.#panel;
    if (old.is === 'draft' && view.is === 'draft' && old.draft.key === view.draft.key) return old;
    return view;
  }

  /** A target holds until another message is opened; the reply that is opened for it is no message. */
  #keepAim(open: Open | undefined): void {
    if (open?.is === 'message' && open.message.key !== this.#aim?.seenOn) this.#aim = undefined;
  }

  #withPasted(open: Open): Open {
    if (open.is !== 'unreadable' || this.#pasted?.link !== open.link) return open;
    return { is: 'message', message: pastedMessage(open.tool, open.link, this.#pasted.text), selection: '' };
  }

  #objectiveView(): ObjectiveView | undefined {
    const { view } = this.#panel;
    return view.is === 'objective' ? view : undefined;
  }

  #account(): string | undefined {
    if (this.#open?.is === 'message') return this.#open.message.account;
    return this.#open && 'account' in this.#open ? this.#open.account : undefined;
  }

  /** A failing store never loses what is on screen: the person is told, and everything stays. */
  async #try(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.notify({ is: 'not-saved', reason: error instanceof Error ? error.name : String(error) });
      return false;
    }
  }

  async #tryAndLook(action: () => Promise<void>): Promise<void> {
    if (await this.#try(action)) await this.refresh();
  }

  #set(part: Partial<Panel>): void {
    this.#panel = { ...this.#panel, ...part };
    for (const listener of this.#listeners) listener();
  }
}
