/** The practice mailbox in every state worth seeing. Its own panel, a page in a frame, is looked at by itself. */
import type { ReactNode } from 'react';
import '../../components/look/practice.css';
import { PracticePage, type PracticePageProps } from '../../components/practice/PracticePage.tsx';
import { practiceWordsOf } from '../../lib/letter/words/practice/index.ts';

const nothing = () => {};
const { samples, people: names } = practiceWordsOf('en').ui.welcome;
const people = {
  client: { name: names.client, address: 'clara@hotel.test' },
  assistant: { name: names.assistant, address: 'sara@conti.test' },
};
const mails = [
  { id: '1', by: 'client', day: '2026-05-26', ...samples.photos },
  { id: '2', by: 'assistant', day: '2026-05-31', ...samples.invoices },
  { id: '3', by: 'assistant', day: '2026-06-01', ...samples.newsletter },
] as const;

export const practice: PracticePageProps = {
  head: {
    owner: 'client',
    people,
    onOwner: nothing,
    onLanguage: nothing,
    onAgain: nothing,
    onSkip: nothing,
  },
  guide: {
    next: 'open',
    stage: 'delegate',
    other: people.assistant.name,
    subject: samples.newsletter.subject,
    onBecome: nothing,
    onReal: nothing,
  },
  list: { mails, owner: 'client', people, open: undefined, read: ['1'], onOpen: nothing },
  panels: <p>Esito</p>,
};

const mail: NonNullable<PracticePageProps['mail']> = {
  mail: mails[2],
  people,
  begun: false,
  to: people.assistant.name,
  onReply: nothing,
  onType: nothing,
  onLeave: nothing,
  onSend: nothing,
};
const real: NonNullable<PracticePageProps['real']> = {
  begun: false,
  onBegin: nothing,
  onBack: nothing,
  onClose: nothing,
};
const shown = (part: Partial<PracticePageProps> = {}): ReactNode => (
  <PracticePage key="1" {...practice} {...part} />
);
const { onSkip: _onSkip, ...past } = practice.head;

/** Name and screen; each stands alone on the page. */
export const PRACTICE: readonly (readonly [string, ReactNode])[] = [
  ['practice, nothing open', shown()],
  [
    'practice, a mail open',
    shown({
      mail,
      list: { ...practice.list, open: '3', read: ['1', '3'] },
      guide: { ...practice.guide, next: 'draft' },
    }),
  ],
  [
    'practice, a reply',
    shown({
      mail: { ...mail, begun: true, reply: `Hi Sara\n\n${'averylongwordwithoutanend'.repeat(9)}` },
      guide: { ...practice.guide, next: 'send' },
    }),
  ],
  ['practice, the other’s turn', shown({ guide: { ...practice.guide, next: 'become', stage: 'agree' } })],
  ['practice, over', shown({ guide: { ...practice.guide, next: 'met', stage: undefined } })],
  ['practice, the real thing', shown({ head: past, real })],
  ['practice, the real thing not kept', shown({ head: past, real: { ...real, unsaved: 'full' } })],
  ['practice, the real thing begun', shown({ head: past, real: { ...real, begun: true } })],
];
