/** The settings in every state worth seeing. */
import type { ReactNode } from 'react';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage.tsx';
import { SettingsLink } from '../../components/options/SettingsLink.tsx';
import { NothingOpen } from '../../components/start/NothingOpen.tsx';

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
  kept: {
    kept: { objectives: 0, drafts: 0, unsent: 0 },
    onExport: async () => true,
    onForget: nothing,
  },
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
      { id: 'vague', label: 'Vague words', why: 'When two people could judge it differently.', on: false },
    ],
    onSwitch: nothing,
  },
  kept: { ...options.kept, kept: { objectives: 12_345, drafts: 1, unsent: 2, bytes: 3_412_345 } },
};

/** Name and screen; each stands alone on the page. */
export const OPTIONS: readonly (readonly [string, ReactNode])[] = [
  ['settings, nothing yet', <OptionsPage key="1" {...options} />],
  ['settings, everything', <OptionsPage key="1" {...fullOptions} />],
  ['settings, not saved', <OptionsPage key="1" {...fullOptions} saved={{ unsaved: 'full' }} />],
  [
    'the way to the settings',
    <NothingOpen key="1" onNew={nothing}>
      <SettingsLink onOpen={nothing} />
    </NothingOpen>,
  ],
];
