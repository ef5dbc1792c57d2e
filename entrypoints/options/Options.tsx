/** The settings as they stand now. Wiring only. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Forgetting } from '../../components/forget/Forgetting.tsx';
import { Said } from '../../components/frame/Said.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Missing } from '../../components/recovery/Missing.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { FAMILIES } from '../../lib/clarity/families.ts';
import { allowAgain, takeBack } from '../../lib/desk/allowed.ts';
import { tryExport } from '../../lib/desk/export.ts';
import { readAmount, readPartners } from '../../lib/desk/forgetting.ts';
import { renameMenu } from '../../lib/desk/menu.ts';
import { openPractice } from '../../lib/desk/practice/place.ts';
import type { Preferences } from '../../lib/desk/preferences.ts';
import type { Recovering } from '../../lib/desk/recovery.ts';
import { languagesIn } from '../../lib/desk/settings.ts';
import { openShortcuts } from '../../lib/desk/shortcuts.ts';
import { today } from '../../lib/desk/today.ts';
import { tryForget } from '../../lib/desk/try-forget.ts';
import { savedAs } from '../../lib/desk/unsaved.ts';
import { wordsOf } from '../../lib/letter/words/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { useAround } from './useAround.ts';
import { usePresence } from './usePresence.ts';
import { useYourData } from './useYourData.ts';
import { who } from './who.ts';

type Props = {
  readonly db: Database;
  readonly preferences: Preferences;
  readonly recovering: Recovering;
};

export function Options({ db, preferences, recovering }: Props) {
  const { me, settings, saved } = useSyncExternalStore(preferences.subscribe, preferences.shown);
  const { loss, aside } = useSyncExternalStore(recovering.subscribe, recovering.shown);
  const { patterns, shortcuts, kept } = useAround(db);
  const [forgetting, setForgetting] = useState<'open' | 'done'>();
  const { screen } = languagesIn(settings);
  const presence = usePresence(screen);
  const data = useYourData(db, kept, screen, () => setForgetting('open'));
  useEffect(() => {
    document.documentElement.lang = screen;
    document.title = `Esito · ${wordsOf(screen).ui.options.heading}`;
    void renameMenu(screen);
  }, [screen]);
  if (!data) return null;
  if (forgetting === 'open')
    return (
      <WordsProvider language={screen}>
        <Forgetting
          readPartners={() => readPartners(db)}
          readAmount={(whom) => readAmount(db, whom)}
          onForget={async (whom) => {
            const done = await tryForget(db, whom, today());
            if (done) setForgetting('done');
            return done;
          }}
          onExport={() => tryExport(db)}
          onCancel={() => setForgetting(undefined)}
        />
      </WordsProvider>
    );
  return (
    <WordsProvider language={screen}>
      <OptionsPage
        saved={saved && savedAs(saved)}
        notice={
          <>
            {loss && <Missing loss={loss} onExport={recovering.exportAll} onAnew={recovering.startAnew} />}
            {forgetting === 'done' && <Said what="forgotten" onClose={() => setForgetting(undefined)} />}
          </>
        }
        who={who(me, preferences)}
        languages={{
          chosen: settings,
          onChange: (part) => {
            const [key = 'screen'] = Object.keys(part) as (keyof typeof part)[];
            preferences.changeSettings(key, (now) => ({ ...now, ...part }));
          },
        }}
        sites={{ patterns, onTakeBack: takeBack, onUndo: (pattern) => void allowAgain(pattern) }}
        quiet={{
          switches: FAMILIES.map((id) => ({
            id,
            label: wordsOf(screen).ui.clarity.families[id],
            on: !settings.quiet.includes(id),
          })),
          onSwitch: (id, on) => preferences.switchQuiet(id, on),
        }}
        model={
          presence === 'none' && !settings.model
            ? undefined
            : {
                ready: presence === 'ready',
                on: settings.model === true,
                onSwitch: (on) => preferences.changeSettings('model', (now) => ({ ...now, model: on })),
              }
        }
        shortcuts={{ shortcuts, onChange: openShortcuts }}
        data={data}
        aside={{ records: aside, onExport: recovering.exportAside, onRemove: recovering.removeAside }}
        practice={{ onOpen: () => void openPractice() }}
        about={{ version: browser.runtime.getManifest().version }}
      />
    </WordsProvider>
  );
}
