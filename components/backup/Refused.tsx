import { useWords } from '../words/WordsContext.tsx';
import type { Restoring } from './backup.ts';

type Props = Omit<Extract<Restoring, { is: 'refused' }>, 'is'> & { readonly limit: number };

/** Why a file is not taken in, and what to do; and that nothing has changed. */
export function Refused({ why, at, size: bytes, limit }: Props) {
  const { ui, fill, size } = useWords();
  const { refused, place, lists } = ui.backup.restore;
  const where = at ? ` ${fill(place, { list: lists[at.list], number: at.number })}` : '';
  return (
    <p className="note" role="alert">
      {fill(refused[why], { size: size(bytes), limit: size(limit), at: where })} {refused.nothing}
    </p>
  );
}
