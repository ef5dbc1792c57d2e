import { createContext, type ReactNode, useContext } from 'react';

const Note = createContext<ReactNode>(null);

export type RecoveryProviderProps = {
  /** What has to be said above every screen of this page. */
  readonly note: ReactNode;
  readonly children: ReactNode;
};

/** What is wrong with the store, for whatever screen shows its notes: no screen in between has to hand it on. */
export function RecoveryProvider({ note, children }: RecoveryProviderProps) {
  return <Note value={note}>{children}</Note>;
}

/** The note, or nothing. */
export const useRecoveryNote = (): ReactNode => useContext(Note);
