import type { ContentOf } from '../../lib/objective/moves.ts';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { TermsHead } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { DeliveryView } from './DeliveryView.tsx';
import { useOther } from './sides.ts';

export type DeliveredProps = ObjectiveScreenProps & {
  /** The assistant's, while nobody has looked. */
  readonly onTakeBack?: ((content: ContentOf<'take-back'>) => void) | undefined;
};

/** The assistant's view after delivering: what went over, and whose answer it waits for. The client gets `ReviewForm`. */
export function Delivered(props: DeliveredProps) {
  const { objective, me, onTakeBack, way: _way, children, ...frame } = props;
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const mine = me === 'assistant';
  return (
    <Frame
      {...frame}
      heading={mine ? ui.delivered.heading : fill(ui.delivered.headingTheirs, { name })}
      mark="delivered"
      others={onTakeBack && [{ label: ui.change.takeBackDelivery, onPress: () => onTakeBack({}) }]}
      after={children}
    >
      {objective.terms && <TermsHead terms={objective.terms} />}
      {mine && <p>{fill(ui.delivered.waits, { name })}</p>}
      <DeliveryView objective={objective} me={me} />
    </Frame>
  );
}
