/**
 * The reading serif is taken only if it is there for the first picture (`font-display: optional`), so that nothing jumps
 * afterwards. It lies in the package: waiting for it costs some milliseconds and spares the fallback.
 */
export async function loadFonts(): Promise<void> {
  await document.fonts.load('1em "Newsreader Variable"').catch(() => []);
}
