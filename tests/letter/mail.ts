/**
 * Twenty-three ways a text goes through mail, by the names under which they were first measured with the real tools.
 * What a tool does to a letter is done here without it: where it wraps, what it indents, which signs it changes.
 */
import {
  autoCapitals,
  eachLine,
  hardWrap,
  hyphenWrap,
  noBreak,
  oneLine,
  proofpoint,
  quoteAndRewrap,
  reflow,
  safeLinks,
  smart,
  type Transport,
  trimmed,
  wrap,
  wrapLine,
  zeroWidth,
} from './transports.ts';

/** Quoted-printable there and back, with the line ends of mail and its soft breaks. */
const quotedPrintable: Transport = (text) => {
  const encoded = [...Buffer.from(text.replace(/\n/g, '\r\n'), 'utf8')]
    .map((byte) => {
      const plain = (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 || byte === 13 || byte === 10;
      return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('')
    .split('\r\n')
    .map((line) => (line.match(/.{1,72}(?<!=.?)|.+/g) ?? ['']).join('=\r\n'))
    .join('\r\n');
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
};

/** What nodemailer sends in base 64 and mailparser gives back. */
const base64: Transport = (text) => {
  const encoded = Buffer.from(text.replace(/\n/g, '\r\n'), 'utf8').toString('base64');
  const wrapped = encoded.replace(/.{76}/g, '$&\r\n');
  return Buffer.from(wrapped, 'base64').toString('utf8').replace(/\r\n/g, '\n');
};

/** Format=flowed there and back, with its stuffed blanks. */
const flowedAndBack: Transport = (text) => {
  const encoded = text.split('\n').flatMap((line) => {
    const stuffed = /^( |>|From )/.test(line) ? ` ${line}` : line;
    const lines = wrapLine(stuffed, 74);
    return lines.map((one, index) => (index < lines.length - 1 ? `${one} ` : one.trimEnd()));
  });
  const out: string[] = [];
  let open = false;
  for (const line of encoded) {
    const plain = line.replace(/^ /, '');
    if (open) out[out.length - 1] += plain;
    else out.push(plain);
    open = line.endsWith(' ') && line !== '-- ';
  }
  return out.join('\n');
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
/** The HTML that a text becomes: `<br>` for line ends, every second blank a no-break one. */
const toHtml: Transport = (text) =>
  text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/ {2}/g, ' &nbsp;')
    .replace(/\n/g, '<br>');

/** Lines of such HTML as a page has them: blanks at the start of a line are none, unless they do not break. */
const fromHtml = (html: string): string[] =>
  html.split('<br>').map((line) =>
    Object.entries(ENTITIES)
      .reverse()
      .reduce((text, [sign, entity]) => text.replaceAll(entity, sign), line.replace(/^ +/, ''))
      .replaceAll('&nbsp;', '\u00a0'),
  );

const asBlanks = (line: string): string => line.replaceAll('\u00a0', ' ');
const wrapAll = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => wrapLine(line, width));

/** Indents everything by three and drops empty lines. */
const lynx: Transport = (text) =>
  wrapAll(fromHtml(toHtml(text)).map(asBlanks), 71)
    .filter((line) => line.trim() !== '')
    .map((line) => `   ${line}`)
    .join('\n');

/** Also breaks after slashes, as in links and time zones. */
const w3m: Transport = (text) =>
  fromHtml(toHtml(text))
    .flatMap((line) => wrapLine(asBlanks(line), 79, /(?<=\S\/)(?=\S)|(?<= )|(?= )/))
    .join('\n');

/** Debian's html2text knows no numbered entities and leaves them as they are. */
const html2text: Transport = (text) =>
  wrapAll(
    fromHtml(toHtml(text)).map((line) => asBlanks(line).replaceAll("'", '&#x27;')),
    79,
  ).join('\n');

/** The npm package keeps no-break blanks and wraps at 78. */
const htmlToText: Transport = (text) => wrapAll(fromHtml(toHtml(text)), 78).join('\n');

/** Lists become one list where no empty line parts them, and go on counting; quotes, dashes and dots are set. */
const markdown: Transport = (text) =>
  smart(text)
    .replace(/\.{3}/g, '…')
    .replace(/\(c\)/gi, '©')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<![\w*])([*_]{1,2})(?=\S)([^*_\n]+)(?<=\S)\1(?!\w)/g, '$2')
    .split(/\n\s*\n/)
    .map((paragraph) => {
      let items = 0;
      return paragraph.split('\n').flatMap((line) => {
        const [, number, words] = /^\s*(\d+)\. +(.*)$/.exec(line) ?? [];
        if (number === undefined || (items === 0 && number !== '1'))
          return wrapLine((items > 0 ? '    ' : '') + line.trim(), 98);
        items += 1;
        const [first = '', ...more] = wrapLine(`${words}`, 94);
        const item = [` ${items}. ${first}`, ...more.map((one) => `    ${one}`)];
        return items === 1 ? ['', ...item] : item;
      });
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** Must be refused: nothing tells any more where words end. */
export const ALL_BLANKS_DROPPED = 'all spaces dropped';
/** May be refused: lists that are made one cannot always be parted again. */
export const MARKDOWN = 'markdown render+typographer';

/** Each by its name. */
export const MAIL: Readonly<Record<string, Transport>> = {
  'QP (python email)': quotedPrintable,
  'nodemailer+mailparser': base64,
  'hard wrap 76': hardWrap,
  'word wrap 72': wrap,
  'wrap at hyphens': hyphenWrap,
  'quote x3 + rewrap': quoteAndRewrap,
  'format=flowed (libmime)': flowedAndBack,
  'paragraph reflow': reflow,
  'HTML→lynx': lynx,
  'HTML→w3m': w3m,
  'HTML→html2text(deb)': html2text,
  'HTML→html-to-text(npm)': htmlToText,
  'smart punctuation': smart,
  'SafeLinks rewrite': safeLinks,
  'Proofpoint v3 rewrite': proofpoint,
  [MARKDOWN]: markdown,
  'trim+collapse spaces': trimmed,
  'one line paste': oneLine,
  'lower-cased': (text) => text.toLowerCase(),
  'ZWSP every 40': zeroWidth,
  nbsp: noBreak,
  'auto-capitalise': autoCapitals,
  [ALL_BLANKS_DROPPED]: eachLine((line) => line.replaceAll(' ', '')),
};
