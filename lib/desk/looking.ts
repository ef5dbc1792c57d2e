/** The half of the desk that looks: what is open in the tab, or was asked for, and what of it is shown. */
import type { Draft } from '../draft/draft.ts';
import type { Open } from '../hosts/host.ts';
import { type Answer, askOpen, putScript } from '../messages/access.ts';
import type { Ref } from '../objective/ids.ts';
import type { Database } from '../store/database.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { readMe } from '../store/profile.ts';
import { look, type Target } from './look.ts';
import { pastedMessage } from './pasted.ts';
import { Shown } from './shown.ts';
import { reload, siteIn } from './site.ts';
import { Typing } from './typing.ts';
import type { Lost, Panel, View } from './view.ts';

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
  /** Keeps an eye on the page that was read in a tab, to look again when it goes. */
  readonly hold?: (tab: number) => void;
};

/** What is shown instead of the open tab, and what was open when it was asked for. */
type Aim = { readonly target: Target; readonly seenOn: string | undefined };

export class Looking {
  protected readonly world: World;
  protected readonly shown = new Shown();
  protected readonly typing: Typing;
  #open: Open | undefined;
  /** What was open in each tab when it answered last. */
  readonly #seen = new Map<number, Open>();
  #aim: Aim | undefined;
  #pasted: { readonly link: string; readonly text: string } | undefined;
  readonly #said = { about: new Map<string, Ref>(), aside: new Set<string>() };
  /** Sites not to be asked for while this panel is open. */
  readonly #later = new Set<string>();
  #turn = 0;

  constructor(world: World) {
    this.world = world;
    this.typing = new Typing(world.db, (saved) => this.shown.set({ saved }));
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = this.shown.subscribe;
  readonly panel: () => Panel = this.shown.panel;

  /** Looks at the open tab again and shows what it means now. A newer look makes an older one void. */
  async refresh(): Promise<void> {
    // The reply opens and is written into: what is open meanwhile means nothing yet.
    if (this.panel().busy) return;
    const turn = ++this.#turn;
    await this.shown.attempt(async () => {
      const { strokes } = this.typing;
      await this.typing.flush();
      const tab = await this.tab();
      const answer = tab === undefined ? undefined : await askOpen(tab);
      const lost = lostOf(answer);
      const open = this.#openNow(tab, answer);
      if (turn !== this.#turn) return;
      this.#open = open;
      if (answer?.ok && tab !== undefined) this.world.hold?.(tab);
      this.#keepAim(open);
      const view = await this.#viewOf(open);
      const unsent = await readOutgoing(this.world.db);
      const site = open && tab !== undefined ? await siteIn(tab, this.#later) : undefined;
      if (turn !== this.#turn) return;
      this.shown.siteIs(site);
      this.shown.lostIs(lost);
      // The screen of a mail whose objective was forgotten says so itself.
      if (view.is === 'forgotten' && this.panel().notice?.is === 'forgotten') this.shown.notify(undefined);
      const cut = open?.is === 'message' && open.message.cut;
      this.shown.set({ view: this.typing.over(view, strokes), unsent, cut });
    });
  }

  /** Takes over what another window typed into the draft in view; what is being typed here stays. */
  async reread(): Promise<void> {
    const { view: old, busy } = this.panel();
    if (busy || old.is !== 'draft' || this.typing.holds(old.draft.key)) return;
    const turn = this.#turn;
    await this.shown.attempt(async () => {
      const { strokes } = this.typing;
      const view = this.typing.over(await this.#viewOf(this.#open), strokes);
      const { view: now } = this.panel();
      if (turn !== this.#turn || view.is !== 'draft' || now.is !== 'draft') return;
      const other = view.draft.key === now.draft.key && !sameDraft(view.draft, now.draft);
      if (other) this.shown.set({ view });
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

  /** The text of a message that could not be read, as the person pasted it. */
  async readText(text: string): Promise<void> {
    if (this.#open?.is !== 'unreadable' || text.trim() === '') return;
    this.#pasted = { link: this.#open.link, text };
    await this.refresh();
  }

  /** The same from what is selected in the page now. */
  async readSelection(): Promise<void> {
    await this.refresh();
    if (this.#open?.is !== 'unreadable') return;
    if (this.#open.selection.trim() === '') this.shown.notify({ is: 'unselected' });
    else await this.readText(this.#open.selection);
  }

  /** The open message belongs to this objective. */
  async isAbout(ref: Ref): Promise<void> {
    if (this.#open?.is !== 'message') return;
    this.#said.about.set(this.#open.message.key, ref);
    await this.leave();
  }

  /** The plain words in the open message mean nothing here. */
  async setAside(): Promise<void> {
    if (this.#open?.is !== 'message') return;
    const { key } = this.#open.message;
    this.#said.aside.add(key);
    this.#said.about.delete(key);
    await this.refresh();
  }

  /** An address in the thread is nobody's of the two sides. */
  async isNotAlso(address: string): Promise<void> {
    this.#said.aside.add(address);
    await this.refresh();
  }

  /** Puts the script into the page anew, and looks again. */
  async tryAgain(): Promise<void> {
    const tab = await this.tab();
    if (tab !== undefined) await putScript(tab);
    await this.refresh();
  }

  /** Loads the tab's page again; once it is there, it is looked at as any other. */
  async reloadTab(): Promise<void> {
    await this.typing.flush();
    const tab = await this.tab();
    if (tab !== undefined) await reload(tab);
  }

  /** *Not now* to the open site. */
  askLater(): void {
    const { site } = this.panel();
    if (!site) return;
    this.#later.add(site.origin);
    this.shown.set({ site: { ...site, ask: false } });
  }

  /** None where the browser does not tell. */
  protected async tab(): Promise<number | undefined> {
    try {
      return await this.world.tab();
    } catch {
      return undefined;
    }
  }

  async #viewOf(open: Open | undefined): Promise<View> {
    const target = this.#aim?.target;
    if (!open && !target) return { is: 'closed' };
    const { db, language } = this.world;
    const me = await readMe(db);
    return look({ db, me, language, open: open ?? { is: 'nothing' }, target, said: this.#said });
  }

  /** A target holds until another message is opened; the reply that is opened for it is no message. */
  #keepAim(open: Open | undefined): void {
    if (open?.is === 'message' && open.message.key !== this.#aim?.seenOn) this.#aim = undefined;
  }

  /** A page that answers no more is as it was: what is typed about it stays in view. */
  #openNow(tab: number | undefined, answer: Answer<Open> | undefined): Open | undefined {
    if (tab === undefined || !answer) return undefined;
    const seen = answer.ok ? this.#withPasted(answer.value) : lostOf(answer) && this.#seen.get(tab);
    this.#seen.delete(tab);
    if (!seen) return undefined;
    this.#seen.set(tab, seen);
    for (const old of [...this.#seen.keys()].slice(0, -SEEN)) this.#seen.delete(old);
    return seen;
  }

  #withPasted(open: Open): Open {
    if (open.is !== 'unreadable' || this.#pasted?.link !== open.link) return open;
    return { is: 'message', message: pastedMessage(open.tool, open.link, this.#pasted.text), selection: '' };
  }

  protected account(): string | undefined {
    if (this.#open?.is === 'message') return this.#open.message.account;
    return this.#open && 'account' in this.#open ? this.#open.account : undefined;
  }
}

/** In so many tabs, the last ones, what was open is remembered. */
const SEEN = 8;

const lostOf = (answer: Answer<Open> | undefined): Lost | undefined =>
  answer && !answer.ok && answer.why !== 'denied' ? answer.why : undefined;

const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);
