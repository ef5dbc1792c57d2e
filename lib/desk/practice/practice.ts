/** The practice mailbox while its page is open: what its two people do in it, kept as they go. */
import type { Host } from '../../hosts/host.ts';
import {
  beginReply,
  leaveReply,
  type Mail,
  type Mailbox,
  openMail,
  openMailOf,
  sendReply,
  sitAs,
  typeReply,
} from '../../hosts/practice/mailbox.ts';
import { practice } from '../../hosts/practice.ts';
import { writeDay } from '../../letter/dates.ts';
import { fill, type Language, wordsOf } from '../../letter/words/index.ts';
import { practiceWordsOf } from '../../letter/words/practice/index.ts';
import type { Role } from '../../objective/moves.ts';
import type { Objective } from '../../objective/objective.ts';
import { dropStores, firstMail, firstMailbox, inLanguage, peopleIn, prepareStores } from './begin.ts';
import { type Guide, guideOf, Thread } from './guide.ts';
import { keepMailbox, readMailbox } from './kept.ts';

/** What the practice needs of the page around it. */
export type Around = {
  readonly document: Document;
  /** The page's own address. */
  readonly link: string;
  /** The editor in view. */
  readonly editor: () => HTMLTextAreaElement | null;
  readonly today: () => string;
  /** Something else may be open now. */
  readonly changed: () => void;
};

/** What is shown. `opened` counts beginnings: a panel of an earlier one is of no use. */
export type Shown = { readonly box: Mailbox; readonly opened: number; readonly ready: boolean };

export class Practice {
  readonly #around: Around;
  readonly #thread = new Thread();
  readonly #listeners = new Set<() => void>();
  #shown: Shown;

  constructor(language: Language, around: Around) {
    this.#around = around;
    const box = readMailbox() ?? firstMailbox(language, around.today());
    this.#shown = { box, opened: 0, ready: false };
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly shown = (): Shown => this.#shown;

  /** Readies both stores, the first time with a draft in one of them. A store that fails says so in its panel. */
  async begin(): Promise<void> {
    const { box } = this.#shown;
    if (!readMailbox()) await prepareStores(box, this.#around.today()).catch(() => undefined);
    this.#set({ ready: true, box });
  }

  /** Both stores and every mail as at the beginning. Its panels go first, because they hold the stores open. */
  async startAgain(): Promise<void> {
    const { box, opened } = this.#shown;
    const today = this.#around.today();
    const fresh = firstMailbox(box.language, today);
    this.#thread.forget();
    this.#set({ ready: false });
    await dropStores()
      .then(() => prepareStores(fresh, today))
      .catch(() => undefined);
    this.#set({ ready: true, box: fresh, opened: opened + 1 });
  }

  /** Another language for the page, and for mails while none was sent. */
  async speak(language: Language): Promise<void> {
    const today = this.#around.today();
    const box = inLanguage(this.#shown.box, language, today);
    await prepareStores(box, today).catch(() => undefined);
    this.#set({ box });
  }

  /** The mailbox as another tab left it. */
  take(box: Mailbox): void {
    this.#shown = { ...this.#shown, box };
    this.#tell();
  }

  readonly open = (id: string): void => this.#change((box) => openMail(box, box.owner, id));
  readonly type = (text: string): void => this.#change((box) => typeReply(box, box.owner, text));
  readonly leave = (): void => this.#change((box) => leaveReply(box, box.owner));
  readonly sit = (owner: Role): void => this.#change((box) => sitAs(box, owner));
  readonly reply = (): void => this.#reply(this.#shown.box.owner);

  /** The reply goes to the other person's mails. */
  readonly send = (): void => this.#change((box) => sendReply(box, box.owner, this.#around.today()));

  /** What to do next. */
  guide(): Guide {
    return guideOf(this.#shown.box, this.#objective(), firstMail(this.#shown.box.language));
  }

  /** The mailbox of one of the two, as a page's script would read it. */
  host(owner: Role): Host {
    const { document, link, editor } = this.#around;
    return practice(owner, {
      document,
      link,
      people: peopleIn(this.#shown.box.language),
      box: () => this.#shown.box,
      reply: (one) => this.#reply(one),
      editor,
    });
  }

  #objective(): Objective | undefined {
    const { client, assistant } = peopleIn(this.#shown.box.language);
    return this.#thread.objective(this.#shown.box, { client: client.address, assistant: assistant.address });
  }

  #reply(owner: Role): void {
    this.#change((box) => {
      const mail = openMailOf(box, owner);
      return beginReply(box, owner, mail ? headingFor(mail, box.language) : '');
    });
  }

  #change(change: (box: Mailbox) => Mailbox): void {
    this.#set({ box: change(this.#shown.box) });
  }

  #set(part: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...part };
    if (this.#shown.ready) keepMailbox(this.#shown.box);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
    this.#around.changed();
  }
}

/** What stands above a quoted mail. */
function headingFor(mail: Mail, language: Language): string {
  const { wrote } = practiceWordsOf(language).ui.welcome.mail;
  const day = writeDay(mail.day, wordsOf(language).letter);
  return fill(wrote, { day, name: peopleIn(language)[mail.by].name });
}
