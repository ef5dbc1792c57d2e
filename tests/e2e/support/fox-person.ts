/** Somebody with a Firefox of their own, Esito in its sidebar, and a mailbox in Roundcube. */
import { join, resolve } from 'node:path';
import { PASSWORD } from '../../stack/people.ts';
import type { Stack } from '../../stack/stack.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

/** Pictures of what was seen, for people to look at; not kept in the repository. */
const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');

const button = (name: string) => ({ role: 'button', name });

export class FoxPerson {
  readonly firefox: Firefox;
  readonly #url: string;
  #panel: View | undefined;

  private constructor(firefox: Firefox, url: string) {
    this.firefox = firefox;
    this.#url = url;
  }

  static async begin(
    address: string,
    stack: Stack,
    preferences: Record<string, string | number | boolean> = {},
  ): Promise<FoxPerson> {
    const person = new FoxPerson(await launchFirefox(preferences), stack.url);
    const { page } = person;
    await page.goto(stack.url);
    await page.write({ css: '#rcmloginuser' }, address);
    await page.write({ css: '#rcmloginpwd' }, PASSWORD);
    await page.click({ css: '#rcmloginsubmit' });
    await person.#listed();
    return person;
  }

  /** The webmail. */
  get page(): View {
    return this.firefox.page;
  }

  /** The sidebar's page, once it was opened. */
  get panel(): View {
    if (!this.#panel) throw new Error('The panel has not been opened.');
    return this.#panel;
  }

  /** The toolbar button, then the button in its popup: a person's way to the sidebar. */
  async openPanel(name: string): Promise<void> {
    const popup = await this.firefox.openPopup();
    await popup.click(button(name));
    await this.panelOpens();
  }

  /** Waits for the sidebar, however it was opened. */
  async panelOpens(): Promise<void> {
    this.#panel = await this.firefox.sidebar();
  }

  press(name: string): Promise<void> {
    return this.panel.click(button(name));
  }

  write(label: string, text: string): Promise<void> {
    return this.panel.write({ label }, text);
  }

  sees(words: string | RegExp): Promise<void> {
    return this.panel.sees(words);
  }

  /** By its name on the server: INBOX, Sent. */
  async openFolder(name: string): Promise<void> {
    await this.page.goto(`${this.#url}?_task=mail&_mbox=${encodeURIComponent(name)}`);
    await this.#listed();
  }

  /** Opens the newest mail with that subject, once it has come, in the full view. */
  async opens(subject: string, folder = 'INBOX'): Promise<void> {
    await this.openFolder(folder);
    const links = `[...document.querySelectorAll('#messagelist tr.message td.subject a')]`;
    const link = await until(`a mail “${subject}”`, async () => {
      const found = await this.page.read<string | null>(
        `${links}.find((one) => one.innerText.trim() === ${JSON.stringify(subject)})?.getAttribute('href') ?? null`,
      );
      if (!found) {
        await this.page.click({ css: '#mailboxlist li.selected > a' });
        await this.page.settled();
      }
      return found ?? undefined;
    });
    await this.page.goto(new URL(link, this.#url).href);
    await this.page.find({ css: '#messagebody' });
    await this.page.settled();
  }

  /** Reads over what was put into the reply, and sends it. Returns what stood there. */
  async sends(): Promise<string> {
    await this.sees('Written, not sent yet');
    const text = await this.page.value({ css: '#composebody' });
    await this.page.click({ css: '#layout-content .formbuttons button.send' });
    await until('the mail to be sent', async () => !(await this.#composing()) || undefined);
    return text;
  }

  /** A picture of the whole window. */
  picture(name: string): Promise<void> {
    return this.firefox.picture(
      join(PICTURES, name.startsWith('failed') ? `${name}.png` : `firefox-${name}.png`),
    );
  }

  close(): Promise<void> {
    return this.firefox.close();
  }

  #composing(): Promise<boolean> {
    return this.page.read<boolean>(`location.search.includes('_action=compose')`).catch(() => true);
  }

  /** Requests of one session overwrite each other's notes, so nothing goes on while the list still loads. */
  async #listed(): Promise<void> {
    await until(
      'the list of mails',
      async () =>
        (await this.page.read<boolean>(`!!document.querySelector('#messagelist')`).catch(() => false)) ||
        undefined,
    );
    await this.page.settled();
  }
}
