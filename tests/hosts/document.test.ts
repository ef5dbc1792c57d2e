/** Documents: what they are called, and which address leads back to the words that are selected in them. */
import { afterEach, describe, expect, it } from 'vitest';
import { docs } from '../../lib/hosts/docs/docs.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { toolHere } from '../../lib/messages/probe.ts';
import { inside, show } from './pages.ts';

const WIKI: string = Object.values(
  import.meta.glob('../fixtures/pages/docs/dokuwiki-view.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)[0] as string;
const SITE = 'https://wiki.hotel.test/';

afterEach(() => document.body.replaceChildren());

/** Reads a page with a stretch of one of its texts selected. */
async function read(html: string, href: string, css?: string, [from, to]: [number?, number?] = []) {
  const page = inside(await show(html));
  const text = css && page.querySelector(css)?.firstChild;
  if (text) page.getSelection()?.setBaseAndExtent(text, from ?? 0, text, to ?? text.textContent?.length ?? 0);
  const open = OpenShape.parse(docs(page, { href }).read());
  if (open.is !== 'page') throw new Error(`It is ${open.is}.`);
  return open;
}

const NOTES = `<title>Notes</title><body><h1>Notes</h1><h2 id="rooms">The rooms</h2><p id="a">Both price-lists, of last year, are wrong.</p>
  <section id="food"><h2>Food &amp; drink</h2><ul><li>Breakfast is in the price.</li></ul></section><h2>Rest</h2><p class="b">${'word '.repeat(30)}</p></body>`;

describe('any document', () => {
  it('the words stand under the last heading that has a name', async () => {
    const { title, link, selection, spot } = await read(NOTES, `${SITE}notes?v=2#food`, '#a', [0, 16]);
    expect({ title, link, selection }).toEqual({
      title: 'Notes',
      link: `${SITE}notes?v=2`,
      selection: 'Both price-lists',
    });
    expect(spot).toEqual({
      name: 'The rooms',
      link: `${SITE}notes?v=2#rooms`,
      exact: `${SITE}notes?v=2#rooms:~:text=Both%20price%2Dlists`,
    });
  });

  it('half a word is looked for as a whole one, and of many words the first ten', async () => {
    const half = await read(NOTES, `${SITE}notes`, '#a', [7, 26]);
    expect(half.selection).toBe('ice-lists, of last');
    expect(half.spot?.exact).toBe(`${SITE}notes#rooms:~:text=price%2Dlists%2C%20of%20last`);
    const many = await read(NOTES, `${SITE}notes`, '.b');
    expect(many.spot?.exact.split('text=')[1]).toBe(Array(10).fill('word').join('%20'));
  });

  it('a section that its heading stands first in', async () => {
    const { spot } = await read(NOTES, `${SITE}notes`, 'li');
    expect(spot).toMatchObject({ name: 'Food & drink', link: `${SITE}notes#food` });
  });

  it('without a heading before them the words alone; a route of the page’s own stays', async () => {
    const html = '<title>App</title><body><p>Ciao a tutti</p><h2 id="later">Later</h2></body>';
    const { link, spot } = await read(html, `${SITE}#/notes/7`, 'p');
    expect(link).toBe(`${SITE}#/notes/7`);
    expect(spot).toEqual({
      name: '',
      link: `${SITE}#/notes/7`,
      exact: `${SITE}#/notes/7:~:text=Ciao%20a%20tutti`,
    });
  });

  it('where nothing is selected the document is the place', async () => {
    const { spot } = await read(NOTES, `${SITE}notes#food`);
    expect(spot).toEqual({ name: '', link: `${SITE}notes#food`, exact: `${SITE}notes#food` });
  });

  it('a page can put what it likes in the way of its own names', async () => {
    const traps = ['querySelector', 'getElementById', 'getSelection', 'title']
      .map((name) => `<img name="${name}" alt="">`)
      .join('');
    const html = `<title>Notes</title><body>${traps}<h2 id="a">Part</h2><p>Some words</p></body>`;
    const page = inside(await show(html));
    const text = Document.prototype.querySelector.call(page, 'p')?.firstChild;
    if (text) Document.prototype.getSelection.call(page)?.setBaseAndExtent(text, 0, text, 4);
    expect(docs(page, { href: `${SITE}x` }).read()).toMatchObject({
      title: 'Notes',
      spot: { name: 'Part', exact: `${SITE}x#a:~:text=Some` },
    });
  });
});

describe('DokuWiki', () => {
  it('is called by its first heading, and lies where the wiki says', async () => {
    const html = WIKI.replaceAll('http://127.0.0.1:21304/', SITE);
    const page = await read(html, `${SITE}doku.php?id=minutes&do=show&rev=1`, '.page li .li', [0, 3]);
    expect(page).toMatchObject({ title: 'Meeting minutes', link: `${SITE}doku.php?id=minutes` });
    expect(page.spot).toEqual({
      name: 'Meeting minutes',
      link: `${SITE}doku.php?id=minutes#meeting_minutes`,
      exact: `${SITE}doku.php?id=minutes#meeting_minutes:~:text=Bob`,
    });
  });

  it('is not believed where it says that it lies elsewhere', async () => {
    const page = await read(WIKI, `${SITE}doku.php?id=minutes`);
    expect(page.link).toBe(`${SITE}doku.php?id=minutes`);
  });
});

it('TiddlyWiki: the tiddler is the document', async () => {
  const html = `<meta name="tiddlywiki-version" content="5.4.1"><title>Team</title><body>
    <div data-tiddler-title="Über: minutes"><h2>Über: minutes</h2><p>Bob sends the contract</p></div></body>`;
  const { title, link, spot } = await read(html, `${SITE}#Start`, 'p');
  const own = `${SITE}#%C3%9Cber%3A%20minutes`;
  expect({ title, link, spot }).toEqual({
    title: 'Über: minutes',
    link: own,
    spot: { name: 'Über: minutes', link: own, exact: own },
  });
});

it('Etherpad: the line in its frame in a frame', async () => {
  const page = inside(
    await show('<title>minutes | Etherpad</title><body><div id="editorcontainerbox"></div></body>'),
  );
  const outer = await show('<body></body>', page);
  const lines = ['Minutes', '', 'Bob: the contract', 'Ana: the van'].map(
    (line) => `<div><span>${line}</span></div>`,
  );
  const inner = await show(`<body id="innerdocbody" contenteditable>${lines.join('')}</body>`, inside(outer));
  outer.focus();
  inner.focus();
  const text = inside(inner).querySelectorAll('span')[3]?.firstChild;
  if (text) inside(inner).getSelection()?.setBaseAndExtent(text, 0, text, 3);
  const place = `${SITE}p/Minutes_of_M%C3%A4rz#L4`;
  expect(docs(page, { href: `${SITE}p/Minutes_of_M%C3%A4rz` }).read()).toMatchObject({
    title: 'Minutes of März',
    selection: 'Ana',
    spot: { name: '', link: place, exact: place },
  });
});

it('a page says itself that it is one of these', () => {
  document.body.innerHTML = '<div id="editorcontainerbox"></div>';
  expect(toolHere()).toBe('docs');
  document.body.innerHTML = '';
  expect(toolHere()).toBe('webmail');
});
