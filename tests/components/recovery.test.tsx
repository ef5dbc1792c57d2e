import { describe, expect, it, vi } from 'vitest';
import { SetAside } from '../../components/recovery/SetAside.tsx';
import { Unopened } from '../../components/start/Unopened.tsx';
import { show } from './show.tsx';
import { inbox } from './states-inbox.tsx';
import { missing, setAside } from './states-recovery.tsx';

describe('something missing', () => {
  it('says what happened, what there was and is, and what can come back', async () => {
    const screen = await show(missing());
    for (const details of screen.container.querySelectorAll('details')) details.open = true;
    const alert = screen.getByRole('alert').element().textContent ?? '';
    expect(alert).toContain('Something that was kept here is missing');
    expect(alert).toContain('Last seen here: 1,234 letters and 3 drafts.');
    expect(alert).toContain('Here now: 0 letters and 1 draft.');
    const ways = screen.getByRole('listitem').elements();
    expect(ways.map((one) => one.textContent)).toEqual([
      expect.stringContaining('backup file'),
      expect.stringContaining('open a thread in your webmail'),
      expect.stringContaining('Drafts are in no mail'),
    ]);
  });

  it('leads to the settings, and there needs no way there', async () => {
    const onSettings = vi.fn();
    const screen = await show(missing({ onSettings }));
    await screen.getByRole('button', { name: 'Open the settings' }).click();
    expect(onSettings).toHaveBeenCalledOnce();
    const there = await show(missing({ onSettings: undefined }));
    expect(there.container.textContent).toContain('further down on this page');
  });

  it('is left behind only by a second look, on whose way back the focus stands', async () => {
    const onAnew = vi.fn(async () => true);
    const screen = await show(missing({ onAnew }));
    await screen.getByRole('button', { name: 'Start anew…' }).click();
    await expect.element(screen.getByText(/^Go on with what is here now/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(onAnew).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Start anew…' }).click();
    await screen.getByRole('button', { name: 'Start anew', exact: true }).click();
    expect(onAnew).toHaveBeenCalledOnce();
  });

  it('says when starting anew, or an export, did not work', async () => {
    const onExport = vi.fn<() => Promise<boolean>>(async () => false);
    const screen = await show(missing({ onAnew: async () => false, onExport }));
    await screen.getByRole('button', { name: 'Export what is here' }).click();
    await expect.element(screen.getByText('It could not be exported.', { exact: false })).toBeVisible();
    onExport.mockImplementation(async () => true);
    await screen.getByRole('button', { name: 'Export what is here' }).click();
    await expect.element(screen.getByText('Exported.')).toBeVisible();
    expect(screen.container.textContent).not.toContain('could not be exported');
    await screen.getByRole('button', { name: 'Start anew…' }).click();
    await screen.getByRole('button', { name: 'Start anew', exact: true }).click();
    await expect.element(screen.getByText(/nothing has changed/)).toBeVisible();
  });

  it('takes the place of an inbox with nothing to do', async () => {
    const calm = 'Nothing needs you now.';
    expect((await show(inbox({ groups: [] }))).container.textContent).toContain(calm);
    expect((await show(inbox({ groups: [], missing: true }))).container.textContent).not.toContain(calm);
  });
});

describe('what was set aside', () => {
  it('is not spoken of where nothing was', async () => {
    const screen = await show(<SetAside {...setAside} records={[]} />);
    expect(screen.container.textContent).toBe('');
  });

  it('is counted, by what it was and why', async () => {
    const screen = await show(<SetAside {...setAside} />);
    await expect.element(screen.getByText('6 records could not be read', { exact: false })).toBeVisible();
    const lines = screen.getByRole('listitem').elements();
    expect(lines.map((one) => one.textContent)).toContain('Letters: not in a form that Esito can read (2)');
    expect(lines).toHaveLength(5);
  });

  it('is removed by a second look only', async () => {
    const onRemove = vi.fn(async () => true);
    const screen = await show(<SetAside {...setAside} onRemove={onRemove} />);
    await screen.getByRole('button', { name: 'Remove…' }).click();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(onRemove).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Remove…' }).click();
    await screen.getByRole('button', { name: 'Remove for good' }).click();
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

it.each(['unopened', 'outdated', 'newer'] as const)('a store that is %s can be tried again', async (why) => {
  const onReload = vi.fn();
  const screen = await show(<Unopened why={why} onReload={onReload} />);
  expect(screen.getByRole('alert').element().textContent?.length).toBeGreaterThan(40);
  await screen.getByRole('button', { name: 'Load again' }).click();
  expect(onReload).toHaveBeenCalledOnce();
});
