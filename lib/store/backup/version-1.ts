/** The first form of the file, which had no check and only the bare ids of what was forgotten. Never changed again. */
import * as z from 'zod/mini';
import { REF, type Ref } from '../../objective/ids.ts';
import { NOBODY } from '../profile.ts';
import type { Content } from './format.ts';

const list = z.optional(z.array(z.unknown()));
const Shape = z.looseObject({
  esito: z.literal('export'),
  version: z.literal(1),
  records: z.array(z.unknown()),
  forgotten: z.array(z.string()),
  drafts: list,
  unsent: list,
  me: z.optional(
    z.looseObject({ name: z.string(), addresses: z.array(z.string()), notMe: z.array(z.string()) }),
  ),
  settings: z.optional(z.record(z.string(), z.unknown())),
});

/** What such a file holds, its entries not looked at yet; `undefined` where it has another shape. */
export function fromFirst(file: object): Content | undefined {
  const { success, data } = Shape.safeParse(file);
  if (!success) return undefined;
  const { records, drafts = [], unsent = [], me = NOBODY, settings = {} } = data;
  // A mark needs the objective it is of. An objective's own mark says it, and keeps all moves of it out.
  const refs = data.forgotten.filter((one) => REF.test(one)) as Ref[];
  const forgotten = refs.map((ref) => ({ id: ref, objective: ref }));
  return { of: 'everything', records, drafts, unsent, me, settings, forgotten, aside: [] } as Content;
}
