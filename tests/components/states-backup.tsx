/** Keeping and restoring, in every state worth seeing. */
import type { Report, Restoring } from '../../components/backup/backup.ts';
import type { YourDataProps } from '../../components/backup/YourData.tsx';

const nothing = () => {};

export const yourData: YourDataProps = {
  kept: { objectives: 0, drafts: 0, unsent: 0 },
  partners: [],
  limit: 150_000_000,
  onExport: async () => ({ is: 'exported', name: 'esito-2026-06-05.json' }),
  onForget: nothing,
  restore: {
    restoring: { is: 'ready' },
    limit: 150_000_000,
    onFile: nothing,
    onUnlock: nothing,
    onStop: nothing,
    onAgain: nothing,
    onRestore: nothing,
    onLeave: nothing,
  },
};

export const fullData: YourDataProps = {
  ...yourData,
  kept: { objectives: 12_345, drafts: 1, unsent: 2, bytes: 3_412_345 },
  partners: [
    { name: 'Sara Conti', addresses: ['sara@conti.test'] },
    { name: '', addresses: ['amministrazione.e.prenotazioni@albergo-bassi.hotel.test'] },
  ],
  last: '2026-06-05',
};

/** Nothing in it is new. */
export const NONE: Report = {
  objectives: 0,
  grown: 0,
  moves: 0,
  places: 0,
  drafts: 0,
  beside: 0,
  forms: 0,
  unsent: 0,
  me: { name: false, addresses: 0, others: 0 },
  settings: 'same',
  marks: 0,
  aside: 0,
  there: { moves: 41, drafts: 0, unsent: 0 },
  forgotten: { objectives: 0, drafts: 0, unsent: 0 },
  alive: 0,
  nothing: true,
};

export const MANY: Report = {
  objectives: 1_204,
  grown: 1,
  moves: 9_730,
  places: 2,
  drafts: 3,
  beside: 1,
  forms: 1,
  unsent: 2,
  me: { name: true, addresses: 2, others: 1 },
  settings: 'taken',
  marks: 4,
  aside: 1,
  there: { moves: 41, drafts: 1, unsent: 1 },
  forgotten: { objectives: 2, drafts: 1, unsent: 1 },
  alive: 1,
  nothing: false,
};

export const planned: Restoring = {
  is: 'planned',
  report: MANY,
  again: false,
  name: 'esito-2026-06-05.json',
  of: 'everything',
};

const at = (restoring: Restoring): YourDataProps => ({
  ...fullData,
  restore: { ...fullData.restore, restoring },
});

/** Name and data; each stands in the settings. */
export const BACKUP: readonly (readonly [string, YourDataProps])[] = [
  ['restore: reading', at({ is: 'working', progress: { at: 'reading', done: 3, all: 8 } })],
  ['restore: opening', at({ is: 'working', progress: { at: 'opening', done: 0, all: 1 } })],
  ['restore: locked', at({ is: 'locked', wrong: false })],
  ['restore: wrong passphrase', at({ is: 'locked', wrong: true })],
  ['restore: what would change', at(planned)],
  [
    'restore: nothing new',
    at({
      is: 'planned',
      report: { ...NONE, settings: 'kept' },
      again: false,
      name: 'esito-sara-conti-2026-06-05.json',
      of: { name: 'Sara Conti', addresses: ['sara@conti.test'] },
    }),
  ],
  ['restore: done', at({ is: 'done', report: MANY })],
  ['restore: stopped', at({ is: 'stopped' })],
  ['restore: no room', at({ is: 'failed', why: 'full' })],
  ['restore: huge', at({ is: 'refused', why: 'huge', size: 200_000_000 })],
  ['restore: forged', at({ is: 'refused', why: 'forged', size: 2_000, at: { list: 'records', number: 12 } })],
];
