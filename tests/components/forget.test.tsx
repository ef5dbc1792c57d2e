/** Forgetting takes a tick and a press, says what goes and what stays, and lets go of nothing by itself. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ChooseForget } from '../../components/forget/ChooseForget.tsx';
import { ConfirmForget, type ConfirmForgetProps } from '../../components/forget/ConfirmForget.tsx';
import { Forgotten } from '../../components/forget/Forgotten.tsx';
import { Details } from '../../components/record/Details.tsx';
import type { Language } from '../../lib/letter/words/index.ts';
import { met } from './objectives.ts';
import { show } from './show.tsx';
import { inbox } from './states-inbox.tsx';

const button = (name: string) => page.getByRole('button', { name });
const sure = () => page.getByRole('checkbox', { name: 'I understand that it cannot be undone' });

async function confirm(part: Partial<ConfirmForgetProps> = {}, language: Language = 'en') {
  const calls = { onForget: vi.fn(async () => true), onExport: vi.fn(async () => true), onCancel: vi.fn() };
  const props: ConfirmForgetProps = {
    whom: { is: 'partner', partner: 'Sara Conti' },
    amount: { titles: ['The newsletter', 'The photos'], drafts: 1, unsent: 0 },
    ...calls,
    ...part,
  };
  const { container } = await show(<ConfirmForget {...props} />, language);
  const lines = [...container.querySelectorAll('li')].map((one) => one.firstChild?.textContent);
  return { ...calls, container, lines };
}

test('the focus stands on Cancel, which says what it is about; Enter there forgets nothing', async () => {
  const { onForget, onCancel } = await confirm();
  await expect.element(button('Cancel')).toHaveFocus();
  await expect.element(button('Cancel')).toHaveAccessibleDescription('Forget Sara Conti?');
  await userEvent.keyboard('{Enter}');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onForget).not.toHaveBeenCalled();
});

test('the button works only once that was ticked', async () => {
  const { onForget } = await confirm();
  await expect.element(button('Forget for good')).toBeDisabled();
  await sure().click();
  await button('Forget for good').click();
  expect(onForget).toHaveBeenCalledOnce();
});

test('a store that fails is said, and it can be tried again', async () => {
  await confirm({ onForget: async () => false });
  await sure().click();
  await button('Forget for good').click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('It could not be forgotten, so nothing has changed. Try again.');
  await expect.element(button('Forget for good')).toBeEnabled();
});

test('exporting first is one press, and says that drafts are in the file', async () => {
  const { onExport, onForget } = await confirm();
  await button('Export first').click();
  expect(onExport).toHaveBeenCalledOnce();
  expect(onForget).not.toHaveBeenCalled();
  await expect.element(page.getByText('Exported, drafts and all.', { exact: false })).toBeVisible();
});

test('an export that failed is said, and nothing is taken for saved', async () => {
  const { onExport } = await confirm();
  onExport.mockResolvedValueOnce(false);
  await page.getByRole('button', { name: 'Export first' }).click();
  await expect
    .element(page.getByText('It could not be exported: there is no file', { exact: false }))
    .toHaveRole('alert');
  expect(page.getByText('Exported, drafts and all.').elements()).toEqual([]);
});

test('a person: how much goes, by title; what stays, and where', async () => {
  const { lines } = await confirm();
  expect(lines).toEqual([
    '2 objectives, with all that was said in them',
    'The newsletter',
    'The photos',
    '1 draft',
    'The mails themselves, in both mailboxes. Esito deletes no mail.',
    'What Sara keeps of it.',
    'Files you exported earlier, and backups of this computer.',
    'Bare codes without a word in them, so that an old mail or file does not bring it back by itself.',
  ]);
});

test('everything: in Italian', async () => {
  const { lines } = await confirm(
    { whom: { is: 'everything' }, amount: { titles: ['a'], drafts: 0, unsent: 2 } },
    'it',
  );
  await expect.element(page.getByRole('heading', { name: 'Dimentichi tutto?' })).toBeVisible();
  expect(lines.slice(0, 3)).toEqual([
    '1 obiettivo, con tutto quello che vi siete detti',
    '2 lettere che forse non hai ancora inviato',
    'Il tuo nome e i tuoi indirizzi',
  ]);
  expect(lines.at(-1)).toContain('Sempre qui');
});

test('of many titles some are shown, and how many more there are', async () => {
  const titles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const { lines } = await confirm({ amount: { titles, drafts: 0, unsent: 0 } });
  expect(lines.slice(1, 5)).toEqual(['a', 'b', 'c', 'and 4 more']);
});

test('whom: a person with all their addresses, or everything', async () => {
  const calls = { onPartner: vi.fn(), onEverything: vi.fn(), onCancel: vi.fn() };
  const sara = { name: 'Sara Conti', addresses: ['sara@conti.test', 'info@conti.test'], objectives: 1 };
  await show(<ChooseForget partners={[sara]} {...calls} />);
  await button('Sara Conti sara@conti.test, info@conti.test 1 objective').click();
  expect(calls.onPartner).toHaveBeenCalledWith(sara);
  await page.getByRole('button', { name: /^Everything/ }).click();
  await button('Cancel').click();
  expect(calls.onEverything).toHaveBeenCalledOnce();
  expect(calls.onCancel).toHaveBeenCalledOnce();
});

test('the way there: in the details of an objective, and below the inbox', async () => {
  const onForget = vi.fn();
  await show(
    <>
      <Details objective={met} onForget={onForget} />
      {inbox({ groups: [], onForget })}
    </>,
  );
  await page.getByText('Details').click();
  await button('Forget this objective…').click();
  await button('Forget…').click();
  expect(onForget).toHaveBeenCalledTimes(2);
});

test.each([
  ['2026-05-26', 'You forgot this objective on Tuesday 26 May 2026.'],
  [undefined, 'You forgot this objective.'],
])('a forgotten one says so, with the day where it is known: %s', async (day, title) => {
  const onAgain = vi.fn();
  await show(<Forgotten day={day} onAgain={onAgain} />);
  await expect.element(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(1);
  await button('Take it up again').click();
  expect(onAgain).toHaveBeenCalledOnce();
});
