// The sets of whose words are whose: quotations, messages passed on, signatures.
import { linesOf, type Stretch, textOf } from '../../lib/draft/lines.ts';
import { takeApart } from '../../lib/draft/message.ts';
import { signatureFrom, withoutFooter } from '../../lib/draft/signature.ts';
import { type Figures, type Item, type Measured, mean, rates, set, share } from './figures.ts';
import { blocksOf } from './page.ts';

type Passed = Readonly<Record<(typeof FIELDS)[number], string>> & { readonly message: string };

const FIELDS = ['body', 'from_name', 'from_address', 'subject'] as const;

export const READING: Readonly<Record<string, Measured>> = {
  'quotes-plain': set<string>({
    predict: ({ text }) => ownWords([{ depth: 0, text }]),
    measure: (items, said) => {
      const each = items.map((item, at) => {
        const golds = [item.gold, ...((item.gold_alt ?? []) as unknown[])].map(String);
        return compared(said[at] ?? '', golds, even);
      });
      return quotes(each);
    },
  }),
  'quotes-html': set<string>({
    predict: ({ html }) => ownWords(blocksOf(String(html))),
    measure: (items, said) => quotes(items.map((item, at) => compared(said[at] ?? '', goldsOf(item), nows))),
  }),
  forwards: set<Passed>({
    predict: ({ text, subject_line }) => {
      const { own, other } = takeApart([{ depth: 0, text }], String(subject_line ?? ''));
      const { from, subject = '', text: body = '' } = other ?? {};
      const { name: from_name = '', address: from_address = '' } = from ?? {};
      return { message: textOf(own), body, from_name, from_address, subject };
    },
    measure: (items, said) => {
      const right = (field: keyof Passed): number => {
        const golds = items.map(({ gold }) => (gold as Record<string, string | null>)[field]);
        const scored = golds.flatMap((gold, at) =>
          gold == null ? [] : [even(gold) === even(said[at]?.[field] ?? '')],
        );
        return share(scored.filter(Boolean).length, scored.length);
      };
      const fields = Object.fromEntries(FIELDS.map((field) => [field, right(field)]));
      return { own: right('message'), fields, n: items.length };
    },
  }),
  signatures: set<number[]>({
    predict: ({ text, sender }) => {
      const lines = linesOf([{ depth: 0, text }]);
      const above = withoutFooter(lines);
      const end = signatureFrom(above, String(sender ?? ''));
      return lines.flatMap((line, at) => (at >= end && line.text.trim() !== '' ? [at] : []));
    },
    measure: (items, said) => signatures(items, said),
  }),
};

/** What was passed on is what such a message is about, so it stays beside the words above it. */
function ownWords(stretches: readonly Stretch[]): string {
  const { own, other, passedOn } = takeApart(stretches);
  return other && passedOn ? stretches.map(({ text }) => text).join('\n') : textOf(withoutFooter(own));
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nows = (text: string): string => text.replace(/\s+/g, '');
const linesIn = (text: string): string[] => text.split('\n').map(even).filter(Boolean);

const goldsOf = ({ gold_html, gold_text_nows }: Item): string[] => {
  const drawn = typeof gold_html === 'string' && gold_html !== '' ? blocksOf(gold_html) : [];
  return [
    String(gold_text_nows ?? ''),
    ...(drawn.length > 0 ? [drawn.map(({ text }) => text).join('\n')] : []),
  ];
};

type Compared = { readonly exact: boolean; readonly lineF1: number; readonly lost: number };

/** The best of the golds: whether it is the same, and how many of its lines are there. */
function compared(said: string, golds: readonly string[], alike: (text: string) => string): Compared {
  const exact = golds.some((gold) => alike(gold) === alike(said));
  if (exact) return { exact, lineF1: 1, lost: 0 };
  const each = golds.map((gold) => {
    const [there, mine] = [linesIn(gold), linesIn(said)];
    const left = [...mine];
    const hits = there.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
    const { f1, recall } = rates(hits, mine.length, there.length);
    return { exact, lineF1: f1, lost: there.length > 0 ? 1 - recall : 0 };
  });
  return each.sort((a, b) => b.lineF1 - a.lineF1)[0] as Compared;
}

const quotes = (each: readonly Compared[]): Figures => ({
  exact: share(each.filter((one) => one.exact).length, each.length),
  lineF1: mean(each.map((one) => one.lineF1)),
  lost: mean(each.map((one) => one.lost)),
  n: each.length,
});

function signatures(items: readonly Item[], said: readonly (readonly number[])[]): Figures {
  let [hits, removed, there, losing] = [0, 0, 0, 0];
  for (const [at, { text, sig_lines }] of items.entries()) {
    const lines = text.split(/\r\n?|\n/);
    const gold = (sig_lines as number[]).filter((line) => lines[line]?.trim());
    const mine = said[at] ?? [];
    const right = mine.filter((line) => gold.includes(line)).length;
    [hits, removed, there] = [hits + right, removed + mine.length, there + gold.length];
    if (right < mine.length) losing += 1;
  }
  return { ...rates(hits, removed, there), bodyLoss: share(losing, items.length), n: items.length };
}
