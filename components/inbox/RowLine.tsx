import { memo } from 'react';
import type { InboxLine } from '../../lib/objective/inbox.ts';
import { Mark } from '../frame/Mark.tsx';
import { firstName } from '../words/names.ts';
import { type Speech, useWords } from '../words/WordsContext.tsx';

type RowLineProps = {
  readonly row: InboxLine;
  /** The one row that the Tab key comes to; from it the arrow keys go on. */
  readonly entry: boolean;
  readonly onOpen: (key: string) => void;
};

/** An objective in the inbox: mark, title, who and where it stands. Scrolling draws it once, and not again with every step. */
export const RowLine = memo(function RowLine({ row, entry, onOpen }: RowLineProps) {
  const speech = useWords();
  return (
    <button type="button" className="objective-row" tabIndex={entry ? 0 : -1} onClick={() => onOpen(row.key)}>
      <Mark state={row.state} size={24} />
      <span className="objective-title" title={row.title}>
        {row.title || speech.ui.inbox.untitled}
      </span>
      <span className="small">
        {standing(row, speech)}
        {row.passed && <strong className="passed">{speech.ui.inbox.passed}</strong>}
      </span>
    </button>
  );
});

/** Who, and the day with what it is the day of: `Sara Conti · by 9 June`, `Sara Conti · delivered today`. */
function standing(row: InboxLine, speech: Speech): string {
  return [row.partner, row.since ? sinceWhen(row, row.since, speech) : byWhen(row, speech)]
    .filter(Boolean)
    .join(' · ');
}

const wordFor = ({ state, partner }: InboxLine, { ui, fill }: Speech): string =>
  fill(ui.states[state], { name: firstName(partner) || ui.common.other });

/** To the client. What waits for her waits for nobody else, whatever its state is called. */
function sinceWhen(row: InboxLine, since: string, speech: Speech): string {
  const word = row.state === 'waiting' ? '' : wordFor(row, speech);
  const waits = speech.fill(speech.ui.inbox.since, { day: speech.when(since) });
  return [word, waits].filter(Boolean).join(', ');
}

function byWhen(row: InboxLine, speech: Speech): string {
  const { state, day } = row;
  const word = wordFor(row, speech);
  if (!day) return word;
  const shown = speech.when(day);
  const running = state === 'agreed' || state === 'waiting';
  return running ? `${word}, ${speech.fill(speech.ui.inbox.by, { day: shown })}` : `${word} ${shown}`;
}
