/** Phrases to recognise in English. A blank stands for any blanks; what people read about them is in the words of the product. */
import type { Phrases } from './phrases.ts';

export const EN: Phrases = {
  vague: [
    'user[- ]friendly|easy[- ]to[- ](?:use|read|understand|follow)|high[- ]quality|good quality|top[- ]notch|state[- ]of[- ]the[- ]art|up to standard',
    'adequate(?:ly)?|appropriate(?:ly)?|proper(?:ly)?|suitabl[ey]|relevant|acceptabl[ey]|satisfactor(?:y|ily)|sufficient(?:ly)?|enough|reasonabl[ey]|sensibl[ey]',
    'eas(?:y|ily)|simpl[ey]|straightforward|intuitive(?:ly)?|effective(?:ly)?|efficient(?:ly)?|fast|quick(?:ly)?|prompt(?:ly)?|timely|flexibl[ey]|versatile|usabl[ey]|useful|robust(?:ly)?|reliabl[ey]|seamless(?:ly)?|smooth(?:ly)?|responsive|scalable',
    'clear(?:ly)?(?! of)|clean(?:ly)?|neat(?:ly)?|tidy|nice(?:ly)?|good|bad|great|beautiful(?:ly)?|attractive|appealing|engaging|catchy|compelling|professional(?:ly)?|modern|fresh|polished|distinctive|meaningful|happy|satisfied|pleased|pleasant|comfortable',
    '(?:looks?|works?|reads?|goes|runs?) (?:well|right|ok|okay|fine)(?! on)|well[- ](?:written|designed|organi[sz]ed|made|done|structured)|in order(?! (?:to|that|of)\\b)|in good shape|sorted(?: out)?|up to scratch',
    'significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|important|major|minor|minimal(?:ly)?|normal(?:ly)?|regular(?:ly)?|typical(?:ly)?|usual(?:ly)?|general(?:ly)?|common(?:ly)?|frequent(?:ly)?|occasional(?:ly)?|ad hoc|standardi[sz]ed|automatic(?:ally)?|potential(?:ly)?|additional|certain|different|necessary|intended|particular(?:ly)?|safe(?:ly)?|secure(?:ly)?|low|limited|compact|desired|correct(?:ly)?|possible|possibly|possibility|indications?|indicated|details?|detailed|standard|quality|permanent(?:ly)?|temporary|essential(?:ly)?|optional|available(?! (?:at|on|from|in|as|to)\\b)|large|small|short|long|basic',
  ],
  amount: [
    'a (?:couple|few|bit|lot|number|handful|range|variety) of|a (?:few|bit|lot)|lots of|plenty of|some|several|many|few|various|multiple|a variety|variety|most|almost (?:all|always|every \\p{L}+)|nearly all|numerous|countless',
  ],
  subjective: [
    'as \\p{L}{2,15} as (?:possible|you can)|as much as (?:possible|you can)|the best (?:you can|possible)|to the best of|in the best way|(?:taking|take|takes) into (?:account|consideration)|having in mind|keeping in mind|bearing in mind|cost[- ]effective|similar(?:ly)?(?: to)?|looks? like|feels? (?:right|like|good)|you know what i mean|to (?:my|our|her|his) taste|the (?:right|usual) (?:tone|style|feel)|on[- ]brand',
  ],
  loophole: [
    'if (?:at all )?(?:possible|needed|necessary|required|appropriate|applicable|practical|you can|you have time|there is time|time allows)|where(?:ver)? (?:possible|needed|necessary|appropriate|applicable)|when(?:ever)? (?:possible|needed|necessary|appropriate)|as (?:appropriate|applicable|needed|required|necessary)|as far as (?:possible|you can)|so far as possible',
    'eventually|optionally|ideally|hopefully|preferably|maybe|perhaps|(?:more or less|roughly|approximately|around|about)(?= \\d)|more or less|try to|tries to|trying to|do your best(?: to)?|be able to|is able to|capable of|where it makes sense',
    'could|might|should(?! not)|(?<!\\d\\s|(?:in|by|of|until|since|from|early|late|mid) )may(?! \\d)',
  ],
  open: [
    '(?:and so on|and so forth|and the like|and similar|and whatever|and more|and others?|or similar|or so|among others|(?:and )?(?:everything|anything) else|or something|including but not limited to|as a minimum|at a minimum|not limited to|such as|for example|for instance|and/or|to be (?:determined|defined|decided|confirmed|agreed|seen)|support for|provide for|minimum)',
    'etc\\.?|etcetera|e\\.g\\.?|tbd|tbc|tba',
  ],
  comparative: [
    'better|best|worse|improved?|improves|improvement|faster|quicker|slower|higher|lower|cheaper|easier|simpler|clearer|stronger|larger|smaller|shorter|longer|optimi[sz]ed?|maximi[sz](?:ed?|ing)|minimi[sz](?:ed?|ing)|(?:increase|reduce|decrease|grow|boost)(?:s|d)?|(?:more|less) (?!than)\\p{L}{3,20}(?! than \\d)',
  ],
  reference: [
    'as (?:above|below|before|usual|discussed|agreed|said|always|last time)|(?:the|like|as) (?:usual|last time|one above|above|below)|the (?:above|aforementioned)|like (?:last|the last|the other) (?:time|one)|the same as (?:before|last time|usual)|what we (?:said|discussed|talked about)|you know (?:what|which|how)',
  ],
  urgency: [
    '(?:as soon as (?:possible|you can)|asap|a\\.s\\.a\\.p\\.?|urgent(?:ly)?|immediately|right away|straight away|at once|without delay|quick turnaround|at your earliest convenience|when(?:ever)? you (?:can|get a (?:minute|moment|chance)|have (?:a (?:minute|moment)|time))|the sooner the better|(?:need(?:ed|s)?|want|do|done|send|start|finish|this|it) (?:\\p{L}{1,15} ){0,3}(?:soon(?! as)|shortly)|(?:soon|shortly)(?=\\s{0,2}[.,]?$)|in no time|like yesterday|for yesterday|today if you can|top priority|high priority)',
  ],
  tracking: [
    '(?:track|log|record|register|clock|note down|write down|report|count|fill in|keep (?:a )?(?:track|record|log) of|send me|submit) (?:down )?(?:all |every |each |how many |any |me )?(?:of )?(?:the |your |her |his |their |my )?(?:working |work |daily |weekly |exact )?(?:hours?|time|minutes?)(?: spent| worked)?(?! (?:of|zone|slots?|to|from|for))',
    '(?:hours?|time|minutes?) (?:spent|worked) (?:is|are|on|per|by)|hours (?:worked|spent)|time[- ]?sheets?|time track(?:ing|er)|toggl|clockify|hubstaff|time doctor|harvest timer|screen ?shots? (?:of your|every|while)|clock(?:ing)? (?:in|out)|start and end time|log \\d{1,3} hours?',
  ],
  place: [
    '(?:come|go|be|work|sit|stay|is|works|comes|working|being|here|present) (?:in |to |into |from |at |here at |by )?(?:the |our |my )?(?:office|premises|headquarters)(?! (?:of|printer|address))|(?:in|at|from) (?:our|the|my) (?:office|premises|headquarters)(?! (?:of|printer|address))|on[- ]?site|in person|at our place|face[- ]to[- ]face',
  ],
  method: [
    'step (?:\\d|one|two|three)|follow (?:these|the|my|our|all the) (?:\\p{L}+ )?(?:steps?|instructions?|procedure)|click(?:ing)? (?:on|the)|copy(?:ing)? and past(?:e|ing)|use only|only use|using only|exactly (?:like|as) (?:this|i|in|we|shown|last)|do it (?:like|the way)|(?:in|the) same way (?:as|i)|first,? .{2,60}?,? (?:and )?then (?!it|they|the \\p{L}+ (?:is|are))',
  ],
  surveillance: [
    '(?:daily|hour(?:ly)|end[- ]of[- ]day|nightly) (?:reports?|updates?|check[- ]?ins?|stand[- ]?ups?|calls?)(?: to me| from you)?|(?:update|tell|text|message|call|ping|inform|let) (?:me|us)(?: know)? (?:every|each|twice|once an?|at the end of (?:every|each|the)) (?:\\d{1,2} )?(?:\\p{L}+ )?(?:hours?|day|morning|evening|afternoon|time|step|minutes?|half)|(?:every|each) (?:morning|evening|day|hour|night),? (?:tell|update|text|message|send me|report|let me)|report (?:to me |back )?(?:every|each) (?:day|hour|morning|evening|step)',
    'cc me (?:on|in) (?:every|each|all|any)|(?:put|keep) me in (?:cc|copy|bcc) (?:on|in|for)? ?(?:every|each|all|any)?|ask me (?:first )?before (?:doing|you do|any|every|each|anything|touching|sending any|writing any)|check with me before (?:every|each|any|doing)|(?:reply|answer|respond)(?: to me| to us)? (?:with)?in(?:side)? \\d{1,3} (?:minutes?|mins?|hours?)|(?:tell|let|text|message) me (?:know )?(?:when(?:ever)?|every time) you (?:start|stop|begin|finish for|take|leave|log)|when you (?:start and|start or|begin and) (?:stop|finish|end)|webcam on|camera on|share your (?:screen|location)|always (?:reply|answer) (?:immediately|at once|right away)',
  ],
  person: [
    "(?:you|you've|she|he|they)(?:'re|'s| are| is| were| was| have been| has been|'ve been| seem| seems)? (?:just |so |too |very |really |simply |always |being |a bit |rather |quite )?(?:careless|lazy|slow|sloppy|messy|unreliable|disorgani[sz]ed|superficial|incompetent|unprofessional|inattentive|distracted|not (?:careful|good enough|up to)|hopeless|useless|stupid|forgetful|negligent|irresponsible)",
    "you (?:always|never|constantly|keep) \\p{L}+|as (?:usual|always) you|as usual|typical of you|you (?:didn't|did not|don't|do not) (?:even )?(?:care|bother|try|pay attention|think|listen|understand)|how could you|you should (?:be ashamed|know better|have known)|your (?:attitude|carelessness|laziness|sloppiness)|careless(?:ness)?|lazy|laziness",
  ],
  blame: [
    "(?:it |you |this |that |she |he )?(?:took|taken|spent|wasted) (?:you |her |him |me |us )?(?:way |far |much )?(?:too (?:long|much time)|(?:\\d{1,3}|two|three|four|five|six|ten|twenty) (?:hours?|minutes?|days?)|hours|ages|for ?ever|days|all day|so long)(?! to (?:load|open|start|appear|print|download|answer|render))|(?:you (?:are|were)|you're) (?:way |far |much )?too slow|too many hours",
    "(?:didn't|did not|don't|do not|doesn't|never|not) (?:reply|answer|respond|repl(?:y|ied)|answered|responded|get back to me|write back)(?: \\p{L}+){0,2} (?:immediately|right away|at once|quickly|in time|for (?:\\d+|an|hours|days)|soon enough|fast enough|until)|late repl(?:y|ies)|slow (?:reply|replies|answers?|response)|(?:you were|wasn't|weren't|were not|was not) (?:online|offline|available|reachable|at your desk)(?: (?:all|when|on|in|for|during) .{0,20})?",
  ],
};
