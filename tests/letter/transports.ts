/** What mail programs do to a text on its way, each as a pure function. */

export type Transport = (text: string) => string;

export const eachLine =
  (turn: (line: string) => string | string[]): Transport =>
  (text) =>
    text.split('\n').flatMap(turn).join('\n');

const AT_BLANKS = /(?<= )|(?= )/;
/** Hyphens too, but no long word is cut. */
const AT_DASHES = /(?<=[^\s-]-)(?=[^\s-])|(?<= )|(?= )/;
const AT_HYPHENS = /(?<=\S-)(?=\S)|(?<= )|(?= )/;

/** Breaks between words, and after hyphens or inside long words where asked. */
export function wrapLine(line: string, width: number, at = AT_BLANKS): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const units = line.trimEnd().slice(indent.length).split(at);
  const out: string[] = [];
  let now = indent;
  for (const unit of units) {
    if ((now + unit).trimEnd().length > width && now.trim() !== '') {
      out.push(now.trimEnd());
      now = '';
    }
    if (now === '' && unit === ' ') continue;
    now += unit;
    while (at === AT_HYPHENS && now.length > width) {
      out.push(now.slice(0, width));
      now = now.slice(width);
    }
  }
  return [...out, now.trimEnd()];
}

export const wrap = eachLine((line) => wrapLine(line, 72));
export const hardWrap = eachLine((line) => (line === '' ? '' : (line.match(/.{1,76}/gsu) ?? [])));
export const hyphenWrap = eachLine((line) => wrapLine(line, 72, AT_HYPHENS));
const quote = eachLine((line) => `> ${line}`);
/** Quotes three times, and cuts lines that became too long where they stand, without a quote mark on the rest. */
export const quoteAndRewrap: Transport = (text) => {
  let now = wrap(text);
  for (let round = 0; round < 3; round++)
    now = eachLine((line) => (line.length <= 76 ? line : [line.slice(0, 76).trimEnd(), line.slice(76)]))(
      quote(now),
    );
  return now;
};
export const reflow: Transport = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => wrapLine(paragraph.replace(/\s+/g, ' '), 72, AT_DASHES).join('\n'))
    .join('\n\n');
export const smart: Transport = (text) =>
  text
    .replace(/(?<=\w)\.\.\./g, '…')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/"(\w)/g, '“$1')
    .replace(/"/g, '”')
    .replace(/'/g, '’');
const LINK = /https?:\/\/[^\s<>"]+/g;
export const safeLinks: Transport = (text) =>
  text.replace(
    LINK,
    (link) =>
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Ca%40b.c&sdata=AbC%3D&reserved=0`,
  );
export const proofpoint: Transport = (text) =>
  text.replace(LINK, (link) => {
    const held: string[] = [];
    const shown = link.replace(/[^A-Za-z0-9/:.-]/gu, (sign) => {
      held.push(sign);
      return '*';
    });
    const list = Buffer.from(held.join('')).toString('base64url');
    return `https://urldefense.com/v3/__${shown}__;${list}!!AbCdE!xyz$`;
  });
/** Format=flowed as RFC 3676 has it, without deleting blanks. */
const flowed: Transport = (text) =>
  eachLine((line) => {
    const lines = wrapLine(line, 74);
    return lines.map((one, index) => (index < lines.length - 1 ? `${one} ` : one));
  })(text);
/** To HTML with `<br>` and no-break blanks, and back as the page shows it. */
const html: Transport = (text) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/ {2}/g, ' &nbsp;')
    .replace(/\n/g, '<br>\n')
    .replace(/\n/g, ' ')
    .replace(/<br>/g, '\n')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
/** What HTML to text converters leave of links that a program had made of addresses. */
const autolinks: Transport = (text) =>
  text.replace(LINK, '<$&>').replace(/[\w.+-]+@[\w.-]+\w/g, '[$&](mailto:$&)');

export const oneLine: Transport = (text) => text.replace(/\s+/g, ' ');
export const zeroWidth: Transport = (text) => text.replace(/\S{40}/g, '$&\u200b');
export const noBreak: Transport = (text) => text.replace(/ /g, '\u00a0');
export const autoCapitals: Transport = (text) =>
  text.replace(/(^|\n|\. )([a-z])/g, (_, before, one) => before + one.toUpperCase());
export const trimmed = eachLine((line) => line.replace(/[ \t]+/g, ' ').trim());

/** Further ones, by the name they have in test output. Those measured first are in mail.ts. */
export const TRANSPORTS: Readonly<Record<string, Transport>> = {
  'as it is': (text) => text,
  'carriage returns': (text) => text.replace(/\n/g, '\r\n'),
  quoted: quote,
  'flowed, and left so': flowed,
  'empty lines between': (text) => text.replace(/\n/g, '\n\n'),
  'HTML and back': html,
  'addresses made links': autolinks,
  'entities left': (text) =>
    text
      .replace(/&/g, '&amp;')
      .replace(/"/g, '&quot;')
      .replace(/\u2019|'/g, '&#8217;'),
  'list numbers with brackets': eachLine((line) => line.replace(/^(\s*\d+)\. /, '$1) ')),
  'list numbers made bullets': eachLine((line) => line.replace(/^\s*\d+\. /, '  * ')),
  'dots in the middle lost': (text) => text.replace(/ · /g, ' '),
  'dots in the middle as question marks': (text) => text.replace(/·/g, '?'),
};

/** A letter inside a mail, with words above and below it. */
export const inMail = (letter: string): string =>
  `Hi Anna,\n\nplease get three quotes for the venue -- by Friday.\n\n${letter}\n\nThanks\nBob\n`;
