/** Who a draft is for, as the message says it: by its greeting, its sender and its recipients. Never guessed. */
import type { DraftPerson, Rests } from './draft.ts';
import { placeOf } from './place.ts';

type Shown = { readonly name?: string; readonly address: string };

/** What is needed of a message to tell who it is for. */
export type Between = {
  readonly from?: Shown;
  readonly author?: string;
  readonly to: readonly Shown[];
  readonly cc?: readonly Shown[];
};

/** The person a draft is for. `among`: the message leaves it open which of these. */
export type ForWhom = {
  readonly partner: DraftPerson;
  readonly rests?: Rests;
  readonly among: readonly DraftPerson[];
};

const NOBODY: DraftPerson = { name: '', address: '' };
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|ciao|salve|buongiorno|buonasera|buon giorno|car[oaei]|gentile|egregi[oa]|gent\.m[oa])(?: (?:sig\.(?:ra)?|signora?|mr\.?|mrs\.?|ms\.?|dr\.?|dott\.(?:ssa)?))?[ ,]{1,2}((?:\p{Lu}[\p{L}'’-]{1,30})(?:(?:,| e| ed| and| &)? \p{Lu}[\p{L}'’-]{1,30}){0,3})\s{0,2}(?:[,:!.–-]|$)/iu;

/** Whom a text greets, as it stands there: *Sara*, *Sara and Luca*; empty where it greets nobody. */
export function greetedIn(text: string): string {
  const name = GREETING.exec(text.slice(0, 200).split('\n')[0]?.trim() ?? '')?.[1] ?? '';
  // However a greeting is written, a name has a capital: *Ciao Marco chiama Anna* greets nobody called so.
  const isName = name.split(/,? /).every((word) => /^(?:\p{Lu}|(?:e|ed|and|&)$)/u.test(word));
  return isName ? name : '';
}

/** The other person of a message, for whoever `isMe` says I am. `text` is what its sender wrote. */
export function forWhom(message: Between, isMe: (address: string) => boolean, text: string): ForWhom {
  const { from, author, to, cc = [] } = message;
  // Their address is asked for; whom they wrote to is somebody else.
  if (!from && author)
    return { partner: { name: author, address: '' }, rests: said('from', author), among: [] };
  const mine = from !== undefined && isMe(from.address);
  const others = distinct([...to, ...cc]).filter(
    (one) => !isMe(one.address) && one.address !== from?.address,
  );
  const greeted = greetedIn(text);
  const named = greeted ? others.filter((one) => isCalled(one, greeted)) : [];
  const [only] = named;
  // Whoever bears my name may be meant as little as I am.
  const meToo = greeted !== '' && [...to, ...cc].some((one) => isMe(one.address) && isCalled(one, greeted));
  if (only && named.length === 1 && !meToo && !greetsSeveral(greeted))
    return { partner: personOf(only), rests: inText(text, greeted), among: [] };
  if (!mine && from)
    return { partner: personOf(from), rests: said('from', from.name ?? from.address), among: [] };
  const [first, ...more] = named.length > 0 ? named : distinct(to).filter((one) => others.includes(one));
  if (first && more.length === 0)
    return { partner: personOf(first), rests: said('to', first.name ?? first.address), among: [] };
  return { partner: NOBODY, among: first ? [first, ...more].slice(0, AMONG).map(personOf) : [] };
}

/** Most people that are asked about; a mail to more is to everybody. */
const AMONG = 5;

const personOf = ({ name = '', address }: Shown): DraftPerson => ({ name, address });
const said = (where: NonNullable<Rests['where']>, quote: string): Rests => ({ quote, paragraph: 0, where });

function inText(text: string, quote: string): Rests {
  const span = placeOf(text, quote);
  const line = text.split('\n')[0]?.trim() ?? '';
  return { quote, paragraph: 1, ...span, ...(line !== quote && { sentence: line }) };
}

const greetsSeveral = (greeted: string): boolean => /,| e | ed | and | & /u.test(greeted);

/** By the first name, or where none is shown by how the address begins. */
function isCalled({ name = '', address }: Shown, greeted: string): boolean {
  const names = plain(greeted).split(/[^\p{L}]+/u);
  const own = plain(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1);
  const known = own.length > 0 ? own : plain(address.split('@')[0] ?? '').split(/[^\p{L}]+/u);
  return known.some((part) => part.length > 1 && names.includes(part));
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function distinct(people: readonly Shown[]): Shown[] {
  const seen = new Set<string>();
  return people.filter(({ address }) => {
    const one = address.toLowerCase();
    const fresh = !seen.has(one);
    seen.add(one);
    return fresh;
  });
}
