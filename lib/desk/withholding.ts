/** Holds a letter back while something in it looks like a secret, until the person takes it out or says that it stays. */
import { confirmed, type Held, keptIn, secretsIn } from '../clarity/secrets/held.ts';
import type { Draft } from '../draft/draft.ts';
import type { Kept } from '../store/database.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** A letter that waits, and under what it was written. */
export type Withheld = { readonly about: string; readonly secrets: readonly Held[] };

export class Withholding {
  readonly #shown: Shown;
  #goOn: ((kept: readonly string[]) => void) | undefined;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /**
   * Whether what is to be written has to wait, and then says so. What was kept in drafts and forms is answered already:
   * in those in view, and in `typed` here. `goOn` writes it after all, with the keys that answer for what was found.
   */
  holds(
    letter: unknown,
    typed: readonly Kept[],
    kept: readonly string[],
    goOn: (kept: readonly string[]) => void,
  ): boolean {
    const { view } = this.#shown.panel();
    const secrets = secretsIn(letter, [...kept, ...keptIn([formsIn(view), typed])]);
    this.#goOn = secrets.length > 0 ? goOn : undefined;
    const about = aboutOf(view);
    this.#shown.withhold(secrets.length > 0 ? { about, secrets } : undefined);
    return secrets.length > 0;
  }

  /** The person says that it stays in: the letter is written. */
  keep(): void {
    const { held } = this.#shown.panel();
    const goOn = this.#goOn;
    this.leave();
    if (held) goOn?.(confirmed(held.secrets));
  }

  /** The letter is not written: something is changed first. */
  leave(): void {
    this.#goOn = undefined;
    if (this.#shown.panel().held) this.#shown.withhold(undefined);
  }
}

/** What a view is about: a letter held back under another one is not this one's. */
export function aboutOf(view: View): string {
  if (view.is === 'draft') return view.draft.key;
  return view.is === 'objective' ? view.now.ref : view.is;
}

/** Drafts and forms in view, as they were stored. */
function formsIn(view: View): unknown {
  if (view.is === 'draft') return view.draft;
  return view.is === 'objective' ? [view.form, view.begun] : [];
}

/** What of a draft stands in the letter that proposes it. */
export function saidInProposal(draft: Draft): unknown {
  const { title, why, criteria, boundaries, leftOut, decision, resources } = draft;
  return { title, why, criteria, boundaries, leftOut, decision, resources };
}

/** What of it stands in the letter that asks the other person to write it up. */
export function saidInAsking({ title, source: { key, subject, link } = {} }: Draft): unknown {
  return key === undefined ? { title, subject, link } : { title };
}
