import { useId, useState } from 'react';
import { ExportFailed } from '../backup/ExportSaid.tsx';
import { Frame } from '../frame/Frame.tsx';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import { GoesAndStays } from './GoesAndStays.tsx';

/** What is to be forgotten, as it is named on screen. */
export type Whom =
  | { readonly is: 'objective'; readonly title: string; readonly partner: string }
  | { readonly is: 'partner'; readonly partner: string }
  | { readonly is: 'everything' };

/** How much of it there is. */
export type Amount = {
  readonly titles: readonly string[];
  readonly drafts: number;
  readonly unsent: number;
};

export type ConfirmForgetProps = {
  readonly whom: Whom;
  readonly amount: Amount;
  /** False where it failed; then nothing has changed. */
  readonly onForget: () => Promise<boolean>;
  /** False where there is no file. */
  readonly onExport: () => Promise<boolean>;
  readonly onCancel: () => void;
};

/**
 * A second look before something is forgotten for good: what goes, what stays, and that there is no undo. The button
 * works once that was ticked; the focus stands on *Cancel*.
 */
export function ConfirmForget({ whom, amount, onForget, onExport, onCancel }: ConfirmForgetProps) {
  const speech = useWords();
  const { common, forget } = speech.ui;
  const id = useId();
  const [sure, setSure] = useState(false);
  const [at, setAt] = useState<'reading' | 'forgetting' | 'failed'>('reading');
  const [exported, setExported] = useState<boolean>();
  const press = async (): Promise<void> => {
    setAt('forgetting');
    if (!(await onForget())) setAt('failed');
  };
  return (
    <Frame
      heading={forget.heading}
      primary={{ label: forget.yes, onPress: () => void press(), disabled: !sure || at === 'forgetting' }}
      others={[
        { label: common.cancel, onPress: onCancel, first: id },
        { label: forget.export, onPress: () => void onExport().then(setExported) },
      ]}
      note={exported && forget.exported}
    >
      <h2 className="title" id={id}>
        {titleOf(whom, speech)}
      </h2>
      <GoesAndStays whom={whom} amount={amount} />
      <div className="stack">
        <p>{forget.noUndo}</p>
        <label className="check">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          {forget.sure}
        </label>
      </div>
      {exported === false && <ExportFailed />}
      {at === 'failed' && (
        <p className="note" role="alert">
          {forget.failed}
        </p>
      )}
    </Frame>
  );
}

function titleOf(whom: Whom, { ui, fill }: Speech): string {
  const { forget } = ui;
  if (whom.is === 'objective') return fill(forget.titleObjective, { title: whom.title });
  return whom.is === 'partner'
    ? fill(forget.titlePartner, { name: whom.partner || ui.common.other })
    : forget.titleEverything;
}
