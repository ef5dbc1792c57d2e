import { useWords } from '../words/WordsContext.tsx';

export type FollowsOnProps = {
  /** The earlier objective's title; none where it is not known here. */
  readonly title?: string | undefined;
  readonly onShow?: (() => void) | undefined;
};

/** The objective this one follows on from, and the way to it. */
export function FollowsOn({ title, onShow }: FollowsOnProps) {
  const { ui, fill } = useWords();
  const words = ui.after.follows;
  if (!title || !onShow) return <p className="small">{words.unknown}</p>;
  return (
    <p className="small">
      {words.on}{' '}
      <button type="button" className="link" onClick={onShow}>
        {fill(ui.common.quoted, { words: title })}
      </button>
    </p>
  );
}
