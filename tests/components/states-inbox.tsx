/** The inbox, and the way back to a message, in every state worth seeing. */
import type { ReactNode } from 'react';
import { Said } from '../../components/frame/Said.tsx';
import { Inbox, type InboxProps } from '../../components/inbox/Inbox.tsx';
import { InboxTools } from '../../components/inbox/InboxTools.tsx';
import type { InboxGroup } from '../../components/inbox/rows.ts';
import { WayBack } from '../../components/start/WayBack.tsx';
import type { InboxLine } from '../../lib/objective/inbox.ts';
import { clara, newsletter, sara } from '../objective/samples.ts';

const nothing = () => {};
const groupOf = (group: InboxGroup['group'], rows: readonly InboxLine[]): InboxGroup => ({
  group,
  count: rows.length,
  rows,
});

export const groups: readonly InboxGroup[] = [
  groupOf('review', [
    {
      key: '1',
      state: 'delivered',
      title: newsletter.title,
      partner: sara.name,
      day: '2026-06-01',
      since: '2026-06-01',
    },
  ]),
  groupOf('answer', [
    {
      key: '2',
      state: 'countered',
      title: 'Three venues compared',
      partner: sara.name,
      day: '2026-05-28',
      since: '2026-05-28',
    },
    {
      key: '8',
      state: 'waiting',
      title: 'April invoices match the bank statement',
      partner: 'Luca Rinaldi',
      day: '2026-05-29',
      since: '2026-05-26',
      passed: true,
    },
  ]),
  groupOf('mine', [
    {
      key: '3',
      state: 'agreed',
      title: 'The room photos are in the folder',
      partner: clara.name,
      day: '2026-06-09',
    },
  ]),
  groupOf('theirs', [
    {
      key: '9',
      state: 'agreed',
      title: 'Every supplier has the new address',
      partner: 'Luca Rinaldi',
      day: '2026-05-20',
      passed: true,
    },
    {
      key: '4',
      state: 'asked',
      title: 'A price list guests can read',
      partner: sara.name,
      day: '2026-05-26',
    },
  ]),
  groupOf('drafts', [{ key: '5', state: 'draft', title: '', partner: '' }]),
  groupOf('closed', [
    { key: '6', state: 'met', title: 'The terrace is booked', partner: 'Luca Rinaldi', day: '2025-11-02' },
    {
      key: '7',
      state: 'missed',
      title: 'The booking page answers in German too',
      partner: 'Luca Rinaldi',
      day: '2026-02-03',
    },
  ]),
];

const closedOnes = (count: number): InboxLine[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `c${index}`,
    state: 'met',
    title: `Newsletter number ${index + 1} went out`,
    partner: sara.name,
    day: '2026-02-03',
  }));

export const way = {
  subject: 'Spring newsletter',
  day: '2026-05-26',
  quote: 'OBJ-7K3Q-M3RD',
  onOpen: nothing,
  onFind: nothing,
  onCopy: nothing,
} as const;
const wayAt = (at: 'open' | 'gone' | 'unfound'): ReactNode => (
  <main>
    <h1 className="unseen">The way back</h1>
    <WayBack key="1" {...way} at={at} />
  </main>
);

/** The inbox with `props`, doing nothing. */
export const inbox = (props: Partial<InboxProps> = {}): ReactNode => (
  <Inbox
    key="1"
    groups={groups}
    typed=""
    offers={[]}
    onSearch={nothing}
    onKeep={nothing}
    onOpen={nothing}
    onNew={nothing}
    onSettings={nothing}
    onExport={nothing}
    onForget={nothing}
    tools={<InboxTools fresh onPanel={nothing} />}
    {...props}
  />
);

const person = { name: sara.name, addresses: sara.addresses };
const none = groups.map(({ group }) => groupOf(group, []));

export const inboxStates: readonly (readonly [string, ReactNode])[] = [
  ['inbox', inbox()],
  ['way back', wayAt('open')],
  ['way back, moved', wayAt('gone')],
  ['way back, no search', wayAt('unfound')],
  [
    'inbox with many closed',
    inbox({ groups: [...groups.slice(0, -1), groupOf('closed', closedOnes(400))], making: true }),
  ],
  ['inbox searched', inbox({ typed: 'sar', offers: [person], groups: groups.slice(0, 2) })],
  ['inbox of one person', inbox({ person, groups: groups.slice(0, 2) })],
  ['inbox, nothing found', inbox({ typed: 'boat', groups: none })],
  ['inbox, nothing found with somebody', inbox({ typed: 'boat', person, groups: none })],
  ['inbox, still looking', inbox({ typed: 'boat', groups: none, searching: true })],
  [
    'empty inbox',
    inbox({
      groups: none,
      tools: (
        <InboxTools fresh={false} onPanel={nothing} notice={<Said what="forgotten" onClose={nothing} />} />
      ),
    }),
  ],
];
