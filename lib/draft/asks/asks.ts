/** Whether a sentence asks its reader for something: English by weights, Italian by its forms. */
import { remembering } from '../remembered.ts';
import { featuresOf } from './features.ts';
import { asksInItalian } from './italian.ts';
import { WEIGHTS } from './weights.ts';

let weights: ReadonlyMap<string, number> | undefined;

/** The weights by feature, read when they are first needed. */
function known(): ReadonlyMap<string, number> {
  weights ??= new Map(
    WEIGHTS.split('|').map((one): [string, number] => {
      const at = one.lastIndexOf('=');
      return [one.slice(0, at).trimStart(), Number(one.slice(at + 1))];
    }),
  );
  return weights;
}

/** Whether it asks for something. */
export const asks = remembering((sentence: string, language: 'en' | 'it'): boolean => {
  if (language === 'it') return asksInItalian(sentence);
  const each = known();
  const sum = featuresOf(sentence).reduce((total, one) => total + (each.get(one) ?? 0), each.get('') ?? 0);
  return sum > 0;
});
