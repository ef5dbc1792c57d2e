import { readBlocks } from '../blocks.ts';
import { SURE_ENOUGH } from '../host.ts';
import { type Composing, composeAround, replyEditor } from './editor.ts';
import { type Found, findMessages } from './find.ts';
import { type Ground, groundOf } from './ground.ts';
import { peopleIn } from './header.ts';
import { type Names, namesOf } from './names.ts';
import type { Editor } from './page.ts';
import { subjectOf } from './subject.ts';
import { openness, type Read, type Trust, trustIn } from './trust.ts';

/** What was read of a page that nobody has described to us. */
export type Reading = {
  readonly ground: Ground;
  readonly editor: Editor | undefined;
  /** The message that is being written in the editor. */
  readonly composing: Composing | undefined;
  readonly message?: Read & { readonly names: Names; readonly trust: Trust };
  /** How many were found, open or not. */
  readonly found: number;
};

/** Nearly as open as the most open one: the last of these is the one that people have before them. */
const NEARLY = 1.2;

/** Reads the open message and finds the reply editor. */
export function readPage(document: Document, href: string): Reading {
  const ground = groundOf(document);
  const all = findMessages(ground).map((found) => ({ found, between: peopleIn(ground, found) }));
  const texts = all.flatMap(({ found: { body } }) => (body.called || body.framed ? body.roots : []));
  const editor = replyEditor(ground, texts);
  const ranked = all.map((one) => ({ one, open: openness(ground, one) }));
  const most = Math.max(...ranked.map(({ open }) => open));
  const chosen = ranked.findLast(({ open }) => open >= most - NEARLY)?.one;
  if (!chosen) return { ground, editor, composing: editor && composeAround(ground, editor), found: 0 };
  // Of the others nobody asks what they are about, and in a long conversation that takes long to find.
  const read: Read = { ...chosen, subject: subjectOf(ground, chosen.found) };
  const trust = trustIn(ground, read, href, editor !== undefined);
  const beside = trust.all < SURE_ENOUGH ? undefined : chosen.found.body.roots;
  const composing = editor && composeAround(ground, editor, beside);
  return {
    ground,
    editor,
    composing,
    found: all.length,
    message: { ...read, names: namesOf(chosen.found, href), trust },
  };
}

/** The message's words, as a person sees them. */
export const blocksOf = ({ body }: Found) => readBlocks(body.roots.map((root) => ({ root })));
