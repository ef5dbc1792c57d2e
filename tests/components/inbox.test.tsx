/** The inbox by keyboard and by search, with more rows than can be drawn. */
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Inbox, type InboxProps } from '../../components/inbox/Inbox.tsx';
import type { InboxGroup } from '../../components/inbox/rows.ts';
import type { InboxLine } from '../../lib/objective/inbox.ts';
import { show } from './show.tsx';
import { groups, inbox } from './states-inbox.tsx';

const rows = (count: number, name: string): InboxLine[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `${name}${index + 1}`,
    state: 'proposed',
    title: `${name} ${index + 1}`,
    partner: 'Sara Conti',
    day: '2026-05-26',
  }));
const groupOf = (group: InboxGroup['group'], all: InboxLine[], read = all.length): InboxGroup => ({
  group,
  count: all.length,
  rows: all.slice(0, read),
});
const MANY = [groupOf('review', rows(3, 'Review')), groupOf('theirs', rows(2000, 'Outcome'))];

const row = (title: string) => page.getByRole('button', { name: new RegExp(`^${title} `) });
const drawn = () => document.querySelectorAll('.objective-row').length;
const scrolled = (top: number) => {
  scrollTo({ top });
  return new Promise((done) => setTimeout(done, 150));
};

describe('many rows', () => {
  it('are counted for whoever does not see them, and only those in view are drawn', async () => {
    await show(inbox({ groups: MANY }));
    const list = page.getByRole('list', { name: 'With the other person' });
    await expect.element(list).toBeVisible();
    expect(drawn()).toBeLessThan(60);
    const first = row('Outcome 1').element().closest('li');
    expect(first?.getAttribute('aria-setsize')).toBe('2000');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    await scrolled(document.documentElement.scrollHeight);
    await expect.element(row('Outcome 2000')).toBeVisible();
    expect(drawn()).toBeLessThan(60);
    await expect.element(page.getByRole('heading', { name: 'Waiting for your review' })).toBeInTheDocument();
  });

  it('that are not read yet keep their place', async () => {
    await show(inbox({ groups: [groupOf('theirs', rows(500, 'Outcome'), 12)] }));
    await expect.element(row('Outcome 12')).toBeInTheDocument();
    expect(document.querySelector('.row-to-come')).not.toBeNull();
    expect(document.documentElement.scrollHeight).toBeGreaterThan(500 * 50);
  });
});

describe('by keyboard', () => {
  it('one Tab comes to the rows, arrows go on over headings, Home and End to both ends', async () => {
    await show(inbox({ groups: MANY, onSettings: undefined, onExport: undefined, onForget: undefined }));
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row('Review 1')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(row('Outcome 1')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(row('Review 3')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(row('Outcome 2000')).toHaveFocus();
    await expect.element(row('Outcome 2000')).toBeInViewport();
    await userEvent.keyboard('{PageUp}');
    await expect.element(row('Outcome 1992')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(row('Review 1')).toHaveFocus();
    await expect.element(page.getByRole('heading', { name: 'Waiting for your review' })).toBeInViewport();
    await userEvent.tab({ shift: true });
    await expect.element(page.getByRole('button', { name: 'Delegate this message' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(row('Review 1')).toHaveFocus();
  });

  it('the row with the focus stays wherever one scrolls, and goes on from there', async () => {
    await show(inbox({ groups: MANY }));
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await scrolled(60_000);
    await expect.element(row('Review 2')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row('Review 3')).toHaveFocus();
    await expect.element(row('Review 3')).toBeInViewport();
  });

  it('Enter opens the row', async () => {
    const onOpen = vi.fn();
    await show(inbox({ groups: MANY, onOpen }));
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('Review2');
  });
});

describe('closed ones', () => {
  const closed = (count: number) => [groupOf('closed', rows(count, 'Newsletter'))];

  it('stand behind their heading where they are many', async () => {
    await show(inbox({ groups: closed(6) }));
    await expect.element(row('Newsletter 1')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Closed' }));
    await expect.element(row('Newsletter 6')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Closed' }));
    await expect.element(row('Newsletter 6')).not.toBeInTheDocument();
  });

  it('stand open where they are few, or are what was found', async () => {
    const few = await show(inbox({ groups: closed(5) }));
    await expect.element(row('Newsletter 5')).toBeVisible();
    await few.unmount();
    await show(inbox({ groups: closed(6), typed: 'news' }));
    await expect.element(row('Newsletter 6')).toBeVisible();
  });
});

describe('looking for something', () => {
  /** The field as the popup holds it; who fits is offered from the second letter on. */
  function Held(props: Partial<InboxProps>) {
    const [typed, setTyped] = useState('');
    const [person, setPerson] = useState<InboxProps['person']>();
    const sara = { name: 'Sara Conti', addresses: ['sara@conti.test'] };
    return (
      <Inbox
        groups={groups}
        tools={null}
        onOpen={() => {}}
        onNew={() => {}}
        {...props}
        typed={typed}
        person={person}
        offers={typed.length > 1 && !person ? [sara] : []}
        onSearch={setTyped}
        onKeep={(one) => {
          setPerson(one);
          setTyped('');
        }}
      />
    );
  }
  const field = () => page.getByRole('searchbox', { name: 'Search or filter by person' });
  const kept = () => page.getByRole('button', { name: 'Show everybody again, not only Sara Conti' });

  it('keeps a person, and takes them back with one key', async () => {
    for (const key of ['{Backspace}', '{Escape}']) {
      const screen = await show(<Held />);
      await userEvent.click(field());
      await userEvent.keyboard('sa');
      await userEvent.click(page.getByRole('button', { name: 'Only Sara Conti' }));
      await expect.element(kept()).toBeVisible();
      await expect.element(field()).toHaveFocus();
      await userEvent.keyboard(key);
      await expect.element(kept()).not.toBeInTheDocument();
      await screen.unmount();
    }
  });

  it('Escape takes the words first, from a row too', async () => {
    await show(<Held />);
    await userEvent.click(field());
    await userEvent.keyboard('sa{ArrowDown}');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveFocus();
    await expect.element(field()).toHaveValue('');
  });

  it('says how much there is, and what to do where nothing was found', async () => {
    const screen = await show(inbox({ typed: 'news' }));
    const said = () => page.getByRole('status').element().textContent;
    await vi.waitFor(() => expect(said()).toBe('9 objectives found'), 20_000);
    await screen.unmount();
    await show(inbox({ typed: 'boat', groups: [] }));
    await expect.element(page.getByText(/^Nothing here says “boat”/).first()).toBeVisible();
    expect(said()).toContain('Try fewer or other words');
  });
});

it.each([
  ['Three venues compared', 'Sara Conti · a change proposed, waits since Thu 28 May'],
  ['April invoices match the bank statement', 'Luca Rinaldi · waits since Tue 26 May', 'the date has passed'],
  ['Every supplier has the new address', 'Luca Rinaldi · agreed, by Wed 20 May', 'the date has passed'],
  ['The room photos are in the folder', 'Clara Bassi · agreed, by Tue 9 June'],
])('%s: %s', async (title, ...standing) => {
  await show(inbox());
  await expect.element(row(title)).toBeInTheDocument();
  const lines = (row(title).element() as HTMLElement).innerText.split(/\n+/);
  expect(lines).toEqual([title, ...standing]);
});

it.each([240, 360, 600])('no line needs more room than it is given, %i px wide', async (width) => {
  await page.viewport(width, 900);
  await show(inbox());
  await expect.element(row('Three venues compared')).toBeInTheDocument();
  for (const one of document.querySelectorAll<HTMLElement>('.objective-row, .group-head'))
    expect(one.scrollHeight, one.innerText).toBeLessThanOrEqual(one.clientHeight + 1);
});
