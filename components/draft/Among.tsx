import type { Draft, DraftPerson } from '../../lib/draft/draft.ts';
import { useWords } from '../words/WordsContext.tsx';

export type AmongProps = {
  readonly draft: Draft;
  readonly onChoose: (partner: DraftPerson) => void;
};

/** Whom it is for, where the message is to several and greets none of them: a question, and each of them one press away. */
export function Among({ draft: { among = [], partner }, onChoose }: AmongProps) {
  const { ui } = useWords();
  if (among.length === 0 || partner.name !== '' || partner.address !== '') return null;
  return (
    <fieldset className="question">
      <legend>{ui.proposed.among}</legend>
      <div className="row">
        {among.map((one) => (
          <button type="button" className="chip" key={one.address} onClick={() => onChoose(one)}>
            <bdi>{one.name || one.address}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
