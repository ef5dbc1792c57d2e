/** The address in a text; nothing where it is none. `URL.canParse` is younger than the oldest browsers that Esito runs in. */
export function addressIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
