import type { Found } from '../brought.ts';
import { type Described, SURE_ENOUGH } from '../host.ts';
import { EXPECTS } from '../tools/expects.ts';
import { around } from './page.ts';
import type { Reading } from './read.ts';

/** How a page was read, and what its editor is. */
export function describe(reading: Reading, tool: string, hits?: Found): Described {
  const { editor: any, composing, message } = reading;
  // On a page without mail one writes something else.
  const editor = composing || (message && message.trust.all >= SURE_ENOUGH) ? any : undefined;
  return {
    tool,
    ...(message && { sure: message.trust }),
    ...(editor && { editor: editor.kind }),
    text: reportOn(reading, tool, hits),
  };
}

/** The report, as JSON: tags, roles, and what was found by which sign. No word that the page shows. */
function reportOn(reading: Reading, tool: string, found: Found = {}): string {
  const any = describePage(reading);
  const missing = EXPECTS[tool]?.filter((css) => !reading.ground.document.querySelector(css));
  // Their places only: what was found is the mail's.
  const hits = Object.fromEntries(Object.entries(found).map(([field, hit]) => [field, hit?.at]));
  return missing ? JSON.stringify({ hits, missing, any }).slice(0, 12_000) : any;
}

function describePage({ ground, editor, message, found }: Reading): string {
  const { elements, people, dates, editors } = ground;
  return JSON.stringify({
    elements: elements.length,
    people: people.length,
    dates: dates.length,
    editors: editors.length,
    messages: found,
    ...(editor && { editor: { kind: editor.kind, at: pathOf(editor.element) } }),
    ...(message && describeMessage(message)),
  }).slice(0, 8000);
}

function describeMessage({ found, subject, between, trust, names }: NonNullable<Reading['message']>): object {
  const { body, date, whole, listed } = found;
  return {
    sure: trust,
    whole: pathOf(whole),
    listed,
    body: body.roots.slice(0, 3).map(pathOf),
    called: body.called,
    framed: body.framed,
    ...(date && { date: { full: date.full, at: pathOf(date.in) } }),
    ...(subject && { subject: { sure: subject.sure, at: pathOf(subject.in) } }),
    from: between.from !== undefined,
    to: between.to.length,
    cc: between.cc.length,
    named: [names.message !== undefined, names.thread !== undefined],
  };
}

/** Tags, roles, classes and names of attributes, from the element outwards; never a value, which may be anybody's. */
function pathOf(element: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element, up = 0; at && up < 6; at = around(at), up++) path.push(stepOf(at));
  return path.join('<');
}

function stepOf(element: Element): string {
  const role = element.getAttribute('role');
  const names = [...element.attributes].map(({ name }) => name).filter((name) => /^(data|aria)-/.test(name));
  const classes = [...element.classList].filter((one) => /^[a-z][\w-]{0,24}$/i.test(one)).slice(0, 2);
  const named = names.slice(0, 3).map((name) => `[${name}]`);
  return [
    element.localName,
    ...classes.map((one) => `.${one}`),
    role && /^[a-z]{2,20}$/.test(role) ? `[${role}]` : '',
    ...named,
  ].join('');
}
