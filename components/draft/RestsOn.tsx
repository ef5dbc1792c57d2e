import type { ReactNode } from 'react';
import type { Rests } from '../../lib/draft/draft.ts';
import { beside } from '../../lib/draft/place.ts';
import { Icon } from '../frame/Icon.tsx';
import { Sentence } from '../frame/Sentence.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type RestsOnProps = {
  readonly rests: Rests;
  /** What the words say is all there is of the value: it is asked for. */
  readonly asking?: boolean;
};

/** The words of the message a value rests on, in their sentence; highlighted while the field is looked at. */
export function RestsOn({ rests, asking = false }: RestsOnProps) {
  const { ui } = useWords();
  const { proposed } = ui;
  const { where, quote, paragraph: number, unsure } = rests;
  if (where === 'subject')
    return <Sentence text={proposed.subject} values={{ words: <Quoted rests={rests} /> }} />;
  if (where) return proposed[where];
  if (asking) return <Sentence text={proposed.which} values={{ words: <mark>{quote}</mark> }} />;
  const text = unsure ? proposed.perhaps : ui.draft.from;
  return <Sentence text={text} values={{ words: <Quoted rests={rests} />, number }} />;
}

function Quoted({ rests: { quote, sentence } }: { readonly rests: Rests }): ReactNode {
  const { ui } = useWords();
  const { before, behind } = sentence ? beside(sentence, quote) : { before: '', behind: '' };
  const words = (
    <bdi>
      {before}
      <mark>{quote}</mark>
      {behind}
    </bdi>
  );
  return <Sentence text={ui.common.quoted} values={{ words }} />;
}

export type EvidenceProps = RestsOnProps & {
  readonly id: string;
  /** The value, by which the button that leaves it out is named. */
  readonly value: string;
  readonly onDrop: () => void;
};

/** Where a proposed value came from, and one press or one key that leaves it out. */
export function Evidence({ id, rests, asking = false, value, onDrop }: EvidenceProps) {
  const { ui, fill } = useWords();
  return (
    <div className="small evidence">
      <span id={id}>
        <RestsOn rests={rests} asking={asking} />
      </span>
      <button
        type="button"
        className="icon"
        aria-label={fill(ui.proposed.drop, { what: value })}
        onClick={onDrop}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          onDrop();
        }}
      >
        <Icon name="remove" />
      </button>
    </div>
  );
}
