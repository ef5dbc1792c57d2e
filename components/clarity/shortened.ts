const MOST = 60;

/** Words long enough to be known again. */
export function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
