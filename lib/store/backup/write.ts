/** The file as text: the same bytes for the same content, whatever the order it was made in and whenever it is written. */
import { seal } from './check.ts';
import { type Content, SCHEMA, VERSION } from './format.ts';

/** Writes a file. No day of writing stands in it: that is in its name, and two files of one content are alike. */
export function writeFile(content: Content): Promise<string> {
  const { of, records, drafts, unsent, me, settings, forgotten, aside } = content;
  return seal({
    esito: SCHEMA,
    version: VERSION,
    of,
    records,
    drafts,
    unsent,
    me,
    settings,
    forgotten,
    aside,
  });
}
