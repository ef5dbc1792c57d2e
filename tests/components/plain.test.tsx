/** Plain words: nothing is chosen before the person does, and each meaning hands out a move that fits, by their author. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EarlierFirst } from '../../components/letter/EarlierFirst.tsx';
import { Unrecorded } from '../../components/letter/Unrecorded.tsx';
import { PlainWords } from '../../components/plain/PlainWords.tsx';
import { RecordWords, type RecordWordsProps } from '../../components/plain/RecordWords.tsx';
import { History } from '../../components/record/History.tsx';
import { foldMoves } from '../../lib/objective/fold.ts';
import { checkMove, type Kind, type Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import { REF, Talk } from '../objective/samples.ts';
import { agreed, delivered, metInWords, partly, proposed } from './objectives.ts';
import { show } from './show.tsx';
import { saidBy } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const nothing = () => {};
const on = { onMean: nothing, onNone: nothing, onAbout: nothing };

test('the sentence stands with who, which day and what it can mean; nothing is chosen', async () => {
  const onMean = vi.fn();
  const onNone = vi.fn();
  await show(
    <PlainWords
      {...on}
      {...{ onMean, onNone }}
      objective={proposed}
      me="client"
      words={saidBy('assistant')}
    />,
  );
  await expect.element(page.getByRole('heading', { name: 'Sara Conti wrote · yesterday' })).toBeVisible();
  await expect.element(page.getByText('Happy to, I will have it by then.', { exact: false })).toBeVisible();
  expect(
    page
      .getByRole('button')
      .elements()
      .map((one) => one.textContent),
  ).toEqual(['Agreed', 'Agreed, with a change', 'Not yet', 'No', 'None of these']);
  await button('Agreed').click();
  expect(onMean).toHaveBeenCalledExactlyOnceWith('agreed');
  await button('Not yet').click();
  expect(onNone).toHaveBeenCalledOnce();
});

test('agreed with a change: the terms as they want them become their counter-proposal', async () => {
  const onRecord = vi.fn();
  const screen = { objective: proposed, me: 'client', words: saidBy('assistant') } as const;
  await show(<RecordWords {...screen} meaning="changed" onRecord={onRecord} onCancel={vi.fn()} />);
  await expect.element(page.getByText('Happy to, I will have it by then.', { exact: false })).toBeVisible();
  await expect.element(button('Record')).toBeDisabled();
  await page.getByLabelText('By', { exact: true }).fill('2026-06-08');
  await button('Record').click();
  const [kind, content] = onRecord.mock.lastCall ?? [];
  expect(kind).toBe('counter');
  expect(content).toMatchObject({ revision: 2, terms: { due: { date: '2026-06-08' } } });
});

test('of my own, that the goal is met is asked in a word', async () => {
  await show(<PlainWords {...on} objective={delivered} me="client" words={saidBy('client')} />);
  await expect.element(page.getByRole('heading', { name: 'You wrote · yesterday' })).toBeVisible();
  await expect.element(page.getByText('Mark as met?', { exact: false })).toBeVisible();
  await expect.element(button('Mark as met')).toBeVisible();
});

test('a part that is met is not called the goal', async () => {
  await show(<PlainWords {...on} objective={partly} me="assistant" words={saidBy('client')} />);
  await expect.element(button('All of this part meets the goal')).toBeVisible();
});

/** Chooses a meaning, and gives what is recorded once its press has been made. */
async function recorded(
  part: Pick<RecordWordsProps, 'objective' | 'meaning'> & { me?: Role; by?: Role },
  before: () => Promise<void> = async () => {},
) {
  const { me = 'client', by = 'assistant', ...rest } = part;
  const onRecord = vi.fn();
  await show(<RecordWords {...rest} me={me} words={saidBy(by)} onRecord={onRecord} onCancel={nothing} />);
  // Where a file is attached is a fact of the mail, not a choice.
  expect(document.querySelectorAll('input:checked:not(.group input)')).toHaveLength(0);
  await expect.element(page.getByRole('heading', { name: /wrote/ })).toBeVisible();
  await before();
  const [kind, content] = (onRecord.mock.lastCall ?? []) as [Kind, never];
  const checked = checkMove({ objective: part.objective.ref, kind, by, content });
  expect(checked.ok && fits(part.objective as Objective, checked.move)).toBe(true);
  return { kind, content: content as Record<string, unknown> };
}
const press = (name: string) => () => button(name).click();

test('agreed: the terms are shown once more, and only then recorded', async () => {
  const { kind, content } = await recorded({ objective: proposed, meaning: 'agreed' }, async () => {
    await expect.element(page.getByText('Is this what Sara meant?', { exact: false })).toBeVisible();
    await expect.element(page.getByText('the pictures')).toBeVisible();
    await button('Record').click();
  });
  expect(kind).toBe('accept');
  expect(content.revision).toBe(1);
});

test('where there were earlier terms and none is quoted, the person says which', async () => {
  const onRecord = vi.fn();
  const words = { ...saidBy('assistant'), unquoted: true };
  const screen = { objective: proposed, me: 'client', words, onCancel: nothing } as const;
  await show(<RecordWords {...screen} meaning="agreed" onRecord={onRecord} />);
  await expect.element(button('Record')).toBeDisabled();
  await page.getByRole('radio', { name: 'Earlier ones' }).click();
  await expect.element(page.getByText('Then nothing is agreed yet.', { exact: false })).toBeVisible();
  await expect.element(button('Record')).toBeDisabled();
  await page.getByRole('radio', { name: 'The ones shown here' }).click();
  await button('Record').click();
  expect(onRecord).toHaveBeenCalledOnce();
});

test('no: their words are the reason, and can be changed', async () => {
  const { kind, content } = await recorded({ objective: proposed, meaning: 'no' }, async () => {
    await expect.element(field('The reason given, if any')).toHaveValue(saidBy('assistant').text);
    await field('The reason given, if any').fill('I am away in June.');
    await button('Record').click();
  });
  expect({ kind, content }).toEqual({ kind: 'decline', content: { reason: 'I am away in June.' } });
});

test.each([
  ['needs', 'need', 'what'],
  ['lets-go', 'release', 'reason'],
] as const)('%s', async (meaning, kind, key) => {
  const said = await recorded({ objective: agreed, meaning }, press('Record'));
  expect(said).toEqual({ kind, content: { [key]: saidBy('assistant').text } });
});

test('delivery: links and files of the message are there; what it covers is the person’s to say', async () => {
  const { kind, content } = await recorded({ objective: agreed, meaning: 'delivery' }, async () => {
    await expect.element(button('Record')).toBeDisabled();
    await button('All of them').click();
    // The assistant's own look at each is not the client's to give.
    expect(page.getByText('Is this one there?').query()).toBeNull();
    await button('Record').click();
  });
  expect(kind).toBe('deliver');
  expect(content).toMatchObject({
    covers: [1, 2, 3],
    evidence: [
      { what: 'example.test/newsletter', where: 'https://example.test/newsletter' },
      { what: 'proof.pdf', attached: true },
    ],
    note: saidBy('assistant').text,
  });
});

test('met: the client’s words, recorded by the assistant, and nothing added to them', async () => {
  const said = await recorded(
    { objective: delivered, meaning: 'meets', me: 'assistant', by: 'client' },
    press('Record'),
  );
  expect(said).toEqual({
    kind: 'review',
    content: {
      revision: 1,
      number: 1,
      outcome: 'met',
      criteria: [1, 2, 3].map((criterion) => ({ criterion, verdict: 'met' })),
    },
  });
});

test('judged criterion by criterion, under a heading that says from whose words', async () => {
  const { kind } = await recorded(
    { objective: delivered, meaning: 'judged', me: 'assistant', by: 'client' },
    async () => {
      await expect.element(page.getByRole('heading', { name: 'From Clara’s words' })).toBeVisible();
      for (const number of [1, 2, 3])
        await page
          .getByRole('group', { name: `Is criterion ${number} met?` })
          .getByRole('radio', { name: number === 2 ? 'Not yet' : 'Meets it' })
          .click();
      await field('What is missing?').fill('the prices');
      await button('Ask for another round').click();
    },
  );
  expect(kind).toBe('review');
});

test('the history says who recorded it, from whose words', async () => {
  const screen = await show(<History objective={metInWords} me="client" />);
  for (const details of document.querySelectorAll('details')) details.open = true;
  await expect
    .element(page.getByText('recorded by you from Sara Conti’s words', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('“Happy to, I will have it by then.”')).toBeVisible();
  await expect.element(page.getByText('recorded by you from your own words', { exact: false })).toBeVisible();
  await screen.unmount();
  await show(<History objective={metInWords} me="assistant" />);
  for (const details of document.querySelectorAll('details')) details.open = true;
  await expect
    .element(page.getByText('recorded by Clara Bassi from your words', { exact: false }))
    .toBeVisible();
  await expect
    .element(page.getByText('recorded by Clara Bassi from their own words', { exact: false }))
    .toBeVisible();
});

test('before its terms, a letter says whose mail to open, and no form stands there', async () => {
  const screen = await show(
    <EarlierFirst whose="theirs" name="Sara Conti" subject="Newsletter" day="2026-05-31" />,
  );
  await expect.element(page.getByText('This answers a mail from Sara Conti', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Newsletter')).toBeVisible();
  await expect.element(page.getByText('yesterday')).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
  await screen.unmount();
  await show(<EarlierFirst whose="mine" name="Sara Conti" />);
  await expect.element(page.getByText('in your sent mail', { exact: false })).toBeVisible();
});

test('my own letters and what goes with them are kept by one press, and all of them are named', async () => {
  const onRecord = vi.fn();
  const { records } = new Talk().agree();
  const [mine, theirs] = records;
  const whole = foldMoves(REF, records);
  if (!mine || !theirs) throw new Error('no records');
  await show(
    <Unrecorded records={[mine]} along={[theirs]} objective={whole} me="client" onRecord={onRecord} />,
  );
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map((one) => one.querySelector('b')?.textContent),
  ).toEqual(['You proposed it', 'Sara Conti agreed']);
  await button('Keep all of it').click();
  expect(onRecord).toHaveBeenCalledOnce();
});
