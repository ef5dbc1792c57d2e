import type { Person } from '../host.ts';
import type { Found } from './find.ts';
import { calls, type Ground } from './ground.ts';
import { around, inside, type Span } from './page.ts';
import type { Someone } from './people.ts';

/** What pages call the people of a message in their own code. */
export const FROM = /from|sender|author|(?:^|\s)gD(?:\s|$)/i;
export const TO = /(?:^|[^a-z])to(?:[^a-z]|$)|recipient|header-?to|person-to|[a-z]To(?:[^a-z]|$)/;
export const CC = /(?:^|[^a-z])b?cc(?![a-z])|[a-z]B?Cc(?![a-z])/i;

export type Between = {
  readonly from?: Person;
  readonly author?: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
};

/** Who wrote, and to whom: as the page calls them in its own code, else in the order in which mail is shown. */
export function peopleIn(ground: Ground, { header }: Found): Between {
  const people = inside(ground.people, [header[0], header[1] + 1]);
  const roles = people.map((one) => roleOf(ground, one, header[0]));
  const called = roles.indexOf('from');
  const first = called >= 0 ? called : roles[0] === undefined ? 0 : -1;
  const from = people[first];
  const rest = people.filter((one, at) => at !== first && (roles[at] === 'to' || !same(one, from)));
  const author = from ? undefined : authorIn(ground, header);
  const copied = new Set(inCopy(ground, people, roles));
  return {
    ...(from && { from: bare(from) }),
    ...(author && { author }),
    to: distinct(rest.filter((one) => !copied.has(one))),
    cc: distinct(rest.filter((one) => copied.has(one))),
  };
}

/** A name without an address, where the page itself says that it is the sender's: in its code, or for screen readers. */
function authorIn(ground: Ground, header: Span): string | undefined {
  for (const { in: element, text } of inside(ground.words, header)) {
    if (text.length > 80 || !/\p{L}{2}/u.test(text) || /[:@]/.test(text) || element.closest('h1, h2'))
      continue;
    for (let at: Element | null = element, up = 0; at && up < 3; at = around(at), up++) {
      const label = at.getAttribute('aria-label') ?? '';
      if (/^[^:]{1,20}:\s?/.test(label) && label.endsWith(text)) return text;
      if (/from|sender|author|persona/i.test(calls(at)) && !TO.test(calls(at))) return text;
    }
  }
  return undefined;
}

type Role = 'from' | 'to' | 'cc' | undefined;

function roleOf(ground: Ground, { in: element }: Someone, from: number): Role {
  const names: string[] = [];
  for (let at: Element | null = element, up = 0; at && up < 4; at = around(at), up++) {
    const span = ground.spanOf(at);
    if (!span || span[0] < from) break;
    names.push(calls(at));
  }
  if (names.some((name) => CC.test(name))) return 'cc';
  if (names.some((name) => FROM.test(name))) return 'from';
  return names.some((name) => TO.test(name)) ? 'to' : undefined;
}

/** By the page's own names; else whoever follows the two letters that mean a copy nearly everywhere. */
function inCopy(ground: Ground, people: readonly Someone[], roles: readonly Role[]): Someone[] {
  const [first, last] = [people[0]?.at ?? 0, people.at(-1)?.at ?? 0];
  const labels = inside(ground.words, [first, last]).filter(({ text }) => /^\W*b?cc\W*$/i.test(text));
  return people.filter((one, at) => roles[at] === 'cc' || labels.some((label) => label.at < one.at));
}

const same = (one: Person, other: Person | undefined): boolean =>
  one.address.toLowerCase() === other?.address.toLowerCase();

const bare = ({ name, address }: Person): Person => (name ? { name, address } : { address });

function distinct(people: readonly Person[]): Person[] {
  const known = new Set<string>();
  return people.flatMap((one) => {
    const key = one.address.toLowerCase();
    if (known.has(key)) return [];
    known.add(key);
    return [bare(one)];
  });
}
