import { type ReactNode, useEffect, useRef } from 'react';
import type { State } from '../../lib/objective/objective.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Logo } from './Logo.tsx';
import { Mark } from './Mark.tsx';
import type { Saved, ScreenProps } from './screen.ts';
import { useHeading } from './useHeading.ts';

/** A button of the foot. */
export type Action = {
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean | undefined;
  /** Takes the focus when the screen comes, and says the element with this id along. */
  readonly first?: string | undefined;
};

export type FrameProps = Omit<ScreenProps, 'way'> & {
  readonly heading: string;
  /** The mark before the heading; the product's own where no objective is open. */
  readonly mark?: State | undefined;
  /** Small words at the end of the bar; `saved` takes their place. */
  readonly status?: string | undefined;
  readonly primary?: Action | undefined;
  /** The first two stand in the foot, the others under *More* in the body. */
  readonly others?: readonly Action[] | undefined;
  /** A sentence under the buttons. */
  readonly note?: ReactNode;
  /** Stands last in the body, after a line. */
  readonly after?: ReactNode;
};

/** How many of the other buttons the foot has room for. */
const IN_FOOT = 2;

/**
 * The frame of a screen: bar, body, foot that stays in view. One `h1` in the bar, the body's own headings from `h2`;
 * three landmarks. What was saved is said politely, without taking the focus.
 */
export function Frame(props: FrameProps) {
  const { heading, mark, status, saved, onBack, notice, children, after } = props;
  const { ui } = useWords();
  const top = useHeading(heading);
  return (
    <div className="frame">
      <header className="bar">
        {onBack && <Back label={ui.frame.back} onPress={onBack} />}
        {mark ? <Mark state={mark} /> : <Logo />}
        <h1 tabIndex={-1} ref={top}>
          {heading}
        </h1>
        <SavedStatus saved={saved} status={status} />
      </header>
      <SavedTrouble saved={saved} />
      <main className="body">
        {notice}
        {children}
        <More actions={(props.others ?? []).slice(IN_FOOT)} />
        <div className="after">{after}</div>
      </main>
      <Foot {...props} />
    </div>
  );
}

function Back({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className="bar-back" aria-label={label} title={label} onClick={onPress}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M12 5l-5 5 5 5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** Only what changes is said: `saving` stays silent, so that typing is not talked over. */
function SavedStatus({ saved, status }: { saved?: Saved | undefined; status?: string | undefined }) {
  const { ui } = useWords();
  const said = saved === 'saved' ? ui.saved.saved : '';
  const shown = saved === 'saving' ? ui.saved.saving : said;
  return (
    <>
      {status && !shown && <small>{status}</small>}
      {shown && <small aria-hidden="true">{shown}</small>}
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}

function SavedTrouble({ saved }: { saved?: Saved | undefined }) {
  const { ui, fill } = useWords();
  const why = typeof saved === 'object' ? saved.unsaved : undefined;
  return (
    <div className="unsaved" role="status">
      {why && fill(ui.saved.unsaved, { reason: ui.saved.reasons[why] })}
    </div>
  );
}

function Foot({ primary, others = [], note }: FrameProps) {
  if (!primary && others.length === 0 && !note) return null;
  return (
    <footer className="foot">
      {primary && <FootButton action={primary} look="primary wide" />}
      {others.length > 0 && (
        <div className="foot-others">
          {others.slice(0, IN_FOOT).map((action) => (
            <FootButton key={action.label} action={action} look="quiet" />
          ))}
        </div>
      )}
      {note && (
        <p className="small" role="status">
          {note}
        </p>
      )}
    </footer>
  );
}

/** What is rare. */
function More({ actions }: { actions: readonly Action[] }) {
  const { draft } = useWords().ui;
  if (actions.length === 0) return null;
  return (
    <details>
      <summary>{draft.more}</summary>
      <div className="row">
        {actions.map(({ label, onPress, disabled }) => (
          <button type="button" key={label} className="chip" disabled={disabled ?? false} onClick={onPress}>
            {label}
          </button>
        ))}
      </div>
    </details>
  );
}

function FootButton({ action, look }: { action: Action; look: string }) {
  const { first } = action;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first !== undefined) button.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <button
      ref={button}
      aria-describedby={first}
      type="button"
      className={`button ${look}`}
      disabled={action.disabled ?? false}
      onClick={action.onPress}
    >
      {action.label}
    </button>
  );
}
