/** Plain words in the open message: the note that shows them, and the screen once a meaning is chosen. */
import { type ReactNode, useState } from 'react';
import type { ObjectiveScreenProps } from '../../components/frame/screen.ts';
import { PlainWords } from '../../components/plain/PlainWords.tsx';
import { RecordWords, type RecordWordsProps } from '../../components/plain/RecordWords.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import { formKey } from '../../lib/desk/form.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { Meaning } from '../../lib/objective/meanings.ts';

type Props = {
  readonly desk: Desk;
  readonly view: ObjectiveView;
  readonly frame: Pick<ObjectiveScreenProps, 'me' | 'saved' | 'notice'>;
};

/** `screen` takes the whole panel; `note` stands above the objective. Neither where there are no such words. */
export function usePlainWords({ desk, view, frame }: Props): {
  screen?: ReactNode;
  note?: ReactNode;
} {
  const [chosen, setChosen] = useState<{
    readonly message: string;
    readonly meaning: RecordWordsProps['meaning'];
  }>();
  const { now, words, form } = view;
  if (!words) return {};
  const message = words.place.message ?? '';
  const said = { objective: now, me: frame.me, words };
  // Chosen for another message, it means nothing for this one.
  if (chosen?.message === message && words.meanings.includes(chosen.meaning))
    return {
      screen: (
        <RecordWords
          {...said}
          {...chosen}
          saved={frame.saved}
          notice={frame.notice}
          kept={form?.fields}
          onKeep={(fields) => desk.changeForm({ key: formKey(now), fields })}
          onRecord={(kind, content) => void desk.record(kind, content)}
          onCancel={() => setChosen(undefined)}
        />
      ),
    };
  const mean = (meaning: Meaning): void => {
    if (meaning !== 'not-yet' && meaning !== 'written-up') setChosen({ message, meaning });
  };
  return {
    note: (
      <PlainWords
        {...said}
        onMean={mean}
        onWriteUp={() => void desk.writeUp()}
        onNone={() => void desk.setAside()}
        onAbout={(ref) => void desk.isAbout(ref as Ref)}
      />
    ),
  };
}
