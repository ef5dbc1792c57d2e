import { BODY_LIMIT, type Inserted, type Open } from '../host.ts';
import { own } from '../own.ts';
import { insertAtTop } from '../plain-editor.ts';
import { insertAbove, textOf } from '../rich-editor.ts';
import { oneLine } from '../text.ts';
import { type Env, envText } from './env.ts';
import type { View } from './view.ts';

const PLAIN = ['textarea#composebody', 'textarea[name="_message"]'];
const RICH = ['iframe#composebody_ifr', '.tox-edit-area iframe', '.mce-edit-area iframe'];

/** The message that is being written: what its editor holds, to whom it goes, and whether it answers one. */
export function readCompose({ document, env }: View): Omit<Compose, 'is' | 'tool' | 'account'> {
  const editor = editorIn(document);
  const text = editor && (editor.plain ? editor.plain.value : textOf(editor.rich));
  return {
    holds: (text ?? '').slice(0, BODY_LIMIT),
    to: addressees(document),
    ready: editor !== undefined,
    subject: oneLine(document.querySelector<HTMLInputElement>('input[name="_subject"]')?.value ?? ''),
    mode: modeOf(env),
  };
}

/** A reply that was kept among the drafts is opened as a draft, and still says which message it answers. */
function modeOf(env: Env): Compose['mode'] {
  const mode = envText(env, 'compose_mode');
  if (mode === 'forward') return mode;
  return mode === 'reply' || envText(env, 'reply_msgid') ? 'reply' : 'new';
}

type Compose = Extract<Open, { is: 'compose' }>;

/** Puts the letter into the editor that is in use, above what it holds. */
export function insertLetter(document: Document, letter: string): Inserted {
  const editor = editorIn(document);
  if (!editor || editor.plain?.disabled || editor.plain?.readOnly) return { ok: false, why: 'no-editor' };
  const kept = editor.plain ? insertAtTop(editor.plain, letter) : insertAbove(editor.rich, letter);
  return kept ? { ok: true } : { ok: false, why: 'not-kept' };
}

type Editor = { plain: HTMLTextAreaElement; rich?: never } | { plain?: never; rich: HTMLElement };

/** The editor that is in use; nothing before the HTML one stands with all it is to hold. */
function editorIn(document: Document): Editor | undefined {
  const plain = firstOf<HTMLTextAreaElement>(document, PLAIN);
  const html = document.querySelector<HTMLInputElement>('input[name="_is_html"]')?.value;
  if (plain && (html ? html !== '1' : plain.style.display !== 'none')) return { plain };
  // A long quote waits in a field of its own until the editor has taken it.
  const waiting = plain?.dataset.htmlEditorContentElement;
  if (waiting && document.getElementById(waiting)) return undefined;
  const inside = firstOf<HTMLIFrameElement>(document, RICH)?.contentDocument;
  const rich = inside && own(inside).body;
  return rich?.matches('[contenteditable="true"]') ? { rich } : undefined;
}

/** Which editor is in use, if any. */
export function editorKind(document: Document): 'plain' | 'rich' | undefined {
  const editor = editorIn(document);
  return editor && (editor.plain ? 'plain' : 'rich');
}

function firstOf<E extends Element>(document: Document, places: readonly string[]): E | undefined {
  for (const place of places) {
    const element = document.querySelector<E>(place);
    if (element) return element;
  }
  return undefined;
}

/** The addresses the open message would go to: Roundcube keeps them as text in a field behind the one people type in. */
function addressees(document: Document): string[] {
  const field = document.querySelector<HTMLTextAreaElement>('textarea#_to, textarea[name="_to"]');
  return field?.value.match(/[^\s<>()",;]+@[^\s<>()",;]+/g) ?? [];
}
