import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askQuestions } from '../../lib/clarity/ask.ts';
import { keyOf } from '../../lib/clarity/question.ts';
import { withoutUnsaid } from '../../lib/desk/dismissed.ts';
import { Typing } from '../../lib/desk/typing.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';

const KEY = 'new:OBJ-0000-0001';
const draft = (...criteria: string[]) => ({
  ...emptyDraft(KEY, 'en'),
  title: 'The page is online',
  criteria: criteria.map((text) => ({ text, level: 'must' as const })),
});
const keysOf = (one: ReturnType<typeof draft>) => askQuestions(one).map(keyOf);

describe('questions that were dismissed', () => {
  it('stay so while their words stand, wherever and however they are written', () => {
    const one = draft('the page is nice', 'send me a  report Every Evening');
    const kept = keysOf(one);
    expect(kept.length).toBeGreaterThan(1);
    expect(withoutUnsaid({ ...one, kept }).kept).toEqual(kept);
    const moved = draft('it loads', 'the garden is NICE', 'a report\nevery evening');
    expect(withoutUnsaid({ ...moved, kept }).kept).toContain('vague nice');
  });

  it('go with their words; those about a field as a whole, and of what looks like a secret, name none', () => {
    const kept = ['vague nice', 'blame you are lazy', 'why', 'many', 'secret access 1 12 4711'];
    expect(withoutUnsaid({ ...draft('it loads'), kept }).kept).toEqual([
      'why',
      'many',
      'secret access 1 12 4711',
    ]);
  });

  it('are those of each criterion apart in a review', () => {
    const form = {
      key: 'form:OBJ-0000-0001:delivered:1',
      fields: {
        criteria: {
          1: { missing: 'you are lazy', next: '', kept: ['person you are lazy'] },
          2: { missing: 'the prices', next: '', kept: ['person you are lazy'] },
        },
        good: '',
      },
    };
    expect(withoutUnsaid(form).fields.criteria).toEqual({
      1: { missing: 'you are lazy', next: '', kept: ['person you are lazy'] },
      2: { missing: 'the prices', next: '', kept: [] },
    });
  });

  it('nothing else changes', () => {
    const one = { ...draft('it loads'), kept: [], source: { key: 'k' } };
    expect(withoutUnsaid(one)).toEqual(one);
    expect(withoutUnsaid({ kept: 'words' })).toEqual({ kept: 'words' });
  });
});

describe('what is stored', () => {
  let db: Database;
  beforeEach(async () => {
    db = await openDatabase(`dismissed-${Math.random()}`);
  });
  afterEach(() => db.close());

  it('holds no word that was taken out', async () => {
    const typing = new Typing(db, () => {});
    const nice = { ...draft('the page is nice'), kept: ['vague nice'] };
    typing.keep(nice);
    await typing.flush();
    expect(JSON.stringify(await readDraft(db, KEY))).toContain('vague nice');
    const loads = { ...nice, criteria: draft('the page loads').criteria };
    typing.keep(loads);
    await typing.flush();
    expect(JSON.stringify(await readDraft(db, KEY))).not.toContain('nice');
  });
});
