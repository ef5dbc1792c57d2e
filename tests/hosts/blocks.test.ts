import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '../../lib/hosts/blocks.ts';
import { BODY_LIMIT } from '../../lib/hosts/host.ts';
import { asPlain } from '../../lib/hosts/text.ts';
import { hostFor, htmlPart, plainPart, withBody } from './pages.ts';

afterEach(() => document.body.replaceChildren());

function draw(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

const plain = (html: string) => asPlain(readBlocks([{ root: draw(html) }]).blocks);

describe('text of a part', () => {
  it.each([
    ['blanks as HTML means them', '<div> a \n  b&nbsp; c </div>\n <div>\td</div>', 'a b  c\nd'],
    ['an empty line by itself', '<div>a</div><div><br></div><div>b<br></div><div>c</div>', 'a\n\nb\nc'],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['paragraphs without margins', '<p style="margin:0">a</p><p style="margin:0">b</p>', 'a\nb'],
    ['preformatted text', '<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
    [
      'a numbered list from a number',
      '<ol start="4"><li>a</li><li value="9">b</li><li>c</li></ol>',
      '4. a\n9. b\n10. c',
    ],
    ['a list without marks', '<ul style="list-style:none"><li>a</li></ul>', 'a'],
    ['empty points', '<ul><li></li><li>a</li></ul>b', '- a\n\nb'],
    ['a heading', '<h2>a</h2>b', 'a\n\nb'],
    ['table cells', '<table><tr><th>a</th><td> </td><td><b>b</b></td></tr></table>', 'a\tb'],
    ['inline boxes', '<b>a</b><i>b</i> <span>c</span>', 'ab c'],
    ['a span as a block', 'a<span style="display:block">b</span>c', 'a\nb\nc'],
    ['emoji as pictures', 'fine <img alt="👍"><img alt="logo of the firm">', 'fine 👍'],
  ])('%s', (_, html, text) => {
    expect(plain(html)).toBe(text);
  });

  it.each([
    ['words that differ', '<a href="https://x.test/a">here</a>.', 'here <https://x.test/a>.'],
    ['words that say it', '<a href="https://x.test/">x.test</a>', 'x.test'],
    [
      'words that say another',
      '<a href="https://evil.test/">https://bank.test/</a>',
      'https://bank.test/ <https://evil.test/>',
    ],
    ['a mail address', '<a href="mailto:a@x.test?subject=b">a@x.test</a>', 'a@x.test'],
    ['a name', '<a href="mailto:a@x.test">Anna</a>', 'Anna <a@x.test>'],
    ['what could run', '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a>', 'a b'],
    ['a picture', '<a href="https://x.test/"><img src="data:,"></a>a', 'a'],
    ['a place in the page', '<a href="#below">below</a>', 'below'],
  ])('a link with %s', (_, html, text) => {
    expect(plain(html)).toBe(text);
  });

  it.each([
    [
      'nested quotes',
      'a<blockquote>b<blockquote>c</blockquote>d</blockquote>e',
      'a\n\n> b\n\n>> c\n\n> d\n\ne',
    ],
    ['own words, indented', '<blockquote style="margin:0 0 0 40px;border:none">a</blockquote>', 'a'],
    ['a forward of Gmail', 'a<div class="gmail_quote">Forwarded<br>b</div>', 'a\n\n> Forwarded\n> b'],
    ['a quote of Yahoo', 'a<div class="yahoo_quoted"><div>On Monday:</div>b</div>', 'a\n\n> On Monday:\n> b'],
    [
      'replies of Outlook on top of each other',
      '<div>a<div id="divRplyFwdMsg">From: b</div>b<div id="x_divRplyFwdMsg">From: c</div>c</div>',
      'a\n\n> From: b\n> b\n\n>> From: c\n>> c',
    ],
    [
      'an answer below such a quote in a quote',
      '<blockquote>b<div id="divRplyFwdMsg">From: c</div>c</blockquote>mine',
      '> b\n\n>> From: c\n>> c\n\nmine',
    ],
  ])('%s', (_, html, text) => {
    expect(plain(html)).toBe(text);
  });

  it.each([
    ['display:none'],
    ['visibility:hidden'],
    ['opacity:0'],
    ['font-size:1px'],
    ['color:#fefefe'],
    ['color:transparent'],
    ['color:#222;background:#202020'],
    ['position:absolute;left:-9999px'],
    ['text-indent:-9999px'],
    ['max-height:0;overflow:hidden'],
    ['width:1px;height:1px;overflow:hidden;position:absolute'],
  ])('text hidden by %s is not read', (style) => {
    expect(
      plain(`<div style="background:#fff;color:#000">a<div style="${style}">pay 900</div>b</div>`),
    ).not.toContain('900');
  });

  it.each([
    ['color:#999'],
    ['color:#fff;background:#036'],
    ['color:#fff;background-image:url(data:,)'],
    ['opacity:.6'],
    ['font-size:9px'],
    ['overflow:hidden'],
    ['position:relative;left:-4px'],
  ])('text drawn with %s is read', (style) => {
    expect(plain(`<div style="background:#fff;color:#000"><div style="${style}">pay 900</div></div>`)).toBe(
      'pay 900',
    );
  });

  it('is read in the dark', () => {
    expect(
      plain('<div style="background:#111"><p style="color:#eee">a</p><p style="color:#121212">b</p></div>'),
    ).toBe('a');
  });

  it('never comes from markup that is not text', () => {
    const html =
      '<script>one()</script><style>.two{}</style><template>three</template><textarea>four</textarea><select><option>five</select><svg><text>six</text></svg><!-- seven --><noscript>eight</noscript><iframe srcdoc="nine"></iframe>ten';
    expect(plain(html)).toBe('ten');
  });
});

describe('a message', () => {
  it('of several parts is read whole', async () => {
    const { host } = await hostFor(
      withBody(plainPart('one<br>\n') + htmlPart('<p>two</p>') + plainPart('three')),
    );
    expect(host.read()).toMatchObject({
      message: { blocks: [{ depth: 0, text: 'one\n\ntwo\n\nthree' }], cut: false },
    });
  });

  it('of a megabyte is cut, in good time', async () => {
    const line = `${'words'.repeat(16)}<br>\n`;
    const { host } = await hostFor(withBody(plainPart(line.repeat(12_500))));
    const start = performance.now();
    const open = host.read();
    expect(performance.now() - start).toBeLessThan(3000);
    if (open.is !== 'message') throw new Error(open.is);
    const size = open.message.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(open.message.cut).toBe(true);
    expect(size).toBeLessThanOrEqual(BODY_LIMIT);
    expect(size).toBeGreaterThan(BODY_LIMIT - 100);
  });

  it.each([
    ['one word', 'w'.repeat(1_000_000)],
    ['empty lines', `a${'<br>'.repeat(1_000_000)}b`],
    ['emoji', '😀'.repeat(300_000)],
  ])('of a megabyte in %s is cut', (_, html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const { blocks, cut } = readBlocks([{ root: page.body }]);
    const text = blocks.map((block) => block.text).join('');
    expect(cut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(BODY_LIMIT);
    expect(text.isWellFormed()).toBe(true);
  });

  it('of many small pieces is read in good time', async () => {
    const { host } = await hostFor(withBody(htmlPart('<div><span>a</span> <b>b</b></div>'.repeat(10_000))));
    const start = performance.now();
    expect(host.read()).toMatchObject({ is: 'message' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
