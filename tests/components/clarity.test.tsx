/** Questions in the margin: when they come, what they do, that they can be undone, switched off and reached by keys. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { QuestionsOff } from '../../components/clarity/QuestionsOff.tsx';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import { FAMILIES } from '../../lib/clarity/families.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import { delivered } from './objectives.ts';
import { show } from './show.tsx';
import { emptyDraft, fullDraft, people } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const asked = () => [...document.querySelectorAll('.question p:first-of-type')].map((one) => one.textContent);

type KeptProps = { start: Draft; off?: readonly string[]; onInsert?: () => void; onAsk?: () => void };
let latest: Draft = emptyDraft;

function Kept({ start, off = [], ...calls }: KeptProps) {
  const [draft, setDraft] = useState(start);
  latest = draft;
  return (
    <QuestionsOff off={off}>
      <DraftForm
        onInsert={() => {}}
        {...calls}
        draft={draft}
        missing={[]}
        people={people}
        onChange={setDraft}
      />
    </QuestionsOff>
  );
}
const one = (text: string) => [{ text, level: 'must' as const }];

test('a finished draft has an empty margin', async () => {
  await show(<Kept start={fullDraft} />);
  expect(asked()).toEqual([]);
  expect(document.querySelector('[aria-describedby*=question]')).toBeNull();
});

test('a question quotes the words, gives one reason, and stands by its field', async () => {
  await show(<Kept start={{ ...fullDraft, criteria: one('it looks professional') }} />);
  expect(asked()).toEqual([
    'Could two people judge “professional” differently? Something to look at or to count leaves no doubt.',
  ]);
  await expect
    .element(field('Criterion 1'))
    .toHaveAccessibleDescription(/Could two people judge “professional” differently/);
  expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0);
});

test('nothing is asked while somebody types; leaving the field asks, politely and without the focus', async () => {
  await show(<Kept start={{ ...fullDraft, criteria: one('') }} />);
  await field('Criterion 1').click();
  await userEvent.keyboard('it looks nice');
  expect(asked()).toEqual([]);
  await userEvent.tab();
  const focused = document.activeElement;
  await expect.poll(asked).toHaveLength(1);
  expect(document.activeElement).toBe(focused);
  const said = [...document.querySelectorAll('[role=status]')].map((region) => region.textContent);
  expect(said).toContain('Could two people judge “nice” differently?');
});

test('a pause of typing asks too; words that go take their question along at once', async () => {
  await show(<Kept start={{ ...fullDraft, criteria: one('') }} />);
  await field('Criterion 1').click();
  await userEvent.keyboard('it looks nice');
  await expect.poll(asked, { timeout: 5000 }).toHaveLength(1);
  await expect.element(field('Criterion 1')).toHaveFocus();
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
  expect(asked()).toEqual([]);
});

test('use this changes the field, takes the focus to undo, and undo brings all of it back', async () => {
  const start = { ...fullDraft, title: 'Send the newsletter to the regulars' };
  await show(<Kept start={start} />);
  expect(asked()[0]).toContain('Perhaps: “The newsletter is sent to the regulars”');
  await button('Use this').click();
  expect(latest.title).toBe('The newsletter is sent to the regulars');
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(latest).toEqual(start);
  await expect.element(field('What result do you want?')).toHaveFocus();
  expect(asked()).toHaveLength(1);
});

test('one key takes it from within the field, and adds no row', async () => {
  await show(
    <Kept start={{ ...fullDraft, criteria: one('the prices are from 2026 and the page is online') }} />,
  );
  await field('Criterion 1').click();
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  expect(latest.criteria).toEqual([...one('the prices are from 2026'), ...one('the page is online')]);
});

test('keep mine is kept with the draft, and the question does not come back', async () => {
  const { rerender } = await show(<Kept key="1" start={{ ...fullDraft, criteria: one('it looks nice') }} />);
  await button('Keep mine').click();
  expect(asked()).toEqual([]);
  await expect.element(field('Criterion 1')).toHaveFocus();
  const stored = asDraft(JSON.parse(JSON.stringify(latest)));
  expect(stored?.kept).toEqual(['vague nice']);
  await rerender(<Kept key="2" start={stored ?? emptyDraft} />);
  expect(asked()).toEqual([]);
});

test('one question a field, however many it has', async () => {
  const criteria = ['it looks nice', 'it is modern, etc.', 'several photos'].flatMap(one);
  await show(<Kept start={{ ...fullDraft, criteria }} />);
  expect(asked()).toHaveLength(1);
});

test('at most three margins speak at once; the next one waits for an answer', async () => {
  const title = 'Manage it 20 hours a week';
  const start = { ...fullDraft, title, why: '', due: { date: '2026-06-06' }, criteria: one('it looks nice') };
  await show(<Kept start={start} />);
  expect(asked()).toHaveLength(3);
  expect(asked().join()).not.toContain('What does it make possible?');
  await button('Use this').first().click();
  await expect.poll(() => asked().join()).toContain('What does it make possible?');
});

test('at most three margins speak at once; the next one waits for an answer', async () => {
  const title = 'Manage it 20 hours a week';
  const start = { ...fullDraft, title, why: '', due: { date: '2026-06-06' }, criteria: one('it looks nice') };
  await show(<Kept start={start} />);
  expect(asked()).toHaveLength(3);
  expect(asked().join()).not.toContain('What does it make possible?');
  await button('Use this').first().click();
  await expect.poll(() => asked().join()).toContain('What does it make possible?');
});

test('what says only which row it is about names the row', async () => {
  await show(
    <Kept
      start={{ ...fullDraft, criteria: [...one('one photo'), ...one('the guests like to come back')] }}
    />,
  );
  expect(asked()[0]).toMatch(/^Criterion 2: Could two people judge this differently\?/);
});

test('families that are off are silent', async () => {
  const start = { ...fullDraft, why: '', title: 'Manage it 20 hours a week', criteria: one('it is nice') };
  await show(<Kept start={start} off={FAMILIES} />);
  expect(asked()).toEqual([]);
});

test('what looks like a password holds the letter until it is confirmed or gone', async () => {
  const onInsert = vi.fn();
  const access = { what: 'Mailchimp', where: 'password: Gelato!22', grants: 'Clara', until: '' };
  await show(<Kept start={{ ...fullDraft, resources: [access] }} off={FAMILIES} onInsert={onInsert} />);
  await button('Insert in reply').click();
  expect(onInsert).not.toHaveBeenCalled();
  await expect.element(button('Keep it in')).toHaveFocus();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Take it out, or keep it in, and then insert again.');
  await button('Keep it in').click();
  await button('Insert in reply').click();
  expect(onInsert).toHaveBeenCalledOnce();
  expect(JSON.stringify(latest.kept)).not.toContain('Gelato');
});

test('asking somebody to write it up is held only by what it sends', async () => {
  const onAsk = vi.fn();
  const access = { what: 'Mailchimp', where: 'password: Gelato!22', grants: 'Clara', until: '' };
  await show(<Kept start={{ ...fullDraft, resources: [access] }} onAsk={onAsk} />);
  await button('Ask Sara to write it up').click();
  expect(onAsk).toHaveBeenCalledOnce();
});

test('a weekend shows the working day after it in words', async () => {
  await show(<Kept start={{ ...fullDraft, due: { date: '2026-06-06' } }} />);
  expect(asked()[0]).toContain('Perhaps: Monday 8 June 2026');
  await button('Use this').click();
  expect(latest.due.date).toBe('2026-06-08');
});

test('a remark on the person is asked about in a review; one word is too little to go on from', async () => {
  const onInsert = vi.fn();
  const onChange = vi.fn();
  await show(
    <ReviewForm
      objective={delivered}
      me="client"
      way="reply"
      initial={{
        criteria: {
          1: { verdict: 'met', missing: '', next: '' },
          2: { verdict: 'missed', missing: 'prices', next: '' },
          3: { verdict: 'met', missing: '', next: '' },
        },
        good: '',
        thanks: '',
      }}
      onChange={onChange}
      onInsert={onInsert}
    />,
  );
  expect(asked()[0]).toMatch(/^What is missing, and what is the next step\?/);
  await expect.element(button('Ask for another round')).toBeDisabled();
  await field('What is missing?').fill('You are careless with the prices');
  await userEvent.tab();
  await expect.poll(() => asked()[0]).toMatch(/^“You are careless” is about the person/);
  await expect.element(button('Ask for another round')).toBeEnabled();
  await button('Keep mine').click();
  expect(asked()).toEqual([]);
  expect(onChange.mock.lastCall?.[0].criteria[2].kept).toEqual(['person you are careless']);
});

test('Italian asks in Italian about words of either language', async () => {
  await show(<Kept start={{ ...fullDraft, criteria: one('la grafica è accattivante') }} />, 'it');
  expect(asked()[0]).toBe(
    'Due persone potrebbero giudicare «accattivante» in modo diverso? Qualcosa da guardare o da contare toglie ogni dubbio.',
  );
});
