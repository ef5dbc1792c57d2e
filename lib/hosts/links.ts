/** Longer addresses are a tracker's; nobody reads them. */
const READABLE = 2000;
const KEPT = /^(https?:|mailto:|tel:)/i;

/** ` <address>` to stand behind a link's words; empty where they say it already, or where it leads nowhere safe. */
export function readableLink(link: Element): string {
  const address = link.getAttribute('href')?.trim() ?? '';
  const words = link.textContent.trim();
  if (words === '' || !KEPT.test(address) || address.length > READABLE) return '';
  if (bare(words) === bare(address)) return '';
  return ` <${address.replace(/^mailto:/i, '')}>`;
}

function bare(address: string): string {
  return address
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/^(https?:\/\/|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
