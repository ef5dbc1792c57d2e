/** What is wrong with a stored record, so that it has to be set aside. Pure; looks longer than any reading does. */
import { asDraft } from '../draft/stored.ts';
import type { LogRecord } from '../objective/log.ts';
import { moveId } from '../objective/moves.ts';
import type { FindFault, KeptIn } from '../store/aside.ts';
import { isDraftRow, isLetter, isMe, isUsable } from '../store/check.ts';
import type { Kept, Outgoing, Reason } from '../store/database.ts';
import { asForm } from './form.ts';

/** Characters of a record as JSON. Nobody types as much; it would be read, folded and drawn again and again. */
const HUGE = 5_000_000;

export const findFault: FindFault = (table, key, value) => {
  try {
    return LOOKS[table](value, key) ?? (JSON.stringify(value).length > HUGE ? 'huge' : undefined);
  } catch {
    // Nested deeper than anything can follow, or going round in a circle.
    return 'shape';
  }
};

const LOOKS: Record<KeptIn, (value: unknown, key: IDBValidKey) => Reason | undefined> = {
  moves: (value) => {
    const record = value as LogRecord;
    if (!isUsable(record)) return 'shape';
    return moveId(record.move) === record.id ? undefined : 'id';
  },
  drafts: (value) => {
    const row = value as { readonly draft: Kept };
    return isDraftRow(row as never) && isDraftOrForm(row.draft) ? undefined : 'shape';
  },
  outgoing: (value) => {
    const one = value as Outgoing;
    if (!isLetter(one)) return 'shape';
    return moveId(one.move) === one.id ? undefined : 'id';
  },
  // Settings a newer version knows are left alone; they only have to be settings.
  profile: (value, key) => {
    if (key === 'me') return isMe(value) ? undefined : 'shape';
    return key !== 'settings' || isObject(value) ? undefined : 'shape';
  },
};

const isDraftOrForm = (kept: Kept): boolean =>
  (kept.key.startsWith('form:') ? asForm(kept) : asDraft(kept)) !== undefined;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
