import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Frame } from '../../components/frame/Frame.tsx';
import { EditedLetter } from '../../components/letter/EditedLetter.tsx';
import { Inserted } from '../../components/letter/Inserted.tsx';
import { Met } from '../../components/objective/Met.tsx';
import { History } from '../../components/record/History.tsx';
import { ConfirmMe } from '../../components/start/ConfirmMe.tsx';
import { SayWho } from '../../components/start/SayWho.tsx';
import { Unreadable } from '../../components/start/Unreadable.tsx';
import { Place } from '../../components/terms/Place.tsx';
import { met, rivals } from './objectives.ts';
import { prefer, show } from './show.tsx';
import { inbox } from './states-inbox.tsx';

const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });
const nothing = () => {};

test('a frame has one main heading, three landmarks and at most three buttons in its foot', async () => {
  const others = ['b', 'c', 'd'].map((label) => ({ label, onPress: nothing }));
  await show(
    <Frame heading="Delegate" primary={{ label: 'a', onPress: nothing }} others={others} saved="saved" />,
  );
  expect(page.getByRole('heading', { level: 1 }).elements()).toHaveLength(1);
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    await expect.element(page.getByRole(role)).toBeInTheDocument();
  expect(page.getByRole('contentinfo').getByRole('button').elements()).toHaveLength(3);
  await expect.element(page.getByRole('status').first()).toHaveTextContent('Saved');
});

test('another screen is read from its beginning; the same one stays where it is', async () => {
  await page.viewport(360, 300);
  const screen = (heading: string) => (
    <Frame heading={heading}>
      <div style={{ blockSize: 2000 }} />
    </Frame>
  );
  const { rerender } = await show(screen('Deliver'));
  scrollTo({ top: 500 });
  await rerender(screen('Deliver'));
  expect(scrollY).toBe(500);
  await rerender(screen('Delivered'));
  expect(scrollY).toBe(0);
});

test.each([
  ['no-preference', 'arrive'],
  ['reduce', 'none'],
])('the dot travels into the ring; motion preference %s: %s', async (preference, animation) => {
  await prefer({ 'prefers-reduced-motion': preference });
  const { container } = await show(<Met objective={met} me="client" />);
  const dot = container.querySelector('.arrival .dot');
  expect(dot && getComputedStyle(dot).animationName).toBe(animation);
  if (animation === 'arrive') expect(dot && getComputedStyle(dot).animationDuration).toBe('0.24s');
  await prefer({});
});

test('written is not sent: which way it went, and three ways on', async () => {
  const calls = { onSent: vi.fn(), onUndo: vi.fn(), onCopy: vi.fn() };
  await show(<Inserted way="new" partner="Sara" letter={'Hi\n\nthere'} {...calls} />);
  await expect.element(page.getByText('It stands in a new message.', { exact: false })).toBeVisible();
  await button('I sent it').click();
  await button('Undo').click();
  await button('Copy the letter').click();
  for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
});

test('a letter that nobody can be read for goes in after a second look', async () => {
  const calls = { onSent: vi.fn(), onUndo: vi.fn(), onCopy: vi.fn(), onPut: vi.fn() };
  await show(<Inserted way="clipboard" left="unread" partner="Sara" letter="Hi" {...calls} />);
  await expect.element(page.getByText('Look at its recipients first.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('It is on the clipboard too', { exact: false })).toBeVisible();
  await button('It goes to Sara: put it in').click();
  expect(calls.onPut).toHaveBeenCalledOnce();
  expect(calls.onSent).not.toHaveBeenCalled();
});

test('an edited letter shows old beside new and takes nothing by itself', async () => {
  const onTake = vi.fn();
  const { container } = await show(
    <EditedLetter
      changes={[{ field: 'due', was: 'Friday', now: 'Monday' }]}
      onTake={onTake}
      onKeep={nothing}
    />,
  );
  expect(container.querySelector('del')?.textContent).toBe('Friday');
  expect(container.querySelector('ins')?.textContent).toBe('Monday');
  expect(onTake).not.toHaveBeenCalled();
  await button('Take my changes in').click();
  expect(onTake).toHaveBeenCalledOnce();
});

test('history says who, and in words what became of each move; both rivals are shown', async () => {
  const { container } = await show(<History objective={rivals} me="assistant" />);
  await page.getByText('What was said').click();
  const lines = [...container.querySelectorAll('.history > li')].map((one) => one.textContent);
  expect(lines).toHaveLength(4);
  expect(lines).toContainEqual(expect.stringMatching(/^Clara Bassi withdrew it.*this one stands$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^You agreed.*another answer to the same letter stands$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^marta@hotel\.test declined.*from someone else$/));
});

test('the inbox: groups in their order, empty ones left out, a row opens its objective', async () => {
  const onOpen = vi.fn();
  const row = {
    key: 'OBJ-1',
    state: 'agreed',
    title: 'A title',
    partner: 'Sara Conti',
    day: '2026-06-09',
  } as const;
  const groups = [
    { group: 'review', count: 0, rows: [] },
    { group: 'theirs', count: 1, rows: [row] },
  ] as const;
  await show(inbox({ groups, onOpen }));
  await expect.element(page.getByText('Nothing needs you now.')).toBeVisible();
  expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(1);
  await expect.element(page.getByText('Sara Conti · agreed, by Tue 9 June')).toBeVisible();
  await page.getByRole('list', { name: 'With the other person' }).getByRole('button').click();
  expect(onOpen).toHaveBeenCalledWith('OBJ-1');
});

test('is this you: yes goes out with a name', async () => {
  const onYes = vi.fn();
  await show(<ConfirmMe address="info@hotel.test" onYes={onYes} onNo={nothing} />);
  await button('Yes, that is me').click();
  expect(onYes).not.toHaveBeenCalled();
  await expect.element(page.getByText('What name do people know you by?')).toBeVisible();
  await field('Your name').fill('Clara Bassi');
  await button('Yes, that is me').click();
  expect(onYes).toHaveBeenCalledWith('Clara Bassi');
});

test('who I am: an incomplete address is asked about, an empty one left out', async () => {
  const onSave = vi.fn();
  await show(<SayWho onSave={onSave} />);
  await field('Your name').fill('Clara');
  await field('Address 1').fill('clara@');
  await button('Save').click();
  await expect.element(page.getByText('Is this address complete?')).toBeVisible();
  await expect.element(field('Address 1')).toHaveFocus();
  await field('Address 1').fill('clara@hotel.test');
  await button('Add another address').click();
  await button('Save').click();
  expect(onSave).toHaveBeenCalledWith({ name: 'Clara', addresses: ['clara@hotel.test'] });
});

test('an unreadable message can be pasted', async () => {
  const onText = vi.fn();
  await show(<Unreadable why="frame" onText={onText} onSelected={nothing} />);
  await field('Or paste the message').fill('Dear Sara');
  await button('Use this text').click();
  expect(onText).toHaveBeenCalledWith('Dear Sara');
});

test.each([
  ['https://example.test/a', 1],
  ['javascript:alert(1)', 0],
  ['the shelf', 0],
])('only a web address becomes a link: %s', async (where, links) => {
  const { container } = await show(<Place what="Prices" where={where} />);
  expect(container.querySelectorAll('a')).toHaveLength(links);
});

test('Italian days and words', async () => {
  await show(
    <Inserted way="reply" partner="Sara" onSent={nothing} onUndo={nothing} onCopy={nothing} />,
    'it',
  );
  await expect.element(button('L’ho inviata')).toBeVisible();
});
