import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type HistoryProps = Pick<ObjectiveScreenProps, 'objective' | 'me'>;

/** Every move of the objective with who, when and what became of it, in words. */
export function History(_props: HistoryProps) {
  return null;
}
