/**
 * Firefox by WebDriver BiDi, which it speaks itself: no driver program, and no package for the sixty lines that this is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** The part of a BiDi answer that tests read. */
export type Answer = { readonly [name: string]: unknown };

/** An open connection to one Firefox of our own. */
export interface Bidi {
  send<T extends Answer>(method: string, params?: object): Promise<T>;
  /** Evaluates a function without arguments in a page, or in the browser's own window, and gives back what it returns. */
  evaluate<T>(context: string, expression: string): Promise<T>;
  /** How many requests of a page have not been answered. */
  pending(context: string): number;
  close(): Promise<void>;
}

const START = 60_000;

/** Starts the program with these arguments and connects to it. */
export async function connectFirefox(
  path: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Bidi> {
  const browser = spawn(path, ['--no-remote', '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', ...env },
    // A group of its own, so that none of its many processes stays.
    detached: true,
  });
  const killed = (): void => void signal(browser, 'SIGKILL');
  process.once('exit', killed);
  const gone = async (): Promise<void> => {
    process.off('exit', killed);
    for (const end = Date.now() + 8000; Date.now() < end && signal(browser, 0); ) await pause(30);
    signal(browser, 'SIGKILL');
  };
  try {
    return await open(new WebSocket(`${await addressOf(browser)}/session`), gone);
  } catch (error) {
    signal(browser, 'SIGKILL');
    throw error;
  }
}

/** To the whole group; false where none of it is left. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** Firefox says on standard error where it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`Firefox did not listen: ${said}`)), START);
    browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      found(address);
    });
    browser.once('error', fail);
    browser.once('exit', (code) => fail(new Error(`Firefox ended with ${code}: ${said}`)));
  });
}

type Waiting = { done(result: never): void; fail(error: Error): void };
type Said = {
  readonly id?: number;
  readonly type: string;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: string;
  readonly message?: string;
};

async function open(socket: WebSocket, gone: () => Promise<void>): Promise<Bidi> {
  const waiting = new Map<number, Waiting>();
  const requests = new Map<string, Set<string>>();
  socket.addEventListener('message', ({ data }) => {
    const said = JSON.parse(String(data)) as Said;
    if (said.id === undefined) return countRequest(requests, said);
    const asked = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.type === 'error') asked?.fail(new Error(`${said.error}: ${said.message}`));
    else asked?.done(said.result as never);
  });
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('Firefox takes no connection.')));
  });
  let last = 0;
  const send = <T extends Answer>(method: string, params: object = {}): Promise<T> =>
    new Promise<T>((done, fail) => {
      last++;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: {} });
  const events = ['beforeRequestSent', 'responseCompleted', 'fetchError'];
  await send('session.subscribe', { events: events.map((event) => `network.${event}`) });
  return {
    send,
    evaluate: async <T>(context: string, expression: string) => {
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      return plain(answer) as T;
    },
    pending: (context) => requests.get(context)?.size ?? 0,
    close: async () => {
      await send('browser.close').catch(() => undefined);
      await gone();
      socket.close();
    },
  };
}

function countRequest(requests: Map<string, Set<string>>, { method, params }: Said): void {
  const { context, request } = (params ?? {}) as { context?: string; request?: { request: string } };
  if (!context || !request) return;
  const open = requests.get(context) ?? new Set();
  requests.set(context, open);
  if (method === 'network.beforeRequestSent') open.add(request.request);
  else open.delete(request.request);
}

type Value = { readonly type: string; readonly value?: unknown };

/** What a script returned, as plain values. */
export function plain(answer: Answer): unknown {
  if (answer.type === 'exception') throw new Error((answer.exceptionDetails as { text: string }).text);
  return valueIn(answer.result as Value);
}

function valueIn({ type, value }: Value): unknown {
  if (type === 'null') return null;
  if (type === 'array') return (value as Value[]).map(valueIn);
  if (type === 'object')
    return Object.fromEntries((value as [string, Value][]).map(([name, one]) => [name, valueIn(one)]));
  return value;
}
