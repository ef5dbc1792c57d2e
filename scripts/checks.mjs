// Runs checks one after the other, lets a failing one stop nothing, and counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { attempt, root } from './run.mjs';

const counts = { passed: 0, failed: 0 };
const failures = [];
const skips = [];
/** Files that passed or failed only after a second run. */
const again = [];

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs one check. It answers with its counts, or counts as one; an error is a failure. */
export async function check(name, work) {
  const begun = performance.now();
  console.log(`\n— ${name}`);
  let result;
  try {
    result = (await work()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    result = { passed: 0, failed: 1 };
  }
  counts.passed += result.passed;
  counts.failed += result.failed;
  for (const skipped of result.skipped ?? []) skips.push(skipped);
  if (result.failed > 0) failures.push(name);
  console.log(`${result.failed > 0 ? 'failed' : 'ok'}  ${name}  ${seconds(begun)}`);
}

/** A test that never ends must not keep the others from being told. */
const LIMIT = 25 * 60_000;

/** Runs vitest projects and counts their tests from vitest's own report. */
export async function vitest(projects, env = {}) {
  const { code, files } = await report(projects, [], env);
  return judge(code, files);
}

/**
 * The same for tests that drive real browsers and servers, some beside each other: a file that failed runs once more,
 * alone, and its second run counts. Each such file is named at the end, so that what needs a second run is not forgotten.
 */
export async function vitestTwice(project) {
  const first = await report([project], []);
  const failed = first.files.filter((file) => file.status === 'failed');
  if (failed.length === 0 || failed.length > MOST_AGAIN) return judge(first.code, first.files);
  const names = failed.map((file) => relative(root, file.name));
  console.log(`\nOnce more, alone: ${names.join(', ')}`);
  again.push(...names);
  const second = await report([project], ['--maxWorkers=1', ...names]);
  return judge(second.code, [...first.files.filter((file) => !failed.includes(file)), ...second.files]);
}

/** More files than these fail for one reason, which another run does not take away. */
const MOST_AGAIN = 4;

async function report(projects, args, env = {}) {
  const folder = join(root, 'tests', '.run');
  const file = join(folder, `${projects.join('-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const { code, signal } = await attempt(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    { env, within: LIMIT },
  );
  if (!existsSync(file)) throw new Error(`vitest ended with ${signal ?? code} and left no report.`);
  return { code, files: JSON.parse(readFileSync(file, 'utf8')).testResults };
}

/** Vitest also fails on errors that belong to no test. */
function judge(code, files) {
  const result = count(files);
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

function count(files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const having = (status) => tests.filter((test) => test.status === status);
  // A file that cannot be loaded has no tests to fail.
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const passed = having('passed').length;
  const failed = having('failed').length;
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return { passed, failed: failed + unloaded.length, skipped: skipped.map((test) => test.fullName) };
}

/** Says what failed and what was skipped; the last line has the figures. Answers with the exit code. */
export function conclude({ skipsFail = false, whySkipped } = {}) {
  console.log('');
  if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
  if (again.length > 0) console.log(`Ran twice: ${again.join(', ')}`);
  if (skips.length > 0) {
    const verdict = skipsFail ? 'Nothing may be skipped here, and these were' : 'Skipped';
    console.log(`${verdict}: ${skips.join('; ')}${whySkipped ? `. ${whySkipped}` : ''}`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${skips.length} skipped`);
  return counts.failed > 0 || (skipsFail && skips.length > 0) ? 1 : 0;
}
