import type { ScreenProps } from '../frame/screen.ts';

export type Me = { readonly name: string; readonly addresses: readonly string[] };

export type SayWhoProps = ScreenProps & {
  readonly initial?: Me | undefined;
  readonly onSave: (me: Me) => void;
};

/** First use: my name and my addresses. */
export function SayWho(_props: SayWhoProps) {
  return null;
}
