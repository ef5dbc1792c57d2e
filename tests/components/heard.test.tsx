/** What somebody hears who does not see the screen, and where the keyboard is after a press. */
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame } from '../../components/frame/Frame.tsx';
import { Live } from '../../components/frame/Said.tsx';
import { GiveReason } from '../../components/objective/GiveReason.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { show } from './show.tsx';

const inWords = (screen: React.ReactNode) => (
  <WordsProvider language="en" today="2026-06-01">
    {screen}
  </WordsProvider>
);

describe('after a press', () => {
  it('the heading of the screen that comes has the focus', async () => {
    const press = () => {};
    const screen = await show(<Frame key="a" heading="Before" primary={{ label: 'Go', onPress: press }} />);
    await userEvent.click(page.getByRole('button', { name: 'Go' }));
    await screen.rerender(inWords(<Frame key="b" heading="After" />));
    await expect.element(page.getByRole('heading', { name: 'After' })).toHaveFocus();
  });

  it('a field that has the focus keeps it', async () => {
    const field = <input aria-label="words" />;
    const screen = await show(<Frame heading="One">{field}</Frame>);
    await userEvent.click(page.getByLabelText('words'));
    await screen.rerender(inWords(<Frame heading="Two">{field}</Frame>));
    await expect.element(page.getByLabelText('words')).toHaveFocus();
  });
});

describe('what happens without a change of screen', () => {
  it('is put into a region that was there before', async () => {
    const screen = await show(<Live writing={false} copied={false} />);
    const region = page.getByRole('status').element();
    expect(region.textContent).toBe('');
    await screen.rerender(inWords(<Live writing copied={false} />));
    await vi.waitFor(() => expect(region.textContent).toBe('Putting the letter in…'), 20_000);
    expect(region.isConnected).toBe(true);
  });
});

it('a second look shows what has to be said', async () => {
  await show(
    <GiveReason
      kind="decline"
      heading="Decline"
      title="Decline it?"
      text="It ends here."
      notice={<p>Not saved</p>}
      onInsert={() => {}}
      onCancel={() => {}}
    />,
  );
  await expect.element(page.getByText('Not saved')).toBeVisible();
});
