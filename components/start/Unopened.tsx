import { Frame } from '../frame/Frame.tsx';
import { useWords } from '../words/WordsContext.tsx';

/** Nothing can be shown, because the store does not open: why, in words, instead of an empty page. */
export function Unopened({ why }: { readonly why: 'unopened' | 'blocked' }) {
  const { ui } = useWords();
  return (
    <Frame heading={ui.nothing.heading}>
      <p className="note" role="alert">
        {ui.said[why]}
      </p>
    </Frame>
  );
}
