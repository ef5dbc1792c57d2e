/**
 * Groups of rows, of which only those in view are drawn: ten thousand take no longer than ten. What is out of view is still
 * counted for screen readers, headings always stand, and the row with the focus stays wherever one scrolls.
 */
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Group } from '../../lib/objective/inbox.ts';
import { useWords } from '../words/WordsContext.tsx';
import { RowLine } from './RowLine.tsx';
import { FEW, heightOf, type InboxGroup, type Line, lineAfter, linesOf } from './rows.ts';

type InboxRowsProps = {
  readonly groups: readonly InboxGroup[];
  /** What is found stands open, also among the closed. */
  readonly found: boolean;
  readonly onOpen: (key: string) => void;
};

/** Rows drawn above and below those in view. */
const BEYOND = 6;
/** What the bar above and the links below the list cover of it. */
const COVERED = { above: 118, below: 48 };

export function InboxRows({ groups, found, onOpen }: InboxRowsProps) {
  const [closedToo, setClosedToo] = useState(false);
  const lines = useMemo(() => linesOf(groups, closedToo || found), [groups, closedToo, found]);
  const heads = useMemo(() => lines.flatMap((line, index) => (line.is === 'head' ? [index] : [])), [lines]);
  const list = useRef<HTMLDivElement>(null);
  const { entry, moveTo } = useEntry(lines, list);
  const { top, width } = usePlace(list);
  // Nothing is measured: with ten thousand lines each that is taller than thought would lay out all below it anew.
  const estimateSize = useCallback((index: number) => heightOf(lines[index] as Line, width), [lines, width]);
  // The same function as long as the lines are: with another one every line would be laid out anew.
  const getItemKey = useCallback((index: number) => (lines[index] as Line).key, [lines]);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize,
    getItemKey,
    rangeExtractor: (range: Range) =>
      [...new Set([...heads, ...(entry < 0 ? [] : [entry]), ...defaultRangeExtractor(range)])].sort(
        (a, b) => a - b,
      ),
    overscan: BEYOND,
    // Rows beyond those in view are drawn already: what a scroll adds may come with the next picture.
    useFlushSync: false,
    scrollMargin: top,
    scrollPaddingStart: COVERED.above,
    scrollPaddingEnd: COVERED.below,
  });

  const pressed = (event: KeyboardEvent): void => {
    const to = lineAfter(event.key, entry, lines);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target as Element).matches('.objective-row')) return;
    event.preventDefault();
    moveTo(to);
    // The first row is shown with all that stands above it.
    if (to <= 1) scrollTo({ top: 0 });
    else virtual.scrollToIndex(to);
  };
  const drawn = Map.groupBy(virtual.getVirtualItems(), ({ index }) => (lines[index] as Line).group);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows, which are buttons.
    <div
      className="inbox-list"
      ref={list}
      style={{ blockSize: virtual.getTotalSize() }}
      onKeyDown={pressed}
      onFocus={({ target }) => {
        if (target.matches('.objective-row')) moveTo(indexOf(target));
      }}
    >
      {heads.map((head, at) => {
        const line = lines[head] as Head;
        const last = (heads[at + 1] ?? lines.length) - 1;
        const { start = 0, end: below = 0 } = virtual.measurementsCache[head] ?? {};
        const end = virtual.measurementsCache[last]?.end ?? below;
        const items = (drawn.get(line.group) ?? []).filter(({ index }) => index !== head);
        return (
          <GroupOfRows
            key={line.group}
            line={line}
            style={{ transform: `translateY(${start - top}px)`, blockSize: end - start }}
            inset={below - start}
            onToggle={
              line.group === 'closed' && line.count > FEW && !found
                ? () => setClosedToo(!closedToo)
                : undefined
            }
          >
            {items.map(({ index, start: y, size }) => {
              const { at: place, row } = lines[index] as Extract<Line, { is: 'row' }>;
              return (
                <li
                  key={(lines[index] as Line).key}
                  data-index={index}
                  style={{ transform: `translateY(${y - below}px)`, blockSize: size }}
                  aria-setsize={line.uncounted ? -1 : line.count}
                  aria-posinset={place}
                >
                  {row ? (
                    <RowLine row={row} entry={index === entry} onOpen={onOpen} />
                  ) : (
                    <div className="row-to-come" />
                  )}
                </li>
              );
            })}
          </GroupOfRows>
        );
      })}
    </div>
  );
}

type Head = Extract<Line, { is: 'head' }>;

const indexOf = (row: Element): number => Number(row.closest('[data-index]')?.getAttribute('data-index'));

type GroupProps = {
  readonly line: Head;
  readonly style: CSSProperties;
  /** How far down its rows begin, in pixels. */
  readonly inset: number;
  /** Opens and closes the group; absent where it always stands open. */
  readonly onToggle: (() => void) | undefined;
  readonly children: ReactNode;
};

function GroupOfRows({ line, style, inset, onToggle, children }: GroupProps) {
  const { group, count, uncounted, open } = line;
  const { inbox } = useWords().ui;
  const id = useId();
  const name: string = inbox.groups[group satisfies Group];
  return (
    <section style={style}>
      <div className="group-head" style={{ blockSize: inset }}>
        <h2 className="label" id={id}>
          {onToggle ? (
            <button type="button" className="disclosure" aria-expanded={open} onClick={onToggle}>
              {name}
            </button>
          ) : (
            name
          )}
        </h2>
        <span className="small" aria-hidden="true">
          {!uncounted && count}
        </span>
      </div>
      {open && (
        <ul aria-labelledby={id} style={{ insetBlockStart: inset }}>
          {children}
        </ul>
      )}
    </section>
  );
}

/** The row that the Tab key comes to: the one last stood on, else the first. Moving to another takes the focus there. */
function useEntry(lines: readonly Line[], list: React.RefObject<HTMLDivElement | null>) {
  const [stood, setStood] = useState<string>();
  const wanted = useRef(false);
  const kept = stood === undefined ? -1 : lines.findIndex((line) => line.key === stood);
  const entry = kept >= 0 ? kept : lines.findIndex((line) => line.is === 'row');
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current
      ?.querySelector<HTMLElement>(`[data-index="${entry}"] .objective-row`)
      ?.focus({ preventScroll: true });
  }, [entry, list]);
  const moveTo = (index: number): void => {
    const line = lines[index];
    if (!line || index === entry) return;
    wanted.current = true;
    setStood(line.key);
  };
  return { entry, moveTo };
}

/** How far from the top of the page the list begins, and how wide it is. Looked at after every change above it. */
function usePlace(list: React.RefObject<HTMLDivElement | null>): { top: number; width: number } {
  const [place, setPlace] = useState({ top: 0, width: 0 });
  const [, setTurn] = useState(0);
  useLayoutEffect(() => {
    if (!list.current) return;
    const { top, width } = list.current.getBoundingClientRect();
    const now = { top: Math.round(top + scrollY), width: Math.round(width) };
    setPlace((old) => (old.top === now.top && old.width === now.width ? old : now));
  });
  useLayoutEffect(() => {
    const resized = (): void => setTurn((turn) => turn + 1);
    addEventListener('resize', resized);
    return () => removeEventListener('resize', resized);
  }, []);
  return place;
}
