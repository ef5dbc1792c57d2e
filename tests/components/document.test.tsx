/** An open document: delegated from, and taken as evidence while one goes on typing. */
import { expect, it, vi } from 'vitest';
import { Unrecorded } from '../../components/letter/Unrecorded.tsx';
import { DeliverForm } from '../../components/objective/DeliverForm.tsx';
import { DocumentOpen } from '../../components/start/DocumentOpen.tsx';
import { WayBack } from '../../components/start/WayBack.tsx';
import { agreed } from './objectives.ts';
import { show } from './show.tsx';

const nothing = () => {};

it('says what is open, and delegates from it or starts without it', async () => {
  const [onDelegate, onNew] = [vi.fn(), vi.fn()];
  const screen = await show(<DocumentOpen title="Minutes" onDelegate={onDelegate} onNew={onNew} />);
  await expect.element(screen.getByRole('heading', { name: 'Minutes' })).toBeVisible();
  await screen.getByRole('button', { name: 'Delegate from it' }).click();
  await screen.getByRole('button', { name: 'New objective' }).click();
  expect(onDelegate).toHaveBeenCalledOnce();
  expect(onNew).toHaveBeenCalledOnce();
});

it('one press takes the document as evidence; what is typed while it answers stays', async () => {
  const [onChange, onInsert] = [vi.fn(), vi.fn()];
  let answer: (place: { what: string; where: string }) => void = nothing;
  const onTake = () =>
    new Promise<{ what: string; where: string }>((done) => {
      answer = done;
    });
  const screen = await show(
    <DeliverForm
      objective={agreed}
      me="assistant"
      here={{ title: 'Minutes', onTake }}
      onChange={onChange}
      onInsert={onInsert}
    />,
  );
  await screen.getByRole('button', { name: 'Add “Minutes”' }).click();
  await screen.getByLabelText(/^A few words for/).fill('Here it is');
  answer({ what: 'Minutes, Rooms', where: 'https://wiki.test/minutes#rooms:~:text=Update' });
  await expect.element(screen.getByLabelText('What', { exact: true })).toHaveFocus();
  await screen.getByRole('button', { name: 'All of them' }).click();
  await screen.getByRole('button', { name: 'Insert in reply' }).click();
  expect(onInsert).toHaveBeenCalledWith(
    expect.objectContaining({
      evidence: [{ what: 'Minutes, Rooms', where: 'https://wiki.test/minutes#rooms:~:text=Update' }],
      note: 'Here it is',
    }),
  );
});

it('a letter in a comment is told to be in somebody’s name, and by whom it was written is for the person to see', async () => {
  const onRecord = vi.fn();
  const [first] = agreed.entries;
  if (!first) throw new Error('nothing said');
  const screen = await show(
    <Unrecorded
      records={[first.record]}
      objective={agreed}
      me="assistant"
      commented="Minutes"
      onRecord={onRecord}
    />,
  );
  await expect
    .element(
      screen.getByText('The comments on “Minutes” have this in the name of Clara Bassi.', { exact: false }),
    )
    .toBeVisible();
  await screen.getByRole('button', { name: 'Keep it' }).click();
  expect(onRecord).toHaveBeenCalledOnce();
});

it('without an open document nothing is offered', async () => {
  const screen = await show(<DeliverForm objective={agreed} me="assistant" onInsert={nothing} />);
  await expect.element(screen.getByRole('button', { name: 'Add a link or file' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Add “/ }).query()).toBeNull();
});

it('the way back to a document is named so', async () => {
  const screen = await show(
    <WayBack
      at="open"
      document
      subject="Minutes"
      quote=""
      onOpen={nothing}
      onFind={nothing}
      onCopy={nothing}
    />,
  );
  await expect.element(screen.getByRole('button', { name: 'Open the document' })).toBeVisible();
});
