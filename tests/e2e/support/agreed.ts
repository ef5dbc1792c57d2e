/** What two people agreed by mail before a story begins: the letters are the product's own, and lie in both mailboxes. */
import { randomBytes } from 'node:crypto';
import { writeLetter } from '../../../lib/letter/write.ts';
import { newRef } from '../../../lib/objective/ids.ts';
import { type Move, moveShortId } from '../../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../../lib/objective/terms.ts';
import type { Stack } from '../../stack/stack.ts';
import type { Person } from './person.ts';

type Who = { readonly name: string; readonly address: string };

/** What they agree on, and the subject of the mail that it answers. */
export interface Agreement {
  client: Who;
  assistant: Who;
  subject: string;
  title: string;
  criteria: readonly string[];
  due: string;
}

/** The client's proposal, and the assistant's yes above it, as if both had written them on other computers. */
export async function agreedBefore(stack: Stack, agreement: Agreement): Promise<void> {
  const { client, assistant } = agreement;
  const objective = newRef(randomBytes(5));
  const terms = termsOf(agreement);
  const propose: Move = { objective, kind: 'propose', by: 'client', content: { revision: 1, terms } };
  const accept: Move = {
    objective,
    kind: 'accept',
    by: 'assistant',
    answers: moveShortId(propose),
    content: { revision: 1, terms: fingerprint(terms) },
  };
  const proposal = writeLetter(propose, 'en', { to: assistant.name }).text;
  const quoted = proposal.split('\n').map((line) => `> ${line}`.trimEnd());
  const yes = `${writeLetter(accept, 'en', { to: client.name }).text}\n\nOn 24 Nov 2026, ${client.name} wrote:\n`;
  const subject = `Re: ${agreement.subject}`;
  await stack.deliver({ from: named(client), to: named(assistant), subject, text: proposal });
  await stack.deliver({
    from: named(assistant),
    to: named(client),
    subject,
    text: `${yes}${quoted.join('\n')}\n`,
  });
}

function termsOf({ client, assistant, title, criteria, due }: Agreement): Terms {
  return {
    title,
    criteria: criteria.map((text) => ({ text, level: 'must' })),
    due: { date: due },
    client: { name: client.name, addresses: [client.address] },
    assistant: { name: assistant.name, addresses: [assistant.address] },
  };
}

/** Each reads the yes where it lies for them, and says that what stands there as their own is theirs. */
export async function readAgreed(subject: string, client: Person, assistant: Person): Promise<void> {
  await Promise.all([client.opens(`Re: ${subject}`), assistant.opens(`Re: ${subject}`, 0, 'Sent')]);
  for (const one of [client, assistant]) await one.press('Keep all of it');
  for (const one of [client, assistant])
    await one.panel.getByRole('button', { name: 'Keep all of it' }).waitFor({ state: 'detached' });
}

const named = ({ name, address }: Who): string => `${name} <${address}>`;
