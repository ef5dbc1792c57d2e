// npm run mutate -- 100000: changes one character of a letter that often, and counts how the letters were taken.
// Prints one JSON: `other` and `unlike` are misread ones and must be 0. SEED=… looks elsewhere.
import { allSealed, HOWS, mutate, taken } from '../tests/letter/mutate.ts';

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.env.SEED ?? 20_261_123);
/** Given to two or more processes, `PART=1/2` and `PART=2/2` share the runs. */
const [part = 1, parts = 1] = (process.env.PART ?? '1/1').split('/').map(Number);

/** Mulberry32: the same numbers on every computer. */
function random(state: number): () => number {
  let now = state | 0;
  return () => {
    now = (now + 0x6d2b79f5) | 0;
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any character of Unicode, half of them such as mails are full of. */
function signFrom(next: () => number): string {
  if (next() < 0.5) return String.fromCharCode(32 + Math.floor(next() * 95));
  const code = Math.floor(next() * 0x10f800);
  return String.fromCodePoint(code < 0xd800 ? code : code + 0x800);
}

const letters = allSealed();
const counts = { refused: 0, same: 0, other: 0, unlike: 0 };
const misread: object[] = [];
const begun = performance.now();
let done = 0;
for (let run = part - 1; run < runs; run += parts) {
  const next = random(seed + run);
  const letter = letters[run % letters.length];
  if (!letter) break;
  const how = HOWS[Math.floor(next() * HOWS.length)] ?? 'replace';
  const mutation = { at: Math.floor(next() * 1e9), how, sign: signFrom(next) };
  const result = taken(letter, mutate(letter.text, mutation));
  counts[result] += 1;
  done += 1;
  if (result === 'other' || result === 'unlike') misread.push({ letter: letter.name, ...mutation, result });
  if (done % 5000 === 0) console.error(`${done} of ${Math.ceil(runs / parts)}`);
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(JSON.stringify({ runs: done, letters: letters.length, seed, ...counts, misread, seconds }));
process.exitCode = misread.length > 0 ? 1 : 0;
