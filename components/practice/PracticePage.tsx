import type { ReactNode } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import { Guide, type GuideProps } from './Guide.tsx';
import { MailList, type MailListProps } from './MailList.tsx';
import { OpenMail, type OpenMailProps } from './OpenMail.tsx';
import { PracticeHead, type PracticeHeadProps } from './PracticeHead.tsx';
import { RealThing, type RealThingProps } from './RealThing.tsx';
import { usePracticeWords } from './words.ts';

export type PracticePageProps = {
  readonly head: PracticeHeadProps;
  readonly guide: GuideProps;
  readonly list: MailListProps;
  readonly mail?: OpenMailProps | undefined;
  /** Esito's own panel, for each of the two; only one is in view. */
  readonly panels: ReactNode;
  /** The end of it, in the place of everything else. */
  readonly real?: RealThingProps | undefined;
};

/** The practice mailbox: what to do next, the mails of whoever one plays, and Esito beside them. */
export function PracticePage({ head, guide, list, mail, panels, real }: PracticePageProps) {
  const { fill } = useWords();
  const words = usePracticeWords().ui.welcome;
  return (
    <div className="practice">
      <PracticeHead {...head} />
      {real && <RealThing {...real} />}
      <div className="practice-desk" hidden={real !== undefined}>
        <Guide {...guide} />
        <main className="practice-mail">
          <div className="practice-owner">
            <h2>{fill(words.mail.name, { name: list.people[list.owner].name })}</h2>
            <p className="small">{words.parts[list.owner]}</p>
          </div>
          <MailList {...list} />
          {mail ? <OpenMail {...mail} /> : <p className="words practice-none">{words.mail.none}</p>}
        </main>
        <div className="practice-panels">{panels}</div>
      </div>
    </div>
  );
}
