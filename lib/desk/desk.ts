/** The desk: what is open, what it means, and what the person does about it. One for each open panel. */
import type { Draft } from '../draft/draft.ts';
import { missingIn } from '../draft/finish.ts';
import { emptyDraft } from '../draft/start.ts';
import { asDraft } from '../draft/stored.ts';
import type { Open } from '../hosts/host.ts';
import { askOpen } from '../messages/access.ts';
import { newRef } from '../objective/ids.ts';
import type { ContentOf, Kind } from '../objective/moves.ts';
import type { Database, Kept, Outgoing } from '../store/database.ts';
import { beginDraft } from '../store/drafts.ts';
import { appendRecords } from '../store/log.ts';
import { readOutgoing, settleOutgoing, undoOutgoing } from '../store/outgoing.ts';
import { changeMe, readMe, withAddress } from '../store/profile.ts';
import { type Asking, askDraft, proposeDraft } from './asking.ts';
import { copyLetter } from './insert.ts';
import { look, type Target, writtenAt } from './look.ts';
import { formKey } from './objective-view.ts';
import { pastedMessage } from './pasted.ts';
import { draftKeyOf, moveOn } from './say.ts';
import { Shown } from './shown.ts';
import { siteIn } from './site.ts';
import { Typing } from './typing.ts';
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
};

/** What is shown instead of the open tab, and what was open when it was asked for. */
type Aim = { readonly target: Target; readonly seenOn: string | undefined };

/** No action of it rejects: what fails is told as a notice, and what is on screen stays. */
export class Desk {
  readonly #world: World;
  readonly #shown = new Shown();
  readonly #typing: Typing;
  #open: Open | undefined;
  #aim: Aim | undefined;
  #pasted: { readonly link: string; readonly text: string } | undefined;
  /** Sites not to be asked for while this panel is open. */
  readonly #later = new Set<string>();
  #turn = 0;

  constructor(world: World) {
    this.#world = world;
    this.#typing = new Typing(world.db, (saved) => this.#shown.set({ saved }));
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = this.#shown.subscribe;
  readonly panel: () => Panel = this.#shown.panel;

  /** Looks at the open tab again and shows what it means now. A newer look makes an older one void. */
  async refresh(): Promise<void> {
    // The reply opens and is written into: what is open meanwhile means nothing yet.
    if (this.panel().busy) return;
    const turn = ++this.#turn;
    await this.#shown.attempt(async () => {
      const { strokes } = this.#typing;
      await this.#typing.flush();
      const tab = await this.#tab();
      const answer = tab === undefined ? undefined : await askOpen(tab);
      const open = answer?.ok ? this.#withPasted(answer.value) : undefined;
      if (turn !== this.#turn) return;
      this.#open = open;
      this.#keepAim(open);
      const view = await this.#viewOf(open);
      const unsent = await readOutgoing(this.#world.db);
      const site = open && tab !== undefined ? await siteIn(tab, this.#later) : undefined;
      if (turn !== this.#turn) return;
      this.#shown.siteIs(site);
      this.#shown.set({ view: this.#typing.over(view, strokes), unsent });
    });
  }

  /** Takes over what another window typed into the draft in view; what is being typed here stays. */
  async reread(): Promise<void> {
    const { view: old, busy } = this.panel();
    if (busy || old.is !== 'draft' || this.#typing.holds(old.draft.key)) return;
    const turn = this.#turn;
    await this.#shown.attempt(async () => {
      const { strokes } = this.#typing;
      const view = this.#typing.over(await this.#viewOf(this.#open), strokes);
      const { view: now } = this.panel();
      if (turn !== this.#turn || view.is !== 'draft' || now.is !== 'draft') return;
      const other = view.draft.key === now.draft.key && !sameDraft(view.draft, now.draft);
      if (other) this.#shown.set({ view });
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
    await this.#begin(emptyDraft(`new:${newRef(this.#world.random(5))}`, this.#world.language));
  }

  /** The assistant writes up what she was asked for; what she typed about it before is shown again. */
  async writeUp(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.now.sides) return;
    const { now } = view;
    const { client } = view.now.sides;
    const kept = await this.#shown.attempt(() => appendRecords(this.#world.db, view.fresh));
    if (!kept) return;
    await this.#begin({
      ...emptyDraft(draftKeyOf(now.ref), view.language ?? this.#world.language),
      role: view.role ?? 'assistant',
      title: now.wish ?? '',
      partner: { name: client.name, address: client.addresses[0] ?? '' },
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

  /** The draft as it stands after a keystroke. Not while a letter is on its way: it would say something else. */
  changeDraft(draft: Draft): void {
    const { view, busy } = this.panel();
    if (busy || view.is !== 'draft' || view.draft.key !== draft.key) return;
    this.#shown.set({ view: { ...view, draft, missing: missingIn(draft) } });
    this.#typing.keep(draft);
  }

  /** A delivery or a review as it stands after a keystroke. */
  changeForm(form: Kept & { readonly fields: unknown }): void {
    if (!this.panel().busy) this.#typing.keep(form);
  }

  /** Keeps at once what is still being typed. */
  flush(): Promise<void> {
    return this.#typing.flush();
  }

  async discardDraft(): Promise<void> {
    const { view, busy } = this.panel();
    if (busy || view.is !== 'draft') return;
    if (!(await this.#shown.attempt(() => this.#typing.drop(view.draft.key)))) return;
    this.#shown.set({ view: { is: 'starting' } });
    await this.leave();
  }

  /** Proposes the draft and puts its letter into the reply. */
  async propose(): Promise<void> {
    await this.#fromDraft(proposeDraft);
  }

  /** The easy way: one sentence, and the other person writes it up. */
  async ask(): Promise<void> {
    await this.#fromDraft(askDraft);
  }

  /** Makes a move on the objective in view and puts its letter into the reply. */
  async say<K extends Kind>(kind: K, content: ContentOf<K>): Promise<void> {
    const view = this.#objectiveView();
    const role = view?.role;
    if (!view || !role) return;
    await this.#write(async () => {
      const form = await this.#typing.read(formKey(view.now));
      return {
        move: moveOn(view.now, kind, role, content),
        now: view.now,
        first: view.fresh,
        language: view.language ?? this.#world.language,
        ...(form && { draft: form }),
        ...(view.message && { message: { key: view.message.key, link: view.message.link } }),
      };
    });
  }

  /** Keeps what the open message adds, without answering it. */
  async keepFresh(): Promise<void> {
    const view = this.#objectiveView();
    if (view) await this.#andLook(() => appendRecords(this.#world.db, view.fresh));
  }

  /** Takes letters that speak for my side, and that I did not write here, as mine. */
  async keepClaims(): Promise<void> {
    const view = this.#objectiveView();
    if (view) await this.#andLook(() => appendRecords(this.#world.db, view.claims));
  }

  /** The person says that they pressed Send. */
  async sent(outgoing: Outgoing): Promise<void> {
    const learnt = writtenAt(outgoing, outgoing.message);
    await this.#andLook(() => settleOutgoing(this.#world.db, outgoing.id, learnt));
  }

  /** It was not sent: the move goes and its draft comes back. The text in the reply is the person's to take out. */
  async undo(outgoing: Outgoing): Promise<void> {
    const draft = asDraft(outgoing.draft)?.key;
    const undone = await this.#shown.attempt(() => undoOutgoing(this.#world.db, outgoing.id));
    if (undone) await (draft ? this.show({ draft }) : this.refresh());
  }

  async copy(outgoing: Outgoing): Promise<void> {
    this.notify({ is: (await copyLetter(outgoing.letter)) ? 'copied' : 'copy-yourself' });
  }

  /** What was changed before sending becomes the move; the one that was written goes. */
  async takeEdited(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.edited?.guess) return;
    const { outgoing, guess } = view.edited;
    const learnt = writtenAt(outgoing, view.message);
    await this.#andLook(() => settleOutgoing(this.#world.db, outgoing.id, learnt, guess));
  }

  /** An address is mine, with the name I go by. */
  async confirmMe(address: string, name: string): Promise<void> {
    await this.#andLook(() => changeMe(this.#world.db, (me) => withAddress(me, address.trim(), name.trim())));
  }

  /** An address is not mine; it is not asked about again. */
  async denyMe(address: string): Promise<void> {
    const gone = address.toLowerCase();
    await this.#andLook(() => changeMe(this.#world.db, (me) => ({ ...me, notMe: [...me.notMe, gone] })));
  }

  /** *Not now* to the open site. */
  askLater(): void {
    const { site } = this.panel();
    if (!site) return;
    this.#later.add(site.origin);
    this.#shown.set({ site: { ...site, ask: false } });
  }

  /** Says something beside what is shown; `undefined` takes it away. */
  notify(notice: Notice | undefined): void {
    this.#shown.notify(notice);
  }

  async #fromDraft(
    make: (draft: Draft, at: World & { readonly account: string | undefined }) => Promise<Asking>,
  ): Promise<void> {
    const { view } = this.panel();
    if (view.is !== 'draft') return;
    await this.#write(async () => {
      const asking = await make(view.draft, { ...this.#world, account: this.#account() });
      if (asking.is === 'saying') return asking.saying;
      // Once it is known who is asking, the next look comes back to the draft.
      if (asking.is === 'who') this.#shown.set({ view: asking });
      else this.#shown.set({ view: { ...view, missing: asking.missing } });
      return undefined;
    });
  }

  /** Writes what `make` says; nothing can be typed meanwhile. */
  async #write(make: () => Promise<Saying | undefined>): Promise<void> {
    if (this.panel().busy) return;
    this.#shown.set({ busy: true });
    let written: Saying | undefined;
    try {
      await this.#shown.attempt(async () => {
        // What is typed is kept first: if the letter cannot be written, nothing of it is lost.
        await this.#typing.flush();
        const saying = await make();
        if (saying && (await this.#put(saying))) written = saying;
      });
    } finally {
      this.#shown.set({ busy: false });
    }
    if (written) await this.show({ ref: written.move.objective });
  }

  async #put(saying: Saying): Promise<boolean> {
    const problem = await writeMove(this.#world.db, saying, await this.#tab(), this.#world.today());
    if (problem) this.notify(problem);
    if (problem?.is === 'not-saved' || problem?.is === 'not-writable') return false;
    if (saying.draft) await this.#typing.forget(saying.draft.key);
    return true;
  }

  async #begin(draft: Draft): Promise<void> {
    if (await this.#shown.attempt(() => beginDraft(this.#world.db, draft)))
      await this.show({ draft: draft.key });
  }

  /** None where the browser does not tell. */
  async #tab(): Promise<number | undefined> {
    try {
      return await this.#world.tab();
    } catch {
      return undefined;
    }
  }

  async #viewOf(open: Open | undefined): Promise<View> {
    const target = this.#aim?.target;
    if (!open && !target) return { is: 'closed' };
    const { db, language } = this.#world;
    return look({ db, me: await readMe(db), language, open: open ?? { is: 'nothing' }, target });
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
    const { view } = this.panel();
    return view.is === 'objective' ? view : undefined;
  }

  #account(): string | undefined {
    if (this.#open?.is === 'message') return this.#open.message.account;
    return this.#open && 'account' in this.#open ? this.#open.account : undefined;
  }

  async #andLook(action: () => Promise<void>): Promise<void> {
    if (await this.#shown.attempt(action)) await this.refresh();
  }
}

const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);
