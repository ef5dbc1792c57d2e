import type { Place } from '../host.ts';

/** Small things to do with the message stand in the first one already; without it, the header itself. */
const ENDS = ['.header-links', '.header-content'];

/** Where one small thing more goes beside the subject of the message that a document shows. */
export function placeIn(document: Document | undefined): Place | undefined {
  const header = document?.querySelector('#message-header');
  if (!header) return undefined;
  for (const end of ENDS) {
    const element = header.querySelector(end);
    if (element) return { header, end: element };
  }
  return { header, end: header };
}
