import { useWords } from '../words/WordsContext.tsx';

export type AsideNoteProps = {
  readonly count: number;
  /** Leads to where it can be looked at. */
  readonly onShow: () => void;
};

/** That something could not be read and was set aside, in one sentence; nothing where nothing was. */
export function AsideNote({ count, onShow }: AsideNoteProps) {
  const { ui, plural } = useWords();
  if (count === 0) return null;
  return (
    <section className="note said">
      <p role="status">{plural(ui.recovery.asideCounts, count)}</p>
      <button type="button" className="chip" onClick={onShow}>
        {ui.recovery.show}
      </button>
    </section>
  );
}
