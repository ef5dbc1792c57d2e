/** S8: so many calls or mails, and nothing that comes of them. */
import type { Language } from './language.ts';
import type { Span } from './question.ts';
import { firstOf } from './text.ts';

const ACTIONS: Record<Language, RegExp> = {
  en: /^(?:(?:make|send|do|write|post|publish|hold|have|book|at least|min(?:imum)?|about|the)\s){0,3}\d{1,5}\+?\s(?:\p{L}+\s)?(?:(?:phone\s)?calls?|e?-?mails?|messages?|meetings?|visits?|contacts?|posts?|follow-ups?|demos?|letters?|touches|interviews?|applications?|searches)(?:\s(?:a|per|each|every)\s(?:day|week|month)|\s(?:made|sent|done|held|written|published)|\sare\s(?:made|sent|done|held|written|published))?\s*\.?$/iu,
  it: /^(?:(?:fai|fare|invia|inviare|manda|mandare|scrivi|scrivere|pubblica|almeno|minimo|circa|le|i)\s){0,3}\d{1,5}\s(?:\p{L}+\s)?(?:telefonate|chiamate|e?-?mail|messaggi|riunioni|incontri|visite|contatti|post|appuntamenti|lettere|colloqui|ricerche|sopralluoghi|candidature)(?:\s(?:al|alla|a|ogni)\s(?:giorno|settimana|mese)|\s(?:fatt|inviat|scritt|pubblicat|mandat)[aei]|\ssono\s(?:stat[ei]\s)?(?:fatt|inviat|scritt|pubblicat|mandat)[ei])?\s*\.?$/iu,
};

/** The whole line, where it only counts what somebody does. */
export function findCounts(text: string, languages: readonly Language[]): Span | undefined {
  const line = text.slice(0, 200).trim();
  const at = text.indexOf(line);
  return languages.flatMap((language) => {
    const span = text.trim().length <= 200 && firstOf(ACTIONS[language], line);
    return span ? { from: span.from + at, to: span.to + at } : [];
  })[0];
}
