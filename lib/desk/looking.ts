/** The half of the desk that looks: what is open in the tab, or was asked for, and what of it is shown. */
import type { Draft } from '../draft/draft.ts';
import { isDocumentKey } from '../draft/source.ts';
import type { Open, OpenMessage } from '../hosts/host.ts';
import { askOpen } from '../messages/access.ts';
import type { Ref } from '../objective/ids.ts';
import type { Kept } from '../store/database.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { readMe } from '../store/profile.ts';
import { type Before, meantBy } from './answering.ts';
import { documentIn } from './document.ts';
import { look, type Target } from './look.ts';
import { LastSeen, lostOf } from './lost.ts';
import { pastedMessage } from './pasted.ts';
import { Shown } from './shown.ts';
import { siteIn } from './site.ts';
import { Typing } from './typing.ts';
import { unreadIn } from './unread.ts';
import type { Panel, Site, View, WayBack } from './view.ts';
import { findIn, hasLoaded, messageToOpen, openLink } from './way.ts';
import type { World } from './world.ts';

/** An editor may take its time to fill in, and says nothing once it has: how often we look again, and after how long. */
const LOOKS = 12;
const SOON = 500;

/** What is shown instead of the open tab, and what was open when it was asked for. */
type Aim = { readonly target: Target; readonly seenOn: string | undefined };

export class Looking {
  protected readonly world: World;
  protected readonly shown = new Shown();
  protected readonly typing: Typing;
  #open: Open | undefined;
  readonly #last = new LastSeen();
  #aim: Aim | undefined;
  /** The message that was open last, and where. */
  #before: Before | undefined;
  #pasted: { readonly link: string; readonly text: string } | undefined;
  readonly #said = { about: new Map<string, Ref>(), aside: new Set<string>() };
  /** The message whose link was opened, and what came of it. */
  #tried: { readonly key: string; readonly at: WayBack['at'] } | undefined;
  /** Sites not to be asked for while this panel is open. */
  readonly #later = new Set<string>();
  /** The site a tab last showed: where the browser hides it after a page, it can still be asked for. */
  readonly #sites = new Map<number, string>();
  #turn = 0;
  /** How often we looked at an editor that was not ready. */
  #waited = 0;
  /** Something was told while a letter was on its way. */
  #missed = false;

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
    this.#missed = this.panel().busy !== false;
    if (this.#missed) return;
    const turn = ++this.#turn;
    await this.shown.attempt(async () => {
      const { strokes } = this.typing;
      await this.typing.flush();
      const tab = await this.tab();
      const answer = tab === undefined ? undefined : await askOpen(tab);
      const seen = this.#withPasted(this.#last.openIn(tab, answer));
      const open = await meantBy(this.world.db, seen, tab, this.#before);
      if (turn !== this.#turn) return;
      if (answer?.ok && tab !== undefined) this.world.hold?.(tab);
      this.#lookAgain(seen);
      this.#isOpen(open, tab);
      const view = await this.#viewOf(open);
      const unsent = await readOutgoing(this.world.db);
      const way = this.#aim && (await this.#wayFrom(view, open, tab));
      const site = tab === undefined ? undefined : await this.#siteOf(tab, open);
      if (turn !== this.#turn) return;
      this.shown.siteIs(site);
      this.shown.lostIs(lostOf(answer));
      this.shown.wayIs(way);
      this.shown.documentIs(documentIn(open));
      this.shown.outlive(view);
      const cut = open?.is === 'message' && open.message.cut;
      this.shown.set({ view: this.typing.over(view, strokes), unsent, cut, unread: unreadIn(open) });
    });
  }

  /** Looks now, where that could not be done while a letter was on its way. */
  protected async catchUp(): Promise<void> {
    if (this.#missed) await this.refresh();
  }

  #isOpen(open: Open | undefined, tab: number | undefined): void {
    if (open?.is === 'message') this.#before = { tab, open };
    else if (open && open.is !== 'compose') this.#before = undefined;
    this.#open = open;
    this.#keepAim(open);
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

  /** Looks again because the person asked for it; says what to do where the browser does not allow it. */
  async readPage(): Promise<void> {
    await this.refresh();
    if (this.panel().view.is === 'closed') this.shown.notify({ is: 'press-button' });
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

  /** Opens the message, or the document, of what is in view by its link. */
  async openMessage(): Promise<void> {
    const { way } = this.panel();
    if (!way) return;
    const { key, link } = way.message;
    // Browsers go to words, and pages to their places, only where a page comes anew: in a tab of its own.
    const tab = isDocumentKey(key) ? undefined : await this.tab();
    const gone = await this.shown.attempt(() => openLink(tab, link));
    if (gone && !isDocumentKey(key)) this.#tried = { key, at: 'gone' };
  }

  /** Looks for it by the webmail's own search. */
  async findMessage(): Promise<void> {
    const { way } = this.panel();
    const tab = await this.tab();
    if (!way) return;
    const asked = tab !== undefined && (await findIn(tab, way.message));
    this.#tried = { key: way.message.key, at: asked ? 'gone' : 'unfound' };
    await this.refresh();
  }

  /** What was typed in this panel, kept or not. */
  typed(): Kept[] {
    return this.typing.all();
  }

  /** Drafts that were forgotten in another window: neither typed on nor shown here. */
  async gone(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.shown.attempt(() => this.typing.drop(key));
    const { view } = this.panel();
    if (view.is === 'draft' && keys.includes(view.draft.key)) await this.leave();
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

  /** The site that the browser will ask about when a letter is put into the reply; none where it does not ask. */
  get asksFirst(): string | undefined {
    return this.panel().site?.ask ? this.#asksFor() : undefined;
  }

  /** Busy from now on; where the reply could not be written into, the browser is asked first, within the click. */
  protected async askForReply(): Promise<void> {
    const origin = this.#asksFor();
    this.shown.set({ busy: origin && this.asksFirst ? 'asking' : true });
    if (origin) await this.world.askSite?.(origin).catch(() => false);
    if (this.panel().busy === 'asking') this.shown.set({ busy: true });
  }

  #asksFor(): string | undefined {
    return this.world.askSite && this.#open?.is === 'message' ? this.panel().site?.origin : undefined;
  }

  async #siteOf(tab: number, open: Open | undefined): Promise<Site | undefined> {
    const site = open && (await siteIn(tab, this.#later));
    if (site) this.#sites.set(tab, site.origin);
    const origin = this.world.askSite && !open ? this.#sites.get(tab) : undefined;
    return origin ? { origin, ask: !this.#later.has(origin) } : site;
  }

  #lookAgain(seen: Open | undefined): void {
    const waits = seen?.is === 'compose' && !seen.ready;
    this.#waited = waits ? this.#waited + 1 : 0;
    if (waits && this.#waited <= LOOKS) setTimeout(() => void this.refresh(), SOON);
  }

  async #viewOf(open: Open | undefined): Promise<View> {
    const target = this.#aim?.target;
    if (!open && !target) return { is: 'closed' };
    const { db, language, letters } = this.world;
    const me = await readMe(db);
    const at = { db, me, language, open: open ?? ({ is: 'nothing' } as const), target, said: this.#said };
    const view = await this.shown.whileReading((reading) => look({ ...at, reading }));
    return letters ? inLetters(view, letters) : view;
  }

  /** A target holds until another message is opened; the reply that is opened for it is no message. */
  #keepAim(open: Open | undefined): void {
    if (open?.is === 'message' && open.message.key !== this.#aim?.seenOn) this.#aim = undefined;
  }

  /** What was tried counts once the page has loaded: until then it may still show the message. */
  async #wayFrom(view: View, open: Open | undefined, tab: number | undefined): Promise<WayBack | undefined> {
    const message = messageToOpen(view, open);
    if (!message) return undefined;
    const tried = this.#tried?.key === message.key && (tab === undefined || (await hasLoaded(tab)));
    return { message, at: (tried && this.#tried?.at) || 'open' };
  }

  #withPasted(open: Open | undefined): Open | undefined {
    if (open?.is !== 'unreadable' || this.#pasted?.link !== open.link) return open;
    return { is: 'message', message: pastedMessage(open.tool, open.link, this.#pasted.text), selection: '' };
  }

  protected message(): OpenMessage | undefined {
    return this.#open?.is === 'message' ? this.#open.message : undefined;
  }

  protected account(): string | undefined {
    if (this.#open?.is === 'message') return this.#open.message.account;
    return this.#open && 'account' in this.#open ? this.#open.account : undefined;
  }
}

const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The view with its letters in the language that the person chose for all of them. */
function inLetters(view: View, language: Draft['language']): View {
  if (view.is === 'draft') return { ...view, draft: { ...view.draft, language } };
  return view.is === 'objective' ? { ...view, language } : view;
}
