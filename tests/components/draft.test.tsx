import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DraftForm, type DraftFormProps } from '../../components/draft/DraftForm.tsx';
import type { Draft, Missing } from '../../lib/draft/draft.ts';
import { show } from './show.tsx';
import { emptyDraft, fullDraft, people } from './states.tsx';

/** What the form needs of its surroundings: the draft kept, and what is missing worked out. */
function Kept({ start, ...props }: Partial<DraftFormProps> & { start: Draft }) {
  const [draft, setDraft] = useState(start);
  const missing: Missing[] = [
    ...(draft.partner.name && draft.partner.address ? [] : (['partner'] as const)),
    ...(draft.due.date ? [] : (['due'] as const)),
    ...(draft.title ? [] : (['title'] as const)),
    ...(draft.criteria.some((one) => one.text) ? [] : (['criteria'] as const)),
  ];
  return (
    <DraftForm
      onInsert={() => {}}
      {...props}
      draft={draft}
      missing={missing}
      people={people}
      onChange={(next) => {
        setDraft(next);
        props.onChange?.(next);
      }}
    />
  );
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const last = (onChange: ReturnType<typeof vi.fn>): Draft => onChange.mock.lastCall?.[0];

test('missing fields are pointed at only after insert, and the first one gets the focus', async () => {
  const onInsert = vi.fn();
  await show(<Kept start={emptyDraft} onInsert={onInsert} />);
  expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0);
  await button('Insert in reply').click();
  expect(onInsert).not.toHaveBeenCalled();
  expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(4);
  await expect.element(page.getByRole('combobox', { name: 'Who' })).toHaveFocus();
  await expect.element(page.getByText('By which day?')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who' }).fill('Sara Conti');
  await button('Insert in reply').click();
  await expect.element(page.getByLabelText('By', { exact: true })).toHaveFocus();
});

test('a finished draft is proposed with one click', async () => {
  const onInsert = vi.fn();
  await show(<Kept start={fullDraft} onInsert={onInsert} />);
  await button('Insert in reply').click();
  expect(onInsert).toHaveBeenCalledOnce();
});

test('asking needs only somebody and one sentence', async () => {
  const onAsk = vi.fn();
  await show(<Kept start={emptyDraft} onAsk={onAsk} />);
  await button('Ask them to write it up').click();
  expect(onAsk).not.toHaveBeenCalled();
  expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(2);
  await page.getByRole('combobox', { name: 'Who' }).fill('Sara Conti');
  await field('What result do you want?').fill('The newsletter is ready');
  await button('Ask Sara to write it up').click();
  expect(onAsk).toHaveBeenCalledOnce();
});

test('a known name brings its address; a pasted address is taken apart', async () => {
  const onChange = vi.fn();
  await show(<Kept start={emptyDraft} onChange={onChange} />);
  await page.getByRole('combobox', { name: 'Who' }).fill('Luca Rinaldi');
  expect(last(onChange).partner).toEqual({ name: 'Luca Rinaldi', address: 'luca@rinaldi.test' });
  await page.getByRole('combobox', { name: 'Who' }).fill('Ada <ada@new.test>');
  expect(last(onChange).partner).toEqual({ name: 'Ada', address: 'ada@new.test' });
});

test('criteria by keyboard: Enter adds the next, Alt with an arrow moves it', async () => {
  const onChange = vi.fn();
  await show(<Kept start={emptyDraft} onChange={onChange} />);
  await field('Criterion 1').click();
  await userEvent.keyboard('first{Enter}');
  await expect.element(field('Criterion 2')).toHaveFocus();
  await userEvent.keyboard('second');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(last(onChange).criteria.map((one) => one.text)).toEqual(['second', 'first']);
  await expect.element(field('Criterion 1')).toHaveFocus();
});

test('removing a criterion can be undone, in its place', async () => {
  const onChange = vi.fn();
  await show(<Kept start={fullDraft} onChange={onChange} />);
  await button('More about criterion 2').click();
  await button('Remove').click();
  expect(last(onChange).criteria).toHaveLength(2);
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(last(onChange).criteria).toEqual(fullDraft.criteria);
  await expect.element(field('Criterion 2')).toHaveFocus();
});

test('a criterion becomes nice to have, and is said to be', async () => {
  const onChange = vi.fn();
  await show(<Kept start={fullDraft} onChange={onChange} />);
  await button('More about criterion 1').click();
  await page.getByRole('checkbox', { name: 'Nice to have' }).click();
  expect(last(onChange).criteria[0]?.level).toBe('nice');
});

test('a chip opens its field with the focus in it; limits are one a line', async () => {
  const onChange = vi.fn();
  await show(<Kept start={emptyDraft} onChange={onChange} />);
  await button('Add Limits').click();
  await expect.element(field('Limits')).toHaveFocus();
  await field('Limits').fill('one\ntwo');
  expect(last(onChange).boundaries).toEqual(['one', 'two']);
  await button('Add Access and files').click();
  await expect.element(field('What')).toHaveFocus();
});

test('who decides is nobody’s until chosen, and can be left open again', async () => {
  const onChange = vi.fn();
  await show(
    <Kept start={{ ...emptyDraft, partner: people[0] ?? emptyDraft.partner }} onChange={onChange} />,
  );
  await button('Add Who decides').click();
  const select = page.getByRole('combobox', { name: 'Who decides' });
  await expect.element(select).toHaveValue('');
  await select.selectOptions('I advise, Sara decides');
  expect(last(onChange).decision?.level).toBe('advise');
  await select.selectOptions('Left open');
  expect(last(onChange).decision).toBeUndefined();
});

test('the words a value rests on are highlighted', async () => {
  await show(<Kept start={fullDraft} />);
  const marked = [...document.querySelectorAll('mark')].map((one) => one.textContent);
  expect(marked).toEqual(['by Friday', 'send out the newsletter']);
  await expect.element(page.getByText('Friday 5 June 2026', { exact: false })).toBeVisible();
});

test('a day that is typed rests on nobody’s words any more', async () => {
  const onChange = vi.fn();
  await show(<Kept start={fullDraft} onChange={onChange} />);
  await page.getByLabelText('By', { exact: true }).fill('2026-06-08');
  expect(last(onChange)).toMatchObject({ due: { date: '2026-06-08' } });
  expect(last(onChange).rests.due).toBeUndefined();
  const marked = [...document.querySelectorAll('mark')].map((one) => one.textContent);
  expect(marked).toEqual(['send out the newsletter']);
});

test('changing sides is in the menu; discarding asks once more', async () => {
  const onDiscard = vi.fn();
  const onChange = vi.fn();
  await show(<Kept start={emptyDraft} onChange={onChange} onDiscard={onDiscard} onAsk={() => {}} />);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'I am the one who will do it' }).click();
  expect(last(onChange).role).toBe('assistant');
  await expect.element(button('Ask them to write it up')).not.toBeInTheDocument();
  await button('Discard this draft').click();
  expect(onDiscard).not.toHaveBeenCalled();
  await button('Discard').click();
  expect(onDiscard).toHaveBeenCalledOnce();
});

test('what could not be saved is said, and the text stays', async () => {
  await show(<Kept start={fullDraft} saved={{ unsaved: 'full' }} />);
  const said = page.getByRole('status').filter({ hasText: 'Your text is still here.' });
  await expect.element(said).toBeVisible();
  await expect.element(field('What result do you want?')).toHaveValue(fullDraft.title);
});
