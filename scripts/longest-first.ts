/**
 * The order of the end-to-end files: a long one that begins last leaves the other workers with nothing to do. Vitest's own
 * order rests on earlier runs, and a fresh clone has none; so this one is always the same.
 */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest of them, by what they took on two cores. */
const LONGEST = [
  'after',
  'recovery',
  'terms',
  'loop',
  'firefox',
  'words',
  'elsewhere',
  'practice',
  'roundcube',
  'keeping',
];

/** Puts the longest files first, the others behind them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return [...files].sort((one, two) => place(one) - place(two));
  }
}
