import type { ReactNode } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { type Action, Frame } from '../frame/Frame.tsx';
import { numbered } from '../frame/lists.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { CriteriaList, Facts, TermsHead } from '../terms/TermsView.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { waitsFor } from './handing.ts';

export type HandingProps = ObjectiveScreenProps & {
  /** It is me who would go on. */
  readonly successor: boolean;
  /** Absent once I have agreed. */
  readonly onAgree?: ((content: ContentOf<'accept'>) => void) | undefined;
  /** Rather as it is; the other side's. */
  readonly onKeep?: (() => void) | undefined;
  /** The assistant can still deliver instead. */
  readonly onDeliver?: (() => void) | undefined;
};

/** Somebody else would go on: what is agreed, what is done and which access is open, for the two who have to agree. */
export function Handing(props: HandingProps) {
  const { objective, me, successor, onAgree, onKeep, onDeliver, way, children, ...frame } = props;
  const { ui, fill } = useWords();
  const insert = useInsertWords(way);
  const { offer, sides } = objective;
  const waiting = useWaiting(objective);
  if (!offer?.handing || !sides) return null;
  const by = firstName(sides[offer.by].name);
  const other = firstName(offer.handing.successor.name);
  const words = ui.after.handing;
  const agree = (): void =>
    onAgree?.({
      revision: offer.revision,
      terms: fingerprint(offer.terms),
      ...(successor && { as: 'successor' }),
    });
  const others: Action[] = [
    ...(onKeep ? [{ label: words.keep, onPress: onKeep }] : []),
    ...(onDeliver ? [{ label: ui.agreed.deliver, onPress: onDeliver }] : []),
  ];
  return (
    <Frame
      {...frame}
      heading={fill(successor ? words.toYou : words.theirs, { name: by, successor: other })}
      mark={objective.state}
      primary={onAgree && { label: ui.answer.agree, onPress: agree }}
      others={others}
      note={onAgree ? insert.note : waiting}
      after={children}
    >
      <TermsHead terms={offer.terms} />
      <HandingWords objective={objective} />
      <section className="stack">
        <h3 className="label">{ui.terms.criteria}</h3>
        <CriteriaList criteria={offer.terms.criteria} />
      </section>
      <Facts terms={offer.terms} me={me} />
    </Frame>
  );
}

/** What is done so far, and the accesses that are open. */
function HandingWords({ objective }: { readonly objective: Objective }) {
  const { handing: words } = useWords().ui.after;
  const { done, accesses = [] } = objective.offer?.handing ?? {};
  if (!done && accesses.length === 0) return null;
  return (
    <section className="note">
      {done && (
        <div className="stack">
          <h3 className="label">{words.done}</h3>
          <p className="words">{done}</p>
        </div>
      )}
      {accesses.length > 0 && (
        <div className="stack">
          <h3 className="label">{words.accesses}</h3>
          <ul className="places">
            {numbered(accesses).map(({ item, number }) => (
              <li key={number}>{item}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function useWaiting(objective: Objective): string {
  const { ui, fill, list } = useWords();
  return fill(ui.after.handing.waits, {
    names: list(waitsFor(objective).map((one) => firstName(one.name))),
  });
}

/** For those who have said their part: whom it waits for, and the way back for who wrote it. */
export function HandingNote({ objective, children }: { objective: Objective; children?: ReactNode }) {
  const { ui, fill } = useWords();
  const waiting = useWaiting(objective);
  const successor = firstName(objective.offer?.handing?.successor.name);
  return (
    <section className="note">
      <h2 className="label">{fill(ui.after.handing.offered, { successor })}</h2>
      <p>{waiting}</p>
      {children}
    </section>
  );
}
