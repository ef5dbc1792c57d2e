// The whole draft of a mail as the panel would begin it: for reading, and for how long it takes.
import { secretsIn } from '../../lib/clarity/secrets/held.ts';
import { fillFrom, JUDGE } from '../../lib/desk/fill.ts';
import { saidInProposal } from '../../lib/desk/withholding.ts';
import { proposeFrom } from '../../lib/draft/propose.ts';
import { startDraft } from '../../lib/draft/start.ts';
import { type Measured, set, share } from './figures.ts';
import { blocksOf } from './page.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const DRAFT: Readonly<Record<string, Measured>> = {
  draft: set<{ readonly took: number } & Readonly<Record<string, unknown>>>({
    predict: ({ id, text, html, subject, sender, ref }) => {
      const blocks = typeof html === 'string' ? blocksOf(html) : [{ depth: 0, text }];
      const address = /[^\s<>"]{1,64}@[^\s<>"]{1,200}/.exec(textOf(sender))?.[0];
      const day = textOf(ref).slice(0, 10);
      const message = {
        key: id,
        link: '',
        subject: textOf(subject),
        ...(address && { from: { name: textOf(sender).replace(/<.*/, '').trim(), address } }),
        to: [],
        blocks,
        ...(day && { date: { iso: day } }),
      };
      const begun = performance.now();
      const draft = fillFrom(
        startDraft(message, () => false, 'en'),
        message,
        day,
      );
      const took = performance.now() - begun;
      const { asks, links } = proposeFrom(message, draft.language, JUDGE);
      const { title, due, language, partner, rests, criteria, resources } = draft;
      return {
        title,
        due: due.date,
        asks: asks.map(({ quote }) => quote),
        links,
        partner,
        language,
        rests,
        held: secretsIn(saidInProposal(draft)).length,
        criteria,
        resources,
        several: draft.asks?.length ?? 0,
        took,
      };
    },
    measure: (items, said) => {
      const times = said.map(({ took }) => took).sort((a, b) => a - b);
      const has = (holds: (one: (typeof said)[number]) => boolean): number =>
        share(said.filter(holds).length, items.length);
      return {
        ms: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 1000) / 1000,
        longestMs: Math.round((times.at(-1) ?? 0) * 1000) / 1000,
        due: has((one) => one.due !== ''),
        asks: has((one) => (one.asks as unknown[]).length > 0),
        secrets: has((one) => one.held !== 0),
        n: items.length,
      };
    },
  }),
};
