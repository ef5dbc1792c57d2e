// The two faces of letters: `write` turns moves into letters, `read` letters into moves; one JSON a line, in and out.
import { htmlOf } from '../lib/letter/html.ts';
import { type About, LetterError } from '../lib/letter/letter.ts';
import { readLetters } from '../lib/letter/read.ts';
import { LANGUAGES, type Language } from '../lib/letter/words/index.ts';
import { writeLetter } from '../lib/letter/write.ts';
import { REF, SHORT_ID } from '../lib/objective/ids.ts';
import { asMove, checkMove, type Move, Role } from '../lib/objective/moves.ts';
import { sidesIn } from '../lib/objective/sides.ts';

type Given = Readonly<Record<string, unknown>>;

/** What is wrong with a line, and where: `move.content.terms.due.date does not fit`. */
class Fault extends Error {}

const FACES: Readonly<Record<string, (given: Given) => object>> = { write, read };

function write({ language, move: value, terms }: Given): object {
  if (!isLanguage(language)) throw new Fault(`language is none of ${LANGUAGES.join(', ')}`);
  const move = moveIn(value);
  try {
    const { text } = writeLetter(move, language, aboutOf(move, terms));
    return { text, html: htmlOf(text) };
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    throw new Fault(`${['move', 'content', ...error.field].join('.')} cannot be read back; say it otherwise`);
  }
}

function read({ text }: Given): object {
  if (typeof text !== 'string') throw new Fault('text is no text');
  return {
    letters: readLetters([{ depth: 0, text }]).map((one) =>
      one.ok ? { move: one.move } : { refused: one.why },
    ),
  };
}

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);

function moveIn(value: unknown): Move {
  const move = asMove(value);
  const bad = (path: readonly PropertyKey[]): Fault =>
    new Fault(`${['move', ...path].join('.')} does not fit`);
  if (!move) throw bad(Object(value).kind && !REF.test(Object(value).objective) ? ['objective'] : []);
  const { by, answers } = Object(move);
  if (!Role.options.includes(by)) throw bad(['by']);
  if (answers !== undefined && !SHORT_ID.test(String(answers))) throw bad(['answers']);
  const checked = checkMove(move);
  if (checked.ok) return checked.move;
  throw bad(
    checked.path[0] === 'kind' ? ['kind'] : checked.path.length > 0 ? ['content', ...checked.path] : [],
  );
}

/** Whom the letter greets and what it is about: as the move says it itself, else the objective's terms. */
function aboutOf(move: Move, terms: unknown): About {
  const sides = sidesIn(move) ?? Object(terms ?? ('terms' in move.content && move.content.terms));
  const title = Object(terms).title;
  const to = firstName(move.by === 'client' ? sides?.assistant : sides?.client);
  return { to, ...(typeof title === 'string' && { title }) };
}

const firstName = (side: unknown): string =>
  String(Object(side).name ?? '')
    .trim()
    .split(/\s+/)[0] ?? '';

/** The answer to one line; a line that cannot be answered says why, and the next one is. */
function answer(face: (given: Given) => object, line: string): object {
  let given: Given = {};
  try {
    given = Object(JSON.parse(line));
    return { ...idOf(given), ...face(given) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...idOf(given), error: why };
  }
}

const idOf = ({ id }: Given): object => (id === undefined ? {} : { id });

/** Lines as JSON has them: only a line feed ends one. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (held + chunk).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  yield held;
}

const face = FACES[process.argv[2] ?? ''];
if (!face) {
  console.error('Usage: npm run --silent letter -- write|read, with one JSON a line');
  process.exitCode = 2;
} else {
  // Whoever reads may have seen enough.
  process.stdout.on('error', () => process.exit(0));
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    const said = `${JSON.stringify(answer(face, line))}\n`;
    if (!process.stdout.write(said)) await new Promise((done) => process.stdout.once('drain', done));
  }
}
