/** A letter that is held back, and suggestions by the browser's own model: what is said, where the focus goes, and the way back. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SecretHeld } from '../../components/clarity/SecretHeld.tsx';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { Suggestions } from '../../components/model/Suggestions.tsx';
import { BrowsersModel } from '../../components/options/BrowsersModel.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { show } from './show.tsx';
import { emptyDraft, fullDraft } from './states.tsx';
import { SUGGESTED } from './states-model.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
let latest: Draft = emptyDraft;

type KeptProps = { readonly start: Draft; readonly held?: string; readonly suggests?: boolean };

function Kept({ start, held, suggests }: KeptProps) {
  const [draft, setDraft] = useState(start);
  const [open, setOpen] = useState(held !== undefined);
  latest = draft;
  return (
    <DraftForm
      draft={draft}
      missing={[]}
      people={[]}
      onChange={setDraft}
      onInsert={() => {}}
      notice={
        open && (
          <SecretHeld
            secrets={[{ words: held ?? '', kind: 'password' }]}
            onKeep={() => {}}
            onLeave={() => setOpen(false)}
          />
        )
      }
    >
      {suggests && <Suggestions draft={draft} suggestions={SUGGESTED} onChange={setDraft} />}
    </DraftForm>
  );
}

test('what holds a letter back has the focus, is said, and names the words', async () => {
  await show(<Kept start={fullDraft} held="pass Gelato!22" />);
  await expect.element(page.getByRole('heading', { name: 'Does this have to go by mail?' })).toHaveFocus();
  expect(page.getByRole('alert').element().textContent).toContain('“pass Gelato!22” looks like a password');
});

test('taking it out leads to the words in their field', async () => {
  const criteria = [{ text: 'login clara pass Gelato!22 works', level: 'must' as const }];
  await show(<Kept start={{ ...fullDraft, criteria }} held="pass Gelato!22" />);
  await button('Take it out').click();
  await expect.element(page.getByRole('textbox', { name: 'Criterion 1' })).toHaveFocus();
  await userEvent.keyboard('{Backspace}');
  expect(latest.criteria[0]?.text).toBe('login clara  works');
});

test('keeping it in goes on by one press', async () => {
  const onKeep = vi.fn();
  await show(<SecretHeld secrets={[{ words: 'x', kind: 'card' }]} onKeep={onKeep} onLeave={() => {}} />);
  await button('Keep it in and go on').click();
  expect(onKeep).toHaveBeenCalledOnce();
});

test('a secret in an access is asked about by what it is, with another way to give it', async () => {
  const resources = [{ what: 'Mailchimp', where: 'password: Gelato!22', grants: 'Clara', until: '' }];
  await show(<Kept start={{ ...fullDraft, resources }} />);
  await expect
    .element(page.getByText(/A share link or a password manager gives access without it/))
    .toBeVisible();
});

test('suggestions are marked as the model’s, with the words they rest on; using one can be undone', async () => {
  await show(<Kept start={{ ...fullDraft, title: 'Newsletter' }} suggests />);
  const region = page.getByRole('region', { name: 'Suggested by the browser’s own model' });
  expect(region.element().textContent).toContain('because of “it has to be with the printer”');
  await button('Use this').first().click();
  expect(latest.title).toBe('The spring newsletter is with the printer');
  expect(latest.rests.title).toEqual(SUGGESTED[0]?.rests);
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(latest.title).toBe('Newsletter');
  await expect.element(button('Use this').first()).toHaveFocus();
});

test('one that is left out is gone, and comes back by undo; what the draft says already is not suggested', async () => {
  await show(<Kept start={{ ...fullDraft, title: 'the spring newsletter is with the printer' }} suggests />);
  expect(button('Use this').elements()).toHaveLength(1);
  await button('Leave it out').click();
  expect(latest.criteria).toEqual(fullDraft.criteria);
  await expect.element(page.getByText('Left out.', { exact: true })).toBeVisible();
  await button('Undo').click();
  expect(button('Use this').elements()).toHaveLength(1);
});

test('without suggestions nothing of it is there', async () => {
  await show(<Suggestions draft={fullDraft} suggestions={[]} onChange={() => {}} />);
  expect(page.getByRole('region').elements()).toHaveLength(0);
  expect(document.body.textContent).not.toContain('model');
});

test('the settings have a switch where a model is ready, or was left on, and else say why not', async () => {
  const onSwitch = vi.fn();
  const { rerender } = await show(<BrowsersModel ready on={false} onSwitch={onSwitch} />);
  await page.getByRole('checkbox', { name: 'Suggest with the browser’s own model' }).click();
  expect(onSwitch).toHaveBeenCalledWith(true);
  await rerender(<BrowsersModel ready={false} on={false} onSwitch={onSwitch} />);
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
  await expect.element(page.getByText(/Your browser has none that is ready here/)).toBeVisible();
  await rerender(<BrowsersModel ready={false} on onSwitch={onSwitch} />);
  await page.getByRole('checkbox').click();
  expect(onSwitch).toHaveBeenLastCalledWith(false);
});
