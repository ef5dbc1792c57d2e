import { describe, expect, it } from 'vitest';
import { readExport } from '../../lib/desk/export.ts';
import { forgetWhom } from '../../lib/desk/forgetting.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, withAddress } from '../../lib/store/profile.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { move, REF, Talk } from '../objective/samples.ts';

describe('the file', () => {
  it('has everything that is kept, and nothing of what was forgotten', async () => {
    const db = await openDatabase('export');
    const unsent = move('take-back', 'client', {}, undefined, REF);
    await appendRecords(db, new Talk().agree().records);
    await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara Bassi'));
    await changeSettings(db, (now) => ({ ...now, letters: 'it' }));
    await putDraft(db, { ...emptyDraft('new:1', 'en'), title: 'Half a sentence' });
    await putOutgoing(
      db,
      { id: moveId(unsent), move: unsent, letter: 'Hi', language: 'en', way: 'reply', day: '2026-06-01' },
      [],
    );
    const file = JSON.parse(await readExport(db));
    expect(file).toMatchObject({
      esito: 'export',
      version: 1,
      drafts: [{ key: 'new:1', title: 'Half a sentence' }],
      unsent: [{ id: moveId(unsent) }],
      me: { name: 'Clara Bassi', addresses: ['clara@hotel.test'] },
      settings: { letters: 'it' },
    });
    expect(file.records.length).toBeGreaterThan(1);
    await forgetWhom(db, 'everything', '2026-06-02');
    const after = JSON.parse(await readExport(db));
    expect(after).toMatchObject({ records: [], drafts: [], unsent: [], me: { name: '', addresses: [] } });
    db.close();
  });
});
