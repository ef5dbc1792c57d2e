/** How English lines begin that say what to do, and how those that say what will be different. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs that say in which direction something goes: with a number an outcome that can be checked, else a wish. */
export const CHANGE_EN = list(`
  achieve accelerate activate attract be become boost bring close convert cut decrease deepen double drop
  elevate eliminate empower enhance ensure exceed expand foster gain get grow guarantee halve hit improve increase
  inspire keep lift lower maintain make maximise maximize minimise minimize optimise optimize outperform promote raise
  reach reduce retain save scale secure shorten simplify speed stay strengthen streamline support sustain triple win
  improving increasing reducing growing optimizing optimising enhancing ensuring supporting scaling strengthening
  building making becoming keeping maintaining
`);

/** Verbs and nouns of doing: after it is done, one still has to ask what is true now. */
export const DOING_EN = list(`
  add adopt aggregate align analyse analyze apply arrange articulate ask assess assign assist attend audit automate
  begin book brainstorm brief build call catalog categorize change check choose clarify clean coach collaborate collect
  communicate compare compile complete conduct configure connect consolidate consider contact continue contribute
  coordinate copy create curate customize debug define deliver demo deploy design determine develop discover discuss
  distribute do document dogfood draft drive edit educate enable engage enter establish estimate evaluate evolve examine
  execute explore extend facilitate file fill finalise finalize find finish fix focus follow form formalize format fund
  generate give handle hand help highlight hire hold host identify implement import incorporate inform initiate install instrument
  integrate interview introduce investigate invite iterate join kick launch lead learn leverage list look manage map
  measure meet mentor merge migrate model monitor move negotiate notify onboard open operationalize order organise
  organize outline oversee participate perform pilot pitch plan post prepare present prioritise prioritize produce
  program propose prototype provide publish purchase put recruit redesign refactor refine refresh register release
  remove rename renew reorganize replace reply report research resolve respond restructure review revise rewrite roll
  rotate run schedule scope search select send set setup share ship shop show sign sort source spend standardize start
  study submit switch sync take talk teach test track train transfer translate update upgrade upload use validate verify
  visit work write
  adding analysis analysing analyzing assessment audit building conducting creating defining delivering designing
  developing development discussion documenting draft executing follow-up handling identifying implementing
  implementation integration launch launching management managing migrating migration monitoring organizing planning
  preparation preparing redesign research researching review reviewing rollout running sending setup support testing
  training tracking update updating writing
`);

/** Nouns of things somebody makes: standing alone they name work, not what it is for. */
export const MADE_EN = list(`
  agenda article blog brief campaign dashboard deck document event framework guide handbook list memo newsletter plan
  playbook post presentation process program proposal report roadmap session slides strategy survey template timeline
  video webinar workshop
`);

/** What is true at the end, said as a state. */
export const STATE_EN =
  '(?:is|are|be|was|were|has been|have been|gets?|stays?|remains?) (?:not |all |now |each |both |fully )?(?:\\p{L}{2,24}ed|sent|paid|done|built|written|made|ready|live|online|published|open|closed|gone|back|in place|in|on|up|out|there|complete|empty|full|clear of|free of|known|found|held|kept|left|met|put|read|said|seen|set|shown|sold|split|told|taken|given|chosen|won|bought|brought|drawn)|(?:no|zero|none of the|nobody|no one|every|each|all|both) .{1,60}(?:has|have|is|are|can|knows?|gets?|opens?|contains?|matches|match)|has (?:a|an|the|no|its|one|two|all)|have (?:a|an|the|no|their|one|two|all)|contains?|matche?s?|equals?|fits?|opens|loads|answers|books?|buys?|finds?|knows?';
