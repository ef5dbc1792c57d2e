import { type Speech, useWords } from '../words/WordsContext.tsx';
import { RowsToRemove } from './RowsToRemove.tsx';
import { Section } from './Section.tsx';

export type SitesProps = {
  /** As the browser's permissions write them: `https://mail.hotel.test/*`. */
  readonly patterns: readonly string[];
  /** False where the browser did not take it back. */
  readonly onTakeBack: (pattern: string) => Promise<boolean>;
  readonly onUndo: (pattern: string) => void;
};

/** The sites that are allowed for good. */
export function Sites({ patterns, onTakeBack, onUndo }: SitesProps) {
  const speech = useWords();
  const { ui, fill } = speech;
  const words = ui.options.sites;
  const rows = patterns.map((key) => {
    const text = siteOf(key, speech);
    return { key, text, label: fill(words.takeFrom, { site: text }) };
  });
  return (
    <Section heading={words.heading} text={words.text}>
      <RowsToRemove
        name={words.heading}
        rows={rows}
        press={words.take}
        gone={({ text }) => fill(words.taken, { site: text })}
        onRemove={async (key) =>
          (await onTakeBack(key)) ? undefined : fill(words.kept, { site: siteOf(key, speech) })
        }
        onUndo={(key) => onUndo(key)}
        none={words.none}
      />
      <p className="small">{words.add}</p>
    </Section>
  );
}

/** The site as people read it; the browser may have been told *all sites*. */
function siteOf(pattern: string, { ui, fill }: Speech): string {
  const host = /^https?:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
  if (!host || host.includes('*')) return fill(ui.options.sites.all, { pattern });
  return pattern.startsWith('http:') ? `http://${host}` : host;
}
