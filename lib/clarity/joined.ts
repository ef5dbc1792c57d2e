/** S6, S7: one line that says two things, and where it can be cut. */
import type { Language } from './language.ts';
import { startsWithVerb } from './outcome.ts';
import type { Span } from './question.ts';
import { phrases, wordsIn } from './text.ts';

const SAYS: Record<Language, RegExp> = {
  en: phrases([
    'is|are|was|were|has|have|had|can|contains?|shows?|opens?|works?|reads|loads?|fits|gets?|knows?|matches|match|lists|answers?|books?|pays?|arrives?|runs?|stays?|appears?|says|does|do|includes?|covers?|agrees?',
  ]),
  it: phrases([
    "è|sono|ha|hanno|può|possono|contiene|contengono|mostra|mostrano|si \\p{L}{2,14}|c'è|ci sono|funziona|funzionano|sta|stanno|arriva|arrivano|risponde|rispondono|porta|portano|corrisponde|corrispondono|coincide|coincidono|prenota|prenotano|paga|pagano|sa|sanno|elenca|riporta|include|includono|resta|restano",
  ]),
};
const CUT: Record<Language, RegExp> = {
  en: /;\s|,?\s(?:and(?: also)?|as well as|plus)\s/giu,
  it: /;\s|,?\s(?:ed?(?: anche| inoltre)?|nonché|più)\s/giu,
};

/** A cut in a line: the words between the two, and the two. */
type Cut = Span & { readonly parts: readonly [string, string] };

function cuts(text: string, language: Language): Cut[] {
  return [...text.slice(0, 1000).matchAll(CUT[language])].map((found) => {
    const to = found.index + found[0].length;
    return { from: found.index, to, parts: [text.slice(0, found.index).trim(), text.slice(to).trim()] };
  });
}

/** Where a criterion says two things, each with a verb of its own. */
export function findJoined(text: string, languages: readonly Language[]): Cut | undefined {
  return firstWhere(
    text,
    languages,
    ([one, two], language) =>
      [one, two].every((part) => wordsIn(part) > 1 && SAYS[language].test(part)) &&
      // What has no subject of its own says more about the same thing.
      SAYS[language].exec(two)?.index !== 0,
  );
}

/** Where a title names two results: two states, or two pieces of work. */
export function findTwoResults(text: string, languages: readonly Language[]): Cut | undefined {
  return firstWhere(
    text,
    languages,
    ([one, two], language) =>
      wordsIn(two) > 1 &&
      ((SAYS[language].test(one) && SAYS[language].test(two)) ||
        (startsWithVerb(one, language) && startsWithVerb(two, language))),
  );
}

function firstWhere(
  text: string,
  languages: readonly Language[],
  holds: (parts: Cut['parts'], language: Language) => boolean,
): Cut | undefined {
  for (const language of languages) {
    const cut = cuts(text, language).find(({ parts }) => holds(parts, language));
    if (cut) return cut;
  }
  return undefined;
}
