/**
 * The measure beside Esito: a content script of 100 kB that does, once, what such scripts commonly do on a page of a
 * webmail. It is made here, the same at every run, so that it can be read, and so that no product of others is judged.
 *
 * When it is evaluated it builds its tables, as bundled libraries do: some 300 small rules, each with an expression and a
 * function. Then, in the page and its frames, it reads all text that can be seen with a `TreeWalker`, as translators and
 * spelling checkers do, counts words, tries the rules whose word stands there, looks at the box of each link, draws a bar of twelve buttons in a shadow root, and watches the page for
 * changes. It has no framework, makes no request, and tries no rule that could not match: it is written to be quick.
 */
const BYTES = 100_000;

const START = `(() => {
const rules = new Map();
const rule = (word, name, find, weigh) => {
  const known = rules.get(word) ?? [];
  known.push({ name, find: new RegExp(find, 'iu'), weigh });
  rules.set(word, known);
};
`;

const END = `
const words = new Map();
const hits = new Map();
function isShown(element) {
  if (!element || element.closest('script, style')) return false;
  const style = getComputedStyle(element);
  return style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0';
}
function readText(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    if (!text || !isShown(node.parentElement)) continue;
    for (const word of text.toLowerCase().split(/[^\\p{L}\\p{N}]+/u)) {
      if (!word) continue;
      words.set(word, (words.get(word) ?? 0) + 1);
      for (const { name, find, weigh } of rules.get(word) ?? []) {
        const found = find.exec(text);
        if (found) hits.set(name, (hits.get(name) ?? 0) + weigh(found, text));
      }
    }
  }
}
function lookAtLinks() {
  let shown = 0;
  for (const link of document.querySelectorAll('a[href]')) {
    if (isShown(link) && link.getBoundingClientRect().width > 0) shown++;
  }
  return shown;
}
function drawBar(shown) {
  const host = document.createElement('reference-bar');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>:host{position:fixed;bottom:0;right:0}button{font:12px sans-serif;padding:2px 6px}</style>';
  const most = [...words].sort((a, b) => b[1] - a[1]).slice(0, 11);
  for (const [name, count] of [['links', shown], ...most]) {
    const button = document.createElement('button');
    button.textContent = name + ' ' + count;
    button.addEventListener('click', () => host.remove());
    root.append(button);
  }
  document.body.append(host);
}
readText(document.body);
drawBar(lookAtLinks());
let later = 0;
new MutationObserver((changes) => {
  clearTimeout(later);
  later = setTimeout(() => {
    for (const { target } of changes) if (target.isConnected) readText(target);
  }, 100);
}).observe(document.body, { childList: true, subtree: true });
})();
`;

const NAMES = ['order', 'quote', 'visit', 'price', 'date', 'room', 'photo', 'bill', 'part', 'kitchen'];

/** A rule in some 300 characters: an expression, and a weight by what it found. */
function ruleOf(number: number): string {
  const one = NAMES[number % NAMES.length];
  const two = NAMES[(number * 3 + 1) % NAMES.length];
  const find = `\\\\b(${one}|${two}s?)\\\\s+(?:no\\\\.?\\\\s*)?(${number}\\\\d{0,3})\\\\b`;
  return `rule('${one}', '${one}-${number}', '${find}', (found, text) => {
  const [whole, word, digits] = found;
  let weight = whole.length * ${(number % 9) + 1} + Number(digits) / ${number + 10};
  if (word.startsWith('${one}')) weight += text.length / ${(number % 13) + 2};
  return Math.round(weight);
});
`;
}

/** As many rules as make the size. */
export function referenceScript(): string {
  let rules = '';
  for (let number = 0; START.length + rules.length + END.length < BYTES; number++) rules += ruleOf(number);
  return START + rules + END;
}
