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
