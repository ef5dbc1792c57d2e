/** What is said of a page that gives no answer; only the browser is made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askComposeLink, askDescribed, askInsert, askOpen, askReply } from '../../lib/messages/access.ts';

const NOTHING = { is: 'nothing', tool: 'roundcube' };

const tab = {
  /** What the script in the page answers; `none` where there is none. */
  answers: 'none' as unknown,
  /** Whether the browser lets us put the script there, and what it then answers. */
  lets: true,
  after: NOTHING as unknown,
  url: 'https://mail.test/' as string | undefined,
  status: 'complete',
  put: 0,
  files: [] as string[],
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      sendMessage: async () => {
        if (tab.answers === 'none')
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return tab.answers === 'hangs' ? new Promise(() => {}) : tab.answers;
      },
      get: async () => ({ url: tab.url, status: tab.status }),
    },
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        // Asked first which of the scripts it is to be.
        if (!files) return [{ result: 'roundcube' }];
        tab.put++;
        // As Chromium says of a crashed tab as well.
        if (!tab.lets) throw new Error('Cannot access contents of the page.');
        tab.files.push(...files);
        tab.answers = tab.after;
      },
    },
  },
}));

beforeEach(() => {
  const fresh = {
    answers: 'none',
    lets: true,
    after: NOTHING,
    url: 'https://mail.test/',
    status: 'complete',
    put: 0,
    files: [],
  };
  Object.assign(tab, fresh);
});
afterEach(() => vi.useRealTimers());

describe('a page', () => {
  it('without our script gets it, and answers', async () => {
    expect(await askOpen(1)).toEqual({ ok: true, value: NOTHING });
    expect(tab.put).toBe(1);
  });

  it('with our script is asked at once', async () => {
    tab.answers = NOTHING;
    expect(await askOpen(1)).toEqual({ ok: true, value: NOTHING });
    expect(tab.put).toBe(0);
  });

  it.each([undefined, 'chrome://settings/', 'about:blank'])(
    'that may not be read is denied: %s',
    async (url) => {
      Object.assign(tab, { lets: false, url });
      expect(await askOpen(1)).toEqual({ ok: false, why: 'denied' });
    },
  );

  it('that has crashed is told from one that may not be read', async () => {
    Object.assign(tab, { lets: false, status: 'unloaded' });
    expect(await askOpen(1)).toEqual({ ok: false, why: 'crashed' });
  });

  it('that takes the script and stays silent is silent', async () => {
    tab.after = 'none';
    expect(await askOpen(1)).toEqual({ ok: false, why: 'silent' });
  });

  it.each([
    ['a letter', { ok: false, why: 'bring' }, { ok: true }, () => askInsert(1, 'Hi', [])],
    ['a reply', 'bring', 'here', () => askReply(1, true)],
    ['a report', { tool: 'gmail', text: 'bring' }, { tool: 'gmail', text: '{}' }, () => askDescribed(1)],
  ])('that needs more for %s is brought it, and asked again', async (_, needs, then, asking) => {
    Object.assign(tab, { answers: needs, after: then });
    expect(await asking()).toEqual({ ok: true, value: then });
    expect(tab.files).toEqual(['/content-scripts/brought.js']);
  });

  it('that needs more and may not be given it says so, once', async () => {
    Object.assign(tab, { answers: { ok: false, why: 'bring' }, lets: false });
    expect(await askInsert(1, 'Hi', [])).toEqual({ ok: true, value: { ok: false, why: 'bring' } });
    expect(tab.put).toBe(1);
  });

  it('that hangs is silent after a while', async () => {
    vi.useFakeTimers();
    tab.answers = 'hangs';
    const asked = askOpen(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toEqual({ ok: false, why: 'silent' });
  });

  it('that hangs over an address for a new message is not waited for: the letter goes by clipboard', async () => {
    vi.useFakeTimers();
    tab.answers = 'hangs';
    const asked = askComposeLink(1, ['a@example.test'], 'Newsletter', 'Hi');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toEqual({ ok: false, why: 'silent' });
  });

  it('that hangs over a letter is waited for, or it would come twice', async () => {
    vi.useFakeTimers();
    tab.answers = 'hangs';
    const done = vi.fn();
    void askInsert(1, 'Hi', ['a@example.test']).then(done);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).not.toHaveBeenCalled();
  });

  it.each([null, { is: 'else' }, { ...NOTHING, more: 1 }])(
    'that answers something else is out of step: %j',
    async (answer) => {
      tab.answers = answer;
      expect(await askOpen(1)).toEqual({ ok: false, why: 'wrong' });
    },
  );
});
