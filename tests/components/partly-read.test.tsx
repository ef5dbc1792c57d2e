import { expect, it, vi } from 'vitest';
import { PartlyRead } from '../../components/start/PartlyRead.tsx';
import { show } from './show.tsx';

it('a comment without an address is nothing to report', async () => {
  const screen = await show(<PartlyRead unread={['comment']} onCopy={() => {}} />);
  expect(screen.getByRole('status').element().textContent).toBe('Comments show no address. Add it below.');
  expect(screen.getByRole('button').query()).toBeNull();
});

it('says each field that was not read, and copies the report', async () => {
  const onCopy = vi.fn();
  const screen = await show(<PartlyRead unread={['from', 'date']} onCopy={onCopy} />);
  const said = screen.getByRole('status').element().textContent;
  expect(said).toContain('The sender is not readable here.');
  expect(said).toContain('The date of this message');
  expect(said).not.toContain('subject');
  await screen.getByRole('button', { name: 'Copy the report' }).click();
  expect(onCopy).toHaveBeenCalledOnce();
});
