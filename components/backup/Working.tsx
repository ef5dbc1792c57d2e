import { useId } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import type { Progress } from './backup.ts';

type Props = { readonly progress: Progress; readonly onStop: () => void };

/** How far it is, and the way to stop it. Only what it does is said, not every step of it. */
export function Working({ progress: { at, done, all }, onStop }: Props) {
  const words = useWords().ui.backup.restore;
  const id = useId();
  // How long a key takes is not known while it is made.
  const known = at === 'opening' ? {} : { value: done };
  return (
    <>
      <p id={id} role="status">
        {words.at[at]}
      </p>
      <progress {...known} max={Math.max(all, 1)} aria-labelledby={id} />
      <div>
        <button type="button" className="chip" onClick={onStop}>
          {words.stop}
        </button>
      </div>
    </>
  );
}
