import type { ReactNode } from 'react';
import type { Partner } from '../backup/backup.ts';
import { YourData, type YourDataProps } from '../backup/YourData.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { Saved } from '../frame/screen.ts';
import { SetAside, type SetAsideProps } from '../recovery/SetAside.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { About, type AboutProps } from './About.tsx';
import { BrowsersModel, type BrowsersModelProps } from './BrowsersModel.tsx';
import { ChooseLanguages, type ChooseLanguagesProps } from './ChooseLanguages.tsx';
import { PracticeAgain, type PracticeAgainProps } from './PracticeAgain.tsx';
import { Shortcuts, type ShortcutsProps } from './Shortcuts.tsx';
import { Sites, type SitesProps } from './Sites.tsx';
import { Switches, type SwitchesProps } from './Switches.tsx';
import { WhoYouAre, type WhoYouAreProps } from './WhoYouAre.tsx';

export type OptionsPageProps<P extends Partner = Partner> = {
  readonly saved?: Saved | undefined;
  readonly notice?: ReactNode;
  readonly who: WhoYouAreProps;
  readonly languages: ChooseLanguagesProps;
  readonly sites: SitesProps;
  readonly quiet: Omit<SwitchesProps, 'heading' | 'text'>;
  /** Absent where the browser knows of no model. */
  readonly model?: BrowsersModelProps | undefined;
  readonly shortcuts: ShortcutsProps;
  readonly data: YourDataProps<P>;
  readonly aside: SetAsideProps;
  readonly practice: PracticeAgainProps;
  readonly about: AboutProps;
};

/** The settings, on one page. Everything saves by itself. */
export function OptionsPage<P extends Partner>(props: OptionsPageProps<P>) {
  const { options } = useWords().ui;
  return (
    <div className="options">
      <Frame heading={options.heading} saved={props.saved} notice={props.notice}>
        <WhoYouAre {...props.who} />
        <ChooseLanguages {...props.languages} />
        <Sites {...props.sites} />
        <Switches heading={options.quiet.heading} text={options.quiet.text} {...props.quiet} />
        {props.model && <BrowsersModel {...props.model} />}
        <Shortcuts {...props.shortcuts} />
        <YourData {...props.data} />
        <SetAside {...props.aside} />
        <PracticeAgain {...props.practice} />
        <About {...props.about} />
      </Frame>
    </div>
  );
}
