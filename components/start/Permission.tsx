import { useWords } from '../words/WordsContext.tsx';

export type PermissionProps = {
  /** Whose answers are to be recognised; without it the sentence speaks of answers in general. */
  readonly partner?: string | undefined;
  /** As people read it: `mail.hotel.test`. */
  readonly site: string;
  readonly onAllow: () => void;
  /** Not now; the note goes away. */
  readonly onLater?: (() => void) | undefined;
};

/** A note that asks for *always here*, when it first pays, with the reason in one sentence. */
export function Permission({ partner, site, onAllow, onLater }: PermissionProps) {
  const { ui, fill } = useWords();
  const { permission } = ui;
  return (
    <section className="note">
      <h2>{fill(permission.where, { site })}</h2>
      <p>{partner ? fill(permission.reason, { name: partner }) : permission.someone}</p>
      <div className="row">
        <button type="button" className="chip" onClick={onAllow}>
          {permission.allow}
        </button>
        {onLater && (
          <button type="button" className="chip" onClick={onLater}>
            {permission.later}
          </button>
        )}
      </div>
    </section>
  );
}

/** Said before the person presses insert, where the browser will then ask about the site. */
export function AsksFirst({ site }: { readonly site: string }) {
  const { ui, fill } = useWords();
  return <p className="small">{fill(ui.reading.asks, { site })}</p>;
}
