import { Section } from '../options/Section.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { Partner } from './backup.ts';
import { ExportForm, type ExportFormProps } from './ExportForm.tsx';
import { RestoreFile, type RestoreFileProps } from './RestoreFile.tsx';

type Counted = {
  readonly objectives: number;
  readonly drafts: number;
  readonly unsent: number;
  /** On disk, as the browser estimates. */
  readonly bytes?: number | undefined;
};

export type YourDataProps<P extends Partner = Partner> = ExportFormProps<P> & {
  /** `unread`: the store does not say. */
  readonly kept: Counted | 'unread';
  /** The day of the last export that everything can be restored from. */
  readonly last?: string | undefined;
  readonly restore: RestoreFileProps;
  readonly onForget: () => void;
};

/** How much is kept, and what one can do with all of it: take it along, bring it back, forget it. */
export function YourData<P extends Partner>(props: YourDataProps<P>) {
  const { kept, last, restore, onForget } = props;
  const { ui, fill, day } = useWords();
  const { backup, forget, options } = ui;
  return (
    <Section heading={backup.heading} text={backup.text}>
      {kept === 'unread' ? (
        <p className="note" role="alert">
          {options.data.unread}
        </p>
      ) : (
        <Counts {...kept} />
      )}
      <ExportForm {...props} />
      <p className="small">{last ? fill(backup.last, { day: day(last) }) : backup.never}</p>
      <RestoreFile {...restore} />
      <div>
        <button type="button" className="chip" onClick={onForget}>
          {forget.open}
        </button>
      </div>
    </Section>
  );
}

function Counts({ objectives, drafts, unsent, bytes }: Counted) {
  const { ui, fill, plural, size } = useWords();
  const { forget, options } = ui;
  return (
    <ul className="forget-lines">
      <li>{plural(forget.counts, objectives)}</li>
      <li>{plural(forget.drafts, drafts)}</li>
      {unsent > 0 && <li>{plural(forget.unsent, unsent)}</li>}
      {bytes !== undefined && <li>{fill(options.data.size, { size: size(bytes) })}</li>}
    </ul>
  );
}
