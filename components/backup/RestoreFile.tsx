import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/WordsContext.tsx';
import type { Restoring } from './backup.ts';
import { Done, Planned, type PlannedProps } from './Planned.tsx';
import { Refused } from './Refused.tsx';
import { Unlock } from './Unlock.tsx';
import { Working } from './Working.tsx';

export type RestoreFileProps = PlannedProps & {
  readonly restoring: Restoring;
  /** The largest file that is taken in, in bytes. */
  readonly limit: number;
  readonly onFile: (file: File) => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onStop: () => void;
};

/** Restoring from a file: choose or drop it, see what would change, do it. The focus follows what is new. */
export function RestoreFile(props: RestoreFileProps) {
  const { restoring, limit, onFile } = props;
  const { ui, fill, size } = useWords();
  const words = ui.backup.restore;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const over = useDropped(onFile);
  const place = useFollowed(restoring.is);
  const chooses = !['working', 'planned', 'locked'].includes(restoring.is);
  return (
    <section className="stack data-part" data-over={over} aria-labelledby={id}>
      <h3 className="label" id={id}>
        {words.heading}
      </h3>
      <p className="small">{words.text}</p>
      <div className="stack" ref={place} tabIndex={-1}>
        <State {...props} />
      </div>
      {chooses && (
        <div className="row">
          <button type="button" className="chip" onClick={() => input.current?.click()}>
            {words.choose}
          </button>
          <span className="small">{fill(words.drop, { limit: size(limit) })}</span>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </section>
  );
}

function State(props: RestoreFileProps): ReactNode {
  const { restoring, limit, onUnlock, onStop, onLeave } = props;
  const words = useWords().ui.backup.restore;
  switch (restoring.is) {
    case 'ready':
      return null;
    case 'working':
      return <Working progress={restoring.progress} onStop={onStop} />;
    case 'locked':
      return <Unlock wrong={restoring.wrong} onUnlock={onUnlock} onLeave={onLeave} />;
    case 'refused':
      return <Refused {...restoring} limit={limit} />;
    case 'planned':
      return <Planned {...props} planned={restoring} />;
    case 'done':
      return <Done report={restoring.report} onLeave={onLeave} />;
    case 'stopped':
      return <p className="note">{words.stopped}</p>;
    case 'failed':
      return <p className="note">{words.failed[restoring.why]}</p>;
  }
}

/** A file dropped anywhere on the page is taken: the browser would leave the page for it. Says whether one hovers. */
function useDropped(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const hover = (event: DragEvent): void => {
      if (![...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    addEventListener('dragover', hover, { signal });
    addEventListener('dragleave', hover, { signal });
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      onFile(file);
    };
    addEventListener('drop', drop, { signal });
    return () => closing.abort();
  }, [onFile]);
  return over;
}

/** What was pressed has gone with its state: the focus goes to the new one, which says it too. */
function useFollowed(is: Restoring['is']) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(is);
  useEffect(() => {
    if (before.current === is) return;
    before.current = is;
    const inside = place.current?.querySelector<HTMLElement>('input, h4');
    if (is !== 'ready') (inside ?? place.current)?.focus();
  }, [is]);
  return place;
}
