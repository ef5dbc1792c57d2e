/** A second look before plain words are recorded as a move: what they were, and what is recorded from them. */
import type { ReactNode } from 'react';
import type { Meaning } from '../../lib/objective/meanings.ts';
import type { ContentOf, Kind } from '../../lib/objective/moves.ts';
import { ChangeForm } from '../change/ChangeForm.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { DeliverForm, type DeliveryDraft } from '../objective/DeliverForm.tsx';
import { GiveReason } from '../objective/GiveReason.tsx';
import { type ReviewDraft, ReviewForm } from '../objective/ReviewForm.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { RecordAgreed } from './RecordAgreed.tsx';
import { RecordMet } from './RecordMet.tsx';
import { type SaidProps, type SaidWords, useSaid } from './said.ts';
import { Words } from './Words.tsx';

/** Records a move of this kind, by whoever wrote the words. */
export type OnRecord = <K extends Kind>(kind: K, content: ContentOf<K>) => void;

export type RecordWordsProps = SaidProps &
  Pick<ScreenProps, 'saved' | 'notice'> & {
    readonly meaning: Exclude<Meaning, 'not-yet' | 'written-up'>;
    /** What was typed before into a delivery or a review, where it was kept. */
    readonly kept?: unknown;
    /** After each keystroke in one of these, to keep it. */
    readonly onKeep?: ((fields: unknown) => void) | undefined;
    readonly onRecord: OnRecord;
    readonly onCancel: () => void;
  };

export function RecordWords(props: RecordWordsProps) {
  const { objective, me, words, meaning, kept, onKeep, onRecord, onCancel, saved } = props;
  const { ui } = useWords();
  const { heading, of } = useSaid(props);
  const shared = { objective, me, saved, way: 'record' as const, notice: <Quote {...props} /> };
  switch (meaning) {
    case 'agreed':
      return <RecordAgreed {...props} notice={shared.notice} />;
    case 'meets':
      return <RecordMet {...props} notice={shared.notice} />;
    case 'judged':
      return (
        <ReviewForm
          {...shared}
          heading={heading}
          onBack={onCancel}
          initial={kept as ReviewDraft | undefined}
          onChange={onKeep}
          onInsert={(content) => onRecord('review', content)}
        />
      );
    case 'changed':
    case 'other-terms':
      return (
        <RecordTerms {...props} kind={meaning === 'changed' ? 'counter' : 'change'} notice={shared.notice} />
      );
    case 'delivery':
      return (
        <DeliverForm
          {...shared}
          onBack={onCancel}
          initial={(kept as DeliveryDraft | undefined) ?? deliveryIn(words)}
          onChange={onKeep}
          onInsert={(content) => onRecord('deliver', content)}
          recording={{ heading, note: of(ui.plain.note, ui.plain.noteMine) }}
        />
      );
    default:
      return <RecordReason {...props} meaning={meaning} notice={shared.notice} />;
  }
}

/** Other terms, as whoever wrote the words wants them: the person writes down which. */
function RecordTerms(props: RecordWordsProps & { readonly kind: 'counter' | 'change' }) {
  const { objective, saved, notice, words, kind, onRecord, onCancel } = props;
  const { heading } = useSaid(props);
  if (!objective.terms) return null;
  return (
    <ChangeForm
      {...{ objective, saved, notice, kind, heading, onCancel }}
      terms={objective.terms}
      me={words.by}
      way="record"
      onInsert={(content) => onRecord(kind, content)}
    />
  );
}

type Reasoned = keyof typeof KINDS;

const KINDS = {
  no: 'decline',
  'as-it-was': 'keep',
  needs: 'need',
  'goes-on': 'resume',
  'lets-go': 'release',
  stops: 'withdraw',
} as const;

/** Declining, needing something, going on, letting go, withdrawing: with the reason or the thing they name. */
function RecordReason(props: RecordWordsProps & { readonly meaning: Reasoned }) {
  const { objective, saved, notice, meaning, words, onRecord, onCancel } = props;
  const { ui, fill } = useWords();
  const { mine, heading, of } = useSaid(props);
  const kind = KINDS[meaning];
  const who = mine ? ui.history.yours : (objective.sides?.[words.by].name ?? ui.common.someone);
  const agreed = objective.state === 'agreed' || objective.state === 'waiting';
  const needed = meaning === 'needs' || meaning === 'lets-go' || (meaning === 'stops' && agreed);
  const label =
    meaning === 'needs'
      ? ui.plain.needed
      : meaning === 'goes-on'
        ? ui.plain.came
        : needed
          ? ui.plain.reasonNeeded
          : ui.plain.reason;
  return (
    <GiveReason
      {...{ kind, heading, saved, notice, needed, label, onCancel }}
      way="record"
      initial={words.text.slice(0, NOTE)}
      mark={objective.state}
      title={fill(ui.history.entry, { who, what: ui.history.kinds[kind] })}
      text={of(ui.plain.sure, ui.plain.sureMine)}
      onInsert={({ reason }) => {
        if (kind === 'need') onRecord('need', { what: reason ?? '' });
        else if (kind === 'release') onRecord('release', { reason: reason ?? '' });
        else if (kind === 'resume') onRecord('resume', reason ? { came: reason } : {});
        else onRecord(kind, reason ? { reason } : {});
      }}
    />
  );
}

/** Above every screen that records: the words it rests on. */
function Quote({ notice, ...said }: SaidProps & { readonly notice?: ReactNode }) {
  return (
    <>
      {notice}
      <section className="note plain-words">
        <Words {...said} />
      </section>
    </>
  );
}

/** Where the work is, as far as the message says: its links and its files. Which criteria it covers, nobody guesses. */
function deliveryIn({ text, links, attachments }: SaidWords): DeliveryDraft {
  return {
    covers: {},
    checks: {},
    evidence: [
      ...links.map((where) => ({ what: nameOf(where), where, attached: false })),
      ...attachments.map((what) => ({ what, where: '', attached: true })),
    ],
    note: text.slice(0, NOTE),
  };
}

/** The longest part of the words that becomes content of the move, in characters. */
const NOTE = 2000;

/** A link as people call it: without what every link has. */
const nameOf = (link: string): string => link.replace(/^https?:\/\/(www\.)?/i, '').replace(/[/?#]+$/, '');
