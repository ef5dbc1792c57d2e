/** A message as far as its pasted or selected text tells: no sender, no date, nothing invented. */
import type { OpenMessage } from '../hosts/host.ts';
import { hash } from '../objective/ids.ts';

const PASTED = 'paste:';

/** The same text at the same place is the same message. */
export function pastedMessage(tool: string, link: string, text: string): OpenMessage {
  return {
    tool,
    key: `${PASTED}${hash({ link, text })}`,
    link,
    subject: '',
    to: [],
    cc: [],
    blocks: [{ depth: 0, text }],
    attachments: [],
    cut: false,
    unsent: false,
  };
}

/** Whether a person brought the text of this message, and so speaks for what it says. */
export const isPasted = ({ key }: OpenMessage): boolean => key.startsWith(PASTED);
