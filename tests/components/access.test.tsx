/** No violations by axe-core in any state, light and dark, in both languages; targets large enough; no sideways scroll. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { prefer, show } from './show.tsx';
import { STATES } from './states.tsx';
import { AFTER } from './states-after.tsx';
import { CLARITY } from './states-clarity.tsx';
import { MODEL } from './states-model.tsx';
import { OPTIONS } from './states-options.tsx';
import { PRACTICE } from './states-practice.tsx';
import { PROPOSED } from './states-proposed.tsx';
import { RECOVERY } from './states-recovery.tsx';

/** What no width changes is asked once a colour scheme. */
const RUNS = [
  { scheme: 'light', language: 'en', width: 320, only: undefined },
  { scheme: 'dark', language: 'it', width: 320, only: undefined },
  { scheme: 'light', language: 'it', width: 240, only: ['target-size'] },
  { scheme: 'dark', language: 'en', width: 560, only: ['target-size'] },
] as const;

describe.each(RUNS)('$scheme, $language, $width px', ({ scheme, language, width, only }) => {
  beforeAll(async () => {
    document.title = 'Esito';
    await prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    // Tall enough that the foot covers nothing: what it covers can be scrolled to, but axe cannot know.
    await page.viewport(width, 2600);
  });
  afterAll(() => prefer({}));

  test.each([...STATES, ...AFTER, ...CLARITY, ...MODEL, ...OPTIONS, ...PRACTICE, ...PROPOSED, ...RECOVERY])(
    '%s',
    async (_name, screen) => {
      const { container } = await show(screen, language);
      for (const details of container.querySelectorAll('details')) details.open = true;
      const { violations } = await axe.run(container.ownerDocument, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: [...only] } : { rules: { 'target-size': { enabled: true } } }),
      });
      const said = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
      expect(said).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(tooSmall(container)).toEqual([]);
    },
  );
});

/** Buttons and fields under 24 px; links inside a sentence may be as low as their line. */
function tooSmall(container: Element): string[] {
  return [...container.querySelectorAll('button, input:not([hidden]), textarea, select, summary')]
    .filter((one) => !one.closest('.check'))
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((one) => one.outerHTML);
}
