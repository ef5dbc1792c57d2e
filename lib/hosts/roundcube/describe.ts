import type { Described } from '../host.ts';
import { editorKind } from './compose.ts';
import { envText } from './env.ts';
import { actionOf, placeOf, type View } from './view.ts';

/** Where the fields of an open message are looked for, as the tool's own page names them. */
const PLACES = [
  '#message-header',
  '#message-header .subject',
  '#message-header td.header.from',
  '#messagebody',
];
const PARTS = ['iframe#messagecontframe', 'table#messagelist', '#composebody'];

/** Which of the places this page has; no word of any mail. */
export function describe(tool: string, view: View): Described {
  const { document } = view;
  const kind = editorKind(document);
  const there = [...PLACES, ...PARTS].map((place) => [place, document.querySelectorAll(place).length]);
  const text = JSON.stringify({
    ...actionOf(view),
    skin: envText(view.env, 'skin'),
    version: envText(view.env, 'rcversion'),
    place: placeOf(view) !== undefined,
    ...Object.fromEntries(there),
  });
  return { tool, ...(kind && { editor: kind }), text };
}
