/** The settings: what each control hands out, the way back from each removal, and what is said. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage.tsx';
import type { Language } from '../../lib/letter/words/index.ts';
import { show } from './show.tsx';
import { fullOptions, options } from './states-options.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });

async function settings(part: Partial<OptionsPageProps> = {}, language: Language = 'en') {
  const calls = { onName: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn(), onNotMe: vi.fn(), onAlso: vi.fn() };
  const props = { ...fullOptions, ...part };
  await show(<OptionsPage {...props} who={{ ...props.who, ...calls }} />, language);
  return calls;
}

test('headings: one for the page, one for each part, in their order; three landmarks are enough', async () => {
  await settings();
  const headings = page.getByRole('heading').elements();
  expect(headings.filter((one) => one.tagName === 'H1').map((one) => one.textContent)).toEqual(['Settings']);
  expect(headings.filter((one) => one.tagName === 'H2').map((one) => one.textContent)).toEqual([
    'Who you are',
    'Languages',
    'Sites',
    'Quiet questions',
    'Shortcuts',
    'Your data',
    'Practice mailbox',
    'About Esito',
  ]);
  for (const region of ['Who you are', 'Sites'])
    await expect.element(page.getByRole('region', { name: region })).toBeInTheDocument();
});

test('an empty part is not shown', async () => {
  await settings({ ...options });
  await expect.element(page.getByRole('heading', { name: 'Languages' })).toBeVisible();
  for (const name of ['Quiet questions', 'Addresses that are not yours', 'Second addresses of other people'])
    expect(page.getByRole('heading', { name }).elements()).toEqual([]);
});

/** Addresses that really go. */
function Living() {
  const [addresses, setAddresses] = useState<readonly string[]>(['clara@hotel.test', 'info@hotel.test']);
  return (
    <OptionsPage
      {...options}
      who={{
        ...options.who,
        me: { name: 'Clara', addresses, notMe: [] },
        onRemove: (address) => setAddresses(addresses.filter((one) => one !== address)),
        onAdd: (address, at) => setAddresses(addresses.toSpliced(at ?? addresses.length, 0, address)),
      }}
    />
  );
}

test('an address is removed and comes back by keys alone; what happened is said', async () => {
  await show(<Living />);
  const rows = () =>
    page.getByRole('list', { name: 'Your addresses' }).getByRole('listitem').elements().length;
  (button('Remove info@hotel.test').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(rows()).toBe(1);
  await expect.element(page.getByText('info@hotel.test is removed.')).toBeVisible();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(rows()).toBe(2);
  expect(button('Undo').elements()).toEqual([]);
  await expect.element(page.getByRole('list', { name: 'Your addresses' })).toHaveFocus();
});

test('the first address, removed and put back, is the first again', async () => {
  await show(<Living />);
  const rows = () =>
    page
      .getByRole('list', { name: 'Your addresses' })
      .getByRole('listitem')
      .elements()
      .map((row) => row.querySelector('bdi')?.textContent);
  const before = rows();
  await button(`Remove ${before[0]}`).click();
  expect(rows()).toEqual(before.slice(1));
  await button('Undo').click();
  expect(rows()).toEqual(before);
});

test('an address is added once it is whole, and only once', async () => {
  const { onAdd } = await settings();
  await field('Another address').fill('clara@');
  await button('Add').click();
  await expect.element(page.getByText('Is this address complete?')).toBeVisible();
  await field('Another address').fill('CLARA@hotel.test');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('This one is there already.')).toBeVisible();
  expect(onAdd).not.toHaveBeenCalled();
  await field('Another address').fill(' info@hotel.test ');
  await userEvent.keyboard('{Enter}');
  expect(onAdd).toHaveBeenCalledWith('info@hotel.test');
  await expect.element(field('Another address')).toHaveValue('');
});

test('what was answered about addresses can be taken back, and that too', async () => {
  const { onNotMe, onAlso } = await settings();
  await button('Ask again about reception@hotel.test').click();
  expect(onNotMe).toHaveBeenLastCalledWith('reception@hotel.test', false);
  await button('Undo').click();
  expect(onNotMe).toHaveBeenLastCalledWith('reception@hotel.test', true);
  await expect.element(page.getByText('is also sara@conti.test')).toBeVisible();
  await button('Remove sara.conti@phone.test').click();
  expect(onAlso).toHaveBeenLastCalledWith('sara.conti@phone.test', 'sara@conti.test', false);
  await button('Undo').click();
  expect(onAlso).toHaveBeenLastCalledWith('sara.conti@phone.test', 'sara@conti.test', true);
});

test('languages: one of three each, named in themselves', async () => {
  const onChange = vi.fn();
  await settings({ languages: { chosen: { screen: 'browser', letters: 'message' }, onChange } }, 'it');
  const screen = page.getByRole('group', { name: 'Sullo schermo' });
  await expect.element(screen.getByRole('radio', { name: 'Come il browser' })).toBeChecked();
  await screen.getByRole('radio', { name: 'English' }).click();
  expect(onChange).toHaveBeenLastCalledWith({ screen: 'en' });
  await page
    .getByRole('group', { name: 'Nelle lettere che scrivi' })
    .getByRole('radio', { name: 'Italiano' })
    .click();
  expect(onChange).toHaveBeenLastCalledWith({ letters: 'it' });
});

test('a site is taken back, said, and can be allowed again; one that the browser keeps is said too', async () => {
  const onTakeBack = vi.fn(async (pattern: string) => pattern !== 'http://127.0.0.1/*');
  const onUndo = vi.fn();
  await settings({ sites: { patterns: fullOptions.sites.patterns, onTakeBack, onUndo } });
  await button('Take back mail.hotel.test').click();
  expect(onTakeBack).toHaveBeenCalledWith('https://mail.hotel.test/*');
  await expect
    .element(page.getByText('mail.hotel.test is taken back, and the button there with it.'))
    .toBeVisible();
  await button('Undo').click();
  expect(onUndo).toHaveBeenCalledWith('https://mail.hotel.test/*');
  await button('Take back http://127.0.0.1').click();
  await expect
    .element(page.getByText('The browser did not take http://127.0.0.1 back.', { exact: false }))
    .toBeVisible();
  expect(button('Undo').elements()).toEqual([]);
  await expect.element(button('Take back Every site (https://*/*)')).toBeVisible();
});

test('a switch says what it is good for, and goes on and off', async () => {
  const onSwitch = vi.fn();
  await settings({ quiet: { ...fullOptions.quiet, onSwitch } });
  const vague = page.getByRole('checkbox', { name: 'Vague words' });
  await expect.element(vague).not.toBeChecked();
  await expect.element(vague).toHaveAccessibleDescription('When two people could judge it differently.');
  await vague.click();
  expect(onSwitch).toHaveBeenCalledWith('words', true);
});

test('a shortcut without keys is said; and where the browser’s page is, when it cannot be opened', async () => {
  await settings({ shortcuts: { ...fullOptions.shortcuts, onChange: async () => false } });
  await expect.element(page.getByText('no keys', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Alt+Shift+K', { exact: true })).toBeVisible();
  await button('Change the shortcuts').click();
  await expect.element(page.getByText('Manage extension shortcuts', { exact: false })).toBeVisible();
});

test.each([
  ['en', ['12,345 objectives', '1 draft', '2 letters', 'about 3.4 MB']],
  ['it', ['12.345 obiettivi', '1 bozza', '2 lettere', 'circa 3,4 MB']],
] as const)('how much is kept, with numbers as the language writes them: %s', async (language, lines) => {
  await settings({}, language);
  for (const line of lines) await expect.element(page.getByText(line, { exact: false })).toBeVisible();
});

test.each([
  ['en', 'How much is kept could not be read just now.'],
  ['it', 'Non si riesce a leggere quanto è conservato.'],
] as const)(
  'how much is kept cannot be read: the rest of the page is there, and says so: %s',
  async (language, said) => {
    await settings({ data: { ...fullOptions.data, kept: 'unread' } }, language);
    await expect.element(page.getByText(said, { exact: false })).toBeVisible();
    expect(page.getByRole('heading', { level: 2 }).elements().length).toBeGreaterThan(4);
  },
);
