/** Replying, contesting, correcting, handing over: each hands out content that the domain's rules accept. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { Corrected, LastReply } from '../../components/objective/Beside.tsx';
import { CorrectForm } from '../../components/objective/CorrectForm.tsx';
import { DeliverForm } from '../../components/objective/DeliverForm.tsx';
import { Handing } from '../../components/objective/Handing.tsx';
import { HandOverForm } from '../../components/objective/HandOverForm.tsx';
import { isDisputable } from '../../components/objective/judged.ts';
import { type Manner, ReplyForm } from '../../components/objective/ReplyForm.tsx';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import { History } from '../../components/record/History.tsx';
import { checkMove, type Kind, type Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import {
  agreed,
  closed,
  closedAndAsked,
  contested,
  corrected,
  delivered,
  halfHandedOver,
  handedOver,
  handingOver,
  met,
  missed,
  replacing,
} from './objectives.ts';
import { show } from './show.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const verdict = (number: number, name: string) =>
  page.getByRole('group', { name: `Is criterion ${number} met?` }).getByRole('radio', { name });
const nothing = () => {};

/** The content a callback got, once it is known to fit the objective as it stands. */
function said(callback: ReturnType<typeof vi.fn>, objective: Objective, kind: Kind, by: Role) {
  expect(callback).toHaveBeenCalledOnce();
  const content = callback.mock.lastCall?.[0];
  const checked = checkMove({ objective: objective.ref, kind, by, content });
  expect(checked.ok && fits(objective, checked.move)).toBe(true);
  return content;
}

async function reply(objective: Objective, me: Role, manner: Manner, first?: string) {
  const onInsert = vi.fn();
  await show(<ReplyForm {...{ objective, me, manner, first, onInsert }} onCancel={nothing} />);
  return onInsert;
}

test('a reply needs words, and says them', async () => {
  const onInsert = await reply(missed, 'client', 'reply');
  await expect.element(button('Insert in reply')).toBeDisabled();
  await field('Your words').fill(' Let us talk. ');
  await button('Insert in reply').click();
  expect(said(onInsert, missed, 'reply', 'client')).toEqual({ text: 'Let us talk.' });
});

test('seeing it differently says so; only the assistant may', async () => {
  const onInsert = await reply(missed, 'assistant', 'differ');
  await field('How do you see it?').fill('It reads well.');
  await button('Insert in reply').click();
  const content = said(onInsert, missed, 'reply', 'assistant');
  expect(content).toEqual({ text: 'It reads well.', contested: true });
  expect(fits(missed, { objective: missed.ref, kind: 'reply', by: 'client', content })).toBe(false);
});

test('asking how it stands offers a question to send as it is, or to change', async () => {
  const onInsert = await reply(agreed, 'client', 'ask', 'How does this stand?');
  await expect.element(field('Your question')).toHaveValue('How does this stand?');
  expect(onInsert).not.toHaveBeenCalled();
  await button('Insert in reply').click();
  expect(said(onInsert, agreed, 'reply', 'client')).toEqual({ text: 'How does this stand?' });
});

test('after the date the client asks first; closing is still there', async () => {
  const onAsk = vi.fn();
  const client = { objective: agreed, me: 'client' as const, onAsk, onClose: nothing, onWithdraw: nothing };
  const { rerender } = await show(<Agreed {...client} today="2026-06-05" />);
  expect(button('Ask how it stands').query()).toBeNull();
  await rerender(<Agreed {...client} today="2026-06-06" />);
  await expect.element(button('Close as missed')).toBeVisible();
  await button('Ask how it stands').click();
  expect(onAsk).toHaveBeenCalledOnce();
});

test.each([
  ['client', 'Sara sees it differently', 'until you answer or correct it'],
  ['assistant', 'You see it differently', 'until Clara answers or corrects it'],
] as const)('contested says so to the %s', async (me, heading, open) => {
  await show(<LastReply objective={contested} me={me} />);
  await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect.element(page.getByText('On both of my phones it reads well.', { exact: false })).toBeVisible();
  await expect.element(page.getByText(open, { exact: false })).toBeVisible();
});

test('there is something to see differently only where not all was simply there', () => {
  expect([contested, closed, corrected].map(isDisputable)).toEqual([true, true, true]);
  expect([met, agreed, delivered].map(isDisputable)).toEqual([false, false, false]);
});

test('the last words stand in view under their writer', async () => {
  await show(<LastReply objective={closedAndAsked} me="client" />);
  await expect.element(page.getByRole('heading', { name: 'Sara wrote' })).toBeVisible();
  await expect.element(page.getByText('May I still send it on Monday?', { exact: false })).toBeVisible();
});

test('a correction starts from the review as it was, needs a reason and a difference, and follows the verdicts', async () => {
  const onInsert = vi.fn();
  await show(<CorrectForm objective={contested} onInsert={onInsert} onCancel={nothing} />);
  await expect.element(verdict(1, 'Meets it')).toBeChecked();
  await expect.element(verdict(2, 'Not yet')).toBeChecked();
  await expect.element(verdict(3, 'Fine as it is')).toBeChecked();
  await expect.element(field('What is missing?')).toHaveValue('It cannot be read on a phone.');
  await expect.element(page.getByText('Say why you correct it.')).toBeVisible();
  await field('Why do you correct it?').fill('I had looked at an old draft.');
  expect(button('Close as missed').query()).toBeNull();
  await expect.element(button('Ask for another round')).toBeEnabled();
  await verdict(2, 'Meets it').click();
  expect(button('Ask for another round').query()).toBeNull();
  await button('Meets the goal').click();
  expect(said(onInsert, contested, 'correct', 'client')).toEqual({
    reason: 'I had looked at an old draft.',
    outcome: 'met',
    criteria: [
      { criterion: 1, verdict: 'met' },
      { criterion: 2, verdict: 'met' },
      { criterion: 3, verdict: 'waived' },
    ],
  });
});

test('a closing can be corrected: it goes on', async () => {
  const onInsert = vi.fn();
  await show(<CorrectForm objective={closed} onInsert={onInsert} onCancel={nothing} />);
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  await field('Why do you correct it?').fill('It had been in my spam.');
  await button('Go on with it').click();
  expect(said(onInsert, closed, 'correct', 'client')).toEqual({
    reason: 'It had been in my spam.',
    outcome: 'round',
  });
});

test.each([
  ['client', 'You corrected it'],
  ['assistant', 'Clara corrected it'],
] as const)('corrected says so, and why, to the %s; both stay in the history', async (me, heading) => {
  const { container } = await show(
    <>
      <Corrected objective={corrected} me={me} />
      <Agreed objective={corrected} me={me} today="2026-06-01" />
      <History objective={corrected} me={me} />
    </>,
  );
  await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect
    .element(page.getByText('I had looked at an old draft.', { exact: false }).first())
    .toBeVisible();
  // What is missing now is what the correction says.
  await expect.element(page.getByText('Only the footer is too small.')).toBeVisible();
  expect(page.getByText('It cannot be read on a phone.').query()).toBeNull();
  await page.getByText('What was said').click();
  const lines = [...container.querySelectorAll('.history > li b')].map((one) => one.textContent);
  expect(lines.filter((line) => /reviewed it|corrected the review/.test(line ?? ''))).toHaveLength(2);
});

test('fine as it is, for one criterion: met, waived and missed in one review', async () => {
  const onInsert = vi.fn();
  await show(<ReviewForm objective={delivered} me="client" onInsert={onInsert} />);
  expect(verdict(3, 'Fine as it is').query()).toBeNull();
  await verdict(1, 'Meets it').click();
  await verdict(3, 'Not yet').click();
  await field('What is missing?').fill('The photo.');
  await verdict(3, 'Fine as it is').click();
  await verdict(2, 'Not yet').click();
  await field('What is missing?').fill('The table.');
  await button('Ask for another round').click();
  expect(said(onInsert, delivered, 'review', 'client')).toMatchObject({
    outcome: 'round',
    criteria: [
      { criterion: 1, verdict: 'met' },
      { criterion: 2, verdict: 'missed', missing: 'The table.' },
      { criterion: 3, verdict: 'waived' },
    ],
  });
});

test('one taken as it is and the rest there: the goal, and what was taken is said first', async () => {
  const onInsert = vi.fn();
  await show(<ReviewForm objective={delivered} me="client" onInsert={onInsert} />);
  await verdict(1, 'Meets it').click();
  await verdict(3, 'Meets it').click();
  await verdict(2, 'Not yet').click();
  await verdict(2, 'Fine as it is').click();
  await button('Meets the goal').click();
  await expect.element(page.getByText('You take criterion 2 as it is', { exact: false })).toBeVisible();
  await button('Insert in reply').click();
  expect(said(onInsert, delivered, 'review', 'client').outcome).toBe('met');
});

test('what was typed as missing stays while a criterion is taken as it is', async () => {
  await show(<ReviewForm objective={delivered} me="client" onInsert={nothing} />);
  await verdict(2, 'Not yet').click();
  await field('What is missing?').fill('The table.');
  await verdict(2, 'Fine as it is').click();
  expect(field('What is missing?').query()).toBeNull();
  await verdict(2, 'Not yet').click();
  await expect.element(field('What is missing?')).toHaveValue('The table.');
});

test('handing over: who, what is done, and the accesses of the terms', async () => {
  const onInsert = vi.fn();
  await show(<HandOverForm objective={agreed} me="assistant" onInsert={onInsert} onCancel={nothing} />);
  await expect.element(field('Open access')).toHaveValue('Prices 2026\nMailchimp');
  await field('Name').fill('Clara again');
  await field('Address').fill('clara@hotel.test');
  await expect.element(page.getByText('somebody else than you two?', { exact: false })).toBeVisible();
  await expect.element(button('Insert in reply')).toBeDisabled();
  await field('Name').fill('Luca Rinaldi');
  await field('Address').fill('luca@rinaldi.test');
  await field('Done so far').fill('The texts.');
  await button('Insert in reply').click();
  expect(said(onInsert, agreed, 'hand-over', 'assistant')).toEqual({
    successor: { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'] },
    done: 'The texts.',
    accesses: ['Prices 2026', 'Mailchimp'],
  });
});

test.each([
  ['client', handingOver, false, 'Sara would like Luca to go on'],
  ['assistant', replacing, false, 'Clara would like Luca to go on'],
  ['assistant', halfHandedOver, true, 'Sara would like you to go on'],
] as const)('the %s agrees to a successor: %#', async (me, objective, successor, heading) => {
  const onAgree = vi.fn();
  await show(<Handing {...{ objective, me, successor, onAgree }} />);
  await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect.element(page.getByText('The texts are written.')).toBeVisible();
  await button('Agree').click();
  expect(said(onAgree, objective, 'accept', me).as).toBe(successor ? 'successor' : undefined);
});

test('afterwards each move is its speaker’s, for the one who left and the one who came', async () => {
  const lines = async (self: Objective['former'] | undefined) => {
    const { container, unmount } = await show(
      <History objective={handedOver} me="assistant" self={self?.[0]} />,
    );
    const said = [...container.querySelectorAll('.history > li b')].map((one) => one.textContent);
    await unmount();
    return said;
  };
  expect(await lines(handedOver.former)).toEqual([
    'Clara Bassi proposed it',
    'You agreed',
    'You proposed a successor',
    'Clara Bassi agreed',
    'Luca Rinaldi agreed',
  ]);
  expect(await lines(undefined)).toEqual([
    'Clara Bassi proposed it',
    'Sara Conti agreed',
    'Sara Conti proposed a successor',
    'Clara Bassi agreed',
    'You agreed',
  ]);
});

test('delivering a part says so, and what stays open', async () => {
  const onInsert = vi.fn();
  await show(<DeliverForm objective={agreed} me="assistant" onInsert={onInsert} />);
  await page.getByRole('checkbox', { name: 'In this delivery Criterion 2' }).click();
  await expect.element(page.getByRole('heading', { name: 'Deliver a part', level: 1 })).toBeVisible();
  await expect.element(page.getByText('Criteria 1 and 3 stay open.', { exact: false })).toBeVisible();
  await button('Insert in reply').click();
  expect(said(onInsert, agreed, 'deliver', 'assistant').covers).toEqual([2]);
});
