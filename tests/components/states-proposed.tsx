/** Drafts with what their message says in them: part of what the accessibility test walks through. */
import type { ReactNode } from 'react';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { fullDraft, people } from './states.tsx';

const nothing = () => {};
const form = (draft: Draft, onOnly?: (at: number) => void) => (
  <DraftForm
    key="1"
    draft={draft}
    missing={[]}
    people={people}
    onChange={nothing}
    onInsert={nothing}
    onAsk={nothing}
    onOnly={onOnly}
  />
);

const NEWSLETTER = 'Could you send the spring newsletter to the regulars by Friday 5 June?';
const PRICES =
  'Please check that the three offers have this year’s prices, and ask Luca for a photo of the terrace.';

/** Everything in it stands in the message. */
export const proposed: Draft = {
  ...fullDraft,
  why: '',
  criteria: [
    {
      text: 'the three offers have this year’s prices',
      level: 'must',
      rests: { quote: 'the three offers have this year’s prices', paragraph: 2, sentence: PRICES },
    },
    {
      text: 'a photo of the terrace is there',
      level: 'must',
      rests: { quote: 'ask Luca for a photo of the terrace', paragraph: 2, sentence: PRICES, unsure: true },
    },
  ],
  resources: [
    {
      what: 'Spring offers',
      where: 'https://docs.example.test/offers',
      grants: '',
      until: '',
      rests: { quote: 'https://docs.example.test/offers', paragraph: 3 },
    },
  ],
  rests: {
    title: { quote: 'send the spring newsletter to the regulars', paragraph: 1, sentence: NEWSLETTER },
    due: { quote: 'by Friday 5 June', paragraph: 1, sentence: NEWSLETTER },
  },
};

const several: Draft = {
  ...proposed,
  asks: [
    { text: 'send the spring newsletter to the regulars', rests: { quote: NEWSLETTER, paragraph: 1 } },
    { text: 'ask the plumber for a quote', rests: { quote: 'ask the plumber for a quote', paragraph: 4 } },
  ],
};
const [first, second] = several.asks ?? [];

export const PROPOSED: readonly (readonly [string, ReactNode])[] = [
  ['a draft with the words it rests on', form(proposed)],
  ['two things in one message', form(several, nothing)],
  [
    'one of them has a draft of its own',
    form({ ...several, asks: first && second ? [first, { ...second, draft: 'new:1' }] : [] }, nothing),
  ],
  [
    'for one of two people',
    form({
      ...proposed,
      partner: { name: '', address: '' },
      among: [
        { name: 'Sara Conti', address: 'sara@conti.test' },
        { name: '', address: 'luca.rinaldi.with.a.long.address@rinaldi-giardini.example.test' },
      ],
    }),
  ],
];
