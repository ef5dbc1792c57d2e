/** The project's own sources as a parser sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A node of the tree, as ESTree and JSX name it. */
export type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

export type Source = { readonly file: string; readonly text: string; readonly tree: Node };

export function parse(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { file, text, tree: program as unknown as Node };
}

/** Every TypeScript file below the folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return filesIn(/\.tsx?$/, ...folders).map((file) => parse(file, readFileSync(join(ROOT, file), 'utf8')));
}

export function filesIn(named: RegExp, ...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && named.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
}

export const readFile = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The nodes directly below one. */
export const below = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** `file:line`, for people to find it. */
export const placeOf = ({ file, text }: Source, { start }: Node): string =>
  `${file}:${text.slice(0, start).split('\n').length}`;
