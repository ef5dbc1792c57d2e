/** Every component in every state worth seeing: what the accessibility test walks through. */
import type { ReactNode } from 'react';
import { ChangeForm } from '../../components/change/ChangeForm.tsx';
import { Countered } from '../../components/change/Countered.tsx';
import { startRevising } from '../../components/change/changing.ts';
import { KeepAgreed } from '../../components/change/KeepAgreed.tsx';
import { OpenChange } from '../../components/change/OpenChange.tsx';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { ChooseForget } from '../../components/forget/ChooseForget.tsx';
import { ConfirmForget } from '../../components/forget/ConfirmForget.tsx';
import { Forgotten } from '../../components/forget/Forgotten.tsx';
import { Said } from '../../components/frame/Said.tsx';
import { EarlierFirst } from '../../components/letter/EarlierFirst.tsx';
import { EditedLetter } from '../../components/letter/EditedLetter.tsx';
import { Inserted } from '../../components/letter/Inserted.tsx';
import { LetterRefused } from '../../components/letter/LetterRefused.tsx';
import { Unrecorded } from '../../components/letter/Unrecorded.tsx';
import { Agreed } from '../../components/objective/Agreed.tsx';
import { Asked } from '../../components/objective/Asked.tsx';
import { BegunProvider } from '../../components/objective/begun.tsx';
import { Delivered } from '../../components/objective/Delivered.tsx';
import { DeliverForm } from '../../components/objective/DeliverForm.tsx';
import { Ended } from '../../components/objective/Ended.tsx';
import { Met } from '../../components/objective/Met.tsx';
import { Missed } from '../../components/objective/Missed.tsx';
import { Proposal } from '../../components/objective/Proposal.tsx';
import { ReviewForm } from '../../components/objective/ReviewForm.tsx';
import { Belongs } from '../../components/plain/Belongs.tsx';
import { PlainWords } from '../../components/plain/PlainWords.tsx';
import { RecordWords } from '../../components/plain/RecordWords.tsx';
import { Details } from '../../components/record/Details.tsx';
import { History } from '../../components/record/History.tsx';
import { AskAlso } from '../../components/start/AskAlso.tsx';
import { ConfirmMe } from '../../components/start/ConfirmMe.tsx';
import { DocumentOpen } from '../../components/start/DocumentOpen.tsx';
import { LostTouch } from '../../components/start/LostTouch.tsx';
import { NothingOpen } from '../../components/start/NothingOpen.tsx';
import { PartlyRead } from '../../components/start/PartlyRead.tsx';
import { AsksFirst, Permission } from '../../components/start/Permission.tsx';
import { SayWho } from '../../components/start/SayWho.tsx';
import { Unreadable } from '../../components/start/Unreadable.tsx';
import { WayBack } from '../../components/start/WayBack.tsx';
import type { Draft } from '../../lib/draft/draft.ts';
import { reviseDraft } from '../../lib/draft/revise.ts';
import { meaningsOf } from '../../lib/objective/meanings.ts';
import { newsletter, sara } from '../objective/samples.ts';
import {
  agreed,
  asked,
  changing,
  closed,
  countered,
  declined,
  delivered,
  judged,
  met,
  metInWords,
  missed,
  otherTerms,
  proposed,
  rivals,
} from './objectives.ts';
import { inboxStates } from './states-inbox.tsx';

const nothing = () => {};

export const people = [
  { name: 'Sara Conti', address: 'sara@conti.test' },
  { name: 'Luca Rinaldi', address: 'luca@rinaldi.test' },
];

export const emptyDraft: Draft = {
  key: 'new:1',
  title: '',
  why: '',
  criteria: [{ text: '', level: 'must' }],
  due: { date: '' },
  partner: { name: '', address: '' },
  role: 'client',
  boundaries: [],
  leftOut: [],
  resources: [],
  language: 'en',
  rests: {},
};

export const fullDraft: Draft = {
  ...emptyDraft,
  title: newsletter.title,
  why: newsletter.why ?? '',
  criteria: [...newsletter.criteria],
  due: { date: '2026-06-05' },
  partner: { name: 'Sara Conti', address: 'sara@conti.test' },
  boundaries: ['no more than 200 euros'],
  leftOut: ['the pictures'],
  decision: { level: 'inquire', words: 'wording and order' },
  resources: [{ what: 'Prices 2026', where: 'https://example.test/prices', grants: 'Clara', until: '' }],
  rests: {
    title: { quote: 'send out the newsletter', paragraph: 1 },
    due: { quote: 'by Friday', paragraph: 2 },
  },
};

const draft = {
  people,
  onChange: nothing,
  onInsert: nothing,
  onAsk: nothing,
  onDiscard: nothing,
};
const recordOf = (objective: typeof met, me: 'client' | 'assistant') => (
  <>
    <History objective={objective} me={me} />
    <Details objective={objective} onForget={nothing} />
  </>
);
/** What every second look before forgetting takes. */
const forgetting = { onForget: async () => true, onExport: async () => true, onCancel: nothing };
export const saidBy = (by: 'client' | 'assistant') => ({
  by,
  text:
    by === 'client'
      ? 'Perfect, thanks'
      : 'Happy to, I will have it by then.\nIt is here: https://example.test/newsletter\n\nSara',
  place: { day: '2026-05-31' },
  meanings: meaningsOf(by === 'client' ? delivered : proposed, by),
  stale: false,
  unquoted: false,
  links: ['https://example.test/newsletter'],
  attachments: ['proof.pdf'],
  others: [],
});
const answers = { onAgree: nothing, onDecline: nothing, onWithdraw: nothing };

const counter = {
  onAgree: nothing,
  onPropose: nothing,
  onKeep: nothing,
  onDecline: nothing,
  onWithdraw: nothing,
};
const opened = (kind: 'counter' | 'propose', fields: object, screen: ReactNode) => (
  <BegunProvider key="1" typed={{ [kind]: { open: true, reason: '', ...fields } }} keep={nothing}>
    {screen}
  </BegunProvider>
);

/** Name and screen; each stands alone on the page. */
export const STATES: readonly (readonly [string, ReactNode])[] = [
  [
    'nothing open',
    <NothingOpen key="1" onRead={nothing} onNew={nothing} onAlways={nothing} site="mail.hotel.test" />,
  ],
  [
    'page lost, crashed',
    <NothingOpen
      key="1"
      onNew={nothing}
      notice={<LostTouch why="crashed" onAgain={nothing} onReload={nothing} />}
    />,
  ],
  [
    'page lost under a draft',
    <DraftForm
      key="1"
      {...draft}
      draft={fullDraft}
      missing={[]}
      notice={
        <>
          <LostTouch why="silent" onAgain={nothing} onReload={nothing} />
          <LostTouch why="wrong" onAgain={nothing} onReload={nothing} />
        </>
      }
    />,
  ],
  [
    'partly read',
    <DraftForm
      key="1"
      {...draft}
      draft={fullDraft}
      missing={['partner']}
      notice={<PartlyRead unread={['from', 'address', 'subject', 'date']} onCopy={nothing} />}
    />,
  ],
  [
    'a document open',
    <DocumentOpen key="1" title="Minutes of the meeting of 3 June" onDelegate={nothing} onNew={nothing} />,
  ],
  [
    'a comment answered',
    <Inserted
      key="1"
      way="reply"
      where="comment"
      partner="Sara Conti"
      letter="Hi Sara"
      notice={
        <>
          <WayBack
            at="open"
            document
            subject="Minutes"
            day="2026-05-30"
            quote=""
            onOpen={nothing}
            onFind={nothing}
            onCopy={nothing}
          />
          <PartlyRead unread={['comment']} onCopy={nothing} />
        </>
      }
      onSent={nothing}
      onUndo={nothing}
      onCopy={nothing}
    />,
  ],
  [
    'a letter in a comment',
    <Proposal
      key="1"
      objective={proposed}
      me="assistant"
      notice={
        <Unrecorded
          records={proposed.entries.map(({ record }) => record)}
          objective={proposed}
          me="assistant"
          commented="Minutes of the meeting of 3 June"
          onRecord={nothing}
        />
      }
      onAgree={nothing}
      onDecline={nothing}
    />,
  ],
  ['unreadable', <Unreadable key="1" why="frame" onText={nothing} onSelected={nothing} />],
  [
    'say who',
    <SayWho key="1" onSave={nothing} initial={{ name: 'Clara', addresses: ['a@b.test', 'c@d.test'] }} />,
  ],
  [
    'notices',
    <NothingOpen
      key="1"
      onNew={nothing}
      onBack={nothing}
      notice={
        <>
          <Permission partner="Sara" site="mail.hotel.test" onAllow={nothing} onLater={nothing} />
          <AsksFirst site="mail.hotel.test" />
          <Said what="press-button" onClose={nothing} />
          <AskAlso address="sara.conti@phone.test" name="Sara Conti" onYes={nothing} onNo={nothing} />
          <ConfirmMe address="info@hotel.test" name="Clara Bassi" onYes={nothing} onNo={nothing} />
          <EditedLetter
            partner="Sara"
            changes={[
              { field: 'due', was: 'Friday 5 June 2026', now: 'Monday 8 June 2026' },
              { field: 'criterion', number: 3, was: '', now: 'a second person has proofread it' },
              { field: 'limits', was: 'no more than 200 euros', now: '' },
            ]}
            onTake={nothing}
            onKeep={nothing}
          />
          <LetterRefused
            why="changed"
            partner="Sara"
            read={['The spring newsletter is ready to send']}
            unread={['By: Friday 5 June 2026 or so']}
            onAgain={nothing}
          />
        </>
      }
    />,
  ],
  [
    'empty draft',
    <DraftForm key="1" {...draft} draft={emptyDraft} missing={['partner', 'due', 'title', 'criteria']} />,
  ],
  [
    'full draft',
    <DraftForm key="1" {...draft} draft={fullDraft} missing={[]} saved="saved" onBack={nothing} />,
  ],
  [
    'unsaved draft',
    <DraftForm
      key="1"
      {...draft}
      draft={{ ...emptyDraft, role: 'assistant', partner: { name: 'Clara', address: '' } }}
      missing={['partner']}
      saved={{ unsaved: 'full' }}
      way="clipboard"
    />,
  ],
  ['asked, client', <Asked key="1" objective={asked} me="client" onWithdraw={nothing} />],
  [
    'asked, assistant',
    <Asked key="1" objective={asked} me="assistant" onWriteUp={nothing} onDecline={nothing} />,
  ],
  [
    'proposal, theirs',
    <Proposal key="1" objective={proposed} me="assistant" onAgree={nothing} onDecline={nothing} />,
  ],
  [
    'proposal, mine',
    <Proposal key="1" {...answers} objective={proposed} me="client">
      {recordOf(proposed, 'client')}
    </Proposal>,
  ],
  [
    'proposal, may be changed',
    <Proposal
      key="1"
      objective={proposed}
      me="assistant"
      onAgree={nothing}
      onRevise={nothing}
      onDecline={nothing}
    />,
  ],
  [
    'change, nothing yet',
    <ChangeForm
      key="1"
      objective={agreed}
      terms={newsletter}
      kind="change"
      me="client"
      onInsert={nothing}
      onCancel={nothing}
    />,
  ],
  [
    'change, being written',
    opened(
      'counter',
      { ...startRevising(otherTerms, 'assistant'), begun: reviseDraft(newsletter, 'assistant') },
      <ChangeForm
        objective={proposed}
        terms={proposed.terms ?? newsletter}
        kind="counter"
        me="assistant"
        saved="saved"
        onInsert={nothing}
        onCancel={nothing}
      />,
    ),
  ],
  ['countered, theirs', <Countered key="1" {...counter} objective={countered} me="client" />],
  [
    'countered, mine',
    <Countered key="1" {...counter} onTakeBack={nothing} objective={countered} me="assistant">
      {recordOf(countered, 'assistant')}
    </Countered>,
  ],
  [
    'agree to some',
    opened(
      'propose',
      { revision: 2, paths: ['due', 'criteria 2 4'] },
      <Countered {...counter} objective={countered} me="client" />,
    ),
  ],
  [
    'change, theirs',
    <Agreed
      key="1"
      objective={changing}
      me="client"
      today="2026-06-01"
      onWithdraw={nothing}
      offer={<OpenChange objective={changing} me="client" onAgree={nothing} onKeep={nothing} />}
    />,
  ],
  [
    'change, mine',
    <Agreed
      key="1"
      objective={changing}
      me="assistant"
      today="2026-06-01"
      onDeliver={nothing}
      offer={<OpenChange objective={changing} me="assistant" onTakeBack={nothing} />}
    />,
  ],
  [
    'keep as agreed',
    <KeepAgreed key="1" objective={changing} me="client" onInsert={nothing} onCancel={nothing} />,
  ],
  [
    'agreed, everything offered',
    <Agreed
      key="1"
      objective={agreed}
      me="assistant"
      today="2026-06-06"
      onDeliver={nothing}
      onNeed={nothing}
      onRevise={nothing}
      onRelease={nothing}
    />,
  ],
  [
    'agreed, client',
    <Agreed key="1" objective={agreed} me="client" today="2026-06-01" onWithdraw={nothing} />,
  ],
  [
    'agreed, date passed',
    <Agreed
      key="1"
      objective={agreed}
      me="client"
      today="2026-06-06"
      onWithdraw={nothing}
      onClose={nothing}
    />,
  ],
  [
    'another round',
    <Agreed key="1" objective={judged} me="assistant" today="2026-06-01" onDeliver={nothing} />,
  ],
  [
    'deliver',
    <DeliverForm
      key="1"
      objective={judged}
      me="assistant"
      here={{ title: 'Minutes of the meeting of 3 June', onTake: async () => undefined }}
      onInsert={nothing}
      onBack={nothing}
      initial={{
        covers: { 2: true },
        checks: { 2: { there: true, note: 'looked at on two phones' } },
        evidence: [
          { what: 'Draft in Mailchimp', where: 'https://example.test/m', attached: false },
          { what: 'Proof.pdf', where: '', attached: true },
        ],
        note: '',
      }}
    />,
  ],
  ['delivered', <Delivered key="1" objective={delivered} me="assistant" onTakeBack={nothing} />],
  ['review', <ReviewForm key="1" objective={delivered} me="client" onInsert={nothing} />],
  [
    'review, half judged',
    <ReviewForm
      key="1"
      objective={delivered}
      me="client"
      onInsert={nothing}
      initial={{
        criteria: {
          1: { verdict: 'met', missing: '', next: '' },
          2: {
            verdict: 'missed',
            missing: 'The price table runs off the screen.',
            next: 'One column, prices under each offer.',
            kind: 'there-but-wrong',
          },
        },
        good: '',
        thanks: '',
      }}
    />,
  ],
  [
    'met',
    <Met key="1" objective={met} me="client" onAgain={nothing} onNext={nothing}>
      {recordOf(met, 'client')}
    </Met>,
  ],
  ['missed', <Missed key="1" objective={missed} me="assistant" onAgain={nothing} onNext={nothing} />],
  ['closed as missed', <Missed key="1" objective={closed} me="client" />],
  ['declined', <Ended key="1" objective={declined} me="client" onNew={nothing} />],
  [
    'rivals',
    <Ended key="1" objective={rivals} me="assistant">
      {recordOf(rivals, 'assistant')}
    </Ended>,
  ],
  [
    'inserted',
    <Inserted
      key="1"
      way="clipboard"
      fellBack
      partner="Sara"
      letter={`Hi Sara, could you take this on?\n\n${newsletter.title}\nBy: Friday 5 June 2026`}
      onSent={nothing}
      onUndo={nothing}
      onCopy={nothing}
    />,
  ],
  [
    'inserted elsewhere, the forward left alone',
    <Inserted
      key="1"
      way="new"
      left="nobody"
      fellBack
      partner="Sara"
      onSent={nothing}
      onUndo={nothing}
      onCopy={nothing}
    />,
  ],
  ...(['closed', 'unread'] as const).map((left): [string, ReactNode] => [
    `inserted, the reply ${left}`,
    <Inserted
      key="1"
      way="clipboard"
      left={left}
      onPut={nothing}
      partner="Sara Conti"
      letter="Hi Sara"
      onSent={nothing}
      onUndo={nothing}
      onCopy={nothing}
    />,
  ]),
  [
    'inserted in a window of its own',
    <Inserted
      key="1"
      way="reply"
      where="window"
      partner="Sara"
      onSent={nothing}
      onUndo={nothing}
      onCopy={nothing}
    />,
  ],
  ...inboxStates,
  ...plainStates(),
  [
    'forget whom',
    <ChooseForget
      key="1"
      partners={[
        { ...sara, addresses: [...sara.addresses, 'info@conti.test'], objectives: 3 },
        { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'], objectives: 0 },
      ]}
      onPartner={nothing}
      onEverything={nothing}
      onCancel={nothing}
    />,
  ],
  [
    'forget an objective',
    <ConfirmForget
      key="1"
      {...forgetting}
      whom={{ is: 'objective', title: newsletter.title, partner: sara.name }}
      amount={{ titles: [newsletter.title], drafts: 1, unsent: 0 }}
    />,
  ],
  [
    'forget a person',
    <ConfirmForget
      key="1"
      {...forgetting}
      whom={{ is: 'partner', partner: sara.name }}
      amount={{
        titles: [newsletter.title, 'Three venues compared', 'A price list', 'Photos', 'Invoices', 'Menus'],
        drafts: 2,
        unsent: 1,
      }}
    />,
  ],
  [
    'forget everything',
    <ConfirmForget
      key="1"
      {...forgetting}
      whom={{ is: 'everything' }}
      amount={{ titles: ['a', 'b', 'c'], drafts: 0, unsent: 2 }}
    />,
  ],
  ['forgotten', <Forgotten key="1" day="2026-05-26" onAgain={nothing} />],
];

/** Words of either side in each state, and the second look at each meaning. */
function plainStates(): (readonly [string, ReactNode])[] {
  const on = { onMean: nothing, onNone: nothing, onAbout: nothing };
  const record = { me: 'client', onRecord: nothing, onCancel: nothing } as const;
  const said = saidBy('assistant');
  return [
    [
      'plain words, theirs',
      <Proposal
        key="1"
        objective={proposed}
        me="client"
        notice={<PlainWords {...on} objective={proposed} me="client" words={said} />}
      />,
    ],
    [
      'plain words, long and old',
      <Agreed
        key="1"
        objective={agreed}
        me="client"
        today="2026-06-01"
        notice={
          <PlainWords
            {...on}
            objective={agreed}
            me="client"
            words={{ ...said, text: `${said.text} `.repeat(12), meanings: [], stale: true }}
          />
        }
      />,
    ],
    [
      'plain words, mine',
      <ReviewForm
        key="1"
        objective={delivered}
        me="client"
        onInsert={nothing}
        notice={
          <PlainWords
            {...on}
            objective={delivered}
            me="client"
            words={{ ...saidBy('client'), others: [{ ref: 'OBJ-1', title: newsletter.title }] }}
          />
        }
      />,
    ],
    [
      'record: agreed',
      <RecordWords
        key="1"
        {...record}
        objective={proposed}
        words={{ ...said, unquoted: true }}
        meaning="agreed"
      />,
    ],
    ['record: no', <RecordWords key="1" {...record} objective={proposed} words={said} meaning="no" />],
    [
      'record: delivery',
      <RecordWords key="1" {...record} objective={agreed} words={said} meaning="delivery" />,
    ],
    [
      'record: criterion by criterion',
      <RecordWords
        key="1"
        {...record}
        me="assistant"
        objective={delivered}
        words={saidBy('client')}
        meaning="judged"
      />,
    ],
    [
      'record: met',
      <RecordWords
        key="1"
        {...record}
        me="assistant"
        objective={delivered}
        words={saidBy('client')}
        meaning="meets"
      />,
    ],
    [
      'does it belong',
      <NothingOpen
        key="1"
        onNew={nothing}
        notice={
          <Belongs
            offers={[
              { ref: 'OBJ-1', title: newsletter.title },
              { ref: 'OBJ-2', title: 'Three venues compared' },
            ]}
            onAbout={nothing}
          />
        }
      />,
    ],
    [
      'recorded from words',
      <Met key="1" objective={metInWords} me="client" onAgain={nothing} onNext={nothing}>
        {recordOf(metInWords, 'client')}
      </Met>,
    ],
    [
      'an earlier mail first',
      <EarlierFirst
        key="1"
        whose="theirs"
        name="Sara Conti"
        subject="Re: Spring newsletter"
        day="2026-05-27"
        onBack={nothing}
      />,
    ],
  ];
}
