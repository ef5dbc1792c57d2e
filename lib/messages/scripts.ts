/** Which of our scripts a page gets. One bundle a tool, as WXT names them. */

/** Tools that are at an address of their own, by their hosts; what people host themselves is found by {@link PROBE}. */
const HOSTS: Readonly<Record<string, RegExp>> = {
  gmail: /^mail\.google\.com$/,
  outlook: /^outlook\.(live|office|office365)\.com$|^outlook\.cloud\.microsoft$/,
  yahoo: /(^|\.)mail\.(yahoo|aol)\.com$/,
  proton: /^mail\.proton\.me$/,
  fastmail: /^(app|www|beta)\.fastmail\.com$/,
  gdocs: /^docs\.google\.com$/,
  notion: /^(www\.|app\.)?notion\.(so|com)$|\.notion\.site$/,
};

/** Put into every page of a permitted site whose address says nothing; it asks for the bundle that the page needs. */
export const PROBE = '/content-scripts/probe.js';

/** Put into a page that is read already, once it is to do more than read. */
export const BROUGHT = '/content-scripts/brought.js';

/** The bundle of the tool at an address, or at a pattern for addresses; nothing where its pages have to be asked. */
export function fileAt(address: string): string | undefined {
  const host = address.match(/^https?:\/\/([^/:]+)/)?.[1] ?? '';
  const tool = Object.keys(HOSTS).find((name) => HOSTS[name]?.test(host));
  return tool && `/content-scripts/${tool}.js`;
}

/** The bundle for what a page was found to be; what nobody knows is read as any webmail. */
export const fileFor = (said: unknown): string =>
  `/content-scripts/${said === 'roundcube' || said === 'docs' ? said : 'webmail'}.js`;
