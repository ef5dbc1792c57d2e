import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { News, Row } from '../../lib/hosts/host.ts';
import { pickHost } from '../../lib/hosts/index.ts';
import { stayInRows } from '../../lib/hosts/rows.ts';
import { hostFor, inside, SITE, saved, showAlive } from './pages.ts';
import { innerOf, keepRoots, signsIn } from './signs.ts';

const LIST = `${SITE}?_task=mail&_mbox=INBOX`;
const KEY = 'roundcube:https://mail.example.test/:clara@example.test:INBOX';

let running: AbortController;
beforeEach(() => {
  running = new AbortController();
});
afterEach(() => {
  running.abort();
  document.body.replaceChildren();
});

/** Longer than a list is given to settle. */
const settle = () => new Promise((done) => setTimeout(done, 250));

describe('the unread rows of a list', () => {
  it('are read with key, sender and subject', async () => {
    const { host, page } = await hostFor(saved('it-list'), LIST);
    const listed = host.listed?.();
    expect(listed?.account).toBe('clara@example.test');
    expect(listed?.list).toBe(page.querySelector('#messagelist'));
    // Two more have no address of a sender.
    expect(listed?.unread.map(({ after: _, ...row }) => row)).toEqual([
      { key: `${KEY}:7`, from: 'sara@example.test', subject: 'Forwarded' },
    ]);
    expect(listed?.unread[0]?.after).toBe(page.querySelector('#rcmrowNw .fromto'));
  });

  it('have the key that the open message has', async () => {
    const { host } = await hostFor(saved('list'), LIST);
    const shown = (await hostFor(saved('show-plain'))).host.read();
    expect(shown.is === 'message' && shown.message.key).toBe(host.listed?.()?.unread[0]?.key);
  });

  it.each(['sent', 'drafts'])('are of other people: none in %s', async (kind) => {
    // The saved page was taken without its folders.
    const folder = `<ul id="mailboxlist"><li class="mailbox ${kind}"><a rel="Elsewhere" href="#">x</a></li></ul>`;
    const html = saved('it-list').replaceAll('_mbox=INBOX', '_mbox=Elsewhere');
    expect((await hostFor(html, LIST)).host.listed?.()?.unread).toHaveLength(1);
    const { host } = await hostFor(html.replace('<div id="layout">', `<div id="layout">${folder}`), LIST);
    expect(host.listed?.()?.unread).toEqual([]);
  });

  it.each(['show-plain', 'compose-reply', 'login'])('%s has no list', async (name) => {
    const { host } = await hostFor(saved(name), `${SITE}?_task=mail`);
    expect(host.listed?.()).toBeUndefined();
  });
});

/** The saved list, with the subjects that bring something new. */
async function list(fresh: Record<string, string>, html = saved('it-list')) {
  const page = inside(await showAlive(html));
  keepRoots(page);
  const asked: (readonly Row[])[] = [];
  let alive = true;
  const again = stayInRows(
    {
      pick: () => pickHost(page, { href: LIST }),
      news: async (_account, rows): Promise<News> => {
        asked.push(rows);
        const known = rows.filter(({ subject }) => fresh[subject]);
        return {
          language: 'it',
          text: 'novità in questo obiettivo',
          short: 'novità',
          rows: known.map(({ key, subject }) => ({ key, state: fresh[subject] ?? '' })),
        };
      },
      alive: () => alive,
    },
    running.signal,
  );
  again(true);
  await settle();
  const row = page.querySelector('#rcmrowNw') as HTMLElement;
  return { page, row, asked, again, fresh, dies: () => (alive = false) };
}

describe('a row that brings something new', () => {
  it('says so after its sender, with the mark of the objective', async () => {
    // Saved without its style sheets, the page does not give the row its room.
    const wide = saved('it-list').replaceAll(
      '<td class="subject"',
      '<td style="min-width:500px" class="subject"',
    );
    const { page, row } = await list({ Forwarded: 'agreed' }, wide);
    expect(signsIn(page)).toHaveLength(1);
    const [mark] = signsIn(row);
    expect(mark?.previousElementSibling).toBe(row.querySelector('.fromto'));
    expect(innerOf(mark).textContent).toBe('novità in questo obiettivo');
    expect(innerOf(mark).localName).toBe('span');
    expect(innerOf(mark).querySelector('svg')?.getAttribute('data-state')).toBe('agreed');
    expect(mark?.lang).toBe('it');
  });

  it('that is narrow says it in a word, and the whole of it to screen readers', async () => {
    const narrow = saved('it-list').replace('<body', '<body style="width:300px"');
    const { row } = await list(
      { Forwarded: 'agreed' },
      narrow.replace(
        '<table id="messagelist"',
        '<table style="table-layout:fixed;width:300px" id="messagelist"',
      ),
    );
    const [whole, short] = innerOf(signsIn(row)[0]).querySelectorAll('span');
    expect([whole?.className, whole?.textContent]).toEqual(['unseen', 'novità in questo obiettivo']);
    expect([short?.getAttribute('aria-hidden'), short?.textContent]).toEqual(['true', 'novità']);
  });

  it('is as high as it was', async () => {
    const { row } = await list({ Forwarded: 'agreed' });
    const high = row.getBoundingClientRect().height;
    signsIn(row)[0]?.remove();
    expect(Math.abs(row.getBoundingClientRect().height - high)).toBeLessThan(2);
  });

  it('is asked about once, whatever else happens in the list', async () => {
    const { row, asked } = await list({ Forwarded: 'agreed' });
    row.classList.add('selected');
    await settle();
    expect(asked).toHaveLength(1);
    expect(signsIn(row)).toHaveLength(1);
  });

  it('is not marked by an answer to what was asked before the last look', async () => {
    const page = inside(await showAlive(saved('it-list')));
    keepRoots(page);
    const answers: ((state: string | undefined) => void)[] = [];
    const news = (_account: string, rows: readonly Row[]): Promise<News> =>
      new Promise((done) => {
        answers.push((state) =>
          done({
            language: 'it',
            text: 'x',
            short: 'x',
            rows: state ? rows.map(({ key }) => ({ key, state })) : [],
          }),
        );
      });
    const again = stayInRows(
      { pick: () => pickHost(page, { href: LIST }), news, alive: () => true },
      running.signal,
    );
    again(true);
    again(true);
    answers[1]?.(undefined);
    await settle();
    answers[0]?.('agreed');
    await settle();
    expect(signsIn(page)).toEqual([]);
  });

  it('is marked in a list that never rests', async () => {
    const { page, row, fresh, again } = await list({});
    const restless = setInterval(() => page.querySelector('#messagelist')?.classList.toggle('x'), 60);
    fresh.Forwarded = 'agreed';
    again(true);
    await settle();
    signsIn(row)[0]?.remove();
    row.classList.remove('unread');
    await settle();
    row.classList.add('unread');
    await settle();
    clearInterval(restless);
    expect(signsIn(row)).toHaveLength(1);
  });

  it('is asked about once, however often something else is opened', async () => {
    const { asked, again } = await list({ Forwarded: 'agreed' });
    again(false);
    await settle();
    expect(asked).toHaveLength(1);
    again(true);
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('once read has no mark any more', async () => {
    const { page, row } = await list({ Forwarded: 'agreed' });
    row.classList.remove('unread');
    await settle();
    expect(signsIn(page)).toEqual([]);
  });

  it('is marked when the list is filled again, as Roundcube does it', async () => {
    const { page, asked, fresh } = await list({});
    expect(signsIn(page)).toEqual([]);
    const table = page.querySelector('#messagelist') as HTMLTableElement;
    const old = table.tBodies[0] as HTMLTableSectionElement;
    const fuller = old.cloneNode(true) as HTMLTableSectionElement;
    const more = fuller.querySelector('#rcmrowNw')?.cloneNode(true) as HTMLElement;
    more.id = 'rcmrowMTA';
    more.innerHTML = more.innerHTML.replace('_uid=7', '_uid=10').replace('Forwarded', 'Re: Offers');
    fuller.prepend(more);
    fresh['Re: Offers'] = 'delivered';
    table.insertBefore(fuller, old);
    old.remove();
    await settle();
    expect(asked.map((rows) => rows.map(({ subject }) => subject))).toEqual([['Forwarded'], ['Re: Offers']]);
    expect(signsIn(more)).toHaveLength(1);
  });

  it('is asked about anew when something has changed', async () => {
    const { page, asked, again, fresh } = await list({ Forwarded: 'agreed' });
    delete fresh.Forwarded;
    again(true);
    await settle();
    expect(asked).toHaveLength(2);
    expect(signsIn(page)).toEqual([]);
  });
});

describe('the marks', () => {
  it('go with the script', async () => {
    const { page, row } = await list({ Forwarded: 'agreed' });
    running.abort();
    expect(signsIn(page)).toEqual([]);
    row.classList.add('selected');
    await settle();
    expect(signsIn(page)).toEqual([]);
  });

  it('come no more once the extension has gone', async () => {
    const { page, row, dies, asked } = await list({});
    dies();
    row.querySelector('a')?.setAttribute('href', '?_mbox=INBOX&_uid=70');
    row.classList.add('selected');
    await settle();
    expect(asked).toHaveLength(1);
    expect(signsIn(page)).toEqual([]);
  });

  it('are not asked for where the tool does not say whose list it is', async () => {
    const { asked } = await list(
      { Forwarded: 'agreed' },
      saved('it-list').replaceAll('clara@example.test', ''),
    );
    expect(asked).toEqual([]);
  });
});
