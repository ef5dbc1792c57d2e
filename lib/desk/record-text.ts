/** The objectives as a text for people, in Markdown: what was agreed, what it came to, what was said. Pure. */
import { writeDay } from '../letter/dates.ts';
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import { type AnyMove, isKnown, KINDS } from '../objective/moves.ts';
import type { Entry, Objective } from '../objective/objective.ts';
import { ownWordsIn, speakerOf, strangerOf } from '../objective/speakers.ts';
import type { Me } from '../store/database.ts';
import { titleOf } from './inbox-row.ts';
import { roleOf } from './role.ts';
import { inListOrder, missingOf, stateWords } from './told.ts';

/** Writes all of them, those with one person together. */
export function writeRecord(objectives: readonly Objective[], me: Me, language: Language): string {
  const { record } = wordsOf(language).ui.backup;
  const byName = Map.groupBy(inListOrder(objectives), (now) => otherName(now, me) ?? record.alone);
  const names = [...byName.keys()].sort((a, b) => a.localeCompare(b));
  const parts = names.flatMap((name) => [
    `## ${plain(name)}`,
    ...(byName.get(name) ?? []).map((now) => one(now, language)),
  ]);
  return `${[`# ${record.title}`, ...parts].join('\n\n')}\n`;
}

/** The other person's name; both where neither is me. */
function otherName(now: Objective, me: Me): string | undefined {
  const role = roleOf(now, me);
  return role && now.sides?.[role === 'client' ? 'assistant' : 'client'].name;
}

function one(now: Objective, language: Language): string {
  const { ui, letter } = wordsOf(language);
  const { record, table } = ui.backup;
  const { terms, ref, entries } = now;
  const day = terms && writeDay(terms.due.date, letter);
  const about = fill(day ? record.about : record.undated, {
    state: stateWords(now, language),
    day: day ?? '',
    ref,
  });
  const why = terms?.why && `${table.why}: ${plain(terms.why)}`;
  const parts = [`### ${plain(titleOf(now))}`, about, why, criteria(now, language), seen(now, language)];
  const said = entries.map((entry) => `- ${told(now, entry, language)}`).join('\n');
  return [...parts, `#### ${record.said}`, said].filter(Boolean).join('\n\n');
}

function criteria(now: Objective, language: Language): string {
  const { ui, letter } = wordsOf(language);
  const { record, verdicts } = ui.backup;
  return (now.terms?.criteria ?? [])
    .map(({ text, level }, index) => {
      const verdict = now.verdicts[index + 1];
      const words = `${level === 'nice' ? `${letter.terms.nice} ` : ''}${plain(text)}`;
      const line = verdict ? fill(record.criterion, { text: words, verdict: verdicts[verdict] }) : words;
      const missing = missingOf(now, index + 1);
      const more = missing && `\\\n   ${fill(record.missing, { text: plain(missing) })}`;
      return `${index + 1}. ${line}${more ?? ''}`;
    })
    .join('\n');
}

/** Where the delivered work can be seen. */
function seen({ rounds }: Objective, language: Language): string {
  const { record } = wordsOf(language).ui.backup;
  return rounds
    .flatMap(({ delivery }) => delivery.evidence ?? [])
    .map(({ what, where }) => `- ${fill(record.see, { text: [what, where].flatMap(shown).join(', ') })}`)
    .join('\n');
}

/** An address as a link, if it is one; other words as they are. */
const shown = (text: string | undefined): string[] => {
  if (!text) return [];
  return /^https?:\/\/[^\s<>]+$/.test(text) ? [`<${text}>`] : [plain(text)];
};

function told(now: Objective, { record, standing }: Entry, language: Language): string {
  const { ui } = wordsOf(language);
  const { move, learnt } = record;
  const day = learnt.find((place) => place.day)?.day;
  const words = { who: `**${plain(whoSaid(now, record, language))}**`, what: whatSaid(move, language) };
  const entry = day
    ? fill(ui.backup.record.entry, { ...words, day: writeDay(day, wordsOf(language).letter) })
    : fill(ui.history.entry, words);
  const said = ownWordsIn(move);
  const quote = said && fill(ui.common.quoted, { words: plain(said) });
  const apart = standing !== 'applied' && ui.history.standings[standing];
  return [entry, quote, apart].filter(Boolean).join('\\\n  ');
}

function whoSaid(now: Objective, record: Entry['record'], language: Language): string {
  const { by } = record.move;
  const speaker = by === 'client' || by === 'assistant' ? speakerOf(now, record, by)?.name : undefined;
  return strangerOf(now, record) ?? speaker ?? wordsOf(language).ui.common.someone;
}

function whatSaid(move: AnyMove, language: Language): string {
  const { kinds, outcomes } = wordsOf(language).ui.history;
  const kind = KINDS.find((it) => it === move.kind);
  const what = kind ? kinds[kind] : kinds.foreign;
  return isKnown(move) && move.kind === 'review' ? `${what} (${outcomes[move.content.outcome]})` : what;
}

/** People's words as words: no sign of theirs makes a heading, a link or markup. Lines stay lines. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/\s*\n+\s*/g, '\\\n   ');
