/** What is missing, what was set aside, and a store that does not open, in every state worth seeing. */
import type { ReactNode } from 'react';
import { InboxTools } from '../../components/inbox/InboxTools.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { AsideNote } from '../../components/recovery/AsideNote.tsx';
import { Missing, type MissingProps } from '../../components/recovery/Missing.tsx';
import { SecondLook } from '../../components/recovery/SecondLook.tsx';
import type { SetAsideProps } from '../../components/recovery/SetAside.tsx';
import { NothingOpen } from '../../components/start/NothingOpen.tsx';
import { Unopened } from '../../components/start/Unopened.tsx';
import { inbox } from './states-inbox.tsx';
import { fullOptions } from './states-options.tsx';

const nothing = () => {};
const done = async (): Promise<boolean> => true;

export const missing = (props: Partial<MissingProps> = {}): ReactNode => (
  <Missing
    key="1"
    loss={{ why: 'gone', was: { moves: 1234, drafts: 3 }, now: { moves: 0, drafts: 1 } }}
    onSettings={nothing}
    onExport={done}
    onAnew={done}
    {...props}
  />
);

export const setAside: SetAsideProps = {
  records: [
    { table: 'moves', reason: 'shape' },
    { table: 'moves', reason: 'shape' },
    { table: 'moves', reason: 'id' },
    { table: 'drafts', reason: 'huge' },
    { table: 'objectives', reason: 'unmade' },
    { table: 'a later table', reason: 'shape' },
  ],
  onExport: done,
  onRemove: done,
};

const damaged = {
  why: 'damaged',
  was: { moves: 1, drafts: 0 },
  now: { moves: 0, drafts: 0 },
} as const;

/** Name and screen; each stands alone on the page. */
export const RECOVERY: readonly (readonly [string, ReactNode])[] = [
  ['something missing, in the panel', <NothingOpen key="1" onNew={nothing} notice={missing()} />],
  [
    'something missing, in the inbox',
    inbox({
      groups: [],
      missing: true,
      tools: (
        <InboxTools
          fresh={false}
          onPanel={nothing}
          notice={
            <>
              {missing({ loss: { ...damaged, why: 'shorter' } })}
              <AsideNote count={1} onShow={nothing} />
            </>
          }
        />
      ),
    }),
  ],
  [
    'something missing and set aside, in the settings',
    <OptionsPage
      key="1"
      {...fullOptions}
      aside={setAside}
      notice={missing({ loss: damaged, onSettings: undefined })}
    />,
  ],
  [
    'a second look',
    <NothingOpen
      key="1"
      onNew={nothing}
      notice={
        <section className="note">
          <SecondLook question="Remove it?" yes="Remove" onYes={done} onCancel={nothing} />
        </section>
      }
    />,
  ],
  ['store not opened', <Unopened key="1" why="unopened" onReload={nothing} />],
  ['store held elsewhere', <Unopened key="1" why="blocked" />],
  ['store slow to open', <Unopened key="1" why="slow" />],
  ['store let go', <Unopened key="1" why="outdated" onReload={nothing} />],
  ['store of a newer version', <Unopened key="1" why="newer" onReload={nothing} />],
];
