/** Changing terms: what is offered is what was changed, nothing is taken without a click, and nothing typed is lost. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ChangeForm } from '../../components/change/ChangeForm.tsx';
import { Countered } from '../../components/change/Countered.tsx';
import { KeepAgreed } from '../../components/change/KeepAgreed.tsx';
import { OpenChange } from '../../components/change/OpenChange.tsx';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { BegunProvider } from '../../components/objective/begun.tsx';
import { Delivered } from '../../components/objective/Delivered.tsx';
import { Proposal } from '../../components/objective/Proposal.tsx';
import { diffTerms } from '../../lib/objective/diff.ts';
import { checkMove, type Kind, type Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { agreed, changing, countered, delivered, otherTerms, proposed } from './objectives.ts';
import { show } from './show.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const nothing = () => {};
const terms = proposed.terms as Terms;

/** The content a callback got, once it is known to fit the objective as it stands. */
function said(callback: ReturnType<typeof vi.fn>, objective: Objective, kind: Kind, by: Role) {
  expect(callback).toHaveBeenCalledOnce();
  const content = callback.mock.lastCall?.[0];
  const checked = checkMove({ objective: objective.ref, kind, by, content });
  expect(checked.ok && fits(objective, checked.move)).toBe(true);
  return content;
}

const form = (objective: Objective, kind: 'counter' | 'change', me: Role, onInsert = nothing) => (
  <ChangeForm {...{ objective, terms, kind, me, onInsert }} onCancel={nothing} />
);

test('a proposal that is not mine can be answered with a change', async () => {
  const onRevise = vi.fn();
  await show(
    <Proposal
      objective={proposed}
      me="assistant"
      onAgree={nothing}
      onRevise={onRevise}
      onDecline={nothing}
    />,
  );
  await button('Propose a change').click();
  // Not with the click: who opens the form looks at what it is about.
  expect(onRevise.mock.calls).toEqual([[]]);
});

test('a change: nothing goes until something differs; only what was touched is different', async () => {
  const onInsert = vi.fn();
  await show(form(proposed, 'counter', 'assistant', onInsert));
  await expect.element(button('Insert in reply')).toBeDisabled();
  await expect.element(page.getByText('Between Clara Bassi and Sara Conti: that stays.')).toBeVisible();
  await page.getByLabelText('By', { exact: true }).fill('2026-06-08');
  await field('Criterion 2').fill('it reads well on a phone and a second person has proofread it');
  await field('Why the change?').fill(' The prices come late. ');
  await button('Insert in reply').click();
  const content = said(onInsert, proposed, 'counter', 'assistant');
  expect(content.reason).toBe('The prices come late.');
  expect(content.revision).toBe(2);
  expect(diffTerms(terms, content.terms).map((one) => one.path)).toEqual(['due', 'criteria 2 2']);
});

test('a change shows the old beside the new, and can be put back', async () => {
  const { container } = await show(form(agreed, 'change', 'client'));
  await page.getByLabelText('By', { exact: true }).fill('2026-06-08');
  expect(container.querySelector('del')?.textContent).toBe('Friday 5 June 2026');
  expect(container.querySelector('ins')?.textContent).toBe('Monday 8 June 2026');
  await button('Put it all back').click();
  expect(container.querySelector('del')).toBeNull();
  await expect.element(button('Insert in reply')).toBeDisabled();
});

test('a change that lacks something says what, and nothing goes', async () => {
  const onInsert = vi.fn();
  await show(form(agreed, 'change', 'client', onInsert));
  await field('Result').fill(' ');
  await button('Insert in reply').click();
  await expect.element(field('Result')).toHaveFocus();
  await expect.element(page.getByText('One sentence for the result you want.')).toBeVisible();
  expect(onInsert).not.toHaveBeenCalled();
});

test('a new date: the date has the focus', async () => {
  await show(
    <ChangeForm
      {...{ objective: agreed, terms, me: 'client' }}
      kind="change"
      aboutDate
      onInsert={nothing}
      onCancel={nothing}
    />,
  );
  await expect.element(page.getByLabelText('By', { exact: true })).toHaveFocus();
});

/** The form until it is cancelled. */
function Once() {
  const [open, setOpen] = useState(true);
  return (
    open && (
      <ChangeForm
        {...{ objective: agreed, terms, me: 'client' }}
        kind="change"
        onInsert={nothing}
        onCancel={() => setOpen(false)}
      />
    )
  );
}

test('what was typed comes back over terms that have changed since', async () => {
  const keep = vi.fn();
  const first = await show(
    <BegunProvider typed={{}} keep={keep}>
      <Once />
    </BegunProvider>,
  );
  await field('Result').fill('The summer newsletter');
  await button('Cancel').click();
  const [kind, kept] = keep.mock.lastCall ?? [];
  expect([kind, kept.open]).toEqual(['change', false]);
  await first.unmount();
  const onInsert = vi.fn();
  const since: Terms = { ...terms, due: { date: '2026-09-01' } };
  await show(
    <BegunProvider typed={{ change: kept }} keep={keep}>
      <ChangeForm
        {...{ objective: agreed, me: 'client', onInsert }}
        terms={since}
        kind="change"
        onCancel={nothing}
      />
    </BegunProvider>,
  );
  await button('Insert in reply').click();
  expect(onInsert.mock.lastCall?.[0].terms).toEqual({ ...since, title: 'The summer newsletter' });
});

test.each([
  ['2026-06-05', 'Propose a change', []],
  ['2026-06-06', 'Agree a new date', ['date']],
] as const)('on %s the agreed screen offers: %s', async (today, name, about) => {
  const onRevise = vi.fn();
  await show(<Agreed objective={agreed} me="client" today={today} onRevise={onRevise} onClose={nothing} />);
  await button(name).click();
  expect(onRevise.mock.lastCall).toEqual(about);
});

test('what the foot has no room for stands under More, and works', async () => {
  const onRelease = vi.fn();
  await show(
    <Agreed
      objective={agreed}
      me="assistant"
      today="2026-06-01"
      onNeed={nothing}
      onRevise={nothing}
      onRelease={onRelease}
    />,
  );
  expect(page.getByRole('contentinfo').getByRole('button').elements()).toHaveLength(2);
  await page.getByText('More', { exact: true }).click();
  await button('Let it go').click();
  await expect.element(page.getByRole('heading', { name: 'Let this go?' })).toBeVisible();
});

const counter = { onAgree: nothing, onPropose: nothing, onKeep: nothing };

test('a counter-proposal, field by field: agreeing names its number and its terms', async () => {
  const onAgree = vi.fn();
  const { container } = await show(
    <Countered objective={countered} me="client" {...counter} onAgree={onAgree} onWithdraw={nothing} />,
  );
  await expect.element(page.getByText('Everything else stays as you proposed it.')).toBeVisible();
  const rows = [...container.querySelectorAll('.changed > li')].map((row) => row.textContent);
  expect(rows).toHaveLength(7);
  expect(rows[0]).toContain('Before: Friday 5 June 2026. Now: Monday 8 June 2026.');
  await button('Agree to all').click();
  expect(said(onAgree, countered, 'accept', 'client')).toEqual({
    revision: 2,
    terms: fingerprint(otherTerms),
  });
});

test('agree to some: nothing is ticked; what is ticked becomes a new proposal, with a look at it first', async () => {
  const onPropose = vi.fn();
  await show(<Countered objective={countered} me="client" {...counter} onPropose={onPropose} />);
  await button('Agree to some').click();
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  await expect.element(button('Insert in reply')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I agree to this By' }).click();
  await page.getByRole('checkbox', { name: 'I agree to this Criterion 4' }).click();
  await expect.element(page.getByText('So you would propose it')).toBeVisible();
  await button('Insert in reply').click();
  const content = said(onPropose, countered, 'propose', 'client');
  expect(content.revision).toBe(3);
  expect(diffTerms(terms, content.terms).map((one) => one.path)).toEqual(['due', 'criteria 2 2']);
});

test('agree to some: all of it needs no third letter; what makes no terms says why', async () => {
  const onAgree = vi.fn();
  await show(<Countered objective={countered} me="client" {...counter} onAgree={onAgree} />);
  await button('Agree to some').click();
  for (const box of page.getByRole('checkbox').elements()) (box as HTMLElement).click();
  await expect.element(page.getByText('That is all of it', { exact: false })).toBeVisible();
  await button('Insert in reply').click();
  said(onAgree, countered, 'accept', 'client');
});

test('agree to some: what is ticked is kept, and says nothing about a later offer', async () => {
  const screen = (revision: number) => (
    <BegunProvider typed={{ propose: { open: true, reason: '', revision, paths: ['due'] } }} keep={nothing}>
      <Countered objective={countered} me="client" {...counter} />
    </BegunProvider>
  );
  const { unmount } = await show(screen(2));
  expect(document.querySelectorAll('input:checked')).toHaveLength(1);
  await unmount();
  await show(screen(1));
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
});

test('of a single change there is no part to agree to', async () => {
  const offer = { kind: 'counter', by: 'assistant', revision: 2 } as const;
  const one: Objective = { ...countered, offer: { ...offer, terms: { ...terms, title: 'Another' } } };
  await show(<Countered objective={one} me="client" {...counter} />);
  await expect.element(button('Agree to all')).toBeVisible();
  expect(button('Agree to some').query()).toBeNull();
});

test('keep mine: a second look, a reason if one likes', async () => {
  const onKeep = vi.fn();
  await show(<Countered objective={countered} me="client" {...counter} onKeep={onKeep} />);
  await button('Keep mine').click();
  await field('Reason, if you like').fill('The fair is on Saturday.');
  await button('Insert in reply').click();
  expect(said(onKeep, countered, 'keep', 'client')).toEqual({ reason: 'The fair is on Saturday.' });
});

test('my own counter-proposal waits; I can take it back, not agree to it', async () => {
  const onTakeBack = vi.fn();
  await show(<Countered objective={countered} me="assistant" onAgree={nothing} onTakeBack={onTakeBack} />);
  await expect.element(page.getByRole('heading', { name: 'Waiting for Clara' })).toBeVisible();
  expect(button('Agree to all').query()).toBeNull();
  await button('Take it back').click();
  expect(said(onTakeBack, countered, 'take-back', 'assistant')).toEqual({});
});

test('a change of what is agreed: all of it, or as agreed; its author takes it back', async () => {
  const calls = { onAgree: vi.fn(), onKeep: vi.fn(), onTakeBack: vi.fn() };
  const { unmount } = await show(<OpenChange objective={changing} me="client" {...calls} />);
  await expect.element(page.getByText('Everything else stays as agreed.')).toBeVisible();
  await button('Agree to all').click();
  said(calls.onAgree, changing, 'accept', 'client');
  await button('Keep as agreed').click();
  expect(calls.onKeep).toHaveBeenCalledOnce();
  expect(button('Take it back').query()).toBeNull();
  await unmount();
  await show(<OpenChange objective={changing} me="assistant" {...calls} />);
  expect(button('Agree to all').query()).toBeNull();
  await button('Take it back').click();
  said(calls.onTakeBack, changing, 'take-back', 'assistant');
});

test('keep as agreed goes with or without a reason', async () => {
  const onInsert = vi.fn();
  await show(<KeepAgreed objective={changing} me="client" onInsert={onInsert} onCancel={nothing} />);
  await button('Insert in reply').click();
  expect(said(onInsert, changing, 'keep', 'client')).toEqual({});
});

test('my own delivery can be taken back', async () => {
  const onTakeBack = vi.fn();
  await show(<Delivered objective={delivered} me="assistant" onTakeBack={onTakeBack} />);
  await button('Take it back').click();
  expect(said(onTakeBack, delivered, 'take-back', 'assistant')).toEqual({});
});
