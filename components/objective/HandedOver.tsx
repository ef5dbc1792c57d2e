import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { TermsView } from '../terms/TermsView.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

/** The former assistant's view: somebody else goes on, and nothing is owed any more. */
export function HandedOver({ objective, me: _me, way: _way, children, ...frame }: ObjectiveScreenProps) {
  const { ui, fill } = useWords();
  const { terms, sides } = objective;
  const successor = firstName(sides?.assistant.name);
  return (
    <Frame {...frame} heading={ui.after.handing.over} mark="released" after={children}>
      <p>{fill(ui.after.handing.overText, { successor })}</p>
      {terms && <TermsView terms={terms} />}
    </Frame>
  );
}
