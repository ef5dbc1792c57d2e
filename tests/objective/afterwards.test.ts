/** Replies, contesting, correcting, and closing against a delivery. */
import { describe, expect, it } from 'vitest';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { ShortId } from '../../lib/objective/ids.ts';
import { shortId } from '../../lib/objective/ids.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { ContentOf, Role } from '../../lib/objective/moves.ts';
import type { Objective, Standing } from '../../lib/objective/objective.ts';
import { allowedKinds, answerTo, turnOf } from '../../lib/objective/rules.ts';
import { metAll, missed, move, newsletter, REF, record, Talk } from './samples.ts';

const fold = (records: readonly LogRecord[]): Objective => foldMoves(REF, records);
const standing = (now: Objective, one: LogRecord): Standing | undefined =>
  now.entries.find((entry) => entry.record.id === one.id)?.standing;
const reply = (by: Role, text: string, answers?: ShortId, contested?: true): LogRecord =>
  record(move('reply', by, { text, ...(contested && { contested }) }, answers));
const lost = (): Talk =>
  new Talk()
    .agree()
    .deliver()
    .review(1, 'missed', [...metAll([1, 3]), missed(2)]);
const correction: ContentOf<'correct'> = {
  reason: 'I had the old file open',
  criteria: [{ criterion: 2, verdict: 'met' }],
  outcome: 'met',
};

describe('replies', () => {
  it('stand beside an answer that crosses them: both count', () => {
    const talk = new Talk().propose();
    const word = reply('client', 'No hurry', talk.head);
    const now = fold([...talk.records, word]);
    expect(now).toMatchObject({ state: 'proposed', head: talk.head, said: shortId(word.id) });
    const agreed = fold([...new Talk().agree().records, word]);
    expect(agreed.state).toBe('agreed');
    expect(standing(agreed, word)).toBe('applied');
    expect(agreed.said).toBeUndefined();
  });

  it('go on from each other', () => {
    const talk = new Talk().propose();
    const one = reply('assistant', 'Which prices?', talk.head);
    const now = fold([...talk.records, one]);
    expect(answerTo(now, 'reply')).toBe(shortId(one.id));
    expect(answerTo(now, 'accept')).toBe(talk.head);
    const two = reply('client', 'This year’s', shortId(one.id));
    expect(fold([two, one, ...talk.records]).entries.map((entry) => entry.standing)).toEqual([
      'applied',
      'applied',
      'applied',
    ]);
  });

  it('have nothing to answer before the first move, and nothing rests on them', () => {
    const alone = reply('client', 'Hello');
    expect(standing(fold([alone]), alone)).not.toBe('applied');
    const talk = new Talk().propose();
    const word = reply('client', 'No hurry', talk.head);
    const onWord = record(move('decline', 'assistant', {}, shortId(word.id)));
    const now = fold([...talk.records, word, onWord]);
    expect(now.state).toBe('proposed');
    expect(standing(now, onWord)).toBe('late');
  });
});

describe('a contested review', () => {
  it('waits for the client’s word', () => {
    const talk = lost();
    const against = reply('assistant', 'The table does fit', talk.head, true);
    const now = fold([...talk.records, against]);
    expect(now).toMatchObject({ state: 'missed', contested: true });
    expect(turnOf(now)).toBe('client');
    const answer = reply('client', 'You are right', shortId(against.id));
    expect(fold([answer, against, ...talk.records]).contested).toBeUndefined();
  });

  it('is not answered by what the client wrote without having read it', () => {
    const talk = lost();
    const against = reply('assistant', 'The table does fit', talk.head, true);
    const crossed = reply('client', 'See you on Monday', talk.head);
    expect(fold([...talk.records, against, crossed]).contested).toBe(true);
  });

  it('is settled by a correction, which leaves both in the history', () => {
    const talk = lost();
    const against = reply('assistant', 'The table does fit', talk.head, true);
    const corrected = record(move('correct', 'client', correction, talk.head));
    const now = fold([...talk.records, against, corrected]);
    expect(now).toMatchObject({ state: 'met', outcome: 'met', verdicts: { 1: 'met', 2: 'met', 3: 'met' } });
    expect(now.contested).toBeUndefined();
    expect(now.rounds[0]).toMatchObject({ review: { outcome: 'missed' }, corrected: correction });
  });

  it.each<[string, Talk, Role]>([
    ['by the client', lost(), 'client'],
    ['before any review', new Talk().agree().deliver(), 'assistant'],
  ])('cannot be: %s', (_name, talk, by) => {
    const word = reply(by, 'No', talk.head, true);
    const now = fold([...talk.records, word]);
    expect(standing(now, word)).toBe('unfit');
    expect(now.contested).toBeUndefined();
  });
});

describe('correcting', () => {
  it('is the client’s, once for each review', () => {
    expect(allowedKinds(fold(lost().records), 'client')).toEqual(['reply', 'correct']);
    expect(allowedKinds(fold(lost().records), 'assistant')).toEqual(['reply']);
    const talk = lost().say('correct', 'client', correction);
    expect(allowedKinds(fold(talk.records), 'client')).toEqual(['reply']);
    const again = talk.say('correct', 'client', { reason: 'No, it was right', outcome: 'missed' });
    expect(fold(again.records).state).toBe('met');
  });

  it('can ask for another round, which is judged anew', () => {
    const talk = lost().say('correct', 'client', { reason: 'There is time', outcome: 'round' });
    expect(fold(talk.records).state).toBe('agreed');
    const now = fold(talk.deliver(2, [2]).review(2, 'met', metAll([2])).records);
    expect(now.state).toBe('met');
  });

  it('reopens a closing, or says that it was met after all', () => {
    const closed = (): Talk =>
      new Talk().agree().say('close', 'client', { reason: 'nothing came', on: '2026-06-06' });
    expect(fold(closed().records).closing).toMatchObject({ reason: 'nothing came' });
    const open = fold(
      closed().say('correct', 'client', { reason: 'It lay in Junk', outcome: 'round' }).records,
    );
    expect(open).toMatchObject({ state: 'agreed' });
    expect(open.closing).toBeUndefined();
    const met = closed().say('correct', 'client', {
      reason: 'It lay in Junk',
      outcome: 'met',
      criteria: metAll([1, 2]),
    });
    expect(fold(met.records).state).toBe('met');
  });

  it.each<[string, ContentOf<'correct'>]>([
    ['met without every must', { reason: 'x', outcome: 'met' }],
    ['a criterion twice', { reason: 'x', outcome: 'met', criteria: metAll([2, 2]) }],
    ['a criterion that was not delivered', { reason: 'x', outcome: 'met', criteria: metAll([2, 4]) }],
    ['missed though all is there', { reason: 'x', outcome: 'missed', criteria: metAll([2]) }],
  ])('does not fit: %s', (_name, content) => {
    expect(fold(lost().say('correct', 'client', content).records).state).toBe('missed');
    expect(fold(lost().say('correct', 'client', content).records).rounds[0]?.corrected).toBeUndefined();
  });
});

describe('closing', () => {
  it('yields to a delivery that crossed it: something did come', () => {
    const talk = new Talk().agree();
    const closed = record(move('close', 'client', { reason: 'nothing', on: '2026-06-06' }, talk.head));
    for (const covers of [[1], [1, 2], [1, 2, 3]]) {
      const work = record(move('deliver', 'assistant', { revision: 1, number: 1, covers }, talk.head));
      const now = fold([...talk.records, closed, work]);
      expect([now.state, standing(now, closed)]).toEqual(['delivered', 'rival']);
    }
  });

  it('of nothing agreed does not fit', () => {
    const talk = new Talk().propose(newsletter).say('close', 'client', { reason: 'x', on: '2027-01-01' });
    expect(fold(talk.records).state).toBe('proposed');
  });
});
