/** Screens with questions in their margins: part of what the accessibility test walks through. */
import type { ReactNode } from 'react';
import { ChangeForm } from '../../components/change/ChangeForm.tsx';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { CloseAsMissed } from '../../components/objective/CloseAsMissed.tsx';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { newsletter } from '../objective/samples.ts';
import { agreed, delivered } from './objectives.ts';
import { emptyDraft, fullDraft, people } from './states.tsx';

const nothing = () => {};
const must = (...texts: string[]): Draft['criteria'] => texts.map((text) => ({ text, level: 'must' }));
const form = (draft: Draft) => (
  <DraftForm
    key="1"
    draft={draft}
    missing={[]}
    people={people}
    onChange={nothing}
    onInsert={nothing}
    onAsk={nothing}
  />
);

/** Something to ask about in almost every field. */
const asking: Draft = {
  ...fullDraft,
  title: 'Send the newsletter to the regulars',
  why: '',
  criteria: must("the three spring offers are in it with this year's prices", 'it looks professional'),
  due: { date: '2026-06-06' },
  boundaries: ['mandami un report giornaliero'],
  leftOut: ['pictures etc.'],
  resources: [{ what: 'Mailchimp', where: 'password: Gelato!22', grants: '', until: '' }],
};

export const CLARITY: readonly (readonly [string, ReactNode])[] = [
  [
    'one question',
    form({ ...fullDraft, criteria: must('the three spring offers are in it', 'it looks professional') }),
  ],
  ['many questions', form(asking)],
  [
    'two criteria in one, and hours',
    form({
      ...emptyDraft,
      title: 'Gestire i social 20 ore a settimana',
      partner: { name: 'Sara Conti', address: 'sara@conti.test' },
      criteria: must('i prezzi sono del 2026 e la pagina è online'),
      due: { date: '2026-06-05' },
      why: 'chi prenota trova subito le offerte',
    }),
  ],
  [
    'a change with a question',
    <ChangeForm
      key="1"
      objective={agreed}
      me="client"
      kind="change"
      terms={{ ...newsletter, criteria: must('it reads well on a phone, etc.') }}
      onInsert={nothing}
      onCancel={nothing}
    />,
  ],
  [
    'a review with questions',
    <ReviewForm
      key="1"
      objective={delivered}
      me="client"
      onInsert={nothing}
      initial={{
        criteria: {
          1: { verdict: 'missed', missing: 'prices', next: '' },
          2: {
            verdict: 'missed',
            missing: 'Come al solito manca la tabella.',
            next: 'Fai sempre attenzione.',
          },
        },
        good: '',
        thanks: '',
      }}
    />,
  ],
  [
    'closing with a reason',
    <CloseAsMissed
      key="1"
      objective={agreed}
      me="client"
      heading="Close as missed"
      due="Friday 5 June"
      today="2026-06-08"
      onInsert={nothing}
      onCancel={nothing}
    />,
  ],
];
