/** Which of several accounts a page is of, where it does not say so itself: tools number them in their addresses. */

/** `/mail/b/x1/u/0/`, `/u/1/`, `/mail/0/`: the number is a place, which another account may have tomorrow. */
const NUMBERED = /\/((?:b\/[^/]+\/)?u\/\d+|mail\/\d+)(?:[/?#]|$)/;
const NAMED = /[?&](?:u|authuser|account)=([^&#]+)/;

const seatOf = (href: string): string => href.match(NUMBERED)?.[1] ?? href.match(NAMED)?.[1] ?? '';

/** Where a message is: the tool's address, and the account; else what its address says in the place of one. */
export const placeOf = (href: string, account?: string): string =>
  `${new URL(href).origin}/:${account ?? seatOf(href)}`;
