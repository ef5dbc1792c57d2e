import { useState } from 'react';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';

export type UnreadableProps = ScreenProps & {
  readonly why: 'frame' | 'empty';
  /** The message's text as the person pasted it. */
  readonly onText: (text: string) => void;
  /** The person has selected the text in the page: read again. */
  readonly onSelected: () => void;
};

/** A message is open but its text cannot be reached: why, and two ways round it. */
export function Unreadable({ why, onText, onSelected, notice, children, ...frame }: UnreadableProps) {
  const { unreadable } = useWords().ui;
  const [text, setText] = useState('');
  const pasted = text.trim() !== '';
  return (
    <Frame
      {...frame}
      heading={unreadable.heading}
      notice={notice}
      primary={
        pasted
          ? { label: unreadable.use, onPress: () => onText(text) }
          : { label: unreadable.selected, onPress: onSelected }
      }
      others={pasted ? [{ label: unreadable.selected, onPress: onSelected }] : []}
      note={unreadable.select}
      after={children}
    >
      <div className="stack">
        <h2 className="title">{unreadable.title}</h2>
        <p>{unreadable[why]}</p>
      </div>
      <Field label={unreadable.paste} value={text} onChange={setText} as="long" look="words" tall />
    </Frame>
  );
}
