/** The practice mailbox as it stands. Wiring only. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UnsavedWhy } from '../../components/frame/screen.ts';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { peopleIn } from '../../lib/desk/practice/begin.ts';
import { ownTab } from '../../lib/desk/practice/place.ts';
import type { Practice } from '../../lib/desk/practice/practice.ts';
import { beginReal, type RealThing } from '../../lib/desk/practice/real.ts';
import { today } from '../../lib/desk/today.ts';
import { whyUnsaved } from '../../lib/desk/unsaved.ts';
import { openMailOf, otherOf, replyOf } from '../../lib/hosts/practice/mailbox.ts';
import { practiceWordsOf } from '../../lib/letter/words/practice/index.ts';
import { newRef } from '../../lib/objective/ids.ts';
import { Panels } from './Panels.tsx';

/** Where the one real thing stands; nothing while practising. */
type Real = { readonly begun: boolean; readonly unsaved?: UnsavedWhy };

export function Welcome({ practice }: { readonly practice: Practice }) {
  const { box, opened, ready } = useSyncExternalStore(practice.subscribe, practice.shown);
  const [real, setReal] = useState<Real>();
  const { language, owner, seats, mails } = box;
  const people = peopleIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Esito · ${practiceWordsOf(language).ui.welcome.heading}`;
  }, [language]);

  const begin = (thing: RealThing): void => {
    const key = `new:${newRef(crypto.getRandomValues(new Uint8Array(5)))}`;
    beginReal(thing, key, language).then(
      () => setReal({ begun: true }),
      (error: unknown) =>
        setReal({ begun: false, unsaved: whyUnsaved(error instanceof Error ? error.name : '') }),
    );
  };
  const mail = openMailOf(box, owner);
  const { next, stage, turn, mail: about } = practice.guide();
  const other = otherOf(owner);
  return (
    <WordsProvider language={language} today={today()}>
      <PracticePage
        head={{
          owner,
          people,
          onOwner: practice.sit,
          onLanguage: (one) => void practice.speak(one),
          onAgain: () => void practice.startAgain(),
          onSkip: real ? undefined : () => setReal({ begun: false }),
        }}
        guide={{
          next,
          stage,
          other: people[other].name,
          subject: about?.subject ?? '',
          onBecome: () => practice.sit(turn),
          onReal: () => setReal({ begun: false }),
        }}
        list={{ mails, owner, people, open: mail?.id, read: seats[owner].read, onOpen: practice.open }}
        mail={
          mail && {
            mail,
            people,
            reply: replyOf(box, owner),
            begun: seats[owner].replies[mail.id] !== undefined,
            to: people[other].name,
            onReply: practice.reply,
            onType: practice.type,
            onLeave: practice.leave,
            onSend: practice.send,
          }
        }
        panels={ready && <Panels key={opened} owner={owner} language={language} people={people} />}
        real={
          real && {
            ...real,
            onBegin: begin,
            onBack: () => setReal(undefined),
            onClose: () => void closeTab(),
          }
        }
      />
    </WordsProvider>
  );
}

async function closeTab(): Promise<void> {
  const tab = await ownTab();
  if (tab !== undefined) await browser.tabs.remove(tab);
}
