import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator, Locator, Page, Request } from 'playwright';
import { PASSWORD } from '../../stack/people.ts';

export interface Draft {
  to: string;
  subject: string;
  text: string;
}

/** How long nothing is asked for once a page has all it wants, and how often we look, in milliseconds. */
const QUIET = 150;
const PACE = 30;

/** Roundcube as a person uses it: everything here is a click, a key or a look. */
export class Roundcube {
  readonly page: Page;
  readonly #url: string;
  readonly #asked = new Set<Request>();

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.on('request', (request) => this.#asked.add(request));
    for (const ended of ['requestfinished', 'requestfailed'] as const)
      page.on(ended as 'requestfinished', (request) => this.#asked.delete(request));
  }

  /** Ends on the inbox. */
  async login(address: string): Promise<void> {
    await this.page.goto(this.#url);
    // A browser that was not closed in order has kept the session.
    if (await this.page.locator('#rcmloginuser').isVisible()) {
      await this.page.locator('#rcmloginuser').fill(address);
      await this.page.locator('#rcmloginpwd').fill(PASSWORD);
      await this.page.locator('#rcmloginsubmit').click();
    }
    await this.#listed();
  }

  /** By its name on the server, whatever the language: INBOX, Sent, Drafts, Trash, Junk. */
  async openFolder(name: string): Promise<void> {
    await this.page.goto(`${this.#url}?_task=mail&_mbox=${encodeURIComponent(name)}`);
    await this.#listed();
  }

  /** A folder as it is now: where its list is in view, as after sending, a click asks for it again without a new page. */
  async lookInto(name: string): Promise<void> {
    await this.page.waitForLoadState('load');
    const folder = this.page.locator(`.action-none #mailboxlist li.selected > a[rel="${name}"]`);
    if ((await folder.count()) === 0) return this.openFolder(name);
    await this.#settled();
    if (!(await folder.isVisible())) {
      // Beside a panel the list has taken the place of the folders.
      const back = this.page.locator('#layout-list a.back-sidebar-button');
      if (!(await back.isVisible())) return this.openFolder(name);
      await back.click();
    }
    await this.#askFor(folder);
    await this.#settled();
  }

  /** The newest row of the open folder's list with that subject. */
  row(subject: string, older = 0): Locator {
    return this.page.locator('#messagelist tr.message', { hasText: subject }).nth(older);
  }

  /**
   * Asks for the open folder until the message is in its list, by a click on the folder where there is room for it:
   * Roundcube's refresh button overlooks the first mail ever.
   */
  async waitForMail(subject: string, within = 15_000): Promise<void> {
    for (const end = Date.now() + within; Date.now() < end; ) {
      if (await this.#appears(subject)) return;
      const folder = this.page.locator('#mailboxlist li.selected > a');
      if (await folder.isVisible()) await this.#askFor(folder);
      else {
        await this.page.reload();
        await this.#listed();
      }
    }
    throw new Error(`No mail with the subject "${subject}" within ${within / 1000} s.`);
  }

  /** From the open folder's list into the full view; `older` messages with that subject are passed over. */
  async openMessage(subject: string, older = 0): Promise<void> {
    await this.#follow(subject, older);
    // Of an empty message it has no height.
    await this.body().waitFor({ state: 'attached' });
    await this.#settled();
  }

  /** Chooses the message in the open folder's list, which shows it in the preview beside it. */
  async choose(subject: string): Promise<void> {
    await this.row(subject).locator('td.subject').click();
    await this.preview().locator('#message-header h2.subject', { hasText: subject }).waitFor();
  }

  /** The message beside the list. */
  preview(): FrameLocator {
    return this.page.frameLocator('iframe#messagecontframe');
  }

  /** Looks for words in all folders. */
  async search(words: string): Promise<void> {
    await this.page.locator('.searchbar a.options').click();
    await this.page.locator('#s_scope').selectOption('all');
    await this.page.locator('#mailsearchform').fill(words);
    const found = this.page.waitForResponse((response) => response.url().includes('_action=search'));
    await this.page.keyboard.press('Enter');
    await found;
  }

  /** The open message. */
  body(): Locator {
    return this.page.locator('#messagebody');
  }

  async compose({ to, subject, text }: Draft): Promise<void> {
    await this.page.goto(`${this.#url}?_task=mail&_action=compose`);
    await this.#editorReady();
    await this.page.locator('.recipient-input input').first().fill(to);
    await this.page.keyboard.press('Enter');
    await this.page.locator('#compose-subject').fill(subject);
    await (await this.editor()).fill(text);
  }

  /** Moves the open message to another folder. */
  async moveTo(folder: string): Promise<void> {
    const was = this.page.url();
    await this.page.locator('#toolbar-menu a.more').click();
    await this.page.locator('#message-menu a.move').click();
    await this.page.locator('#folder-selector a', { hasText: folder }).first().click();
    // The next message of the folder opens in its place, or the list.
    await this.page.waitForURL((url) => url.href !== was, { timeout: 20_000 });
    await this.#settled();
  }

  /** Answers the open message. */
  async pressReply(): Promise<void> {
    await this.page.locator('#toolbar-menu a.reply:not(.all):not(.list)').click();
    await this.page.waitForURL(/_action=compose/);
    await this.#editorReady();
  }

  /** Answers the open message to everybody, or passes it on. */
  async press(what: 'reply-all' | 'forward'): Promise<void> {
    await this.page.locator(`#toolbar-menu a.${what}`).click();
    await this.page.waitForURL(/_action=compose/);
    await this.#editorReady();
  }

  /** Keeps what is being written among the drafts. */
  async saveDraft(): Promise<void> {
    const saved = this.page.waitForResponse((response) => response.request().method() === 'POST');
    await this.page.locator('#toolbar-menu a.save.draft').click();
    await saved;
    await this.#settled();
  }

  /** Opens the newest draft with that subject to go on writing. */
  async openDraft(subject: string): Promise<void> {
    await this.openFolder('Drafts');
    await this.#follow(subject, 0);
    await this.#editorReady();
  }

  /** From the plain field into the HTML editor or back; what is converted asks first. */
  async switchEditor(): Promise<void> {
    this.page.once('dialog', (dialog) => dialog.accept());
    const rich = await this.#isRich();
    await this.page
      .locator(rich ? '.tox-tinymce .tox-tbtn' : '.editor-toolbar a.mce-i-html')
      .first()
      .click();
    await (rich ? this.#plain() : this.#richFrame().locator('body#tinymce')).waitFor();
  }

  /** One more person the open reply goes to. */
  async alsoTo(address: string): Promise<void> {
    await this.page.locator('.recipient-input input').first().fill(address);
    await this.page.keyboard.press('Enter');
  }

  /** What one types in: the plain field, or the body of the rich editor. */
  async editor(): Promise<Locator> {
    return (await this.#isRich()) ? this.#richFrame().locator('body#tinymce') : this.#plain();
  }

  /** The text in the editor, without markup. */
  async replyText(): Promise<string> {
    const editor = await this.editor();
    return (await this.#isRich()) ? editor.innerText() : editor.inputValue();
  }

  /** Sends, and waits until the webmail says it has. */
  async pressSend(): Promise<void> {
    await this.page.locator('#layout-content .formbuttons button.send').click();
    await this.page.waitForURL((url) => !url.search.includes('_action=compose'), { timeout: 20_000 });
  }

  async #askFor(folder: Locator): Promise<void> {
    const listed = this.page.waitForResponse((response) => response.url().includes('_action=list'));
    await folder.click();
    await listed;
  }

  /** A double click opens it only while the list is wide; beside an open panel it is the link that does. */
  async #follow(subject: string, older: number): Promise<void> {
    const link = await this.row(subject, older).locator('td.subject a').first().getAttribute('href');
    await this.page.goto(new URL(link ?? '', this.#url).href);
  }

  /** A list that is still being drawn has its moment. */
  #appears(subject: string): Promise<boolean> {
    return this.row(subject)
      .waitFor({ timeout: 600 })
      .then(
        () => true,
        () => false,
      );
  }

  #plain(): Locator {
    return this.page.locator('#composebody');
  }

  #richFrame(): FrameLocator {
    return this.page.frameLocator('iframe#composebody_ifr');
  }

  #isRich(): Promise<boolean> {
    return this.page.locator('iframe#composebody_ifr').isVisible();
  }

  async #editorReady(): Promise<void> {
    await this.#plain().waitFor({ state: 'attached' });
    const rich = (await this.page.locator('input[name="_is_html"]').inputValue()) === '1';
    await (rich ? this.#richFrame().locator('body#tinymce') : this.#plain()).waitFor();
  }

  async #listed(): Promise<void> {
    // An empty list is in the page without being visible.
    await this.page.locator('#messagelist').waitFor({ state: 'attached' });
    await this.#settled();
  }

  /**
   * Requests of one session overwrite each other's notes: a compose page opened while the list still loads is refused
   * when it is sent ("Invalid compose ID"). No person is that quick.
   */
  async #settled(): Promise<void> {
    await this.page.waitForLoadState('load');
    for (let quiet = 0; quiet < QUIET; quiet += PACE) {
      await pause(PACE);
      if (this.#asked.size > 0) quiet = 0;
    }
  }
}
