/** Which families of questions the person has switched off. */
import { createContext, type ReactNode, useContext } from 'react';

const Context = createContext<readonly string[]>([]);

export type QuestionsOffProps = {
  /** Families as `lib/clarity` names them; unknown ones do nothing. */
  readonly off: readonly string[];
  readonly children: ReactNode;
};

/** Says for everything below it what is not asked. Without one, everything is. */
export function QuestionsOff({ off, children }: QuestionsOffProps) {
  return <Context value={off}>{children}</Context>;
}

/** The families that are off. */
export const useQuestionsOff = (): readonly string[] => useContext(Context);
