/**
 * The language model that a browser runs on this computer, where it has one: Chrome's Prompt API, as its specification
 * has it (webmachinelearning.github.io/prompt-api). It is only ever asked where it is there already: loading one would be a
 * request, and gigabytes.
 */

/** What is used of a session. */
export type Session = {
  prompt(text: string, options: { responseConstraint: object; signal: AbortSignal }): Promise<string>;
  destroy(): void;
};

type Spoken = readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
type Options = { readonly expectedInputs: Spoken; readonly expectedOutputs: Spoken };

/** What is used of the browser's `LanguageModel`. */
export type BrowsersModel = {
  availability(options: Options): Promise<string>;
  create(
    options: Options & {
      readonly initialPrompts: readonly { readonly role: 'system'; readonly content: string }[];
      readonly signal: AbortSignal;
    },
  ): Promise<Session>;
};

/** The browser's; `undefined` where it knows of none. */
export const browsersModel = (): BrowsersModel | undefined =>
  (globalThis as { readonly LanguageModel?: BrowsersModel }).LanguageModel;

/** The languages that a model is asked to read and write. */
export const speaking = (language: 'en' | 'it'): Options => ({
  expectedInputs: [{ type: 'text', languages: [language] }],
  expectedOutputs: [{ type: 'text', languages: [language] }],
});

/** `none`: this browser knows of no model. `absent`: of one that is not ready on this computer, or not in this language. */
export type Presence = 'none' | 'absent' | 'ready';

/** Whether a model is ready. Nothing is loaded for the answer. */
export async function presenceOf(language: 'en' | 'it', model = browsersModel()): Promise<Presence> {
  if (!model) return 'none';
  try {
    return (await model.availability(speaking(language))) === 'available' ? 'ready' : 'absent';
  } catch {
    return 'absent';
  }
}
