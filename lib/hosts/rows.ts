/**
 * Marks the unread rows of a list that bring something new to an objective. One observer, on the list, while it is there.
 */
import { drawMark, lookOf, type RowLook } from './drawn.ts';
import type { Host, Listed, News, Row } from './host.ts';

/** What the page's script asks about rows; nothing where nobody answers. */
export type BehindRows = {
  readonly pick: () => Host;
  readonly news: (account: string, rows: readonly Row[]) => Promise<News | undefined>;
  /** False once the extension was updated or removed. */
  readonly alive: () => boolean;
};

/** The most rows that are asked about at once; a list shows fewer on one page. */
export const MOST_ROWS = 200;
/** A list is filled row by row, and marked once. */
const SETTLED = 150;

type Marks = Map<string, { readonly after: Element; readonly mark: HTMLElement }>;

/** Keeps the marks right until `signal` aborts. Returns the way to look again, `anew` also at rows that were asked about. */
export function stayInRows(behind: BehindRows, signal: AbortSignal): (anew: boolean) => void {
  const marks: Marks = new Map();
  /** What was answered, by key: the state, or nothing for a row that brings nothing. */
  let answered = new Map<string, string | undefined>();
  let words: Omit<News, 'rows'> | undefined;
  let watched: Element | undefined;
  let look: RowLook = { roomy: false, dark: false };
  let waiting = 0;
  const watch = new MutationObserver(() => {
    waiting ||= window.setTimeout(update, SETTLED);
  });
  const rest = (): void => {
    window.clearTimeout(waiting);
    waiting = 0;
  };
  const stop = (): void => {
    watch.disconnect();
    rest();
    for (const key of [...marks.keys()]) takeOff(marks, key);
    watched = undefined;
  };
  signal.addEventListener('abort', stop);

  function follow(list: Element | undefined): void {
    if (list === watched) return;
    stop();
    watched = list;
    if (list) watch.observe(list, { childList: true, subtree: true, attributeFilter: ['class'] });
  }

  async function update(): Promise<void> {
    rest();
    if (!behind.alive() || signal.aborted) return;
    const listed = listedBy(behind);
    follow(listed?.list);
    if (!listed?.account) return;
    const unknown = listed.unread.filter(({ key }) => !answered.has(key)).slice(0, MOST_ROWS);
    if (unknown[0]) look = lookOf(unknown[0].after);
    if (unknown.length > 0) await ask(listed.account, unknown);
    if (signal.aborted) return;
    // What became of the list meanwhile, also another folder in its place, is looked at after this; what we add is not.
    if (watch.takeRecords().length > 0) waiting ||= window.setTimeout(update, SETTLED);
    draw(listed.unread);
    watch.takeRecords();
  }

  async function ask(account: string, rows: Listed['unread']): Promise<void> {
    // An answer to what was asked before the last look is none to what is asked now.
    const into = answered;
    for (const { key } of rows) into.set(key, undefined);
    const asked = rows.map(({ key, from, subject }) => ({ key, from, subject }));
    const news = await behind.news(account, asked).catch(() => undefined);
    for (const { key, state } of news?.rows ?? []) into.set(key, state);
    words = news ?? words;
  }

  function draw(unread: Listed['unread']): void {
    const wanted = new Map(unread.filter(({ key }) => answered.get(key)).map((one) => [one.key, one.after]));
    for (const [key, { after }] of marks) if (wanted.get(key) !== after) takeOff(marks, key);
    const news = words;
    if (!news) return;
    const drawn = [...wanted].flatMap(([key, after]) =>
      marks.has(key) ? [] : [{ key, after, mark: drawMark(after, answered.get(key) ?? '', news, look) }],
    );
    // Only then: whoever looks at a page between two changes makes it reckon all of itself again.
    for (const { key, after, mark } of drawn) {
      after.after(mark);
      marks.set(key, { after, mark });
    }
  }

  /** What becomes of a list that is watched is told by the watch. */
  const isWatched = (): boolean => watched?.isConnected === true && !waiting;

  return (anew) => {
    if (anew) answered = new Map();
    if (anew || !isWatched()) void update();
  };
}

function takeOff(marks: Marks, key: string): void {
  marks.get(key)?.mark.remove();
  marks.delete(key);
}

function listedBy({ pick }: BehindRows): Listed | undefined {
  try {
    return pick().listed?.();
  } catch {
    return undefined;
  }
}
