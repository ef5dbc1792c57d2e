import { type AnyMove, isKnown, KINDS, type Role } from '../../lib/objective/moves.ts';
import type { Entry } from '../../lib/objective/objective.ts';
import { ownWordsIn, speakerOf, strangerOf } from '../../lib/objective/speakers.ts';
import type { Side } from '../../lib/objective/terms.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';

export type HistoryProps = Pick<ObjectiveScreenProps, 'objective' | 'me'> & {
  /** Which of several assistants I am or was, where it is not the present one. */
  readonly self?: Side | undefined;
};

/** Every move of the objective with who, when and what became of it, in words. */
export function History({ objective, me, self }: HistoryProps) {
  const { ui } = useWords();
  const { entries } = objective;
  return (
    <details>
      <summary>{ui.history.title}</summary>
      {entries.length === 0 && <p className="small">{ui.history.none}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <OneEntry key={entry.record.id} entry={entry} objective={objective} me={me} self={self} />
        ))}
      </ol>
    </details>
  );
}

/** One move: who, what, when, and what became of it. */
export function OneEntry({ entry, objective, me, self }: HistoryProps & { entry: Entry }) {
  const speech = useWords();
  const { ui, fill, when } = speech;
  const { move, learnt } = entry.record;
  const day = learnt.find((place) => place.day)?.day;
  const how = learnt.every((place) => place.how === 'words')
    ? (recordedWords(entry, { objective, me }, speech) ?? ui.history.words)
    : learnt.every((place) => place.how === 'quoted') && ui.history.quoted;
  const said = ownWordsIn(move);
  const quote = learnt.every((place) => place.how === 'words') && learnt.find((one) => one.quote)?.quote;
  return (
    <li data-standing={entry.standing}>
      <p>
        <b>
          {fill(ui.history.entry, {
            who: whoOf(entry, { objective, me, self }, speech),
            what: whatOf(move, speech),
          })}
        </b>
        {day && ` · ${when(day)}`}
        {how && ` · ${how}`}
      </p>
      {quote && quote !== said && <p className="words plain">{fill(ui.common.quoted, { words: quote })}</p>}
      {said && <p className="words">{fill(ui.common.quoted, { words: said })}</p>}
      <StandingWords entry={entry} entries={objective.entries} />
    </li>
  );
}

/** Who recorded it, and from whose plain words. */
function recordedWords({ record }: Entry, { objective, me }: HistoryProps, { ui, fill }: Speech) {
  const by = record.learnt.find((place) => place.recordedBy)?.recordedBy;
  const { move } = record;
  const of = move.by === 'client' || move.by === 'assistant' ? move.by : undefined;
  if (!by || !of) return undefined;
  const name = (role: Role): string => objective.sides?.[role].name ?? ui.common.someone;
  const own = by === me ? ui.plain.recordedYourOwn : ui.plain.recordedOwn;
  const across = by === me ? ui.plain.recordedByYou : ui.plain.recordedFromYours;
  return fill(by === of ? own : across, { by: name(by), of: name(of) });
}

/** What became of a move that does not count, and of the one that stands where there were two. */
function StandingWords({ entry, entries }: { entry: Entry; entries: readonly Entry[] }) {
  const { history } = useWords().ui;
  const { standing, record } = entry;
  if (standing === 'applied') {
    const rivalled = entries.some(
      (other) => other.standing === 'rival' && other.record.move.answers === record.move.answers,
    );
    return rivalled ? <p className="small">{history.stands}</p> : null;
  }
  const late = standing === 'late' && record.move.kind === 'review';
  return <p className="small">{history.standings[late ? 'lateDelivery' : standing]}</p>;
}

/** A stranger is named by the address it came from. */
function whoOf({ record, standing }: Entry, about: HistoryProps, { ui }: Speech): string {
  const { objective, me, self } = about;
  const { move } = record;
  const stranger = strangerOf(objective, record);
  if (standing === 'stranger' || stranger) return stranger ?? ui.common.someone;
  const by = move.by === 'client' || move.by === 'assistant' ? move.by : undefined;
  if (!by) return ui.common.someone;
  const speaker = speakerOf(objective, record, by);
  const mine = by === me && speaker === (self ?? objective.sides?.[by]);
  if (mine) return ui.history.yours;
  // While no terms name the sides, an address is all that is known of who sent it.
  const from = record.learnt.find((place) => place.how === 'letter')?.from;
  return speaker?.name ?? from ?? ui.common.someone;
}

function whatOf(move: AnyMove, { ui }: Speech): string {
  const { kinds, outcomes } = ui.history;
  const kind = KINDS.find((one) => one === move.kind);
  const what = kind ? kinds[kind] : kinds.foreign;
  return isKnown(move) && move.kind === 'review' ? `${what}: ${outcomes[move.content.outcome]}` : what;
}
