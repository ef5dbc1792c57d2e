/** English: every word of the product that people read, in letters, on screen and in the browser's own menus. */
export const en = {
  /** What letters are made of. A released form of letter is read for ever: words here are added, never reworded. */
  letter: {},
  /** What is on screen. `{name}` is filled in; a record with `one` and `other` is chosen by `Intl.PluralRules`. */
  ui: {},
  /** What the browser itself shows; written to `_locales` at build time. */
  browser: {
    description:
      'Turn a mail into an objective both agree on, and judge the work by whether it meets the goal.',
    openPanel: 'Open Esito beside this page',
    delegate: 'Delegate as an objective',
  },
} as const;
