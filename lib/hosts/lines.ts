import type { Block } from './host.ts';

type Stretch = { readonly depth: number; readonly lines: string[] };

/** Roundcube and others draw blanks that must not collapse as no-break ones; a signature line keeps its last blank. */
function shownLine(line: string): string {
  const even = line.replaceAll('\u00a0', ' ');
  return even === '-- ' ? even : even.trimEnd();
}

function textOf(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return '';
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(first, last + 1).join('\n');
}

/** Collects text as lines, each at its depth of quoting, up to `limit` characters. */
export class Lines {
  /** Something was left out, because the limit is reached. */
  cut = false;
  #left: number;
  #depth = 0;
  #line = '';
  #mark = '';
  #gap = false;
  #cell = false;
  readonly #stretches: Stretch[] = [];

  constructor(limit: number) {
    this.#left = limit;
  }

  /** Text as HTML means it: runs of blanks are one, none at the start of a line. No-break blanks stay. */
  flow(text: string): void {
    const even = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (even === ' ' && this.#cell) return;
    const starts = this.#line === '' || this.#line.endsWith(' ') || this.#line.endsWith('\t');
    this.#put(starts && even.startsWith(' ') ? even.slice(1) : even);
  }

  /** Preformatted text: blanks and line ends as they are. */
  verbatim(text: string): void {
    text.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) this.lineEnd();
      this.#put(line);
    });
  }

  /** Ends the line, also an empty one. */
  lineEnd(): void {
    this.#openGap();
    this.#stretch().lines.push(shownLine(this.#line));
    this.#line = '';
    this.#cell = false;
    this.#left -= 1;
    this.cut ||= this.#left < 0;
  }

  /** What follows stands on a line of its own. */
  boundary(): void {
    if (this.#line !== '') this.lineEnd();
  }

  /** What follows stands apart by an empty line. */
  gap(): void {
    this.boundary();
    this.#gap = true;
  }

  /** What follows is the next cell of a table's row. */
  cell(): void {
    this.#cell = this.#line !== '';
  }

  /** What follows is a list's point; its mark appears with its first word. */
  mark(mark: string): void {
    this.boundary();
    this.#mark = mark;
  }

  /** What follows stands at this depth of quoting. */
  depth(depth: number): void {
    if (depth === this.#depth) return;
    this.boundary();
    this.#depth = depth;
    this.#gap = false;
  }

  /** Everything collected, without empty stretches. */
  blocks(): Block[] {
    this.boundary();
    return this.#stretches.flatMap(({ depth, lines }) => {
      const text = textOf(lines);
      return text === '' ? [] : [{ depth, text }];
    });
  }

  #put(text: string): void {
    if (text === '' || this.cut) return;
    if (this.#line === '') this.#startLine();
    else if (this.#cell) this.#line = `${this.#line.trimEnd()}\t`;
    this.#cell = false;
    this.cut = text.length > this.#left;
    this.#line += this.cut ? text.slice(0, Math.max(0, this.#left)).replace(/[\ud800-\udbff]$/, '') : text;
    this.#left -= text.length;
  }

  #startLine(): void {
    this.#openGap();
    this.#line = this.#mark;
    this.#mark = '';
  }

  #openGap(): void {
    if (!this.#gap) return;
    this.#gap = false;
    const { lines } = this.#stretch();
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  }

  #stretch(): Stretch {
    const last = this.#stretches.at(-1);
    if (last?.depth === this.#depth) return last;
    const next = { depth: this.#depth, lines: [] };
    this.#stretches.push(next);
    return next;
  }
}
