/** The budgets themselves: all figures that were promised, and none that passes by not being there. */
import { describe, expect, it } from 'vitest';
import { BUDGETS, judge } from '../../scripts/bench/budgets.ts';
import { median, medianBeyond } from '../../scripts/bench/median.ts';
import { referenceScript } from '../../scripts/bench/reference.ts';

const figures = (scriptMs: number) => ({
  contentScript: { gzBytes: 14_000, scriptMs, taskMs: 20, longTasks: 0, heapBytes: 800_000 },
  reference: { scriptMs: 20, taskMs: 30 },
  popup: { 10: { paintMs: 100 }, 10000: { paintMs: 130 } },
  fold: { moves: 100_000, ms: 700 },
  append: { ms: 6 },
  slices: { longestTaskMs: 30, draftMs: 6 },
  package: { zipBytes: 500_000 },
});

describe('the budgets', () => {
  it('are kept by figures within them, a ratio among them', () => {
    const verdicts = judge(figures(6));
    expect(verdicts).toHaveLength(BUDGETS.length);
    expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdicts.map(({ name }) => name)).toContain('contentScript.scriptMs / reference.scriptMs');
  });

  it('are missed by more, and by what is not there', () => {
    const missed = (given: object) => judge(given).flatMap(({ name, ok }) => (ok ? [] : [name]));
    expect(missed(figures(6.5))).toEqual(['contentScript.scriptMs / reference.scriptMs']);
    const { append: _, ...rest } = figures(6);
    expect(missed(rest)).toEqual(['append.ms']);
  });
});

describe('what is measured by', () => {
  it('is the middle of the values, and of the differences in each round', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(medianBeyond([10, 30, 12], [1, 20, 4])).toBe(9);
  });

  it('is a script of 100 kB, the same at every run', () => {
    const script = referenceScript();
    expect(script.length).toBeGreaterThanOrEqual(100_000);
    expect(script.length).toBeLessThan(101_000);
    expect(referenceScript()).toBe(script);
    expect(() => new Function(script)).not.toThrow();
  });
});
