import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Chromium needs on its command line to run with one unpacked extension and without noise of its own. */
export function chromiumArgs(extension: string): string[] {
  return [
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    // Root cannot use the sandbox; the second switch hides the bar that says so and would push the page down.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** A new profile would offer to save the webmail's password, over whatever one wants to look at. */
export function askForNoPasswords(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const never = { credentials_enable_service: false, profile: { password_manager_enabled: false } };
  writeFileSync(preferences, JSON.stringify(never));
}
