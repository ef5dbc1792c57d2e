import { Fragment, type ReactNode } from 'react';

export type SentenceProps = {
  /** A text of the catalogue with `{name}` places. */
  readonly text: string;
  readonly values: Readonly<Record<string, ReactNode>>;
};

/** A text of the catalogue whose places are filled with elements: a link, highlighted words. */
export function Sentence({ text, values }: SentenceProps) {
  const parts = text.split(/(\{\w+\})/).map((part, number) => ({ part, number }));
  return parts.map(({ part, number }) => <Fragment key={number}>{filled(part, values)}</Fragment>);
}

function filled(part: string, values: SentenceProps['values']): ReactNode {
  const name = part.startsWith('{') && part.endsWith('}') ? part.slice(1, -1) : undefined;
  return name !== undefined && name in values ? values[name] : part;
}
