// Runs programs of the project so that an interrupt reaches them and everything they started.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const windows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const running = new Set();
let stopping = false;

/** Programs of node_modules come first, among them the Node that the lock file pins. */
const ownTools = { PATH: bin + delimiter + (process.env.PATH ?? '') };

/** Without them: npm must not replace the very Node that runs it. */
const hostTools = {
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter),
};

/**
 * Starts a program in a process group of its own and answers with its exit code and, when captured, its stdout.
 * `tools: 'host'` leaves node_modules out of PATH; `channel` lets the child notice when this process is gone;
 * after `within` milliseconds it is killed; `quiet` sends what it prints to standard error.
 */
export function attempt(
  command,
  args,
  { env = {}, capture = false, channel = false, quiet = false, tools = 'own', within = 0 } = {},
) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(tools === 'own' ? ownTools : hostTools), ...env },
      stdio: ['ignore', capture ? 'pipe' : quiet ? 2 : 'inherit', 'inherit', ...(channel ? ['ipc'] : [])],
      detached: !windows,
      shell: windows,
    });
    running.add(child);
    const limit = within && setTimeout(() => signalGroup(child, 'SIGKILL'), within);
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.once('error', (error) => {
      running.delete(child);
      fail(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(limit);
      running.delete(child);
      // While stopping, nobody may go on to the next step: the process is about to leave.
      if (!stopping) done({ code: code ?? 1, signal, stdout });
    });
  });
}

/** Like `attempt`, but anything other than success is an error. */
export async function run(command, args, options) {
  const result = await attempt(command, args, options);
  if (result.code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${result.signal ?? result.code}`);
  }
}

function signalGroup(child, signal) {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has left by itself.
  }
}

async function stopAll(signal) {
  if (stopping) return;
  stopping = true;
  for (const child of running) signalGroup(child, signal);
  const deadline = Date.now() + 10_000;
  while (running.size > 0 && Date.now() < deadline) await new Promise((next) => setTimeout(next, 50));
  for (const child of running) signalGroup(child, 'SIGKILL');
  process.exit(128 + constants.signals[signal]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));

// npm's shell between a terminal and us may be ended without a word to us: then our parent is another one.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stopAll('SIGTERM'), 1000).unref();
