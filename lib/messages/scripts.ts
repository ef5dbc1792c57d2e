/** Which of our scripts a page gets. One bundle a tool, as WXT names them. */

/** The bundles. `webmail` reads any page by what webmails have in common; `probe` only asks for the right one. */
const FILES = {
  roundcube: '/content-scripts/roundcube.js',
  webmail: '/content-scripts/webmail.js',
} as const;

export type Tool = keyof typeof FILES;

/** Put into every page of a permitted site; it says which bundle the page needs. */
export const PROBE = '/content-scripts/probe.js';

/** The bundle for what a probe said; what nobody knows is read as any webmail. */
export const fileFor = (said: unknown): string =>
  typeof said === 'string' && Object.hasOwn(FILES, said) ? FILES[said as Tool] : FILES.webmail;
