/** Words begun and not written yet: kept by kind of move, and given back when the screen comes again. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Kind } from '../../lib/objective/moves.ts';

/** A form by the kind of move it would become; `open` while it is the one in view. */
type Kept = { readonly open: boolean };

type BegunStore = {
  /** What was kept, by kind. */
  readonly typed: Readonly<Partial<Record<Kind, unknown>>>;
  /** After each keystroke. */
  readonly keep: (kind: Kind, fields: unknown) => void;
};

const Context = createContext<BegunStore>({ typed: {}, keep: () => {} });

export type BegunProviderProps = BegunStore & { readonly children: ReactNode };

/** Says where the forms below it are kept; without one they live as long as their screen. */
export function BegunProvider({ typed, keep, children }: BegunProviderProps) {
  // What was typed since the store was last read.
  const [since, setSince] = useState<BegunStore['typed']>({});
  const both: BegunStore = {
    typed: { ...typed, ...since },
    keep: (kind, fields) => {
      setSince((old) => ({ ...old, [kind]: fields }));
      keep(kind, fields);
    },
  };
  return <Context value={both}>{children}</Context>;
}

/** Tells of a kind whether its form was in view when the screen was left. */
export function useOpened(): (kind: Kind) => boolean {
  const { typed } = useContext(Context);
  return (kind) => (typed[kind] as Kept | undefined)?.open === true;
}

/** What was typed for a kind, where anything was. */
export function useTyped<T>(kind: Kind): T | undefined {
  return useContext(Context).typed[kind] as T | undefined;
}

/**
 * A form of one kind: its fields as they were left, or `empty`. `cancel` keeps what was typed and lets the screen below
 * come back.
 */
export function useBegun<T extends object>(kind: Kind, empty: T, onCancel: () => void) {
  const { typed, keep } = useContext(Context);
  const kept = typed[kind] as (T & Kept) | undefined;
  const [fields, setFields] = useState<T>({ ...empty, ...kept });
  // Opened again by its button, so that undoing the letter leads back here.
  useEffect(() => {
    if (kept && !kept.open) keep(kind, { ...kept, open: true });
  }, [kind, keep, kept]);
  const set = (part: Partial<T>): void => {
    const next = { ...fields, ...part };
    setFields(next);
    keep(kind, { ...next, open: true });
  };
  const cancel = (): void => {
    if (kept || JSON.stringify(fields) !== JSON.stringify(empty)) keep(kind, { ...fields, open: false });
    onCancel();
  };
  return { fields, set, cancel };
}
