/** What of an English sentence counts for whether it asks for something. Training and reading see the same. */

/** Longest sentence that is looked at, in words. */
const WORDS = 80;

/** Verbs that ask when a sentence begins with them. */
const VERBS = new Set(
  'add advise allow answer approve arrange ask assign attach attend be book bring buy call cancel change check choose circulate come complete confirm consider contact copy coordinate correct create delete deliver describe discuss download draft email ensure enter establish explain fax feel figure file fill find finish fix follow forward get give go have help hold include indicate inform insert keep leave let look mail make meet modify note notify order pass pay pick plan post prepare print process proceed propose provide pull put read reconfirm refer remember remind remove reply report request reserve respond return review revise run save schedule see select send set share ship show sign specify stop submit suggest take talk tell think touch try turn update upload use verify wait wire work write'.split(
    ' ',
  ),
);
const YOU = /\byou(?:r|rs)?\b/;
const ASKS_YOU =
  /\b(?:can|could|would|will|may|might|do|did|have|are|should) (?:you|u|someone|anyone|we|i)\b/;
const MODAL_YOU = /\byou (?:should|need|must|have to|can|could|might|may want|will need|would)\b/;
const WANT =
  /\b(?:i|we) (?:need|want|would like|'d like|would appreciate|would love|hope|was hoping|wonder|was wondering|am looking)\b|\bi'd (?:like|love|appreciate)\b/;
const POLITE = /\b(?:please|pls|plz|kindly|appreciate|grateful)\b/;
const HOW_ABOUT =
  /\b(?:how about|what about|why don't|let's|lets|let us|shall we|any chance|is it possible|would it be possible|do you mind|if possible)\b/;
const KNOW = /\blet (?:me|us|him|her|them) know\b/;
const LINK = /\$(?:link|site|url)|https?:|www\.|\bclick\b|\bunsubscribe\b/;

/** Words as the model knows them: numbers are one word, names another. */
export function wordsOf(sentence: string): string[] {
  const all =
    sentence
      .slice(0, 1000)
      .replace(/[’‘]/g, "'")
      .match(/\$?[\p{L}\p{N}][\p{L}\p{N}'@.:/-]{0,60}|[?!]/gu) ?? [];
  return all.slice(0, WORDS).map((raw, at) => {
    const word = raw.replace(/[.:/-]+$/, '');
    if (/\d/.test(word)) return '0';
    return at > 0 && /^\p{Lu}\p{Ll}/u.test(word) ? 'Name' : word.toLowerCase();
  });
}

/** The features of a sentence, each once. */
export function featuresOf(sentence: string): string[] {
  const words = wordsOf(sentence);
  const text = words.join(' ');
  const first = words.findIndex((word) => word !== 'Name');
  const start = words.slice(0, 12);
  const from = /^(?:please|pls|also|and|so|then|just|kindly|ok|okay|thanks)$/.test(start[0] ?? '') ? 1 : 0;
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    found.add(word);
    const next = words[at + 1];
    if (next) found.add(`${word} ${next}`);
    const after = words[at + 2];
    if (next && after && at < 4) found.add(`${word} ${next} ${after}`);
  }
  found.add(`^ ${words[0] ?? ''}`);
  found.add(`^ ${words[0] ?? ''} ${words[1] ?? ''}`);
  const question = words.at(-1) === '?';
  const add = (name: string, holds: boolean): void => {
    if (holds) found.add(`*${name}`);
  };
  const lead = words[from] ?? '';
  add('verb', VERBS.has(lead));
  add('verb after name', first > 0 && VERBS.has(words[first] ?? ''));
  add('question', question);
  add('question you', question && YOU.test(text));
  add('asks you', ASKS_YOU.test(text));
  add('asks you?', question && ASKS_YOU.test(text));
  add('modal you', MODAL_YOU.test(text));
  add('want', WANT.test(text));
  add('want you', WANT.test(text) && YOU.test(text));
  add('polite', POLITE.test(text));
  add(
    'polite verb',
    POLITE.test(text) &&
      words.some((word, at) => /^(?:please|pls|kindly)$/.test(word) && VERBS.has(words[at + 1] ?? '')),
  );
  add('how about', HOW_ABOUT.test(text));
  add('know', KNOW.test(text));
  add('link', LINK.test(sentence.toLowerCase()));
  add('shout', /!/.test(sentence));
  add(`long ${Math.min(4, Math.floor(words.length / 9))}`, true);
  return [...found];
}
