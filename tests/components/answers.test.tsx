/** Every screen hands out content the domain's rules accept; nothing is said without a click. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { Asked } from '../../components/objective/Asked.tsx';
import { DeliverForm } from '../../components/objective/DeliverForm.tsx';
import { Proposal } from '../../components/objective/Proposal.tsx';
import type { Kind, Role } from '../../lib/objective/moves.ts';
import { checkMove } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import { agreed, asked, judged, proposed } from './objectives.ts';
import { show } from './show.tsx';

const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

/** The content a callback got, once it is known to fit the objective as it stands. */
function said(callback: ReturnType<typeof vi.fn>, objective: Objective, kind: Kind, by: Role) {
  expect(callback).toHaveBeenCalledOnce();
  const content = callback.mock.lastCall?.[0];
  const checked = checkMove({ objective: objective.ref, kind, by, content });
  expect(checked.ok && fits(objective, checked.move)).toBe(true);
  return content;
}

test('agree names the revision and the terms', async () => {
  const onAgree = vi.fn();
  await show(<Proposal objective={proposed} me="assistant" onAgree={onAgree} onDecline={() => {}} />);
  await button('Agree').click();
  expect(said(onAgree, proposed, 'accept', 'assistant').revision).toBe(1);
});

test.each([
  ['', {}],
  [' I am away. ', { reason: 'I am away.' }],
])('decline asks once more; the reason is free: "%s"', async (typed, content) => {
  const onDecline = vi.fn();
  await show(<Proposal objective={proposed} me="assistant" onAgree={() => {}} onDecline={onDecline} />);
  await button('Decline').click();
  expect(onDecline).not.toHaveBeenCalled();
  await expect.element(page.getByRole('heading', { name: 'Decline this?' })).toHaveFocus();
  await field('Reason, if you like').fill(typed);
  await button('Insert in reply').click();
  expect(said(onDecline, proposed, 'decline', 'assistant')).toEqual(content);
});

test('my own proposal waits; I can withdraw it, not agree to it', async () => {
  const onWithdraw = vi.fn();
  await show(<Proposal objective={proposed} me="client" onAgree={() => {}} onWithdraw={onWithdraw} />);
  await expect.element(page.getByRole('heading', { name: 'Waiting for Sara' })).toBeVisible();
  expect(button('Agree').query()).toBeNull();
  await button('Withdraw').click();
  await button('Cancel').click();
  expect(onWithdraw).not.toHaveBeenCalled();
  await button('Withdraw').click();
  await button('Insert in reply').click();
  said(onWithdraw, proposed, 'withdraw', 'client');
});

test('a wish: the assistant writes it up, the client waits', async () => {
  const onWriteUp = vi.fn();
  const screen = await show(<Asked objective={asked} me="assistant" onWriteUp={onWriteUp} />);
  await button('Write it up').click();
  expect(onWriteUp).toHaveBeenCalledOnce();
  await screen.unmount();
  await show(<Asked objective={asked} me="client" onWithdraw={() => {}} />);
  expect(button('Write it up').query()).toBeNull();
});

test('once agreed, withdrawing needs a reason', async () => {
  const onWithdraw = vi.fn();
  await show(<Agreed objective={agreed} me="client" today="2026-06-01" onWithdraw={onWithdraw} />);
  await button('Withdraw').click();
  await expect.element(button('Insert in reply')).toBeDisabled();
  await field('Reason').fill('The hotel closes.');
  await button('Insert in reply').click();
  expect(said(onWithdraw, agreed, 'withdraw', 'client')).toEqual({ reason: 'The hotel closes.' });
});

test.each([
  ['2026-06-05', 0],
  ['2026-06-06', 1],
])('on %s close as missed is offered %i times', async (today, times) => {
  await show(<Agreed objective={agreed} me="client" today={today} onClose={() => {}} />);
  expect(button('Close as missed').elements()).toHaveLength(times);
});

test('closing as missed: a reason, a kind if one likes, and the day', async () => {
  const onClose = vi.fn();
  await show(<Agreed objective={agreed} me="client" today="2026-06-06" onClose={onClose} />);
  await button('Close as missed').click();
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  await field('Reason').fill('The season has begun.');
  await page.getByRole('radio', { name: 'missing input' }).click();
  await button('Insert in reply').click();
  expect(said(onClose, agreed, 'close', 'client')).toEqual({
    reason: 'The season has begun.',
    kind: 'input-missing',
    on: '2026-06-06',
  });
});

test('deliver: nothing is pre-selected; all of them is one click', async () => {
  const onInsert = vi.fn();
  await show(<DeliverForm objective={agreed} me="assistant" onInsert={onInsert} />);
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  await expect.element(button('Insert in reply')).toBeDisabled();
  await button('All of them').click();
  await button('Insert in reply').click();
  expect(said(onInsert, agreed, 'deliver', 'assistant')).toEqual({
    revision: 1,
    number: 1,
    covers: [1, 2, 3],
  });
});

test('deliver: own look, evidence and words; what earlier rounds settled is not asked again', async () => {
  const onInsert = vi.fn();
  await show(<DeliverForm objective={judged} me="assistant" onInsert={onInsert} />);
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(1);
  await page.getByRole('checkbox', { name: 'In this delivery Criterion 2' }).click();
  await page.getByRole('radio', { name: 'Yes' }).click();
  await field('A word about it').fill('on two phones');
  await button('Add a link or file').click();
  await expect.element(field('What')).toHaveFocus();
  await field('Link').fill('https://example.test/a');
  await expect.element(page.getByText('Say what each link or file is.')).toBeVisible();
  await field('What').fill('Draft');
  await field('A few words for Clara').fill('Here it is.');
  await button('Insert in reply').click();
  expect(said(onInsert, judged, 'deliver', 'assistant')).toEqual({
    revision: 1,
    number: 2,
    covers: [2],
    checks: [{ criterion: 2, there: true, note: 'on two phones' }],
    evidence: [{ what: 'Draft', where: 'https://example.test/a' }],
    note: 'Here it is.',
  });
});

test('before another round the assistant reads what was missing', async () => {
  await show(<Agreed objective={judged} me="assistant" today="2026-06-01" onDeliver={() => {}} />);
  await expect.element(page.getByText('The price table runs off the screen.')).toBeVisible();
  await expect.element(page.getByText('Next step: One column, prices under each offer.')).toBeVisible();
});
