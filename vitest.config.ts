import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

/** What the letter is put into: `tests/hosts/editors/`. */
const EDITORS = [
  ...['view', 'state', 'model', 'history', 'keymap', 'commands', 'schema-basic'].map(
    (one) => `prosemirror-${one}`,
  ),
  ...['slate', 'slate-react', 'slate-history', 'react-dom/client', 'quill', 'squire-rte'],
  ...['lexical', '@lexical/rich-text', '@lexical/history', '@lexical/html', 'roosterjs-content-model-core'],
  ...['tinymce', 'tinymce/icons/default', 'tinymce/models/dom', 'tinymce/themes/silver'],
  ...['editor-inline', 'essentials', 'paragraph', 'block-quote'].map((one) => `@ckeditor/ckeditor5-${one}`),
];

const chrome = process.env.CHROME_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/components/**', 'tests/hosts/**', 'tests/package/**'],
          setupFiles: ['tests/setup.unit.ts'],
          // Properties take as long as the machine is busy; only one that never ends is a failure.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        // Found late, they would make the first run of a fresh clone load its page again.
        optimizeDeps: {
          include: [
            ...['axe-core', 'vitest-browser-react', '@noble/hashes/sha2.js', 'fast-check', 'zod/mini'],
            ...EDITORS,
          ],
        },
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx', 'tests/hosts/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chrome,
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has browsers and servers of its own, which wait more than they work.
          maxWorkers: 3,
          // What is waited for may take its time on a busy machine; only what never comes is a failure.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
});
