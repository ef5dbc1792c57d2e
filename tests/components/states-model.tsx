/** Letters that are held back, and suggestions by the browser's own model: part of what the accessibility test walks through. */
import type { ReactNode } from 'react';
import { SecretHeld } from '../../components/clarity/SecretHeld.tsx';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { Live } from '../../components/frame/Said.tsx';
import { Suggestions } from '../../components/model/Suggestions.tsx';
import { BrowsersModel } from '../../components/options/BrowsersModel.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Suggestion } from '../../lib/draft/suggested.ts';
import { emptyDraft, fullDraft, people } from './states.tsx';

const nothing = () => {};

export const SUGGESTED: readonly Suggestion[] = [
  {
    field: 'title',
    text: 'The spring newsletter is with the printer',
    rests: { quote: 'it has to be with the printer', paragraph: 1 },
  },
  {
    field: 'criterion',
    text: 'the three offers are in it, with the prices of this year and a picture of each room',
    rests: { quote: 'three offers, this year’s prices, one picture a room', paragraph: 2 },
  },
];

const form = (draft: Draft, notice?: ReactNode, children?: ReactNode) => (
  <DraftForm
    key="1"
    draft={draft}
    missing={[]}
    people={people}
    notice={notice}
    onChange={nothing}
    onInsert={nothing}
    onAsk={nothing}
  >
    {children}
  </DraftForm>
);

export const MODEL: readonly (readonly [string, ReactNode])[] = [
  [
    'held back',
    form(
      { ...fullDraft, criteria: [{ text: 'login clara pass Gelato!22 works', level: 'must' }] },
      <SecretHeld
        secrets={[
          { words: 'login clara pass Gelato!22', kind: 'password' },
          { words: 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAaB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA', kind: 'key' },
          { words: '4111 1111 1111 1111', kind: 'card' },
          { words: 'IT60X0542811101000000123456', kind: 'account' },
          {
            words: 'walnut tiger ribbon lunch cover drift ocean spoon early music fancy grape',
            kind: 'phrase',
          },
        ]}
        onKeep={nothing}
        onLeave={nothing}
      />,
    ),
  ],
  [
    'secrets in the margin',
    form({
      ...emptyDraft,
      title: 'The shop takes 4111 1111 1111 1111',
      criteria: [{ text: 'the door code is 4432#', level: 'must' }],
      resources: [{ what: 'Mailchimp', where: 'password: Gelato!22', grants: 'Clara', until: '' }],
    }),
  ],
  [
    'suggestions',
    form(
      emptyDraft,
      undefined,
      <Suggestions draft={emptyDraft} suggestions={SUGGESTED} onChange={nothing} />,
    ),
  ],
  [
    'no suggestions',
    form(emptyDraft, undefined, <Suggestions draft={emptyDraft} suggestions={[]} onChange={nothing} />),
  ],
  [
    'reading a long message',
    <>
      <Live writing={false} copied={false} reading={0.4} />
      {form(emptyDraft)}
    </>,
  ],
  [
    'the model, ready',
    <main key="1" className="options">
      <BrowsersModel ready on={false} onSwitch={nothing} />
    </main>,
  ],
  [
    'the model, not here',
    <main key="1" className="options">
      <BrowsersModel ready={false} on={false} onSwitch={nothing} />
      <BrowsersModel ready={false} on onSwitch={nothing} />
    </main>,
  ],
];
