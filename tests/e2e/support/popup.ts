import type { Page } from 'playwright';

/** Presses a button by which the popup ends, which may be before Playwright has seen that it was pressed. */
export async function pressLast(popup: Page, name: string): Promise<void> {
  try {
    await popup.getByRole('button', { name }).click();
  } catch (error) {
    if (!popup.isClosed()) throw error;
  }
}
