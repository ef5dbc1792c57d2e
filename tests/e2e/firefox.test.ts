/** The loop in Firefox: the packed build, two people, the browser's own sidebar, menu and question, Roundcube. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../lib/desk/today.ts';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { whyNoFirefox } from './support/firefox.ts';
import { FoxPerson } from './support/fox-person.ts';
import { until } from './support/until.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';
const WORDS = 'Shall I prepare the spring newsletter this time?';
const LINK = 'https://example.test/last-year';

describe.skipIf(whyNoStack() || whyNoFirefox())('In Firefox', () => {
  let stack: Stack;
  let hers: FoxPerson;
  let theOther: FoxPerson;

  beforeAll(async () => {
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: `Hi Clara,\n\n${WORDS}\n\nLast year's: ${LINK}\n\nSara`,
    });
    [hers, theOther] = await Promise.all([
      // So short that most presses have to wake the background, and not so short that a busy machine is put to sleep at work.
      FoxPerson.begin(clara.address, stack, { 'extensions.background.idle.timeout': 2000 }),
      FoxPerson.begin(sara.address, stack),
    ]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([hers?.picture(`failed ${name} hers`), theOther?.picture(`failed ${name} other`)]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await stack?.down();
  });

  it('opens no sidebar at install', async () => {
    expect(await hers.firefox.isSidebarOpen()).toBe(false);
  });

  it('Clara delegates the open message', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    expect(await hers.firefox.isSidebarOpen()).toBe(true);
    await hers.sees('Is clara@hotel.test you?');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    expect(await hers.panel.value({ label: 'Who' })).toBe('Sara Conti');
    await hers.panel.writeDay({ label: 'By' }, { day: '04', month: '06', year: '2027' });
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'the three spring offers are in it');
    await hers.panel.press('Enter');
    await hers.panel.type('it reads well on a phone');
    await hers.sees('Friday 4 June 2027');
    await hers.sees('When you insert, Firefox asks about 127.0.0.1');
    await hers.picture('draft');
    await hers.press('Insert in reply');
    // The reply is another page, and what the press on the button allowed ended with this one.
    expect(await hers.firefox.question()).toMatch(/127\.0\.0\.1/);
    await hers.picture('question');
    await hers.firefox.answerQuestion('button');
    const text = await hers.sends();
    expect(text).toMatch(/^Hi Sara, could you take this on\?/);
    expect(text).toMatch(
      /Esito 1 proposal 1 · OBJ-\w{4}-\w{4} · \w{4}-\w{4}-\w{4}\n\n?On .* wrote:\n> Hi Clara,/s,
    );
    await hers.press('Copy the letter');
    await until(
      'the copy',
      async () =>
        (await hers.firefox.inWindow<string>('navigator.clipboard.readText()')) ===
          text.split('\n\nOn ')[0] || undefined,
    );
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
    await hers.picture('proposed');
  });

  it('Sara reads the proposal', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.sees('Clara proposes');
    await theOther.picture('proposal');
  });

  it('a no to the browser’s question leaves the letter in a new message', async () => {
    await theOther.press('Agree');
    await theOther.firefox.answerQuestion('secondaryButton');
    await theOther.sees('It stands in a new message.');
    const compose = await theOther.firefox.newestTab();
    await compose.find({ css: '#composebody' });
    expect(await compose.value({ css: '#composebody' })).toContain('Esito 1 agreed 1');
    await theOther.picture('refused');
    await theOther.firefox.closeTab(compose);
    await theOther.press('Undo');
  });

  it('Sara agrees, and allows it this time', async () => {
    await theOther.openPanel('Open Esito here');
    await theOther.press('Agree');
    await theOther.firefox.answerQuestion('button');
    expect(await theOther.sends()).toContain('Esito 1 agreed 1');
    // Not told by hand this time: it counts because its letter is seen in Sent.
    await theOther.opens(`Re: ${SUBJECT}`, 'Sent');
    await theOther.sees('In your hands.');
    await theOther.picture('agreed');
  });

  it('Sara delivers with a link', async () => {
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Add a link or file');
    await theOther.write('What', 'Draft of the newsletter');
    await theOther.write('Link', 'https://example.test/newsletter');
    await theOther.picture('deliver');
    await theOther.press('Insert in reply');
    expect(await theOther.sends()).toContain('https://example.test/newsletter');
    await theOther.press('I sent it');
    await theOther.sees('Delivered');
  });

  it('Clara asks for another round, with a reason', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara has delivered');
    await hers.panel.click({ role: 'radio', name: 'Meets it' });
    await hers.panel.click({ role: 'radio', name: 'Not yet', nth: 1 });
    await hers.write('What is missing?', 'The price table runs off the screen.');
    await hers.picture('review');
    await hers.press('Ask for another round');
    expect(await hers.sends()).toContain('2 not yet: The price table runs off the screen.');
    await hers.press('I sent it');
    await hers.sees('Agreed, round 2');
  });

  it('Sara delivers again, and Clara marks it as meeting the goal', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('The price table runs off the screen.');
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await theOther.sends();
    await theOther.press('I sent it');
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara has delivered');
    await hers.press('All of it meets the goal');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Goal met');
    await hers.picture('met');
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('Goal met');
    await theOther.press('Keep it');
    await until(
      'it to be kept',
      async () => (await theOther.panel.count({ role: 'button', name: 'Keep it' })) === 0 || undefined,
    );
  });

  it('both logs hold the same moves, as the popup exports them', async () => {
    const [one, two] = await Promise.all([hers, theOther].map(exported));
    const ids = (log: typeof one) => log?.map((record) => record.id);
    expect(ids(one)).toEqual(ids(two));
    expect(one?.map((record) => record.move.kind).sort()).toEqual([
      'accept',
      'deliver',
      'deliver',
      'propose',
      'review',
      'review',
    ]);
  });

  it('Delegate in the browser’s own menu opens the sidebar with the selected words', async () => {
    await hers.opens(SUBJECT);
    await hers.firefox.closeSidebar();
    const paragraph = { css: '#messagebody .pre, #messagebody pre' };
    await select(hers, WORDS);
    await hers.page.click(paragraph, { button: 2 });
    await hers.firefox.chooseInMenu('Delegate as an objective');
    await hers.panelOpens();
    await hers.sees('What result do you want?');
    await until(
      'the words',
      async () => (await hers.panel.value({ label: 'What result do you want?' })) === WORDS || undefined,
    );
    await hers.picture('menu');
  });

  it('Delegate on a link makes a draft that has it among access and files', async () => {
    await hers.page.click({ css: '#messagebody' });
    await hers.page.click({ css: `#messagebody a[href="${LINK}"]` }, { button: 2 });
    await hers.firefox.chooseInMenu('Delegate as an objective');
    const title = { label: 'What result do you want?' };
    await until('another draft', async () => (await hers.panel.value(title)) === SUBJECT || undefined);
    expect(await hers.panel.value({ label: 'Where' })).toBe(LINK);
  });

  it('the chip in the page says which keys open the sidebar, and they do', async () => {
    await hers.firefox.closeSidebar();
    await hers.page.click({ css: '[data-esito]' });
    const said = 'Press Alt+Shift+K to open Esito.';
    await until(said, async () => (await hers.page.inside('[data-esito]')).includes(said) || undefined);
    await hers.picture('chip');
    await hers.firefox.shortcut('k');
    await hers.panelOpens();
    expect(await hers.firefox.isSidebarOpen()).toBe(true);
  });

  it('the panel’s own page in a tab works on what is kept, and says what to press to read a page', async () => {
    const panel = await hers.firefox.openTab('sidepanel.html');
    await panel.click({ role: 'button', name: 'Read this page' });
    await panel.sees('Press the Esito button beside the address bar.');
    await panel.click({ role: 'button', name: 'New objective' });
    await panel.write({ label: 'What result do you want?' }, 'The rooms have new photos');
    await panel.sees('Saved');
    await hers.picture('in-a-tab');
    await hers.firefox.closeTab(panel);
  });

  it('is for no private window', async () => {
    expect(
      await hers.firefox.inWindow(`WebExtensionPolicy.getByID('esito@esito.test').privateBrowsingAllowed`),
    ).toBe(false);
  });
});

/** The log, as the popup's own button saves it. */
async function exported(person: FoxPerson): Promise<{ id: string; move: { kind: string } }[]> {
  const popup = await person.firefox.openPopup();
  await popup.click({ role: 'button', name: 'Export' });
  return JSON.parse(await person.firefox.downloaded(`esito-${today()}.json`)).records;
}

/** Selects words in the open message. */
async function select(person: FoxPerson, words: string): Promise<void> {
  await person.page.read(`(() => {
    const walk = document.createTreeWalker(document.querySelector('#messagebody'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode() && !walk.currentNode.data.includes(${JSON.stringify(words)}));
    const at = walk.currentNode.data.indexOf(${JSON.stringify(words)});
    getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + ${words.length});
  })()`);
}
