/** Which of our scripts a page gets. One bundle a tool, as WXT names them. */
const TOOLS = ['fastmail', 'gmail', 'outlook', 'proton', 'roundcube', 'webmail', 'yahoo'];

/** Put into every page of a permitted site; it says which bundle the page needs. */
export const PROBE = '/content-scripts/probe.js';

/** The bundle for what a probe said; what nobody knows is read as any webmail. */
export const fileFor = (said: unknown): string =>
  `/content-scripts/${TOOLS.find((one) => one === said) ?? 'webmail'}.js`;
