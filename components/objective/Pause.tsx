import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { GiveReason } from './GiveReason.tsx';
import { useOther } from './sides.ts';

/** Needing something first, having it now, and letting go: what may stop an agreed objective, or start it again. */
export type PauseMoves = {
  /** The assistant's. */
  readonly onNeed?: ((content: ContentOf<'need'>) => void) | undefined;
  /** Either's, while it waits. */
  readonly onResume?: ((content: ContentOf<'resume'>) => void) | undefined;
  /** The assistant's. */
  readonly onRelease?: ((content: ContentOf<'release'>) => void) | undefined;
};

export type Pausing = 'need' | 'came' | 'release';

type SayPauseProps = PauseMoves &
  Pick<ObjectiveScreenProps, 'objective' | 'me' | 'way' | 'notice' | 'saved'> & {
    readonly saying: Pausing;
    readonly heading: string;
    readonly onCancel: () => void;
  };

/** The words that go with it. */
export function SayPause({ saying, objective, me, onNeed, onResume, onRelease, ...form }: SayPauseProps) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const words = ui.agreed;
  const insert = ({ reason }: { reason?: string }): void => {
    if (saying === 'need' && reason) onNeed?.({ what: reason });
    if (saying === 'came') onResume?.(reason ? { came: reason } : {});
    if (saying === 'release' && reason) onRelease?.({ reason });
  };
  return (
    <GiveReason
      {...form}
      kind={saying === 'came' ? 'resume' : saying}
      needed={saying !== 'came'}
      label={saying === 'need' ? words.needWhat : saying === 'came' ? words.cameWhat : undefined}
      title={words[`${saying}Title`]}
      text={fill(words[`${saying}Text`], { name })}
      onInsert={insert}
    />
  );
}

/** What is needed first, in the words it was asked for. */
export function Needed({ objective, me }: Pick<ObjectiveScreenProps, 'objective' | 'me'>) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  if (objective.need === undefined) return null;
  return (
    <section className="note">
      <h3 className="label">
        {me === 'assistant' ? ui.agreed.neededMine : fill(ui.agreed.needed, { name })}
      </h3>
      <p className="words">{objective.need}</p>
    </section>
  );
}
