import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useOther } from '../objective/sides.ts';
import { useWords } from '../words/WordsContext.tsx';
import { acceptOf } from './agreeing.ts';
import { Offered } from './Offered.tsx';

export type OpenChangeProps = Pick<ObjectiveScreenProps, 'objective' | 'me'> & {
  readonly onAgree?: ((content: ContentOf<'accept'>) => void) | undefined;
  /** Opens the reason for keeping what was agreed. */
  readonly onKeep?: (() => void) | undefined;
  /** Where I wrote it. */
  readonly onTakeBack?: ((content: ContentOf<'take-back'>) => void) | undefined;
};

/** A change of what is agreed, waiting for its answer; the agreement stands meanwhile. */
export function OpenChange({ objective, me, onAgree, onKeep, onTakeBack }: OpenChangeProps) {
  const { ui, fill } = useWords();
  const words = ui.change;
  const name = useOther(objective, me);
  const { offer } = objective;
  if (offer?.kind !== 'change') return null;
  const mine = offer.by === me;
  const accept = acceptOf(objective);
  return (
    <section className="note">
      <h2 className="label">{fill(mine ? words.asked : words.theirs, { name })}</h2>
      <Offered objective={objective} me={me} />
      <div className="row">
        {!mine && onAgree && accept && (
          <button type="button" className="chip" onClick={() => onAgree(accept)}>
            {words.all}
          </button>
        )}
        {!mine && onKeep && (
          <button type="button" className="chip" onClick={onKeep}>
            {words.keepAgreed}
          </button>
        )}
        {mine && onTakeBack && (
          <button type="button" className="chip" onClick={() => onTakeBack({})}>
            {words.takeBack}
          </button>
        )}
      </div>
    </section>
  );
}
