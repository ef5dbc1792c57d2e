import type { Objective } from '../../lib/objective/objective.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { useWords } from '../words/WordsContext.tsx';

export type DetailsProps = {
  readonly objective: Objective;
  /** Leads to a second look before the objective is forgotten. */
  readonly onForget?: (() => void) | undefined;
};

/** The codes: ref, revision, fingerprint; and the way to forget it all. Closed until asked for. */
export function Details({ objective: { ref, revision, terms, head }, onForget }: DetailsProps) {
  const { details, forget } = useWords().ui;
  const rows = [
    [details.ref, ref],
    [details.revision, revision > 0 && revision],
    [details.terms, terms && fingerprint(terms)],
    [details.last, head],
  ] as const;
  return (
    <details>
      <summary>{details.title}</summary>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="code">{value}</dd>
            </div>
          ))}
      </dl>
      {onForget && (
        <p>
          <button type="button" className="link" onClick={onForget}>
            {forget.objective}
          </button>
        </p>
      )}
    </details>
  );
}
