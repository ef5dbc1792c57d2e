/** The first half of the loop in Italian, in light and dark: the browser's own language chooses the words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test', language: 'it_IT' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test', language: 'it_IT' };
const SUBJECT = 'Newsletter di primavera';

describe.skipIf(whyNoStack())('In Italian', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], language: 'it_IT', timezone: 'Europe/Rome' });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Ciao Clara,\n\npreparo io la newsletter di primavera anche questa volta?\n\nSara',
    });
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { extension: extension.dir, lang: 'it-IT' }),
      Person.begin(sara, stack, { extension: extension.dir, lang: 'it-IT', dark: true }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await stack?.down();
    extension?.remove();
  });

  it('Clara delega il messaggio aperto', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delega questo messaggio');
    await hers.write('Il tuo nome', clara.name);
    await hers.press('Sì, sono io');
    await hers.sees('Che risultato vuoi?');
    await hers.press('Inserisci nella risposta');
    await hers.sees('Entro che giorno?');
    await hers.picture('it-missing');
    await hers.write('Entro', '2027-06-04');
    await hers.write('Che risultato vuoi?', 'La newsletter di primavera è pronta da inviare');
    await hers.write('Criterio 1', 'ci sono le tre offerte con i prezzi di quest’anno');
    await hers.picture('it-draft');
    await hers.press('Inserisci nella risposta');
    const text = await hers.sends();
    expect(text).toMatch(/^Ciao Sara, te ne occuperesti tu\?/);
    expect(text).toContain('pronta da inviare entro venerdì 4 giugno 2027. È fatto quando');
    await hers.press('L’ho inviata');
    await hers.sees('In attesa di Sara');
  });

  it('Sara accetta, al buio', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Apri Esito qui');
    await theOther.write('Il tuo nome', sara.name);
    await theOther.press('Sì, sono io');
    await theOther.sees('Proposta di Clara');
    await theOther.picture('it-proposal');
    await theOther.press('Va bene');
    expect(await theOther.sends()).toContain('Esito 1 accordo 1');
    await theOther.press('L’ho inviata');
    await theOther.sees('In mano tua.');
    const paper = await theOther.panel.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe('rgb(25, 27, 31)');
  });
});
