/** One of the two people of the practice mailbox: the same page, with a panel of their own in it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator, Keyboard, Locator, Page } from 'playwright';
import type { Actor } from './loop.ts';
import { isWanted } from './wanted.ts';

const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');

export class PracticePerson implements Actor {
  readonly name: string;
  readonly page: Page;
  readonly #owner: 'client' | 'assistant';

  constructor(page: Page, owner: 'client' | 'assistant') {
    this.page = page;
    this.#owner = owner;
    this.name = owner === 'client' ? 'Clara Bassi' : 'Sara Conti';
  }

  get panel(): FrameLocator {
    return this.page.frameLocator(`iframe[title*="${this.name.split(' ')[0]}"]`);
  }

  get keyboard(): Keyboard {
    return this.page.keyboard;
  }

  /** Takes the seat, where somebody else has it. */
  async sits(): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(this.name) }).check();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.sits();
    await this.panel.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.sits();
    await this.panel.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.sits();
    await this.panel.getByText(text).first().waitFor({ timeout: 20_000 });
  }

  /** The mails of this person from the other one, the newest first. */
  rows(subject: string): Locator {
    return this.page.locator('.mail-row', { hasText: subject, hasNotText: /^(To|A) / });
  }

  async opens(subject: string, older = 0): Promise<void> {
    await this.sits();
    await this.rows(subject).nth(older).click();
    await this.page.getByRole('heading', { name: subject }).waitFor();
  }

  /** The panel is there, and the practice told it whose it is. */
  async begins(): Promise<void> {
    await this.sits();
  }

  async sends(): Promise<string> {
    await this.sees(/Written, not sent yet|Scritta, non ancora inviata/);
    const editor = this.page.getByRole('textbox', { name: /^(Your reply|La tua risposta)/ });
    const text = await editor.inputValue();
    await this.page.getByRole('button', { name: /^(Send|Invia)$/ }).click();
    await editor.waitFor({ state: 'detached' });
    return text;
  }

  /** What was sent is open in the thread from then on. */
  async isSent(): Promise<void> {}

  async picture(name: string): Promise<void> {
    if (!isWanted(name)) return;
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `practice-${name}.png`) });
  }

  /** Looks into the person's own practice store. */
  log(): ReturnType<Actor['log']> {
    return this.page.evaluate(
      (name) =>
        new Promise<never>((done, failed) => {
          const opening = indexedDB.open(name);
          opening.onerror = failed;
          opening.onsuccess = () => {
            const asked = opening.result.transaction('moves').objectStore('moves').getAll();
            asked.onerror = failed;
            asked.onsuccess = () => {
              opening.result.close();
              done(asked.result as never);
            };
          };
        }),
      `esito-practice-${this.#owner}`,
    );
  }
}
