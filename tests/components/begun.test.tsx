/** Words typed for a move are never lost: not by going back, not by leaving, not by undoing. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { BegunProvider } from '../../components/objective/begun.tsx';
import type { Kind } from '../../lib/objective/moves.ts';
import { agreed } from './objectives.ts';
import { show } from './show.tsx';

const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

async function open(typed: Partial<Record<Kind, unknown>> = {}) {
  const keep = vi.fn();
  await show(
    <BegunProvider typed={typed} keep={keep}>
      <Agreed objective={agreed} me="client" today="2026-06-06" onWithdraw={() => {}} onClose={() => {}} />
    </BegunProvider>,
  );
  return keep;
}

test('each keystroke is handed out; cancelling keeps the words and shows the screen below', async () => {
  const keep = await open();
  await button('Withdraw').click();
  await field('Reason').fill('The hotel closes.');
  expect(keep).toHaveBeenLastCalledWith('withdraw', { open: true, reason: 'The hotel closes.' });
  await button('Cancel').click();
  expect(keep).toHaveBeenLastCalledWith('withdraw', { open: false, reason: 'The hotel closes.' });
  await button('Close as missed').click();
  await expect.element(field('Reason')).toHaveValue('');
  await button('Cancel').click();
  await button('Withdraw').click();
  await expect.element(field('Reason')).toHaveValue('The hotel closes.');
  expect(keep).toHaveBeenLastCalledWith('withdraw', { open: true, reason: 'The hotel closes.' });
});

test('nothing typed, nothing kept', async () => {
  const keep = await open();
  await button('Withdraw').click();
  await button('Cancel').click();
  expect(keep).not.toHaveBeenCalled();
});

test('what was in view is in view again, with its words; what was cancelled is not', async () => {
  await open({
    withdraw: { open: false, reason: 'Not now.' },
    close: { open: true, reason: 'Nothing came.', kind: 'not-there' },
  });
  await expect.element(page.getByRole('heading', { name: 'Close as missed?' })).toBeVisible();
  await expect.element(field('Reason')).toHaveValue('Nothing came.');
  await expect.element(page.getByRole('radio', { name: 'not there' })).toBeChecked();
});
