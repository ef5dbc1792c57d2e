/** A letter as a webmail's rich editor holds it. */

/**
 * The HTML of a text: a paragraph for each stretch between empty lines, a `<br>` for each line end in it, no styles.
 * Blanks that HTML would drop are no-break ones, so that what the page shows is the text again.
 */
export function htmlOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>')}</p>`)
    .join('\n');
}

const lineOf = (line: string): string => escaped(line).replace(/^ | (?= )| $/g, '&nbsp;');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
