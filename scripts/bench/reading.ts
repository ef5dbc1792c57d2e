/** Inside a page: reads a long message as the panel does, and says how long the page was kept at a time. */
import type { Told } from '../../lib/draft/propose.ts';
import { fillDraft } from '../../lib/draft/propose.ts';
import { readAhead } from '../../lib/draft/slices.ts';
import { startDraft } from '../../lib/draft/start.ts';

/** The longest work without a pause, all of it, and the draft that is made at the end; in milliseconds. */
export type ReadLong = { readonly longest: number; readonly whole: number; readonly draft: number };

const PARTS = [
  'Ciao Clara, le camere {n} sono pronte e tutto procede.',
  'Mi mandi le foto della {n} per il sito entro venerdì?',
  'Il listino di quest’anno è qui: https://neri.test/listino/{n}.',
  'We could also talk about terrace {n} next week; the plumber came on 3 May.',
  'Please send the list of room {n} by 12 June – thanks.',
];

/** Sentences that differ, for what was read once is remembered. */
function messageOf(
  length: number,
  seed: number,
): Told & { readonly link: string; readonly key: string; readonly to: [] } {
  let text = '';
  for (let n = seed; text.length < length; n++)
    text += `${PARTS.map((one) => one.replace('{n}', String(n))).join(' ')}\n\n`;
  return {
    key: 'bench',
    link: '',
    subject: 'Camere',
    from: { name: 'Ugo Neri', address: 'ugo@neri.test' },
    to: [],
    blocks: [{ depth: 0, text: text.slice(0, length) }],
    date: { iso: '2026-06-10' },
  };
}

let seed = 0;

export async function readLong(length: number): Promise<ReadLong> {
  seed += 100_000;
  const message = messageOf(length, seed);
  const tasks: number[] = [];
  const start = performance.now();
  let begun = start;
  const pause = async (): Promise<void> => {
    tasks.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done));
    begun = performance.now();
  };
  await readAhead(message, 'it', { pause });
  tasks.push(performance.now() - begun);
  begun = performance.now();
  fillDraft(
    startDraft(message, () => false, 'it'),
    message,
    '2026-06-10',
  );
  const draft = performance.now() - begun;
  return { longest: Math.max(...tasks, draft), whole: performance.now() - start, draft };
}

/** How long a draft of a message takes that was not read before, at once. */
export function draftOf(length: number): number {
  seed += 100_000;
  const message = messageOf(length, seed);
  const begun = performance.now();
  fillDraft(
    startDraft(message, () => false, 'it'),
    message,
    '2026-06-10',
  );
  return performance.now() - begun;
}
