/** The house under test: who may import whom (CONTRIBUTING, "The house"), and which words stay out. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Room → rooms it may import, besides itself. `lib/hosts!` means its types only. */
const MAY: Record<string, readonly string[]> = {
  'lib/objective': [],
  'lib/browser': [],
  'lib/letter': ['lib/objective'],
  'lib/draft': ['lib/objective'],
  'lib/clarity': ['lib/objective'],
  'lib/hosts': ['lib/objective'],
  'lib/messages': ['lib/objective', 'lib/hosts!', 'lib/browser'],
  'lib/store': ['lib/objective', 'lib/browser'],
  'lib/sync': ['lib/objective', 'lib/letter', 'lib/store'],
  'lib/desk': [
    'lib/objective',
    'lib/browser',
    'lib/letter',
    'lib/draft',
    'lib/clarity',
    'lib/hosts',
    'lib/messages',
    'lib/store',
  ],
  components: ['lib/objective', 'lib/letter', 'lib/draft', 'lib/clarity'],
  entrypoints: [
    'components',
    'lib/objective',
    'lib/browser',
    'lib/letter',
    'lib/draft',
    'lib/clarity',
    'lib/hosts',
    'lib/messages',
    'lib/store',
    'lib/sync',
    'lib/desk',
  ],
};

/** Packages with one door each. */
const DOORS: Record<string, RegExp> = {
  'webextension-polyfill': /^lib\/browser\.ts$/,
  idb: /^lib\/store\//,
  react: /^(components|entrypoints)\//,
  'react-dom': /^(components|entrypoints)\//,
  '@tanstack/react-virtual': /^components\/inbox\//,
  '@noble/hashes': /^lib\/objective\//,
  'chrono-node': /^lib\/draft\/days\//,
};

type Import = { readonly from: string; readonly to: string; readonly types: boolean };

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statements = text.matchAll(/^(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gms);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map(([, , type, to]) => ({ from: file, to: to ?? '', types: type !== undefined })),
    ...[...dynamic].map(([, to]) => ({ from: file, to: to ?? '', types: false })),
  ];
}

function roomOf(file: string): string {
  if (file === 'lib/browser.ts') return 'lib/browser';
  const [first, second] = file.split('/');
  return first === 'lib' ? `lib/${second}` : (first ?? '');
}

const FILES = ['lib', 'components', 'entrypoints'].flatMap(sources);
const IMPORTS = FILES.flatMap(importsOf);

describe('the rooms', () => {
  it('are all in the table', () => {
    expect(FILES.map(roomOf).filter((room) => !(room in MAY))).toEqual([]);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });

  it('import only what the table allows', () => {
    const wrong = IMPORTS.filter(({ to }) => to.startsWith('.')).filter(({ from, to, types }) => {
      const room = roomOf(from);
      const other = roomOf(relative(ROOT, resolve(ROOT, dirname(from), to)));
      const may = MAY[room] ?? [];
      return other !== room && !may.includes(other) && !(types && may.includes(`${other}!`));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('keep entrypoints apart', () => {
    const crossing = IMPORTS.filter(
      ({ from, to }) => from.startsWith('entrypoints/') && to.startsWith('.'),
    ).filter(({ from, to }) => {
      const other = relative(ROOT, resolve(ROOT, dirname(from), to));
      return other.startsWith('entrypoints/') && dirname(other) !== dirname(from);
    });
    expect(crossing).toEqual([]);
  });

  it('take each package through its door', () => {
    const wrong = IMPORTS.filter(({ from, to, types }) => {
      const door = Object.entries(DOORS).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
      return door && !types && !door.test(from);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe('the words', () => {
  const BANNED =
    /\b(task|ticket|assignee|assigned|assignment|boss|employee|dipendente|compito|checklist|score|grade|redo|timesheet|hourly)s?\b/i;
  /** Names that are not ours to choose. */
  const OTHERS = /_task\b|_task=|task-|'task'|Roundcube's task|queueMicrotask|'redo'/gi;

  it.each(FILES)('%s', (file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
    const found = lines.filter((line) => BANNED.test(line.replaceAll(OTHERS, '')));
    expect(found).toEqual([]);
  });
});
