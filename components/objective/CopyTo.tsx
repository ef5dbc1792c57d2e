import type { Side } from '../../lib/objective/terms.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

export type CopyToProps = {
  /** The third person. */
  readonly side: Side;
  /** They have to agree, and may not know the earlier letters. */
  readonly successor: boolean;
};

/** A letter about handing over is for three: Esito addresses nobody in an open reply, so the person puts them in copy. */
export function CopyTo({ side, successor }: CopyToProps) {
  const { ui, fill } = useWords();
  const words = ui.after.handing;
  const values = { name: firstName(side.name), address: side.addresses[0] ?? '' };
  return <p className="note">{fill(successor ? words.copySuccessor : words.copy, values)}</p>;
}
