import type { Actor } from './loop.ts';
import type { Person } from './person.ts';

/** Somebody whose mail is in Roundcube, for the loop. */
export const inRoundcube = (person: Person): Actor => ({
  name: person.name,
  get panel() {
    return person.panel;
  },
  get keyboard() {
    return person.panel.keyboard;
  },
  press: (name) => person.press(name),
  write: (label, text) => person.write(label, text),
  sees: (text) => person.sees(text),
  opens: (subject, older) => person.opens(subject, older),
  begins: async (button) => {
    await person.openPanel(button);
    await person.write('Your name', person.name);
    await person.press('Yes, that is me');
  },
  sends: () => person.sends(),
  isSent: async (how, subject) => {
    if (how === 'told') return person.press('I sent it');
    await person.mail.openFolder('Sent');
    await person.mail.openMessage(subject);
  },
  picture: (name) => person.picture(name),
  log: async () => (await person.exports()).records as unknown as Awaited<ReturnType<Actor['log']>>,
});
