import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import { delivered, partly } from './objectives.ts';
import { show } from './show.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const judge = (number: number, verdict: string) =>
  page
    .getByRole('group', { name: `Is criterion ${number} met?` })
    .getByRole('radio', { name: verdict })
    .click();

async function open(objective: Objective = delivered) {
  const onInsert = vi.fn();
  const onChange = vi.fn();
  await show(<ReviewForm objective={objective} me="client" onInsert={onInsert} onChange={onChange} />);
  const said = () => {
    expect(onInsert).toHaveBeenCalledOnce();
    const content = onInsert.mock.lastCall?.[0];
    const move = { objective: objective.ref, kind: 'review', by: 'client', content } as const;
    expect(fits(objective, move)).toBe(true);
    return content;
  };
  return { said, onInsert, onChange };
}

test('nothing is pre-selected, nothing can be said, and a sentence says why', async () => {
  await open();
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  for (const name of ['Ask for another round', 'Fine as it is', 'Close as missed'])
    await expect.element(button(name)).toBeDisabled();
  await expect.element(page.getByText('Still to be judged: 1, 2 and 3.')).toBeVisible();
});

test('all of it meets the goal: one click, then only good words, then insert', async () => {
  const { said } = await open();
  await button('All of it meets the goal').click();
  expect(document.querySelectorAll('input[type=radio]')).toHaveLength(0);
  await field('Thanks to this…').fill('Nineteen bookings.');
  await field('What was good?').fill('  It reads well.  ');
  await button('Insert in reply').click();
  expect(said()).toEqual({
    revision: 1,
    number: 1,
    criteria: [1, 2, 3].map((criterion) => ({ criterion, verdict: 'met' })),
    outcome: 'met',
    thanks: 'Nineteen bookings.',
    good: 'It reads well.',
  });
});

test('not yet asks what is missing before anything can be said', async () => {
  const { said } = await open();
  await judge(1, 'Meets it');
  await judge(2, 'Not yet');
  await expect.element(page.getByText('Still to be judged: 3.', { exact: false })).toBeVisible();
  await judge(3, 'Meets it');
  await expect.element(page.getByText('Say what is missing in 2.')).toBeVisible();
  await expect.element(button('Ask for another round')).toBeDisabled();
  await field('What is missing?').fill('The table runs off.');
  await field('Next step').fill('One column.');
  await page.getByRole('radio', { name: 'there but wrong' }).click();
  await button('Ask for another round').click();
  expect(said()).toMatchObject({
    outcome: 'round',
    criteria: [
      { criterion: 1, verdict: 'met' },
      {
        criterion: 2,
        verdict: 'missed',
        missing: 'The table runs off.',
        next: 'One column.',
        kind: 'there-but-wrong',
      },
      { criterion: 3, verdict: 'met' },
    ],
  });
});

test('the kind of a miss is optional and can be left open again', async () => {
  const { said } = await open();
  for (const number of [1, 3]) await judge(number, 'Meets it');
  await judge(2, 'Not yet');
  await field('What is missing?').fill('All of it.');
  await page.getByRole('radio', { name: 'missing input' }).click();
  await page.getByRole('radio', { name: 'Leave it open' }).click();
  await button('Ask for another round').click();
  expect(said().criteria[1]).toEqual({ criterion: 2, verdict: 'missed', missing: 'All of it.' });
});

test('fine as it is waives what is missing, and says so first', async () => {
  const { said, onInsert } = await open();
  for (const number of [1, 3]) await judge(number, 'Meets it');
  await judge(2, 'Not yet');
  await button('Fine as it is').click();
  expect(onInsert).not.toHaveBeenCalled();
  await expect.element(page.getByText('You take criterion 2 as it is', { exact: false })).toBeVisible();
  await button('Insert in reply').click();
  expect(said()).toMatchObject({ outcome: 'met', criteria: [{}, { criterion: 2, verdict: 'waived' }, {}] });
});

test('close as missed asks once more, and leads back with all that was typed', async () => {
  const { said } = await open();
  for (const number of [1, 3]) await judge(number, 'Meets it');
  await judge(2, 'Not yet');
  await field('What is missing?').fill('It cannot be read.');
  await button('Close as missed').click();
  await button('Back to each criterion').click();
  await expect.element(field('What is missing?')).toHaveValue('It cannot be read.');
  await button('Close as missed').click();
  await button('Insert in reply').click();
  expect(said().outcome).toBe('missed');
});

test('a nice-to-have that is missing never closes the goal as missed', async () => {
  await open();
  for (const number of [1, 2]) await judge(number, 'Meets it');
  await judge(3, 'Not yet');
  await field('What is missing?').fill('No photo.');
  await expect.element(button('Close as missed')).toBeDisabled();
  await expect.element(button('Ask for another round')).toBeEnabled();
});

test('all judged met one by one: the foot offers the goal itself', async () => {
  const { said } = await open();
  for (const number of [1, 2, 3]) await judge(number, 'Meets it');
  await button('Meets the goal').click();
  await button('Insert in reply').click();
  expect(said().outcome).toBe('met');
});

test('a part that meets it is not the goal: it goes on', async () => {
  const { said } = await open(partly);
  await button('All of this part meets the goal').click();
  await expect.element(page.getByText('The rest is still to come', { exact: false })).toBeVisible();
  await button('Insert in reply').click();
  expect(said()).toMatchObject({ outcome: 'round', criteria: [{ criterion: 1, verdict: 'met' }] });
});

test('by keyboard alone, and each keystroke is handed out to be kept', async () => {
  const { onChange } = await open();
  page.getByRole('radio', { name: 'Meets it' }).first().element().focus();
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  await userEvent.keyboard(' ');
  expect(onChange.mock.lastCall?.[0].criteria[1].verdict).toBe('met');
  await userEvent.keyboard('{ArrowRight}');
  expect(onChange.mock.lastCall?.[0].criteria[1].verdict).toBe('missed');
  await userEvent.keyboard('{Tab}no');
  expect(onChange.mock.lastCall?.[0].criteria[1].missing).toBe('no');
});
