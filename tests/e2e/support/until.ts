import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer; says what was waited for when there is none in time. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  within = 25_000,
): Promise<T> {
  for (const end = Date.now() + within; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`Waited ${within / 1000} s for ${what}.`);
}
