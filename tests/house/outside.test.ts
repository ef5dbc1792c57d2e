/** Everything people read comes from the words files: nothing stands in the code. Held by a parser, and tried on plants. */
import { describe, expect, it } from 'vitest';
import { textsOutside } from './support/outside.ts';
import { filesIn, parse, readFile, sourcesIn } from './support/source.ts';

const SOURCES = sourcesIn('components', 'entrypoints', 'lib/hosts', 'lib/desk');

describe('no text for people outside the words files', () => {
  it.each(SOURCES.map((source) => [source.file, source] as const))('%s', (_file, source) => {
    expect(textsOutside(source)).toEqual([]);
  });

  it.each(filesIn(/\.html$/, 'entrypoints'))('%s', (file) => {
    const shown = readFile(file)
      .replace(/<[^>]*>/g, ' ')
      .trim();
    expect(shown).toBe('Esito');
    expect(readFile(file)).not.toMatch(/\s(?:aria-label|alt|placeholder)=/);
  });
});

describe('a text that is planted is found', () => {
  const found = (code: string): string[] => textsOutside(parse('planted.tsx', code));

  it.each([
    ['between tags', 'const a = <p>Save</p>'],
    ['beside something else', 'const a = <p>{count} objectives</p>'],
    ['in braces', "const a = <p>{'saved'}</p>"],
    ['in a template', `const a = <p>{\`\${n} left\`}</p>`],
    ['in one branch', "const a = <p>{open ? words.open : 'closed'}</p>"],
    ['after a condition', "const a = <p>{open && 'open'}</p>"],
    ['added to another', "const a = <p>{name + ' wrote'}</p>"],
    ['as a label', "const a = <button aria-label='remove' />"],
    ['as a label in braces', `const a = <button aria-label={\`remove \${name}\`} />`],
    ['as a title', "const a = <a title='more' />"],
    ['as a placeholder', "const a = <input placeholder='name' />"],
    ['as what stands for an image', "const a = <img alt='logo' />"],
    ['given to a component', "const a = <Frame heading='settings' />"],
    ['given under another name', "const a = <Frame sub='Two words' />"],
    ['kept in a constant', "const label = 'Save'; const a = <p>{label}</p>"],
    ['in a table', "const all = { ok: 'It is done' }"],
    ['in a list', "const all = ['ok', 'Not yet']"],
    ['as a default', "const f = (label = 'Send it') => label"],
    ['given to another function', "say('It went wrong.')"],
    ['put into the page', "node.textContent = 'open'"],
    ['appended to the page', "node.append('open')"],
    ['as an attribute in the page', "node.setAttribute('aria-label', 'open')"],
    ['as a text node', "document.createTextNode('open')"],
    ['in a notification', "notifications.create({ title: 'ready' })"],
    ['in the menu', "menus.create({ id: 'x', title: 'delegate' })"],
    ['on the toolbar', "action.setTitle('waiting')"],
    ['as the name of a page', "document.title = 'settings'"],
  ])('%s', (_where, code) => expect(found(code)).toHaveLength(1));

  it.each([
    ['names of classes', "const a = <p className='small met' data-value='Met'>{words.a}</p>"],
    ['signs', "const a = <p>{a} · {b}: {'…'}</p>"],
    ['drawings', "const a = <path d='M1 2 L3 4' strokeLinecap='round' />"],
    ['selectors', "document.querySelector('iframe body p')"],
    ['errors for developers', "throw new Error('This cannot be.')"],
    ['what is compared', "if (error.name === 'QuotaExceededError' || key === 'Enter') stop()"],
    ['types', "type A = 'Some words here'"],
    ['modules', "import a from 'some words'"],
    ['codes', "const kinds = ['not-saved', 'full']"],
  ])('%s are no texts', (_what, code) => expect(found(code)).toEqual([]));
});
