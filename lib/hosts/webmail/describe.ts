import { EXPECTS } from '../tools/expects.ts';
import { around } from './page.ts';
import type { Reading } from './read.ts';

/** How a page was read, as JSON: tags, roles, and what was found by which sign. No word that the page shows. */
export function describe(reading: Reading, tool: string, hits?: object): string {
  const any = describePage(reading);
  const missing = EXPECTS[tool]?.filter((css) => !reading.ground.document.querySelector(css));
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
