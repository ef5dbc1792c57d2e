/** Keeping and restoring: what is asked for, what is said, and where the focus goes. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Exported, Restoring } from '../../components/backup/backup.ts';
import { YourData, type YourDataProps } from '../../components/backup/YourData.tsx';
import type { Language } from '../../lib/letter/words/index.ts';
import { show } from './show.tsx';
import { fullData, NONE, planned } from './states-backup.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (text: string) => page.getByText(text, { exact: false });
const file = (name = 'esito.json') => new File(['{}'], name, { type: 'application/json' });

async function data(part: Partial<YourDataProps> = {}, language: Language = 'en') {
  const onExport = vi.fn(async (): Promise<Exported> => ({ is: 'exported', name: 'esito-2026-06-05.json' }));
  await show(<YourData {...fullData} onExport={onExport} {...part} />, language);
  return { onExport };
}

async function restoring(is: Restoring, language: Language = 'en') {
  const calls = {
    onFile: vi.fn(),
    onUnlock: vi.fn(),
    onStop: vi.fn(),
    onAgain: vi.fn(),
    onRestore: vi.fn(),
    onLeave: vi.fn(),
  };
  await data({ restore: { ...fullData.restore, ...calls, restoring: is } }, language);
  return calls;
}

test.each([
  ['en', ['12,345 objectives', '1 draft', '2 letters', 'about 3.4 MB', 'Last exported: Friday 5 June 2026.']],
  [
    'it',
    [
      '12.345 obiettivi',
      '1 bozza',
      '2 lettere',
      'circa 3,4 MB',
      'Ultima esportazione: venerdì 5 giugno 2026.',
    ],
  ],
] as const)('how much is kept, with numbers as the language writes them: %s', async (language, lines) => {
  await data({}, language);
  for (const line of lines) await expect.element(said(line).first()).toBeVisible();
});

test('everything is exported with one press; where it is, is said', async () => {
  const { onExport } = await data();
  await button('Export').click();
  expect(onExport).toHaveBeenCalledWith({ whom: 'everything', format: 'json' });
  await expect.element(said('Exported as esito-2026-06-05.json.')).toBeVisible();
});

test('one person, as a table', async () => {
  const { onExport } = await data();
  await page.getByLabelText('What', { exact: true }).selectOptions('Sara Conti · sara@conti.test');
  await page.getByRole('radio', { name: 'A table' }).click();
  await button('Export').click();
  expect(onExport).toHaveBeenCalledWith({ whom: fullData.partners[0], format: 'csv' });
});

test('a passphrase is asked to be long enough, is shown, and goes along', async () => {
  const { onExport } = await data();
  await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).click();
  const field = page.getByRole('textbox', { name: 'Passphrase' });
  await field.fill('short');
  await button('Export').click();
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveAccessibleDescription(/12 signs are the least/);
  expect(onExport).not.toHaveBeenCalled();
  await field.fill('four words nobody guesses');
  await userEvent.keyboard('{Enter}');
  expect(onExport).toHaveBeenCalledWith({
    whom: 'everything',
    format: 'json',
    passphrase: 'four words nobody guesses',
  });
  // A table cannot be locked, and does not ask.
  await page.getByRole('radio', { name: 'A table' }).click();
  expect(field.elements()).toEqual([]);
});

test('an export that failed is said with what to do', async () => {
  await data({ onExport: async () => ({ is: 'failed' }) });
  await button('Export').click();
  await expect.element(said('It could not be exported: there is no file')).toHaveRole('alert');
});

test('a file too large to be taken in again is said to be', async () => {
  await data({ onExport: async () => ({ is: 'exported', name: 'esito.json', large: 180_000_000 }) });
  await button('Export').click();
  await expect.element(said('with 180 MB it is larger than the 150 MB')).toBeVisible();
});

test('a file is chosen, or dropped anywhere on the page', async () => {
  const { onFile } = await restoring({ is: 'ready' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const opened = vi.fn((event: Event) => event.preventDefault());
  input?.addEventListener('click', opened);
  await button('Choose a file…').click();
  expect(opened).toHaveBeenCalledOnce();
  const transfer = new DataTransfer();
  transfer.items.add(file());
  const drag = (type: string) =>
    new DragEvent(type, { dataTransfer: transfer, cancelable: true, bubbles: true });
  const over = drag('dragover');
  document.body.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  await expect
    .element(page.getByRole('region', { name: 'Restore from a file' }))
    .toHaveAttribute('data-over', 'true');
  document.body.dispatchEvent(drag('drop'));
  expect(onFile).toHaveBeenCalledOnce();
});

test('reading is said with a bar, and can be stopped', async () => {
  const { onStop } = await restoring({ is: 'working', progress: { at: 'checking', done: 30, all: 120 } });
  const bar = page.getByRole('progressbar', { name: 'Looking at every entry' });
  await expect.element(bar).toHaveAttribute('value', '30');
  expect(button('Choose a file…').elements()).toEqual([]);
  await button('Stop').click();
  expect(onStop).toHaveBeenCalledOnce();
});

test('what would change is said in words before, with what stays', async () => {
  const { onRestore, onAgain, onLeave } = await restoring(planned);
  for (const line of [
    '1,204 objectives that are not here',
    '9,730 new moves',
    '1 draft has other words here: both stay',
    'Your settings',
    '41 moves are here already',
    '2 objectives that you forgot here',
    'esito-2026-06-05.json: everything that was kept in a browser.',
  ])
    await expect.element(said(line).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Bring back what I forgot here, too' }).click();
  expect(onAgain).toHaveBeenCalledWith(true);
  await button('Leave it').click();
  expect(onLeave).toHaveBeenCalledOnce();
  expect(onRestore).not.toHaveBeenCalled();
  await button('Restore').click();
  expect(onRestore).toHaveBeenCalledOnce();
});

test('where nothing is new there is nothing to press', async () => {
  await restoring({ is: 'planned', report: NONE, again: false, name: 'x.json', of: 'everything' });
  await expect.element(said('Everything in this file is here already')).toBeVisible();
  expect(button('Restore').elements()).toEqual([]);
  expect(page.getByRole('checkbox', { name: /Bring back/ }).elements()).toEqual([]);
});

test('a wrong passphrase is told from damage, and can be tried again', async () => {
  const { onUnlock } = await restoring({ is: 'locked', wrong: true });
  await expect.element(said('This passphrase does not open it, and the file is whole.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('four words nobody guesses');
  await userEvent.keyboard('{Enter}');
  expect(onUnlock).toHaveBeenCalledWith('four words nobody guesses');
});

test.each([
  ['huge', 'This file has 200 MB; Esito takes in up to 150 MB.'],
  ['unreadable', 'choose it again'],
  ['encoding', 'another program has changed its signs'],
  ['cut', 'The end of this file is missing'],
  ['other', 'This is no file that Esito exported.'],
  ['table', 'This one is for people to read.'],
  ['newer', 'Update Esito, then choose it again.'],
  ['changed', 'damaged or edited since it was exported'],
  ['deep', 'so it was not read'],
  ['names', 'holds a name that can do harm'],
  ['shape', 'not as Esito writes it (moves, number 12)'],
  ['forged', 'forged or damaged'],
  ['long', 'longer than Esito ever writes'],
  ['twice', 'Something stands twice'],
] as const)('refused: %s, with what to do, and that nothing has changed', async (why, words) => {
  await restoring({ is: 'refused', why, size: 200_000_000, at: { list: 'records', number: 12 } });
  const alert = page.getByRole('alert').element().textContent ?? '';
  expect(alert).toContain(words);
  expect(alert).toMatch(/ Nothing has changed\.$/);
  expect(alert).not.toContain('{');
  await expect.element(button('Choose a file…')).toBeVisible();
});

/** Goes on from state to state. */
function Living({ states }: { readonly states: readonly Restoring[] }) {
  const [at, setAt] = useState(0);
  const next = () => setAt(at + 1);
  const restore = { ...fullData.restore, restoring: states[at] ?? { is: 'ready' as const } };
  return <YourData {...fullData} restore={{ ...restore, onUnlock: next, onStop: next, onRestore: next }} />;
}

test('by keys alone: the focus is where it goes on', async () => {
  const done: Restoring = { is: 'done', report: NONE };
  const working: Restoring = { is: 'working', progress: { at: 'writing', done: 1, all: 2 } };
  await show(<Living states={[{ is: 'locked', wrong: false }, planned, working, done]} />);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('four words');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'What would change' })).toHaveFocus();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Restored' })).toHaveFocus();
});
