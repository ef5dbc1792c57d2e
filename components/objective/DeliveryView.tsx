import type { ReactNode } from 'react';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { numbered } from '../frame/lists.ts';
import { Place } from '../terms/Place.tsx';
import { CriteriaList } from '../terms/TermsView.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

export type DeliveryViewProps = {
  readonly objective: Objective;
  readonly me: Role;
  /** What stands under each criterion the delivery covers. */
  readonly under?: ((number: number) => ReactNode) | undefined;
};

/** The last delivery beside the criteria: the note, where it is, and the assistant's own look at each. */
export function DeliveryView({ objective, me, under }: DeliveryViewProps) {
  const { ui, fill } = useWords();
  const words = ui.delivered;
  const delivery = objective.rounds.at(-1)?.delivery;
  if (!delivery) return null;
  return (
    <>
      {delivery.note && <p className="words">{fill(ui.common.quoted, { words: delivery.note })}</p>}
      {delivery.evidence && delivery.evidence.length > 0 && (
        <section className="stack">
          <h3 className="label">{ui.deliver.evidence}</h3>
          <ul className="places">
            {numbered(delivery.evidence).map(({ item, number }) => (
              <li key={number}>
                {item.attached ? fill(words.attached, { what: item.what }) : <Place {...item} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h3 className="label">{ui.terms.criteria}</h3>
        <CriteriaList
          criteria={objective.terms?.criteria ?? []}
          under={(number) =>
            delivery.covers.includes(number) ? (
              <>
                <SelfCheck objective={objective} me={me} number={number} />
                {under?.(number)}
              </>
            ) : (
              <span className="small">{words[outside(objective, number)]}</span>
            )
          }
        />
      </section>
    </>
  );
}

/** What a criterion outside this delivery is. */
function outside({ verdicts }: Objective, number: number): 'already' | 'waivedBefore' | 'notIn' {
  if (verdicts[number] === 'met') return 'already';
  return verdicts[number] === 'waived' ? 'waivedBefore' : 'notIn';
}

function SelfCheck({ objective, me, number }: Omit<DeliveryViewProps, 'under'> & { number: number }) {
  const { ui, fill } = useWords();
  const words = ui.delivered;
  const check = objective.rounds.at(-1)?.delivery.checks?.find((one) => one.criterion === number);
  if (!check) return null;
  const theirs = check.there ? words.self : words.selfNot;
  const mine = check.there ? words.selfMine : words.selfNotMine;
  const said = fill(me === 'client' ? theirs : mine, { name: firstName(objective.sides?.assistant.name) });
  return (
    <p className="small">
      {said}
      {check.note && `: ${fill(ui.common.quoted, { words: check.note })}`}
    </p>
  );
}
