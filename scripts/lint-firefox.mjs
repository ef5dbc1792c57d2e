// Mozilla's own check of the Firefox package, with one known warning let through.
import { attempt } from './run.mjs';

/** React writes innerHTML where an app uses dangerouslySetInnerHTML, twice in its DOM code; we never do. */
const REACT_WRITES = { code: 'UNSAFE_VAR_ASSIGNMENT', times: 2 };

/** Fails on any error and on any warning other than React's two. */
export async function lintFirefox(zip) {
  const { stdout } = await attempt('addons-linter', [zip, '--boring', '--output=json'], { capture: true });
  const { errors, warnings } = JSON.parse(stdout);
  const known = warnings.filter((warning) => warning.code === REACT_WRITES.code);
  const unknown = warnings.filter((warning) => warning.code !== REACT_WRITES.code);
  const found = [...errors, ...unknown, ...known.slice(REACT_WRITES.times)];
  for (const { code, message, file, line } of found)
    console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  if (found.length > 0) throw new Error(`${found.length} findings in the Firefox package`);
}
