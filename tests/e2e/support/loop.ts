/** One whole loop, step by step, as two people go it: from a mail to a review, and once more to a miss. Wherever their mail is. */
import type { Keyboard, Page } from 'playwright';
import { expect } from 'vitest';
import { practiceWordsOf } from '../../../lib/letter/words/practice/index.ts';
import { shortId } from '../../../lib/objective/ids.ts';

/** A person with mail, and Esito beside it. */
export interface Actor {
  readonly name: string;
  readonly panel: Pick<Page, 'getByRole' | 'getByLabel'>;
  readonly keyboard: Keyboard;
  press(name: string | RegExp): Promise<void>;
  write(label: string | RegExp, text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** Opens the newest mail they got with that subject, or one `older` by some. */
  opens(subject: string, older?: number): Promise<void>;
  /** Esito comes beside the open mail and knows whose it is. `button`: the popup's. */
  begins(button: string): Promise<void>;
  /** Reads over what was put into the reply, and sends it. Returns what stood there. */
  sends(): Promise<string>;
  /** Esito learns that it was sent: told by hand, or by seeing it in the thread. */
  isSent(how: 'told' | 'seen', subject: string): Promise<void>;
  picture(name: string): Promise<void>;
  log(): Promise<readonly Record[]>;
}

type Record = {
  readonly id: string;
  readonly move: {
    readonly kind: string;
    readonly by: string;
    readonly objective: string;
    readonly answers?: string;
    readonly content: unknown;
  };
};

export type Loop = { readonly client: Actor; readonly assistant: Actor };

const { samples } = practiceWordsOf('en').ui.welcome;

/** The mails it begins with, the later one last; both from the assistant. */
export const FIRST_MAILS = [samples.invoices, samples.newsletter];
const SUBJECT = samples.newsletter.subject;
const OTHER = samples.invoices.subject;

/** What it says it does, and how. Each goes on from the one before. */
export const LOOP: readonly (readonly [string, (loop: Loop) => Promise<void>])[] = [
  [
    'Clara delegates the open message',
    async ({ client }) => {
      await client.opens(SUBJECT);
      await client.begins('Delegate this message');
      await client.sees('What result do you want?');
      expect(await client.panel.getByLabel('Who', { exact: true }).inputValue()).toBe('Sara Conti');
      await client.picture('1-draft-empty');
      await client.write('By', '2027-06-04');
      await client.write('What result do you want?', 'The spring newsletter is ready to send');
      await client.write('Criterion 1', 'the three spring offers are in it with this year’s prices');
      await writeNext(client, 'Criterion 2', 'it reads well on a phone');
      await client.write(/^What for\?/, 'our 240 regulars book in the two weeks after it');
      await client.picture('2-draft');
      await client.press('Insert in reply');
      const text = await client.sends();
      expect(text).toMatch(/^Hi Sara, could you take this on\?/);
      expect(text).toMatch(
        /Esito 1 proposal 1 · OBJ-\w{4}-\w{4} · \w{4}-\w{4}-\w{4}\n\n?On .* wrote:\n> Hi Clara,/s,
      );
      await client.isSent('told', SUBJECT);
      await client.sees('Waiting for Sara');
      await client.picture('3-proposed');
    },
  ],
  [
    'Sara agrees',
    async ({ assistant }) => {
      await assistant.opens(`Re: ${SUBJECT}`);
      await assistant.begins('Open Esito here');
      await assistant.sees('Clara proposes');
      await assistant.picture('4-proposal');
      await assistant.press('Agree');
      expect(await assistant.sends()).toContain('Esito 1 agreed 1');
      // Not told by hand this time: it counts because its letter is seen in Sent.
      await assistant.isSent('seen', `Re: ${SUBJECT}`);
      await assistant.sees('In your hands.');
      await assistant.picture('5-agreed');
    },
  ],
  [
    'Clara keeps the answer, and lets go',
    async ({ client }) => {
      await client.opens(`Re: ${SUBJECT}`);
      await client.sees('Sara Conti wrote this.');
      await client.press('Keep it');
      await client.sees('By Friday 4 June 2027');
      await client.picture('6-let-go');
    },
  ],
  [
    'Sara delivers with a link',
    async ({ assistant }) => {
      await assistant.press('Deliver');
      await assistant.press('All of them');
      await assistant.press('Add a link or file');
      await assistant.write('What', 'Draft of the newsletter');
      await assistant.write('Link', 'https://example.test/newsletter');
      await assistant.picture('7-deliver');
      await assistant.press('Insert in reply');
      expect(await assistant.sends()).toContain('https://example.test/newsletter');
      await assistant.isSent('told', SUBJECT);
      await assistant.sees('Delivered');
    },
  ],
  [
    'Clara asks for another round, with a reason',
    async ({ client }) => {
      await client.opens(`Re: ${SUBJECT}`);
      await client.sees('Sara has delivered');
      expect(await client.panel.getByRole('radio', { checked: true }).count()).toBe(0);
      await judge(client, 1, 'Meets it');
      await judge(client, 2, 'Not yet');
      await client.write('What is missing?', 'The price table runs off the screen.');
      await client.write(/^Next step/, 'One column, prices under each offer.');
      await client.panel.getByRole('radio', { name: 'there but wrong' }).click();
      await client.picture('8-review');
      await client.press('Ask for another round');
      expect(await client.sends()).toContain(
        '2 not yet (there but wrong): The price table runs off the screen.',
      );
      await client.isSent('told', SUBJECT);
      await client.sees('Agreed, round 2');
    },
  ],
  [
    'Sara delivers again',
    async ({ assistant }) => {
      await assistant.opens(`Re: ${SUBJECT}`);
      await assistant.sees('The price table runs off the screen.');
      await assistant.picture('9-round-2');
      await deliver(assistant);
      await assistant.sees('Delivered');
    },
  ],
  [
    'Clara marks it as meeting the goal, in one deliberate click',
    async ({ client }) => {
      await client.opens(`Re: ${SUBJECT}`);
      await client.sees('Sara has delivered');
      await client.press(/^All of (it|this part) meets the goal$/);
      await client.write(/^Thanks to this…/, 'Nineteen bookings on the first day.');
      await client.picture('10-whole');
      await client.press('Insert in reply');
      await client.sends();
      await client.isSent('told', SUBJECT);
      await client.sees('Goal met');
      await client.picture('11-met');
    },
  ],
  [
    'Sara reads what it made possible, and keeps it',
    async ({ assistant }) => {
      await assistant.opens(`Re: ${SUBJECT}`);
      await assistant.sees('Goal met');
      await assistant.sees('Nineteen bookings on the first day.');
      await keep(assistant);
      await assistant.picture('12-met');
    },
  ],
  [
    'a second objective is judged missed, and closed',
    async ({ client, assistant }) => {
      await client.opens(OTHER);
      await client.sees('What result do you want?');
      await client.write('By', '2027-06-11');
      await client.write('What result do you want?', 'The invoices match the bank statement');
      await client.write('Criterion 1', 'every invoice is paid or has a note');
      await client.press('Insert in reply');
      await client.sends();
      await client.isSent('told', OTHER);
      await assistant.opens(`Re: ${OTHER}`);
      await assistant.press('Agree');
      await assistant.sends();
      await assistant.isSent('told', OTHER);
      await assistant.sees('In your hands.');
      await assistant.opens(`Re: ${OTHER}`);
      await deliver(assistant);
      // Her delivery answers a mail that has not been opened here: it is kept, and counts once that one is read.
      await client.opens(`Re: ${OTHER}`);
      await client.sees('open the earlier mail first');
      await client.press('Keep it');
      await client.opens(`Re: ${OTHER}`, 1);
      await client.press('Keep it');
      await client.sees('Sara has delivered');
      await judge(client, 1, 'Not yet');
      await client.write('What is missing?', 'Two invoices have no note.');
      await client.press('Close as missed');
      await client.picture('13-close');
      await client.press('Insert in reply');
      await client.sends();
      await client.isSent('told', OTHER);
      await client.sees('Goal missed');
      await client.picture('14-missed');
      await assistant.opens(`Re: ${OTHER}`);
      await assistant.sees('Goal missed');
      await keep(assistant);
    },
  ],
  [
    'both logs hold the same moves',
    async ({ client, assistant }) => {
      const [one, two] = [await client.log(), await assistant.log()];
      const ids = (log: typeof one) => log.map((record) => record.id).sort();
      expect(ids(one)).toEqual(ids(two));
      const first = ['propose', 'accept', 'deliver', 'review', 'deliver', 'review'];
      const second = ['propose', 'accept', 'deliver', 'review'];
      expect(one.map((record) => record.move.kind).sort()).toEqual([...first, ...second].sort());
    },
  ],
];

/** A log without what is random in it: what answers what is told by kind and place. */
export function movesIn(log: readonly Record[]): unknown[] {
  const named = new Map(
    log.map(({ id, move }) => [shortId(id), `${move.kind} ${titleOf(log, move.objective)}`]),
  );
  return log
    .map(({ move: { kind, by, answers, content, objective } }) => ({
      kind,
      by,
      of: titleOf(log, objective),
      ...(answers && { answers: named.get(answers) }),
      content,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function titleOf(log: readonly Record[], objective: string): string {
  const proposed = log.find(({ move }) => move.objective === objective && move.kind === 'propose');
  return (proposed?.move.content as { terms?: { title?: string } } | undefined)?.terms?.title ?? '';
}

/** The row below the last one comes by the Enter key, where it is not there already. */
async function writeNext(actor: Actor, label: string, text: string): Promise<void> {
  if ((await actor.panel.getByLabel(label, { exact: true }).count()) > 0) return actor.write(label, text);
  await actor.keyboard.press('Enter');
  await actor.keyboard.type(text);
}

async function judge(actor: Actor, criterion: number, verdict: string): Promise<void> {
  const group = actor.panel.getByRole('group', { name: `Is criterion ${criterion} met?` });
  await group.getByRole('radio', { name: verdict }).click();
}

async function deliver(actor: Actor): Promise<void> {
  await actor.press('Deliver');
  await actor.press('All of them');
  await actor.press('Insert in reply');
  await actor.sends();
  await actor.isSent('told', '');
}

async function keep(actor: Actor): Promise<void> {
  await actor.press('Keep it');
  await expect.poll(() => actor.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
}
