/** Somebody answered without a letter: their words, and what they can mean. Nothing is chosen before the person does. */
import type { Meaning } from '../../lib/objective/meanings.ts';
import { EMPTY_REVIEW, metOrOn } from '../objective/judging.ts';
import { useWords } from '../words/WordsContext.tsx';
import { type SaidProps, useSaid } from './said.ts';
import { Words } from './Words.tsx';

export type PlainWordsProps = SaidProps & {
  readonly onMean: (meaning: Meaning) => void;
  /** Written up by the other person: makes the draft of it. */
  readonly onWriteUp?: (() => void) | undefined;
  /** They mean nothing here. */
  readonly onNone: () => void;
  /** They are about another objective that the message speaks of too. */
  readonly onAbout: (ref: string) => void;
};

export function PlainWords({ onMean, onWriteUp, onNone, onAbout, ...said }: PlainWordsProps) {
  const { objective, words } = said;
  const { ui, fill } = useWords();
  const { mine, of } = useSaid(said);
  const press = (meaning: Meaning): void => {
    if (meaning === 'written-up') onWriteUp?.();
    else if (meaning === 'not-yet') onNone();
    else onMean(meaning);
  };
  const marks = mine && words.meanings.includes('meets');
  return (
    <section className="note plain-words">
      <Words {...said} />
      {words.stale && <p>{of(ui.plain.stale, ui.plain.staleMine)}</p>}
      {words.meanings.length > 0 && <p>{marks ? ui.plain.askMet : of(ui.plain.ask, ui.plain.askMine)}</p>}
      <ul className="meanings">
        {words.meanings
          .filter((meaning) => meaning !== 'written-up' || (onWriteUp && !mine))
          .map((meaning) => (
            <Chip
              key={meaning}
              label={ui.plain.meanings[wordOf(meaning, objective, mine)]}
              onPress={() => press(meaning)}
            />
          ))}
        {words.others.map(({ ref, title }) => (
          <Chip key={ref} label={fill(ui.plain.about, { title })} onPress={() => onAbout(ref)} />
        ))}
        <Chip label={ui.plain.none} onPress={onNone} />
      </ul>
    </section>
  );
}

function Chip({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <li>
      <button type="button" className="chip" onClick={onPress}>
        {label}
      </button>
    </li>
  );
}

/**
 * A delivery of a part can be met without the goal being so. My own words stand above my own review, whose button must
 * not be called the same.
 */
function wordOf(meaning: Meaning, objective: SaidProps['objective'], mine: boolean) {
  if (meaning !== 'meets') return meaning;
  const whole = metOrOn(objective, EMPTY_REVIEW, 'whole')?.outcome === 'met';
  if (mine) return whole ? 'meetsMine' : 'partMine';
  return whole ? meaning : 'part';
}
