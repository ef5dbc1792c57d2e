/** The settings in every state worth seeing. */
import type { ReactNode } from 'react';
import { DraftForm } from '../../components/draft/DraftForm.tsx';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage.tsx';
import { SettingsLink } from '../../components/options/SettingsLink.tsx';
import { NothingOpen } from '../../components/start/NothingOpen.tsx';
import { FAMILIES } from '../../lib/clarity/families.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { wordsOf } from '../../lib/letter/words/index.ts';
import { emptyDraft } from './states.tsx';
import { BACKUP, fullData, yourData } from './states-backup.tsx';

const nothing = () => {};

export const options: OptionsPageProps = {
  who: {
    me: { name: '', addresses: [], notMe: [] },
    onName: nothing,
    onAdd: nothing,
    onRemove: nothing,
    onNotMe: nothing,
    onAlso: nothing,
  },
  languages: { chosen: { screen: 'browser', letters: 'message' }, onChange: nothing },
  sites: { patterns: [], onTakeBack: async () => true, onUndo: nothing },
  quiet: { switches: [], onSwitch: nothing },
  shortcuts: {
    shortcuts: [
      { name: 'open-panel', keys: 'Alt+Shift+K' },
      { name: '_execute_action', keys: '' },
    ],
    onChange: async () => true,
  },
  data: yourData,
  aside: { records: [], onExport: async () => true, onRemove: async () => true },
  about: { version: '0.1.0' },
};

export const fullOptions: OptionsPageProps = {
  ...options,
  saved: 'saved',
  who: {
    ...options.who,
    me: {
      name: 'Clara Bassi',
      addresses: ['clara@hotel.test', 'amministrazione.e.prenotazioni@albergo-bassi.hotel.test'],
      notMe: ['reception@hotel.test'],
      also: [{ address: 'sara.conti@phone.test', of: 'sara@conti.test' }],
    },
  },
  languages: { chosen: { screen: 'it', letters: 'en' }, onChange: nothing },
  sites: {
    ...options.sites,
    patterns: ['http://127.0.0.1/*', 'https://*/*', 'https://mail.hotel.test/*'],
  },
  quiet: {
    switches: [
      {
        id: 'time',
        label: 'Hours and presence',
        why: 'When a draft names hours, a place or a way.',
        on: true,
      },
      { id: 'words', label: 'Vague words', why: 'When two people could judge it differently.', on: false },
      ...FAMILIES.map((id) => ({ id, label: wordsOf('it').ui.clarity.families[id], on: id !== 'why' })),
    ],
    onSwitch: nothing,
  },
  data: fullData,
};

const from = (source: Draft['source']) => (
  <DraftForm
    key="1"
    draft={{ ...emptyDraft, ...(source && { source }) }}
    missing={[]}
    people={[]}
    onChange={nothing}
    onInsert={nothing}
  />
);

/** Name and screen; each stands alone on the page. */
export const OPTIONS: readonly (readonly [string, ReactNode])[] = [
  ['settings, nothing yet', <OptionsPage key="1" {...options} />],
  ['settings, everything', <OptionsPage key="1" {...fullOptions} />],
  ...BACKUP.map(([name, data]) => [name, <OptionsPage key="1" {...options} data={data} />] as const),
  ['settings, not saved', <OptionsPage key="1" {...fullOptions} saved={{ unsaved: 'full' }} />],
  [
    'draft, from a page',
    from({
      link: 'https://shop.test/prices/of/rooms/with/a/long/address/that/never/ends/because/it/goes/on',
      subject: 'Prices of rooms and breakfast in spring',
      quote: 'The price list is out of date.',
    }),
  ],
  [
    'draft, from many words',
    from({ key: 'm', subject: 'Photos', quote: 'Photos of every room. '.repeat(30) }),
  ],
  [
    'the way to the settings',
    <NothingOpen key="1" onNew={nothing}>
      <SettingsLink onOpen={nothing} />
    </NothingOpen>,
  ],
];
