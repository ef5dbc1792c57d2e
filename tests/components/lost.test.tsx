import { expect, it, vi } from 'vitest';
import { LostTouch } from '../../components/start/LostTouch.tsx';
import { show } from './show.tsx';

it.each([
  ['silent', 'This page does not answer'],
  ['wrong', 'This page is out of step with Esito'],
] as const)('%s: says what happened, and offers to try again or to reload', async (why, title) => {
  const [onAgain, onReload] = [vi.fn(), vi.fn()];
  const screen = await show(<LostTouch why={why} onAgain={onAgain} onReload={onReload} />);
  const said = screen.getByRole('status').element().textContent;
  expect(said).toContain(title);
  expect(said).toContain('What you typed here is kept.');
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(onAgain).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Reload the tab' }).click();
  expect(onReload).toHaveBeenCalledOnce();
});

it('a crashed tab can only be reloaded', async () => {
  const screen = await show(<LostTouch why="crashed" onAgain={vi.fn()} onReload={vi.fn()} />);
  expect(screen.getByRole('button').elements()).toHaveLength(1);
});
