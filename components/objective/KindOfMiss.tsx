import { MISS_KINDS, type MissKind } from '../../lib/objective/moves.ts';
import { Choice } from '../frame/Choice.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

export type KindOfMissProps = {
  /** The client's name: an input of theirs may have been missing. */
  readonly client?: string | undefined;
  readonly value: MissKind | undefined;
  readonly onChange: (kind: MissKind | undefined) => void;
};

/** *Was it*: optional; what was chosen can be left open again. */
export function KindOfMiss({ client, value, onChange }: KindOfMissProps) {
  const { ui, fill } = useWords();
  const options = MISS_KINDS.map((kind) => ({
    value: kind as MissKind | 'none',
    label: fill(ui.miss[kind], { name: firstName(client) }),
  }));
  return (
    <Choice
      look="chips"
      shown
      question={ui.miss.was}
      options={value ? [...options, { value: 'none' as const, label: ui.miss.none }] : options}
      value={value}
      onChange={(kind) => onChange(kind === 'none' ? undefined : kind)}
    />
  );
}
