/** What Roundcube's page tells its own script about itself, in `rcmail.set_env({…})`. Nothing in it is certain. */
export type Env = Readonly<Record<string, unknown>>;

/** What was read of a document, as long as these are its scripts: a page is asked often, and this is most of the work. */
const READ = new WeakMap<
  Document,
  { readonly last: Element | undefined; readonly count: number; readonly env: Env }
>();

/**
 * Reads the settings from the text of the page's inline scripts: they can be read where the script's own variables
 * cannot. Roundcube writes each call on one line, as JSON.
 */
export function readEnv(document: Document): Env {
  const scripts = [...document.querySelectorAll('script:not([src])')];
  const [last, count] = [scripts.at(-1), scripts.length];
  const known = READ.get(document);
  if (known && known.last === last && known.count === count) return known.env;
  const env = envIn(scripts);
  READ.set(document, { last, count, env });
  return env;
}

function envIn(scripts: readonly Element[]): Env {
  const calls = scripts.flatMap((script) => [
    ...script.textContent.matchAll(/\bset_env\((\{.*\})\);?\s*$/gm),
  ]);
  return Object.assign({}, ...calls.map(([, json = '']) => parsed(json)));
}

/** A setting that is a text or a number, as text. */
export function envText(env: Env, name: string): string | undefined {
  const value = env[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
