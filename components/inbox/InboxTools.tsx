import type { ReactNode } from 'react';
import { useWords } from '../words/WordsContext.tsx';

export type InboxToolsProps = {
  /** A message that belongs to no objective yet is open; not known yet where it is absent. */
  readonly fresh: boolean | undefined;
  /** Opens the panel beside the page: both buttons do. */
  readonly onPanel: () => void;
  /** Stands above: a note. */
  readonly notice?: ReactNode;
};

/** The way to the panel. Its place is kept until it is known what the button says, so that nothing jumps. */
export function InboxTools({ fresh, onPanel, notice }: InboxToolsProps) {
  const { inbox } = useWords().ui;
  return (
    <div className="inbox-top">
      {notice}
      <button
        type="button"
        className={`button wide ${fresh ? 'primary' : ''} ${fresh === undefined ? 'to-come' : ''}`}
        onClick={onPanel}
      >
        {fresh ? inbox.delegate : inbox.openHere}
      </button>
    </div>
  );
}
