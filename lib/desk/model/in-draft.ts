/** When the browser's own model is asked: for the draft of the open message, and only where the person switched it on. */
import type { Suggestion } from '../../draft/suggested.ts';
import type { OpenMessage } from '../../hosts/host.ts';
import type { View } from '../view.ts';

/** Suggestions for the draft in view; none for anything else. Nothing of it is loaded while it is off. */
export async function suggestIn(
  view: View,
  message: OpenMessage | undefined,
  on: boolean | undefined,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  if (!on || view.is !== 'draft' || !message || view.draft.source?.key !== message.key) return [];
  const { suggestFor } = await import('./suggest.ts');
  return suggestFor(message, view.draft.language, signal);
}
