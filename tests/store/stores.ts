/** Stores as people fill them: objectives walked by the rules, drafts, forms, unsent letters, a profile, things forgotten. */
import fc from 'fast-check';
import { emptyDraft } from '../../lib/draft/start.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { type Learnt, type LogRecord, recordOf } from '../../lib/objective/log.ts';
import { type AnyMove, type Move, moveId } from '../../lib/objective/moves.ts';
import { allowedKinds, answerTo } from '../../lib/objective/rules.ts';
import type { Content } from '../../lib/store/backup/format.ts';
import { readBytes } from '../../lib/store/backup/read.ts';
import { readSnapshot } from '../../lib/store/backup/snapshot.ts';
import type { Watch } from '../../lib/store/backup/work.ts';
import { writeFile } from '../../lib/store/backup/write.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { forget } from '../../lib/store/forget.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { contentFor } from '../objective/saying.ts';

const refOf = (number: number): Ref => `OBJ-0000-${String(number).padStart(4, '0')}`;

/** What happens in a store. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('say' as const), of: fc.nat(4), pick: fc.nat(999) }) },
  fc.record({ is: fc.constant('foreign' as const), of: fc.nat(4), content: fc.jsonValue({ maxDepth: 4 }) }),
  fc.record({ is: fc.constant('draft' as const), of: fc.nat(3), title: fc.string({ unit: 'binary' }) }),
  fc.record({ is: fc.constant('form' as const), of: fc.nat(4), title: fc.string() }),
  fc.record({ is: fc.constant('unsent' as const), of: fc.nat(4), title: fc.string() }),
  fc.record({ is: fc.constant('me' as const), address: fc.nat(4), other: fc.nat(4) }),
  fc.record({ is: fc.constant('settings' as const), quiet: fc.array(fc.string(), { maxLength: 3 }) }),
  fc.record({ is: fc.constant('forget' as const), of: fc.nat(4) }),
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
export const steps = fc.array(step, { maxLength: 40 });

/** Nobody watches, and nobody stops it. */
export const quiet: Watch = { signal: new AbortController().signal, onProgress: () => {} };

/** The file with everything in a store. */
export const exported = async (db: Database): Promise<string> => writeFile((await readSnapshot(db)).content);

/** What a file holds that has to be readable. */
export async function parsed(text: string): Promise<Content> {
  const read = await readBytes(new TextEncoder().encode(text), quiet);
  if (!read.ok || !('content' in read)) throw new Error(`Refused: ${JSON.stringify(read)}`);
  return read.content;
}

let count = 0;
/** An empty store. */
export const emptyStore = (): Promise<Database> => openDatabase(`backup-${++count}`);

/** A store in which all of that happened. */
export async function filled(all: readonly Step[], db?: Database): Promise<Database> {
  const store = db ?? (await emptyStore());
  const logs = new Map<Ref, LogRecord[]>();
  for (const [index, one] of all.entries()) await happen(store, one, index, logs);
  return store;
}

async function happen(db: Database, one: Step, index: number, logs: Map<Ref, LogRecord[]>): Promise<void> {
  const ref = refOf('of' in one ? one.of : 0);
  const log = logs.get(ref) ?? [];
  logs.set(ref, log);
  switch (one.is) {
    case 'say':
    case 'foreign': {
      const move = one.is === 'say' ? said(ref, log, one.pick) : foreign(ref, one.content);
      if (!move) return;
      const record = recordOf(move, placeOf(index));
      log.push(record);
      await appendRecords(db, [record]);
      return;
    }
    case 'draft':
      await putDraft(db, { ...emptyDraft(`new:${refOf(50 + one.of)}`, 'en'), title: one.title });
      return;
    case 'form':
      await putDraft(db, { key: `form:${ref}:agreed:0`, fields: { open: true, reason: one.title } } as never);
      return;
    case 'unsent': {
      const move = { objective: ref, kind: 'take-back', by: 'client', content: {} } as Move;
      const letter = { id: moveId(move), move, letter: one.title, language: 'it', way: 'new' } as const;
      await putOutgoing(db, { ...letter, day: '2026-06-01' }).catch(() => {
        // Of an objective that was forgotten.
      });
      return;
    }
    case 'me':
      await changeMe(db, (me) => withSaid(me, one.address, one.other));
      return;
    case 'settings':
      await changeSettings(db, (now) => ({ ...now, quiet: one.quiet }));
      return;
    case 'forget':
      logs.delete(ref);
      await forget(db, ({ me }) => ({ refs: [ref], drafts: [`form:${ref}:agreed:0`], me }), '2026-06-02');
  }
}

function said(ref: Ref, log: readonly LogRecord[], pick: number): AnyMove | undefined {
  const now = foldMoves(ref, log);
  const by = pick % 2 ? 'client' : 'assistant';
  const kinds = allowedKinds(now, by);
  const kind = kinds[pick % Math.max(1, kinds.length)];
  const content = kind && contentFor(kind, now, by, pick);
  if (!kind || !content) return undefined;
  const answers = answerTo(now, kind);
  return { objective: ref, kind, by, ...(answers && { answers }), content } as AnyMove;
}

/** Of a kind that only a newer Esito knows. */
const foreign = (objective: Ref, content: unknown): AnyMove => ({ objective, kind: 'bless', zeal: content });

const placeOf = (index: number): Learnt => ({
  how: index % 3 ? 'letter' : 'written',
  ...(index % 3 && { from: `person${index % 4}@mail.test`, message: `m:${index}`, subject: 'Über «alles»' }),
  day: '2026-05-20',
});

function withSaid(me: Me, address: number, other: number): Me {
  return {
    ...me,
    name: `Name ${address}`,
    addresses: [...new Set([...me.addresses, `me${address}@mail.test`])],
    notMe: [...new Set([...me.notMe, `not${other}@mail.test`])],
    also: [...(me.also ?? []), { address: `also${other}@mail.test`, of: `person${other}@mail.test` }],
  };
}
