/** Why the store could not be opened, as a screen tells it. */
export const whyUnopened = (error: unknown): 'unopened' | 'newer' =>
  error instanceof Error && error.name === 'TooNew' ? 'newer' : 'unopened';
