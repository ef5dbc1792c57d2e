/** Esito's real panel, once for each of the two, each on its own store. Both stay, so that none loses what is typed in it. */
import { panelOf } from '../../lib/desk/practice/place.ts';
import { fill, type Language } from '../../lib/letter/words/index.ts';
import { practiceWordsOf } from '../../lib/letter/words/practice/index.ts';
import type { Role } from '../../lib/objective/moves.ts';

type Props = {
  readonly owner: Role;
  readonly language: Language;
  readonly people: Readonly<Record<Role, { readonly name: string }>>;
};

export function Panels({ owner, language, people }: Props) {
  const { mail: words } = practiceWordsOf(language).ui.welcome;
  return (['client', 'assistant'] as const).map((one) => (
    <iframe
      key={`${one} ${language}`}
      className="practice-panel"
      hidden={one !== owner}
      title={fill(words.panel, { name: people[one].name })}
      src={panelOf(one, language)}
    />
  ));
}
