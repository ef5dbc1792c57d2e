import { type Env, envText, readEnv } from './env.ts';

/** One of Roundcube's documents: the window's own, or the preview's inside it. */
export type View = {
  readonly document: Document;
  readonly env: Env;
  /** The document's own address; empty for a frame that has none. */
  readonly params: URLSearchParams;
};

export function viewOf(document: Document, address: string): View {
  const query = /^https?:/.test(address) ? new URL(address).search : '';
  return { document, env: readEnv(document), params: new URLSearchParams(query) };
}

/** What the document shows: `show`, `preview`, `compose`; empty for a list. `area`: `mail` and others. */
export function actionOf({ env, params }: View): { area: string; action: string } {
  return {
    area: envText(env, 'task') ?? params.get('_task') ?? '',
    action: envText(env, 'action') ?? params.get('_action') ?? '',
  };
}

/** The document is one of Roundcube's. */
export function isRoundcube({ document, env, params }: View): boolean {
  if (envText(env, 'task') && envText(env, 'comm_path')) return true;
  return params.has('_task') && /\btask-\w/.test(document.body?.className ?? '');
}

/** Folder and number of the open message, from whichever place says both. */
export function placeOf(view: View): { mailbox: string; uid: string } | undefined {
  const link = view.document.querySelector('#message-header a.extwin')?.getAttribute('href') ?? '';
  const sources: readonly ((name: string) => string | null | undefined)[] = [
    (name) => view.params.get(`_${name === 'mailbox' ? 'mbox' : name}`),
    (name) => envText(view.env, name),
    (name) => new URLSearchParams(link.replace(/^[^?]*/, '')).get(`_${name === 'mailbox' ? 'mbox' : name}`),
  ];
  for (const source of sources) {
    const [mailbox, uid] = [source('mailbox'), source('uid')];
    if (mailbox && uid) return { mailbox, uid };
  }
  return undefined;
}
