import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export const HOST = '127.0.0.1';

/** Something that runs until it is told to stop; `stop` resolves when nothing of it is left. */
export interface Running {
  stop(): Promise<void>;
}

export interface Program extends Running {
  /** Why it ended, once it has ended. */
  ended(): string | undefined;
}

const groups = new Set<number>();

process.on('exit', () => {
  for (const group of groups) signal(group, 'SIGKILL');
});

/** Starts a program as leader of its own process group: the workers of `php -S` outlive their parent. */
export function startProgram(
  command: string,
  args: string[],
  { log, env = {} }: { log: string; env?: Record<string, string> },
): Program {
  const out = openSync(log, 'a');
  const child = spawn(command, args, {
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env },
    detached: true,
  });
  closeSync(out);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const group = child.pid;
  if (group) groups.add(group);
  return {
    ended: () => (failure ? failure.message : exitOf(child, command, log)),
    stop: async () => {
      if (!group) return;
      await endGroup(group);
      groups.delete(group);
    },
  };
}

/** Waits for what proves a program up; where that fails, nothing of the program stays. */
export async function provenUp(program: Program, proof: Promise<unknown>): Promise<void> {
  try {
    await proof;
  } catch (error) {
    await program.stop();
    throw error;
  }
}

function exitOf(child: ChildProcess, command: string, log: string): string | undefined {
  if (child.exitCode === null && child.signalCode === null) return undefined;
  return `${command} ended with ${child.exitCode ?? child.signalCode}: ${readFileSync(log, 'utf8').slice(-600)}`;
}

async function endGroup(group: number): Promise<void> {
  signal(group, 'SIGTERM');
  if (await gone(group, 4000)) return;
  signal(group, 'SIGKILL');
  await gone(group, 2000);
}

async function gone(group: number, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await pause(20)) {
    if (!signal(group, 0)) return true;
  }
  return false;
}

function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}

/** Free ports; all are held until the last is found, so no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const holders = await Promise.all(Array.from({ length: count }, () => listen(createServer())));
  const ports = holders.map(portOf);
  await Promise.all(holders.map((holder) => new Promise((done) => holder.close(done))));
  return ports;
}

function listen(server: Server): Promise<Server> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, HOST, () => done(server));
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/** Resolves when something answers on the port; says why the program ended if it does so before. */
export async function answering(port: number, program: Program, within = 20_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await pause(25)) {
    const why = program.ended();
    if (why) throw new Error(why);
    if (await accepts(port)) return;
  }
  throw new Error(`Nothing answered on port ${port} within ${within / 1000} s.`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, HOST);
    const answer = (yes: boolean) => {
      socket.destroy();
      done(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
