/** Where a draft came from is shown with it, and left out by one press that can be undone. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { show } from './show.tsx';
import { emptyDraft } from './states.tsx';

const nothing = () => {};
let now: Draft;

function Living({ source }: { readonly source: Draft['source'] }) {
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, ...(source && { source }) });
  now = draft;
  return <DraftForm draft={draft} missing={[]} people={[]} onChange={setDraft} onInsert={nothing} />;
}

const from = () => page.getByRole('region', { name: 'Where it came from' });

test('a page by its name, with the words that were selected there', async () => {
  await show(<Living source={{ link: 'https://shop.test/p', subject: 'Prices', quote: 'One.\n\nTwo.' }} />);
  await expect
    .element(from().getByRole('link', { name: 'Prices' }))
    .toHaveAttribute('href', 'https://shop.test/p');
  await expect.element(from().getByText('One.', { exact: false })).toBeVisible();
  (page.getByRole('button', { name: 'Leave out where it came from' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(now.source).toEqual({});
  await expect.element(page.getByText('Where it came from is left out.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(now.source?.subject).toBe('Prices');
  await expect.element(page.getByRole('button', { name: 'Leave out where it came from' })).toHaveFocus();
});

test('of a message only the selected words: its answer still has to find the way', async () => {
  await show(
    <Living source={{ key: 'm', link: 'https://mail.test/m', subject: 'Re: Photos', quote: 'Two words' }} />,
  );
  expect(from().getByRole('link').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Leave out where it came from' }).click();
  expect(now.source).toEqual({ key: 'm', link: 'https://mail.test/m', subject: 'Re: Photos' });
});

test('many words are folded, and all there', async () => {
  const quote = 'one line of many\n'.repeat(40).trim();
  await show(<Living source={{ link: 'https://shop.test/p', quote }} />);
  await page.getByText('The words you selected').click();
  await expect.element(from().getByRole('blockquote')).toHaveTextContent(quote.replace(/\n/g, ' '));
});

test.each([
  ['nothing', undefined],
  ['a message without words', { key: 'm', link: 'https://mail.test/m', subject: 'Photos' }],
  ['a webmail that says no message', { link: 'https://mail.test/' }],
])('of %s there is nothing to show', async (_what, source) => {
  await show(<Living source={source} />);
  expect(from().elements()).toEqual([]);
});
