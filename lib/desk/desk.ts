/** The desk: what is open, what it means, and what the person does about it. One for each open panel. */

import { nextStep, sameAgain } from '../draft/again.ts';
import type { Draft } from '../draft/draft.ts';
import { missingIn } from '../draft/finish.ts';
import { emptyDraft } from '../draft/start.ts';
import { asDraft } from '../draft/stored.ts';
import type { Suggestion } from '../draft/suggested.ts';
import type { OpenMessage } from '../hosts/host.ts';
import { newRef, type Ref } from '../objective/ids.ts';
import { recordOf } from '../objective/log.ts';
import type { ContentOf, Kind } from '../objective/moves.ts';
import type { Kept, Outgoing } from '../store/database.ts';
import { beginDraft } from '../store/drafts.ts';
import { takeUp } from '../store/forget.ts';
import { appendRecords } from '../store/log.ts';
import { settleOutgoing, undoOutgoing } from '../store/outgoing.ts';
import { changeMe, withAddress } from '../store/profile.ts';
import { keepAlso } from './also.ts';
import { type Asking, askDraft, proposeDraft } from './asking.ts';
import { delegateDocument, type Placed, placeInDocument } from './document.ts';
import { tryExport } from './export.ts';
import { type Amount, forgetWhom, readAmount } from './forgetting.ts';
import { formKeyOf } from './form.ts';
import { copyLetter } from './insert.ts';
import { writtenAt } from './look.ts';
import { goAfter } from './lost.ts';
import { suggestIn } from './model/in-draft.ts';
import { apartFrom } from './only-ask.ts';
import { draftKeyOf, moveOn } from './say.ts';
import { subjectOf } from './seen.ts';
import { reportOn } from './unread.ts';
import type { Notice, ObjectiveView } from './view.ts';
import { Waiting } from './waiting.ts';
import { saidInAsking, saidInProposal, Withholding } from './withholding.ts';
import type { World } from './world.ts';
import { type Saying, writeMove } from './write.ts';

/** No action of it rejects: what fails is told as a notice, and what is on screen stays. */
export class Desk extends Waiting {
  /** What looks like a secret in a letter that was to be written. */
  readonly secrets = new Withholding(this.shown);

  /** A draft without a message. */
  async startDraft(): Promise<void> {
    await this.#begin(emptyDraft(`new:${newRef(this.world.random(5))}`, this.world.language));
  }

  /** A draft of the document in the tab, or of what is selected in it. */
  async startFromDocument(): Promise<void> {
    const tab = await this.tab();
    await this.shown.attempt(async () => {
      const draft = tab === undefined ? undefined : await delegateDocument(this.world, tab);
      await (draft ? this.show({ draft }) : this.refresh());
    });
  }

  /** The open document as evidence, at what is selected in it now; nothing where it has gone. */
  async placeInDocument(): Promise<Placed | undefined> {
    return placeInDocument(await this.tab());
  }

  /** Writes up what was asked for, from plain words where there are some; what was typed before is shown again. */
  async writeUp(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.now.sides) return;
    const { now, role = 'assistant' } = view;
    const partner = view.now.sides[role === 'client' ? 'assistant' : 'client'];
    const kept = await this.shown.attempt(() => appendRecords(this.world.db, view.fresh));
    if (!kept) return;
    await this.#begin({
      ...emptyDraft(draftKeyOf(now.ref), view.language ?? this.world.language),
      role,
      title: now.wish ?? '',
      partner: { name: partner.name, address: partner.addresses[0] ?? '' },
      ...(view.message && { source: { ...sourceOf(view.message), ...quoteOf(view) } }),
    });
  }

  /** A new objective that follows on from the one in view: the same once more, or what comes next. */
  async goOn(how: 'again' | 'next'): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.role) return;
    const key = `new:${newRef(this.world.random(5))}`;
    const start = { key, language: view.language ?? this.world.language, role: view.role };
    const draft = (how === 'again' ? sameAgain : nextStep)(view.now, start);
    if (!draft || !(await this.shown.attempt(() => appendRecords(this.world.db, view.fresh)))) return;
    await this.#begin(draft);
  }

  /** The draft as it stands after a keystroke. Not while a letter is on its way: it would say something else. */
  changeDraft(draft: Draft): void {
    const { view, busy } = this.panel();
    if (busy || view.is !== 'draft' || view.draft.key !== draft.key) return;
    this.secrets.leave();
    this.shown.set({ view: { ...view, draft, missing: missingIn(draft) } });
    this.typing.keep(draft);
  }

  /** Shows one of the things the message asks for as a draft of its own, which is begun where it was not. */
  async onlyAsk(at: number): Promise<void> {
    const { view } = this.panel();
    if (view.is !== 'draft') return;
    const begun = view.draft.asks?.[at]?.draft;
    if (begun && (await this.typing.read(begun))) return this.show({ draft: begun });
    const apart = apartFrom(view.draft, at, begun ?? `new:${newRef(this.world.random(5))}`);
    if (!apart) return;
    this.changeDraft(apart.rest);
    await this.typing.flush();
    await this.#begin(apart.one);
  }

  /** A form as it stands after a keystroke. */
  changeForm(form: Kept & { readonly fields: unknown }): void {
    if (this.panel().busy) return;
    this.secrets.leave();
    this.typing.keep(form);
  }

  /** Whether the browser's own model may suggest. */
  get suggests(): boolean {
    return this.world.model === true;
  }

  /** What the browser's own model suggests for the draft of the open message. */
  suggest(signal: AbortSignal): Promise<readonly Suggestion[]> {
    return suggestIn(this.panel().view, this.message(), this.suggests, signal);
  }

  /** Keeps at once what is still being typed. */
  flush(): Promise<void> {
    return this.typing.flush();
  }

  async discardDraft(): Promise<void> {
    const { view, busy } = this.panel();
    if (busy || view.is !== 'draft') return;
    if (!(await this.shown.attempt(() => this.typing.drop(view.draft.key)))) return;
    this.shown.set({ view: { is: 'starting' } });
    await this.leave();
  }

  /** Proposes the draft and puts its letter into the reply. */
  async propose(): Promise<void> {
    await this.#fromDraft(proposeDraft, saidInProposal);
  }

  /** The easy way: one sentence, and the other person writes it up. */
  async ask(): Promise<void> {
    await this.#fromDraft(askDraft, saidInAsking);
  }

  /** Makes a move on the objective in view and puts its letter into the reply. */
  async say<K extends Kind>(kind: K, content: ContentOf<K>): Promise<void> {
    const view = this.#objectiveView();
    const role = view?.role;
    if (!view || !role) return;
    await this.#write(content, async () => {
      const form = await this.typing.read(formKeyOf(view.now, kind));
      return {
        move: moveOn(view.now, kind, role, content),
        now: view.now,
        first: view.fresh,
        language: view.language ?? this.world.language,
        ...(form && { draft: form }),
        ...(view.message && { message: sourceOf(view.message) }),
      };
    });
  }

  /** Keeps what the open message adds, without answering it. */
  async keepFresh(): Promise<void> {
    const view = this.#objectiveView();
    if (view) await this.#andLook(() => appendRecords(this.world.db, view.fresh));
  }

  /** Takes letters that speak for my side, and that I did not write here, as mine; with what they go with. */
  async keepClaims(): Promise<void> {
    const view = this.#objectiveView();
    if (view) await this.#andLook(() => appendRecords(this.world.db, [...view.along, ...view.claims]));
  }

  /** Records what the plain words in the open message meant, as a move by whoever wrote them. No letter is written. */
  async record<K extends Kind>(kind: K, content: ContentOf<K>): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.words) return;
    const { now, words, fresh } = view;
    const said = recordOf(moveOn(now, kind, words.by, content), words.place);
    await this.#andLook(async () => {
      await appendRecords(this.world.db, [...fresh, said]);
      await this.typing.drop(formKeyOf(now, kind));
    });
  }

  /** The person says that they pressed Send. */
  async sent(outgoing: Outgoing): Promise<void> {
    const learnt = writtenAt(outgoing, outgoing.message);
    await this.#andLook(() => settleOutgoing(this.world.db, outgoing.id, learnt));
  }

  /** It was not sent: the move goes and its draft comes back. The text in the reply is the person's to take out. */
  async undo(outgoing: Outgoing): Promise<void> {
    const draft = asDraft(outgoing.draft)?.key;
    const undone = await this.shown.attempt(() => undoOutgoing(this.world.db, outgoing.id));
    if (undone) await (draft ? this.show({ draft }) : this.refresh());
  }

  async copy(outgoing: Outgoing): Promise<void> {
    this.notify({ is: (await copyLetter(outgoing.letter)) ? 'copied' : 'copy-yourself' });
  }

  /** Words to look for in the mail, onto the clipboard. */
  async copyWords(words: string): Promise<void> {
    this.notify({ is: (await copyLetter(words)) ? 'copied' : 'copy-yourself' });
  }

  /** How the page in view was read, onto the clipboard: for a report, and without a word of the mail. */
  async copyReport(): Promise<void> {
    const tab = await this.tab();
    const report = tab === undefined ? undefined : await reportOn(tab);
    if (report) await this.copyWords(report);
  }

  /** What was changed before sending becomes the move; the one that was written goes. */
  async takeEdited(): Promise<void> {
    const view = this.#objectiveView();
    if (!view?.edited?.guess) return;
    const { outgoing, guess } = view.edited;
    const learnt = writtenAt(outgoing, view.message);
    await this.#andLook(() => settleOutgoing(this.world.db, outgoing.id, learnt, guess));
  }

  /** The open message is from the other person, by another address of theirs. */
  async isAlso(address: string): Promise<void> {
    const view = this.#objectiveView();
    const of = view?.now.sides?.[view.role === 'client' ? 'assistant' : 'client'].addresses[0];
    if (of) await this.#andLook(() => keepAlso(this.world.db, address, of));
  }

  /** An address is mine, with the name I go by. */
  async confirmMe(address: string, name: string): Promise<void> {
    await this.#andLook(() => changeMe(this.world.db, (me) => withAddress(me, address.trim(), name.trim())));
  }

  /** An address is not mine; it is not asked about again. */
  async denyMe(address: string): Promise<void> {
    const gone = address.toLowerCase();
    await this.#andLook(() => changeMe(this.world.db, (me) => ({ ...me, notMe: [...me.notMe, gone] })));
  }

  /** Forgets an objective, for good; false where the store failed, and then nothing has changed. */
  async forget(ref: Ref): Promise<boolean> {
    if (this.panel().busy) return false;
    try {
      await this.typing.flush();
      const { drafts } = await forgetWhom(this.world.db, { ref }, this.world.today());
      for (const key of drafts) await this.typing.forget(key);
    } catch {
      return false;
    }
    this.notify({ is: 'forgotten' });
    await this.leave();
    return true;
  }

  /** What of an objective would be forgotten. */
  amountOf(ref: Ref): Promise<Amount> {
    return readAmount(this.world.db, { ref });
  }

  /** A forgotten objective is read anew from the open message; nothing is kept of it before the next click. */
  async takeUp(ref: Ref): Promise<void> {
    await this.#andLook(() => takeUp(this.world.db, ref));
  }

  /** Everything as a file; false where it failed, which is for the screen to say. */
  export(): Promise<boolean> {
    return tryExport(this.world.db);
  }

  /** Goes after a page that answers no more. What loads again is looked at once it is there. */
  async goAfterPage(how: 'again' | 'reload'): Promise<void> {
    await this.typing.flush();
    await goAfter(await this.tab(), how);
    if (how === 'again') await this.refresh();
  }

  /** Says something beside what is shown; `undefined` takes it away. */
  notify(notice: Notice | undefined): void {
    this.shown.notify(notice);
  }

  async #fromDraft(
    make: (draft: Draft, at: World & { readonly account: string | undefined }) => Promise<Asking>,
    saidIn: (draft: Draft) => unknown,
  ): Promise<void> {
    const { view } = this.panel();
    if (view.is !== 'draft') return;
    await this.#write(saidIn(view.draft), async () => {
      const asking = await make(view.draft, { ...this.world, account: this.account() });
      if (asking.is === 'saying') return asking.saying;
      // Once it is known who is asking, the next look comes back to the draft.
      if (asking.is === 'who') this.shown.set({ view: asking });
      else this.shown.set({ view: { ...view, missing: asking.missing } });
      return undefined;
    });
  }

  /** Writes what `make` says, unless something in `letter` has to be confirmed first; nothing can be typed meanwhile. */
  async #write(
    letter: unknown,
    make: () => Promise<Saying | undefined>,
    kept: readonly string[] = [],
  ): Promise<void> {
    if (this.panel().busy) return;
    const again = (keys: readonly string[]): void => void this.#write(letter, make, [...kept, ...keys]);
    if (this.secrets.holds(letter, this.typed(), kept, again)) return;
    // The one in front when it was pressed: another may be in front once the browser has been answered.
    const tab = this.tab();
    const answered = this.askForReply();
    let written: Saying | undefined;
    try {
      await this.shown.attempt(async () => {
        // What is typed is kept first: if the letter cannot be written, nothing of it is lost.
        await this.typing.flush();
        const saying = await make();
        await answered;
        if (saying && (await this.#put(saying, await tab))) written = saying;
      });
    } finally {
      this.shown.set({ busy: false });
    }
    await (written ? this.show({ ref: written.move.objective }) : this.catchUp());
  }

  async #put(saying: Saying, tab: number | undefined): Promise<boolean> {
    const problem = await writeMove(this.world.db, saying, tab, this.world.today());
    if (problem) this.notify(problem);
    if (problem?.is === 'not-saved' || problem?.is === 'not-writable') return false;
    if (saying.draft) await this.typing.forget(saying.draft.key);
    return true;
  }

  async #begin(draft: Draft): Promise<void> {
    if (await this.shown.attempt(() => beginDraft(this.world.db, draft)))
      await this.show({ draft: draft.key });
  }

  #objectiveView(): ObjectiveView | undefined {
    const { view } = this.panel();
    return view.is === 'objective' ? view : undefined;
  }

  async #andLook(action: () => Promise<unknown>): Promise<void> {
    if (await this.shown.attempt(action)) await this.refresh();
  }
}

const sourceOf = ({ key, link, subject }: OpenMessage) => ({ key, link, ...subjectOf(subject) });

const quoteOf = ({ words }: ObjectiveView) => (words ? { quote: words.text } : {});
