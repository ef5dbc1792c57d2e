/** Records as the fold walks them. */
import type { ShortId } from './ids.ts';
import type { LogRecord } from './log.ts';
import type { Move } from './moves.ts';

/** A record of a kind this version knows, with the short id that others answer. */
export type Known = { readonly record: LogRecord; readonly move: Move; readonly short: ShortId };

/** Moves by the short id they answer. */
export type Children = ReadonlyMap<ShortId | undefined, readonly Known[]>;
