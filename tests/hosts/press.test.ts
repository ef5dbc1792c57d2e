/** The tool's own Reply: which button is it, and which never is. */
import { afterEach, describe, expect, it } from 'vitest';
import { pressReply } from '../../lib/hosts/write/press.ts';

afterEach(() => document.body.replaceChildren());

/** Draws a message with this around it; returns what was pressed, by its id. */
function pressed(html: string, buttons: readonly string[] = []): string | undefined {
  document.body.innerHTML = `<main>${html}</main>`;
  let id: string | undefined;
  document.body.addEventListener(
    'click',
    ({ target }) => {
      id = (target as Element).closest('[id]')?.id;
    },
    { once: true },
  );
  const whole = document.querySelector('article') as Element;
  const body = [...whole.querySelectorAll('.body')];
  expect(pressReply({ whole, body, buttons })).toBe(id !== undefined);
  return id;
}

const article = (more: string, body = '<p>Shall I?</p>') =>
  `<article><header>Sara</header><div class="body">${body}</div>${more}</article>`;

describe('is pressed', () => {
  it.each([
    ['by its words', '<button id="it">Reply</button>'],
    ['by its label', '<button id="it" aria-label="Antworten"><svg></svg></button>'],
    ['by its hint, with a key in it', '<div role="button" id="it" data-tooltip="Rispondi (R)">↩</div>'],
    ['in another script', '<a role="button" id="it">返信</a>'],
    ['in two words', '<button id="it" title="Trả lời"></button>'],
    [
      'beside others',
      '<button id="all">Reply all</button><button id="it">Reply</button><button>Forward</button>',
    ],
  ])('%s', (_, more) => {
    expect(pressed(article(more))).toBe('it');
  });

  it('the first of two of one message', () => {
    expect(
      pressed(
        `<article><button id="it">Reply</button><div class="body">Shall I?</div><button id="low">Reply</button></article>`,
      ),
    ).toBe('it');
  });

  it('outside of it, where it stands alone', () => {
    expect(pressed(`<div>${article('')}</div><footer><button id="it">Répondre</button></footer>`)).toBe('it');
  });

  it('by the tool’s own sign before any words', () => {
    expect(
      pressed(article('<button id="no">Reply</button><b id="it" class="own">x</b>'), ['.gone', '.own']),
    ).toBe('it');
  });
});

describe('is not pressed', () => {
  it.each([
    ['what the sender wrote', article('', '<a id="no" href="#pay">Reply</a><button id="no">Reply</button>')],
    [
      'what goes to everybody',
      article('<button id="no">Reply all</button><button id="no">Rispondi a tutti</button>'),
    ],
    ['what leads elsewhere', article('<a id="no" href="https://else.test/">Reply</a>')],
    ['what cannot be seen', article('<button id="no" style="display: none">Reply</button>')],
    ['what is not to press now', article('<button id="no" disabled>Reply</button>')],
    ['one of many', `<div>${article('')}</div>${'<p><button id="no">Reply</button></p>'.repeat(3)}`],
    ['anything else', article('<button id="no">Send</button><button id="no">Delete</button>')],
  ])('%s', (_, html) => {
    expect(pressed(html)).toBeUndefined();
  });
});
