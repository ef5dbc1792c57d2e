/** Draws a component as the product does: with the look, and in a language. */
import type { ReactNode } from 'react';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../components/look/look.css';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import type { Language } from '../../lib/letter/words/index.ts';

export const show = (screen: ReactNode, language: Language = 'en') => {
  document.documentElement.lang = language;
  return render(
    <WordsProvider language={language} today="2026-06-01">
      {screen}
    </WordsProvider>,
  );
};

/** Makes the browser say that the person prefers this. */
export async function prefer(features: Readonly<Record<string, string>>): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: unknown): Promise<void> };
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
