/** What a draft has from its message: shown with its words, left out by one key, brought back by one press. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { show } from './show.tsx';
import { fullDraft } from './states.tsx';

const nothing = () => {};
let now: Draft;

function Living({ start }: { readonly start: Draft }) {
  const [draft, setDraft] = useState(start);
  now = draft;
  return <DraftForm draft={draft} missing={[]} people={[]} onChange={setDraft} onInsert={nothing} />;
}

const title = { quote: 'send the newsletter', paragraph: 1, sentence: 'Could you send the newsletter?' };
const proposed: Draft = {
  ...fullDraft,
  criteria: [{ text: 'it is sent', level: 'must', rests: { quote: 'is it sent', paragraph: 2 } }],
  rests: { title },
};
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the title shows its words in their sentence, and one key leaves it out and brings it back', async () => {
  await show(<Living start={proposed} />);
  await expect.element(page.getByText('Could you send the newsletter?', { exact: false })).toBeVisible();
  (button(`Leave out “${proposed.title}”`).element() as HTMLElement).focus();
  await userEvent.keyboard('{Delete}');
  expect(now.title).toBe('');
  expect(now.rests.title).toBeUndefined();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(now.title).toBe(proposed.title);
  expect(now.rests.title).toEqual(title);
});

test('what was typed meanwhile is not written over: there is no way back any more', async () => {
  await show(<Living start={proposed} />);
  await button(`Leave out “${proposed.title}”`).click();
  await page.getByRole('textbox', { name: 'What result do you want?' }).fill('Mine');
  expect(button('Undo').elements()).toEqual([]);
  expect(now.title).toBe('Mine');
});

test('Escape in a criterion leaves it out', async () => {
  await show(<Living start={proposed} />);
  await page.getByRole('textbox', { name: 'Criterion 1', exact: true }).click();
  await userEvent.keyboard('{Escape}');
  expect(now.criteria).toEqual([{ text: '', level: 'must' }]);
  await userEvent.keyboard('{Enter}');
  expect(now.criteria).toEqual(proposed.criteria);
});

test('a mail to several asks whom it is for, and one press says it', async () => {
  const among = [
    { name: 'Sara Conti', address: 'sara@conti.test' },
    { name: 'Luca Rinaldi', address: 'luca@rinaldi.test' },
  ];
  await show(<Living start={{ ...proposed, partner: { name: '', address: '' }, among }} />);
  await button('Luca Rinaldi').click();
  expect(now.partner).toEqual(among[1]);
  expect(button('Sara Conti').elements()).toEqual([]);
});

test('one of several things is opened apart, and what was begun is told from what was not', async () => {
  const asks = ['send the newsletter', 'ask the plumber'].map((text) => ({
    text,
    rests: { quote: text, paragraph: 1 },
  }));
  const opened: number[] = [];
  const form = (begun: boolean) => (
    <DraftForm
      draft={{
        ...proposed,
        asks: asks.map((one, at) => (begun && at === 1 ? { ...one, draft: 'new:1' } : one)),
      }}
      missing={[]}
      people={[]}
      onChange={nothing}
      onInsert={nothing}
      onOnly={(at) => opened.push(at)}
    />
  );
  await show(form(false));
  await userEvent.click(page.getByText('2 things are asked', { exact: false }));
  await button('Only this one: “ask the plumber”').click();
  expect(opened).toEqual([1]);
  await show(form(true));
  await button('Open its draft: “ask the plumber”').click();
  expect(opened).toEqual([1, 1]);
});
