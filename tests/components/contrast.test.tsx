/** Every pair of colours the look puts together, light and dark, by the WCAG formula. */
import { expect, test } from 'vitest';
import tokens from '../../components/look/tokens.css?raw';

const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const colours = (css: string): Record<string, string> =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
const SCHEMES = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['paper', ['ink', 'ink-2', 'ink-3', 'accent', 'met', 'missed', 'wait']],
  ['sheet', ['ink', 'ink-2', 'ink-3', 'accent', 'met', 'missed', 'wait']],
  ['accent', ['on-accent']],
  ['accent-soft', ['accent', 'ink', 'ink-2']],
  ['met-soft', ['met', 'ink']],
  ['missed-soft', ['missed', 'ink']],
  ['highlight', ['ink', 'ink-2']],
];
/** Edges of inputs and marks: 3 to 1 is what WCAG asks of them. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['paper', ['edge']],
  ['sheet', ['edge']],
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const rows = (pairs: typeof TEXT, least: number) =>
  Object.entries(SCHEMES).flatMap(([scheme, of]) =>
    pairs.flatMap(([ground, inks]) =>
      inks.map((ink) => ({ scheme, ink, ground, least, a: of[ink] ?? '', b: of[ground] ?? '' })),
    ),
  );

test.each([...rows(TEXT, 4.5), ...rows(SHAPES, 3)])(
  '$scheme: $ink on $ground, at least $least',
  ({ a, b, least }) => {
    expect(a).toMatch(/^#/);
    expect(b).toMatch(/^#/);
    expect(ratio(a, b)).toBeGreaterThanOrEqual(least);
  },
);
