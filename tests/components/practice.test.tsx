/** The practice mailbox by keyboard and by screen reader. */
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Guide } from '../../components/practice/Guide.tsx';
import { PracticeHead } from '../../components/practice/PracticeHead.tsx';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { RealThing } from '../../components/practice/RealThing.tsx';
import { show } from './show.tsx';
import { practice } from './states-practice.tsx';

const nothing = () => {};
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A disk on which nothing more can be kept. */
function FullDisk() {
  const [unsaved, setUnsaved] = useState<'full'>();
  const begin = () => setUnsaved('full');
  return <RealThing begun={false} unsaved={unsaved} onBegin={begin} onBack={nothing} onClose={nothing} />;
}

describe('the guide', () => {
  it('is said as it changes, with the buttons it speaks of', async () => {
    await show(<Guide {...practice.guide} next="draft" />);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(
        'Esito made a draft of it. For this practice it is filled in: change what you like, then press Insert in reply.',
      );
    await expect.element(page.getByText('Delegate')).toHaveAttribute('aria-current', 'step');
  });

  it('speaks of the buttons in Italian as the panel names them', async () => {
    await show(<Guide {...practice.guide} next="agree" />, 'it');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Leggi che cosa propone Sara, poi premi Va bene nel pannello di Esito.');
  });

  it.each(['become', 'turn'] as const)('%s: one press makes me the other person', async (next) => {
    const onBecome = vi.fn();
    await show(<Guide {...practice.guide} next={next} onBecome={onBecome} />);
    await userEvent.click(button('Become Sara'));
    expect(onBecome).toHaveBeenCalledOnce();
  });

  it.each(['met', 'missed', 'ended'] as const)('%s: leads to something real', async (next) => {
    const onReal = vi.fn();
    await show(<Guide {...practice.guide} next={next} stage={undefined} onReal={onReal} />);
    await userEvent.click(button('Now something real'));
    expect(onReal).toHaveBeenCalledOnce();
  });
});

describe('the head', () => {
  it('starts again only after a second look', async () => {
    const onAgain = vi.fn();
    await show(<PracticeHead {...practice.head} onAgain={onAgain} />);
    await userEvent.click(button('Start again'));
    expect(onAgain).not.toHaveBeenCalled();
    await userEvent.click(button('Go on here'));
    await userEvent.click(button('Start again'));
    await userEvent.click(page.getByRole('alert').getByRole('button', { name: 'Start again' }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it('whom one plays is chosen by keys', async () => {
    const onOwner = vi.fn();
    await show(<PracticeHead {...practice.head} onOwner={onOwner} />);
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(page.getByRole('radio', { name: 'Clara Bassi, client' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onOwner).toHaveBeenCalledWith('assistant');
  });
});

describe('the mails', () => {
  it('say what is new, and which is open', async () => {
    await show(<PracticePage {...practice} list={{ ...practice.list, open: '2', read: ['1', '2'] }} />);
    await expect
      .element(page.getByRole('button', { name: /^Sara Conti.*The spring newsletter.*new$/ }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: /Invoices and the bank statement$/ }))
      .toHaveAttribute('aria-current', 'true');
  });
});

describe('the real thing', () => {
  it('asks for the result, and begins with it and whom it is for', async () => {
    const onBegin = vi.fn();
    await show(<RealThing begun={false} onBegin={onBegin} onBack={nothing} onClose={nothing} />);
    await userEvent.click(button('Begin this draft'));
    expect(onBegin).not.toHaveBeenCalled();
    await expect.element(page.getByText('What would be there when it is done?')).toBeVisible();
    await userEvent.fill(page.getByLabelText('The result you want'), 'The shelf is up');
    await userEvent.fill(page.getByLabelText('To whom'), 'Luca');
    await userEvent.keyboard('{Enter}');
    expect(onBegin).toHaveBeenCalledWith({ thing: 'The shelf is up', whom: 'Luca' });
  });

  it('keeps what was typed where it could not be kept', async () => {
    await show(<FullDisk />);
    await userEvent.fill(page.getByLabelText('The result you want'), 'The shelf is up');
    await userEvent.click(button('Begin this draft'));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Not saved: there is no room left on this computer. Your text is still here.');
    await expect.element(page.getByLabelText('The result you want')).toHaveValue('The shelf is up');
  });
});
