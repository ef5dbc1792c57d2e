import { diffTerms } from '../../lib/objective/diff.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { Confirm } from '../frame/Confirm.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useBegun } from '../objective/begun.tsx';
import { useOther } from '../objective/sides.ts';
import { TermsView } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { acceptOf, type TakingSome, takingSome } from './agreeing.ts';
import { ChangesList } from './ChangesList.tsx';

export type AgreeToSomeProps = Pick<ObjectiveScreenProps, 'objective' | 'me' | 'way' | 'notice' | 'saved'> & {
  readonly heading: string;
  /** All of them: no third letter is needed. */
  readonly onAgree?: ((content: ContentOf<'accept'>) => void) | undefined;
  /** Some of them: a new proposal. */
  readonly onPropose: (content: ContentOf<'propose'>) => void;
  readonly onCancel: () => void;
};

/** What is ticked, of the offer with that number. */
type Ticked = { readonly reason: string; readonly revision: number; readonly paths: readonly string[] };

/** Which of the changes I agree to, none of them ticked at first, and how it would read then. */
export function AgreeToSome(props: AgreeToSomeProps) {
  const { objective, me, onAgree, onPropose, onCancel, ...confirm } = props;
  const { ui, fill } = useWords();
  const words = ui.change;
  const name = useOther(objective, me);
  const { offer, terms } = objective;
  const { fields, set, cancel } = useBegun<Ticked>(
    'propose',
    { reason: '', revision: 0, paths: [] },
    onCancel,
  );
  if (!offer || !terms) return null;
  // What was ticked about another offer says nothing about this one.
  const chosen: ReadonlySet<string> = new Set(fields.revision === offer.revision ? fields.paths : []);
  const taking = takingSome(objective, chosen);
  const toggle = (path: string): void => {
    const others = [...chosen].filter((one) => one !== path);
    set({ revision: offer.revision, paths: chosen.has(path) ? others : [...others, path] });
  };
  const insert = (): void => {
    const all = acceptOf(objective);
    if (taking.is === 'some') onPropose(taking.content);
    if (taking.is === 'all' && all) onAgree?.(all);
  };
  return (
    <Confirm
      {...confirm}
      mark={objective.state}
      title={words.someTitle}
      text={fill(words.someText, { name })}
      disabled={taking.is === 'none' || taking.is === 'not'}
      onInsert={insert}
      onCancel={cancel}
    >
      <ChangesList
        {...{ terms, me }}
        changes={diffTerms(terms, offer.terms)}
        label={words.different}
        under={({ path }, field) => (
          <label className="check">
            <input type="checkbox" checked={chosen.has(path)} onChange={() => toggle(path)} />
            {words.tick} <span className="unseen">{field}</span>
          </label>
        )}
      />
      <p className="small" role="status">
        {fill(wordsOn(taking, words), { name })}
      </p>
      {taking.is === 'some' && (
        <section className="note">
          <p className="label">{words.preview}</p>
          <TermsView terms={taking.content.terms} me={me} />
        </section>
      )}
    </Confirm>
  );
}

function wordsOn(taking: TakingSome, words: ReturnType<typeof useWords>['ui']['change']): string {
  if (taking.is === 'not') return words.not[taking.why];
  return words.taking[taking.is];
}
