/** One field of terms, or one item of a list, as a line of text. */
import type { TermChange } from '../../lib/objective/diff.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { firstName } from '../words/names.ts';
import type { Speech } from '../words/WordsContext.tsx';

/** Whose terms, and who reads them. */
export type Reader = { readonly terms: Terms; readonly me: Role; readonly speech: Speech };

/** The old or the new value of a change; empty where there is none. */
export function saidOf(change: TermChange, side: 'was' | 'now', reader: Reader): string {
  const { ui, fill, day, when, list } = reader.speech;
  if (change[side] === undefined) return '';
  switch (change.field) {
    case 'due': {
      const { date, time, zone } = change[side] ?? { date: '' };
      return time && zone ? fill(ui.terms.byTime, { day: day(date), time, zone }) : day(date);
    }
    case 'criteria': {
      const { text = '', level } = change[side] ?? {};
      return level === 'nice' ? `${text} (${ui.terms.nice})` : text;
    }
    case 'decision':
      return decided(change[side], reader);
    case 'resources': {
      const { what, where, grants, until } = change[side] ?? {};
      const parts = [
        what,
        where,
        grants && fill(ui.terms.grants, { name: grants }),
        until && fill(ui.terms.until, { day: when(until) }),
      ];
      return parts.filter(Boolean).join(' · ');
    }
    case 'checkpoints': {
      const { date = '', what = '' } = change[side] ?? {};
      return `${day(date)}: ${what}`;
    }
    case 'client':
    case 'assistant': {
      const { name = '', addresses = [] } = change[side] ?? {};
      return fill(ui.terms.person, { name, addresses: list(addresses) });
    }
    default:
      return change[side] ?? '';
  }
}

function decided(value: Terms['decision'], { terms, me, speech: { ui, fill } }: Reader): string {
  if (!value) return '';
  const levels = me === 'client' ? ui.terms.levelsYours : ui.terms.levelsMine;
  const said = fill(levels[value.level], {
    client: firstName(terms.client.name),
    assistant: firstName(terms.assistant.name),
  });
  return value.words ? `${value.words}: ${said}` : said;
}
