/** Somebody with a browser of their own, Esito in it, and a mailbox. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import type { Stack } from '../../stack/stack.ts';
import { type Chromium, type LaunchOptions, launch } from './browser.ts';
import { pressLast } from './popup.ts';
import { Roundcube } from './roundcube.ts';
import { isWanted } from './wanted.ts';

/** Pictures of what was seen, for people to look at; not kept in the repository. */
const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');

export class Person {
  readonly name: string;
  readonly address: string;
  readonly chromium: Chromium;
  readonly mail: Roundcube;
  #panel: Page | undefined;

  private constructor(name: string, address: string, chromium: Chromium, mail: Roundcube) {
    this.name = name;
    this.address = address;
    this.chromium = chromium;
    this.mail = mail;
  }

  static async begin(
    { name, address }: { name: string; address: string },
    stack: Stack,
    options: LaunchOptions,
  ): Promise<Person> {
    const chromium = await launch(options);
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    const mail = new Roundcube(page, stack.url);
    await mail.login(address);
    return new Person(name, address, chromium, mail);
  }

  /** The toolbar button, then the button in its popup: a person's way to the browser's own side panel. */
  async openPanel(button: string): Promise<Page> {
    await this.chromium.triggerAction(this.mail.page);
    const popup = await this.chromium.popup();
    await pressLast(popup, button);
    return this.panelOpens();
  }

  /** Waits for the browser's own side panel, however it was opened. */
  async panelOpens(): Promise<Page> {
    this.#panel = await this.chromium.nativePanel();
    return this.#panel;
  }

  /** The native panel, once it was opened. */
  get panel(): Page {
    if (!this.#panel) throw new Error(`${this.name} has not opened the panel.`);
    return this.#panel;
  }

  press(name: string | RegExp): Promise<void> {
    return this.panel.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.panel.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
  }

  /** Waits until the panel says so. */
  async sees(text: string | RegExp): Promise<void> {
    await this.panel.getByText(text).first().waitFor({ timeout: 20_000 });
  }

  /** Opens the newest mail with that subject in a folder, or one `older` by some, reading it in the full view. */
  async opens(subject: string, older = 0, folder = 'INBOX'): Promise<void> {
    await this.mail.lookInto(folder);
    await this.mail.waitForMail(subject);
    await this.mail.openMessage(subject, older);
  }

  /** Reads over what was put into the reply, and sends it. Returns what stood there. */
  async sends(): Promise<string> {
    await this.sees(/Written, not sent yet|Scritta, non ancora inviata/);
    const text = await this.mail.replyText();
    await this.mail.pressSend();
    return text;
  }

  /** The whole log, as the popup's own export writes it. */
  async exports(): Promise<{ records: { id: string; move: { kind: string; objective: string } }[] }> {
    const opened = await this.chromium.openTab('popup.html');
    const downloading = opened.waitForEvent('download');
    await opened.getByRole('button', { name: /^(Export|Esporta)$/ }).click();
    const download = await downloading;
    const text = readFileSync(await download.path(), 'utf8');
    await opened.close();
    return JSON.parse(text);
  }

  async picture(name: string): Promise<void> {
    if (!isWanted(name)) return;
    mkdirSync(PICTURES, { recursive: true });
    if (this.#panel) await this.#panel.screenshot({ path: join(PICTURES, `${name}-panel.png`) });
    await this.mail.page.screenshot({ path: join(PICTURES, `${name}-page.png`) });
  }

  close(): Promise<void> {
    return this.chromium.close();
  }
}
