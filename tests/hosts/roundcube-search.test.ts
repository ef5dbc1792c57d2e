/** The webmail's own search, on its saved pages: its words, its folders, sent off as a person does. */
import { afterEach, describe, expect, it } from 'vitest';
import { pickHost } from '../../lib/hosts/index.ts';
import { hostFor, inside, SITE, saved, showAlive } from './pages.ts';

afterEach(() => document.body.replaceChildren());

const LIST = `${SITE}?_task=mail&_mbox=INBOX`;

/** The list, and what was sent off from its search form. */
async function listed(html = saved('list')) {
  const page = inside(await showAlive(html));
  const sent: string[] = [];
  page.querySelector('form[name="rcmqsearchform"]')?.removeAttribute('onsubmit');
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(String(new FormData(event.target as HTMLFormElement).get('_q')));
  });
  // The scripts are taken out; they are what tells the page from others.
  page.body.classList.add('task-mail');
  return { host: pickHost(page, { href: LIST }), page, sent };
}

describe("Roundcube's search", () => {
  it('is given the words instead of older ones, and sent off once', async () => {
    const { host, page, sent } = await listed();
    const field = page.querySelector('#mailsearchform') as HTMLInputElement;
    field.value = 'invoices';
    expect(host.find('Room photos')).toBe(true);
    expect(sent).toEqual(['Room photos']);
    expect(field.value).toBe('Room photos');
  });

  it('looks in all folders, and the page hears of it', async () => {
    const { host, page } = await listed();
    const scope = page.querySelector('#s_scope') as HTMLSelectElement;
    let heard = '';
    scope.addEventListener('change', () => {
      heard = scope.value;
    });
    host.find('Room photos');
    expect(heard).toBe('all');
  });

  it('opens the options it needs and closes them again', async () => {
    const { host, page } = await listed();
    const menu = page.querySelector('#searchmenu') as HTMLElement;
    const clicks: boolean[] = [];
    menu.style.display = 'none';
    page.querySelector('a.options[data-target="searchmenu"]')?.addEventListener('click', (event) => {
      event.preventDefault();
      menu.style.display = menu.style.display === 'none' ? 'block' : 'none';
      clicks.push(menu.style.display === 'block');
    });
    menu.classList.remove('hidden');
    host.find('Room photos');
    expect(clicks).toEqual([true, false]);
  });

  it('searches the open folder where no other can be chosen', async () => {
    const { host, sent } = await listed(
      saved('list').replace(/<div id="searchmenu".*?<div id="messagelist/s, '<div id="messagelist'),
    );
    expect(host.find('Room photos')).toBe(true);
    expect(sent).toEqual(['Room photos']);
  });

  it('is on another page: the list', async () => {
    const { host } = await hostFor(saved('show-plain'));
    expect(host.find('Room photos')).toBe(LIST);
  });
});
