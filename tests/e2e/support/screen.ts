import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright';
import { isWanted } from './wanted.ts';

const exec = promisify(execFile);

/** A virtual screen with a real keyboard and mouse, for what a page cannot reach: menus, shortcuts, prompts. */
export interface Screen {
  /** For `LaunchOptions.display`. */
  display: string;
  /** Presses a key or a chord by its X name, for example `alt+shift+k`, `Tab`, `Return`. */
  key(...names: string[]): Promise<void>;
  /** Clicks where a page shows the middle of an element; button 3 opens the browser's own menu. */
  click(page: Page, target: Locator, button?: 1 | 3): Promise<void>;
  /** Takes a picture of the whole screen, as PNG. */
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool', import: 'imagemagick' };

/** Why there can be no screen here, in a sentence that names the Debian package; nothing where there can. */
export function whyNoScreen(): string | undefined {
  const missing = Object.entries(PROGRAMS).find(([program]) => !found(program));
  return missing && `${missing[0]} is not installed; on Debian it is in the package ${missing[1]}.`;
}

function found(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a screen on a display number that is free. */
export async function openScreen(size = '1360x840'): Promise<Screen> {
  const why = whyNoScreen();
  if (why) throw new Error(why);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const killed = () => server.kill('SIGKILL');
  process.once('exit', killed);
  const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');
  const display = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: display };
  const xdotool = async (...args: string[]) => {
    await exec('xdotool', args, { env });
  };
  return {
    display,
    key: async (...names) => {
      for (const name of names) await xdotool('key', '--delay', '60', name);
    },
    click: async (page, target, button = 1) => {
      const { x, y } = await onScreen(page, target, xdotool);
      await xdotool('mousemove', `${x}`, `${y}`, 'click', `${button}`);
    },
    picture: async (file) => {
      if (isWanted(file)) await exec('import', ['-window', 'root', file], { env });
    },
    close: async () => {
      process.off('exit', killed);
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

/**
 * Where on the screen a page shows the middle of an element. What the window says of its own place is wrong without a
 * window manager, so the mouse is moved to a known point and the page is asked where it saw it.
 */
async function onScreen(page: Page, target: Locator, xdotool: (...args: string[]) => Promise<void>) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('The element to click is not visible.');
  await xdotool('mousemove', '600', '500');
  const seen = page.evaluate(
    () =>
      new Promise<{ x: number; y: number }>((done) => {
        const see = (event: MouseEvent) => done({ x: event.clientX, y: event.clientY });
        addEventListener('mousemove', see, { once: true, capture: true });
      }),
  );
  await page.waitForTimeout(150);
  await xdotool('mousemove', '601', '501');
  const at = await seen;
  return {
    x: Math.round(601 - at.x + box.x + box.width / 2),
    y: Math.round(501 - at.y + box.y + box.height / 2),
  };
}
