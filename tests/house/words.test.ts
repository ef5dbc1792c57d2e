/** The words files, held beside each other: the same texts, as each language writes them, and all of them used. */
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/letter/words/en.ts';
import { LANGUAGES, wordsOf } from '../../lib/letter/words/index.ts';
import { practiceWordsOf } from '../../lib/letter/words/practice/index.ts';
import { parse, readFile, sourcesIn } from './support/source.ts';
import { isUsed, pathsUsed } from './support/used.ts';

type Leaf = { readonly path: readonly string[]; readonly text: string };

function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(value as object).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

const leaves = (language: (typeof LANGUAGES)[number]) =>
  [wordsOf(language), practiceWordsOf(language)]
    .flatMap((words) => leavesOf(words))
    .map(({ path, text }) => ({ name: path.join('.'), path, text }));
const EN = leaves('en');
const IT = leaves('it');
const textIn = (all: typeof EN, name: string): string => all.find((one) => one.name === name)?.text ?? '';
/** Words of released letters are read for ever as they are, whatever their signs. */
const NEWER = (all: typeof EN) => all.filter(({ name }) => !name.startsWith('letter.'));
const placesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Texts that are the same in both languages, because they are names, signs or words of both. */
const SAME = new Set([
  'Esito',
  'No',
  'Link',
  'English',
  'Italiano',
  'Clara Bassi',
  'Sara Conti',
  '{name}, {addresses}',
  '{day}, {time} ({zone})',
  '{who} · {day}',
  '{what}: {why} ({count})',
  '{weekday} {day} {month} {year}',
]);
/** Where a language says it without the name, or with one more. */
const OTHER_PLACES = new Set(['ui.miss.input-missing', 'ui.forget.more.one']);

const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

describe('both languages', () => {
  it('have the same texts', () => {
    expect(IT.map((one) => one.name)).toEqual(EN.map((one) => one.name));
  });

  it('have the same places to fill in each', () => {
    const apart = EN.filter(({ name, text }) => {
      const other = textIn(IT, name);
      return !OTHER_PLACES.has(name) && placesIn(text).join() !== placesIn(other).join();
    });
    expect(apart.map(({ name, text }) => `${name}: ${text} / ${textIn(IT, name)}`)).toEqual([]);
  });

  it('say nothing in the other’s words', () => {
    const equal = EN.filter(({ name, text }) => text === textIn(IT, name) && /\p{L}{2}/u.test(text));
    expect(equal.filter(({ text }) => !SAME.has(text)).map(({ name, text }) => `${name}: ${text}`)).toEqual(
      [],
    );
    const unused = [...SAME].filter((text) => !equal.some((one) => one.text === text));
    expect(unused).toEqual([]);
  });

  it.each(LANGUAGES)('%s: every plural has the forms its counts need', (language) => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 10_000 }, (_, count) => rules.select(count)));
    // A text with a form `one` is a plural; *other* alone is a word like any other.
    const forms = Map.groupBy(leaves(language), ({ path }) => path.slice(0, -1).join('.'));
    const plurals = [...forms].filter(([, all]) => all.some(({ path }) => path.at(-1) === 'one'));
    expect(plurals.length).toBeGreaterThan(5);
    for (const [name, all] of plurals) {
      const has = all.map(({ path }) => path.at(-1) ?? '').filter((form) => FORMS.has(form));
      expect([name, ...has.sort()]).toEqual([name, ...[...needed].sort()]);
    }
  });
});

describe('the signs', () => {
  it.each(LANGUAGES)('%s: no exclamation mark anywhere', (language) => {
    expect(leaves(language).filter(({ text }) => text.includes('!'))).toEqual([]);
  });

  it('no *please*, no *successfully*: the sentence says it', () => {
    const found = NEWER([...EN, ...IT]).filter(({ text }) =>
      /\bplease\b|\bsuccessfully\b|\bper favore\b|\bcon successo\b/i.test(text),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['en', /["'«»„]|\.\.\.|\s[.,;:?]| {2}|^\s|\s$/],
    ['it', /["'“”„]|\.\.\.|\s[.,;:?]| {2}|^\s|\s$|\bE'|\b[Pp]erche'|\bpo'/],
  ] as const)('%s: apostrophes, quotation marks and dots as the language writes them', (language, wrong) => {
    const found = NEWER(leaves(language)).filter(({ text }) => wrong.test(text));
    expect(found.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it.each([
    ['en', '“', '”'],
    ['it', '«', '»'],
  ] as const)('%s: what is quoted ends', (language, opens, closes) => {
    for (const { text } of leaves(language)) expect(text.split(opens).length).toBe(text.split(closes).length);
  });
});

describe('days and numbers', () => {
  const MONTHS = [...en.letter.months, ...wordsOf('it').letter.months].map((one) => one.toLowerCase());
  const code = sourcesIn('components', 'entrypoints', 'lib/desk');

  it('no month stands outside letters: Intl writes it', () => {
    const found = NEWER([...EN, ...IT]).filter(({ text }) =>
      MONTHS.some((month) => month !== 'may' && new RegExp(`\\b${month}\\b`, 'i').test(text)),
    );
    expect(found).toEqual([]);
  });

  it.each(code.map((one) => [one.file, one.text] as const))('%s writes them by Intl alone', (_file, text) => {
    expect(text).not.toMatch(
      /\.to(?:Locale(?:Date|Time)?String|DateString|TimeString|UTCString|Fixed|Precision)\(/,
    );
  });
});

describe('every text is used', () => {
  const used = new Set(
    sourcesIn('components', 'entrypoints', 'lib/desk').flatMap((source) => [...pathsUsed(source)]),
  );

  it('on some screen', () => {
    const idle = NEWER(EN).filter(({ path }) => path[0] === 'ui' && !isUsed(path, used));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('or by the browser', () => {
    const code =
      sourcesIn('lib/desk')
        .map((one) => one.text)
        .join() + readFile('wxt.config.ts');
    const keys = EN.filter(({ path }) => path[0] === 'browser').map(({ path }) => path[1] ?? '');
    expect(
      keys.filter((key) => !code.includes(`__MSG_${key}__`) && !code.includes(`.browser.${key}`)),
    ).toEqual([]);
  });

  it('and one that is not is found', () => {
    const paths = pathsUsed(
      parse(
        'planted.tsx',
        `function A({ why }) {
           const { ui, fill } = useWords();
           const words = ui.a;
           const { b, c: { d } } = words;
           return <p title={ui.e.f}>{b}{d[why]}{fill(words.g, {})}</p>;
         }`,
      ),
    );
    const all = ['a.b', 'a.c.d.x', 'e.f', 'a.g'].map((one) => ['ui', ...one.split('.')]);
    expect(all.filter((leaf) => !isUsed(leaf, paths))).toEqual([]);
    const none = ['a.h', 'a.c.x', 'e.g', 'z'].map((one) => ['ui', ...one.split('.')]);
    expect(none.filter((leaf) => isUsed(leaf, paths))).toEqual([]);
  });
});
