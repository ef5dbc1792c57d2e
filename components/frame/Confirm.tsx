import { type ReactNode, useEffect, useRef } from 'react';
import type { State } from '../../lib/objective/objective.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Frame } from './Frame.tsx';
import type { ScreenProps } from './screen.ts';
import { useInsertWords } from './way.ts';

export type ConfirmProps = Pick<ScreenProps, 'way' | 'saved' | 'notice'> & {
  readonly heading: string;
  readonly mark?: State | undefined;
  readonly title: string;
  /** What will follow from it, plainly. */
  readonly text?: ReactNode;
  /** A field for the reason. */
  readonly children?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly onInsert: () => void;
  readonly onCancel: () => void;
  /** *Back* instead of *Cancel*. */
  readonly back?: string | undefined;
};

/** A second look before a letter is written: what it says, a reason where one belongs, and the way back. */
export function Confirm(props: ConfirmProps) {
  const { way, saved, notice, heading, mark, title, text, children, disabled, onInsert, onCancel, back } =
    props;
  const { ui } = useWords();
  const insert = useInsertWords(way);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <Frame
      heading={heading}
      mark={mark}
      saved={saved}
      notice={notice}
      primary={{ label: insert.label, onPress: onInsert, disabled }}
      others={[{ label: back ?? ui.common.cancel, onPress: onCancel }]}
      note={insert.note}
    >
      <div className="stack">
        <h2 className="title" tabIndex={-1} ref={top}>
          {title}
        </h2>
        {text && <p>{text}</p>}
      </div>
      {children}
    </Frame>
  );
}
