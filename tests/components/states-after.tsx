/** Screens of what is said after agreement and after the end: part of what the accessibility test walks through. */
import type { ReactNode } from 'react';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { Beside, Corrected, LastReply } from '../../components/objective/Beside.tsx';
import { CopyTo } from '../../components/objective/CopyTo.tsx';
import { CorrectForm } from '../../components/objective/CorrectForm.tsx';
import { Ended } from '../../components/objective/Ended.tsx';
import { HandedOver } from '../../components/objective/HandedOver.tsx';
import { Handing, HandingNote } from '../../components/objective/Handing.tsx';
import { HandOverForm } from '../../components/objective/HandOverForm.tsx';
import { Missed } from '../../components/objective/Missed.tsx';
import { ReplyForm } from '../../components/objective/ReplyForm.tsx';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import { FollowsOn } from '../../components/record/FollowsOn.tsx';
import { History } from '../../components/record/History.tsx';
import {
  agreed,
  closed,
  contested,
  corrected,
  declined,
  delivered,
  handedOver,
  handingOver,
  luca,
  missed,
} from './objectives.ts';

const nothing = () => {};
const form = { onInsert: nothing, onCancel: nothing };
const chips = (...labels: string[]) => (
  <Beside actions={labels.map((label) => ({ label, onPress: nothing }))} />
);

export const AFTER: readonly (readonly [string, ReactNode])[] = [
  ['reply', <ReplyForm key="1" objective={missed} me="client" manner="reply" {...form} />],
  [
    'ask how it stands',
    <ReplyForm
      key="1"
      objective={agreed}
      me="client"
      manner="ask"
      first="How does this stand? Is there anything you need from me?"
      {...form}
    />,
  ],
  ['see it differently', <ReplyForm key="1" objective={missed} me="assistant" manner="differ" {...form} />],
  [
    'contested',
    <Missed
      key="1"
      objective={contested}
      me="client"
      onAgain={nothing}
      onNext={nothing}
      notice={<LastReply objective={contested} me="client" />}
    >
      {chips('Reply', 'Correct my review')}
      <History objective={contested} me="client" />
    </Missed>,
  ],
  ['correct', <CorrectForm key="1" objective={contested} {...form} />],
  ['correct the closing', <CorrectForm key="1" objective={closed} {...form} />],
  [
    'corrected',
    <Agreed
      key="1"
      objective={corrected}
      me="assistant"
      today="2026-06-01"
      onDeliver={nothing}
      notice={<Corrected objective={corrected} me="assistant" />}
    >
      {chips('Reply', 'Hand it over')}
      <History objective={corrected} me="assistant" />
    </Agreed>,
  ],
  [
    'review, one fine as it is',
    <ReviewForm
      key="1"
      objective={delivered}
      me="client"
      onInsert={nothing}
      initial={{
        criteria: {
          1: { verdict: 'met', missing: '', next: '' },
          2: { verdict: 'missed', missing: 'The price table runs off the screen.', next: '' },
          3: { verdict: 'waived', missing: '', next: '' },
        },
        good: '',
        thanks: '',
      }}
    />,
  ],
  ['hand over', <HandOverForm key="1" objective={agreed} me="assistant" {...form} />],
  [
    'handing over, client',
    <Handing
      key="1"
      objective={handingOver}
      me="client"
      successor={false}
      onAgree={nothing}
      onKeep={nothing}
    />,
  ],
  [
    'handing over, successor',
    <Handing key="1" objective={handingOver} me="assistant" successor onAgree={nothing} />,
  ],
  [
    'handing over, mine',
    <Agreed
      key="1"
      objective={handingOver}
      me="assistant"
      today="2026-06-01"
      onDeliver={nothing}
      notice={
        <>
          <HandingNote objective={handingOver}>
            <button type="button" className="chip">
              Take it back
            </button>
          </HandingNote>
          <CopyTo side={luca} successor />
          <CopyTo side={luca} successor={false} />
        </>
      }
    />,
  ],
  [
    'handed over',
    <HandedOver key="1" objective={handedOver} me="assistant">
      <History objective={handedOver} me="assistant" self={handedOver.former?.[0]} />
    </HandedOver>,
  ],
  [
    'same again after the end',
    <Ended key="1" objective={declined} me="client" onAgain={nothing} onNew={nothing}>
      <FollowsOn title="The winter newsletter is ready to send" onShow={nothing} />
      <FollowsOn />
    </Ended>,
  ],
];
