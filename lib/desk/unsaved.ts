/** What the browser says when something could not be stored, as a screen tells it. */
import type { Saved } from '../store/drafts.ts';

export type UnsavedWhy = 'full' | 'blocked' | 'other';

/** The browsers' own names for a full disk and for storage that is switched off. */
export function whyUnsaved(reason: string): UnsavedWhy {
  if (reason === 'QuotaExceededError') return 'full';
  return reason === 'InvalidStateError' || reason === 'SecurityError' ? 'blocked' : 'other';
}

/** Where something typed or chosen is. */
export const savedAs = (saved: Saved): 'saved' | 'saving' | { readonly unsaved: UnsavedWhy } =>
  saved.is === 'unsaved' ? { unsaved: whyUnsaved(saved.reason) } : saved.is;
