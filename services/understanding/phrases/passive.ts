import type { Family } from './family.ts'

/** Wanting not to be here, being a burden, quiet endings: often with no word of death at all. */
export const passive: readonly Family[] = [
  { family: 'passive', route: 'human-now', phrases: `
    (bored to death|sick to death|sick|bored|tired) of (living|life|being alive|existing)
    (want|need|ready for|praying for|begging for) (it|this|everything|all of it|the pain) [all] (to|be|to be) (be over|over|stop|end|finish|go away|done)
    (everything|everythings|it all|world|its all|it has all) [is|has|have] [gone|all gone|turned|got] (dark|black|hopeless|pitch black) [and|i|now]
    (lost) [my] ~ (and|my) ~ (nothing|nowt|no one|nobody) left
    (what if|if only|if|be better if|easier if|nicer if) i (didnt|did not|just didnt|never|wasnt|werent|stopped|wouldnt|couldnt) [just] (exist|existing|existed|here|be here|around|alive|wake up|woke up|born|there)
    (wish|wishing|wished) (i|i had|i would|id) (never|not) (woke|woken|wake|wakes) [up]
    (wish|wishing|wished) (i|i had|i would) (could|can)? [just] (disappear|vanish|fade|not exist|die|be gone|not be here)
    (tired|sick|weary|exhausted|done|fed up|had enough) (of|with) (being here|it all|all of it|all this|everything and everyone|being me|fighting|trying|everything|being alive|carrying on|pretending im ok|the world|this life|waking up|surviving)
    nothing [left] to (look forward to|get up for|get out of bed for|keep going for|live for|wake up for|stay for|hope for)
    (calm|at peace|peaceful|sorted|done|ready|sorted now) (goodbye|bye|good bye|farewell)
    (doing|do) (everyone|them|him|her|you all|the world|my family|people) a favour
    (want|wanting|wanna|wish|wished|like|ready|love|need|trying|hope|going) [i] [could|would|to|for] [just] (disappear|vanish|not exist|stop existing|not be here|be gone|cease to exist|not be alive|fade away|be nothing|never have existed|melt away|be erased|sleep for ever|sleep forever|evaporate|go away forever|be invisible forever|not be|get hit by|be no more|not be around)
    (wish|wishing|hope|hoping|pray) (i|to) (wouldnt|would not|dont|didnt|not|never|dont have to|could not) (wake up|be here|exist|have to wake up|wake)
    (everyone|people|family|children|mum|dad|they|world|partner|husband|wife|friends|you|him|her|them|parents|kids|everything|everybody|she|he) [would|will|wouldnt|are|is|be|all|might|s] [be|all|all be] (better|happier|easier|better off|fine|relieved) [off] (without|if i (wasnt|was not|werent|died|was gone|wasnt here|was dead|disappeared|left|werent here|had never|was out of|were gone|went)|when i am (gone|dead)|with me gone|once im gone|once i am gone|not having me)
    (better|easier|happier) [off] (without me|if i was gone|if i wasnt here|if i wasnt around|if i was dead|if i werent here|if i died|if i just wasnt|with me dead|with me gone|once im gone|once i am gone)
    better off dead
    (world|everyone|people|family|they) ~ better (off )?(without me|place without me)
    (no one|nobody|who|wouldnt anyone|would anyone) [would|will|even|wouldnt|d] [even] (miss me|notice if i (died|was gone|disappeared|wasnt here|went|left)|care if i (died|was gone|disappeared|lived|was dead|wasnt here|vanished)|cry at my funeral|come to my funeral|find me|remember me|bat an eyelid if i)
    (burden|a burden|such a burden|being a burden|a waste of (space|oxygen|air|time)|dead weight|a drain on|nothing but trouble to) [to|on|for|and|everyone|my]
    (im|i am|just|feel|feel like) [just] [a|an] (burden|waste of space|waste of oxygen|waste of air|nuisance to everyone|mistake|worthless|useless to everyone|disgusting|subhuman|unlovable|poison to)
    (world|everyone|life) (would|will) (be|go on) ~ without me
    (cant|can not|couldnt|cannae|dont think i can|dont know how (i can|to)|not able to|struggling to|dont know how much longer i can|not sure i can|how much longer can i|cant see how i can|no idea how to|hard to) {cope} [anymore|any more|much longer|like this]
    (cant|can not) (keep|go on|carry on|keep on) (doing this|like this|living|going|pretending|with this|being|feeling|fighting|with life)
    (cant|can not|not|dont|wont) [want to] (do|take) (this|it|life|any of this|any of it) (anymore|any more|much longer|no more)
    (cant|can not) (live) (like this|anymore|with myself|with it|without (him|her|them)|with this|any more|with what)
    (had|have had|ive had) (enough) [of|now|of everything|of it all|of life]
    (no strength|no energy|no fight|nothing) left [in me]
    (given|giving|gave|give) up [now|completely|on everything|hope|trying]
    (lost|losing|no|without|given up|out of) [all|any] (hope|will to live|reason to live|the will to live|will to|the will)
    (hopeless|everything is hopeless|feel hopeless|its hopeless|feeling hopeless|utterly hopeless)
    (whats|what is|wheres|theres|there is|there s|dont see|cant see|see) [the|no|any] point (anymore|any more|in anything|of anything|in living|in trying|of it all|of living|of being|in me|in carrying|to anything|to any of|to my|to life|in it all|of going on|in going on|of me)
    (no point) (in me|to me|to anything|anymore|any more|in anything|in trying)
    (not|isnt|isn't|nothing is) worth it anymore
    (empty|numb|dead inside|hollow) [and] [inside] (inside|and numb|all the time|every day|nothing matters|want)
    dead inside
    (nothing|nowt|none of it) (matters|is worth|helps|means anything) (anymore|any more|to me|now)
    (just|only|i) want (it|this|everything|the pain|the noise|my brain|my head|the thoughts|all of it|this feeling|it all) to (stop|end|go quiet|be over|be quiet|go away)
    (make|made|making) (it|the pain|this|everything|them|the voices) (all )?(stop|end)
    (want|need) (to|a) (escape|way out|get away from everything) (forever|for good|of this life|from everything|of my life|all)
    (dont|do not) (belong|deserve) (here|anywhere|to live|to be here|in this world|to be alive|life|to exist|to breathe)
    (hate|hating|sick of|cant stand|despise) (myself|my life|being me|being alive|who i am|existing|living|every minute)
    (i am|im|feel|feels|feeling|am) (trapped|worthless|hopeless|broken beyond|beyond help|too far gone|a lost cause|past saving|useless and|desperate|in agony|destroyed|falling apart|breaking down|cracking up|drowning|losing it|losing my mind|going under|in crisis|in pieces|at the end|on the edge|crumbling|spiralling|spiraling|unravelling)
    (falling|fallen|going|fell) (apart|to pieces|under) 
    (having|had|on the verge of|close to|heading for|in the middle of) [a] [complete|mental|nervous|full] (breakdown|meltdown|mental breakdown|crisis)
    (in|its|having|this is|i have) [a] (mental health|mental|proper|real|complete)? (crisis)
    (can not|cant) (stop crying|stop shaking|get out of bed (anymore|any more|for days)|see a way|see any way|breathe anymore)
    (crying|cried|sobbing|been crying) (all (night|day)|every night|for hours|and cant stop|on the floor|my eyes out|non stop|nonstop|every day|myself to sleep)
    (i|im|am) (in|at) (so much|too much|unbearable|such) (pain|agony|distress) 
    (its|it|this|pain|everything|life) [is|all|gets|has|s] [all] [just] [too] (much to bear|unbearable|too much|too much to take|too much for me|too much to cope)
    help me [i] (cant|am|dont|please|im|before|stop)
    (please|someone|somebody|anyone|can someone|need someone to|will someone|pls) (help me|save me)
    (help me|save me) (please|someone|pls|now|quick)
    (need|desperate for|begging for|crying out for|really need|urgently need) (urgent|immediate|desperate)? help (now|right now|tonight|urgently|asap|immediately|desperately|bad|badly|so bad|with my head|mentally)
    (emergency|its an emergency|urgent|urgent help|urgently)
    (tell|telling) (my|them|him|her) (mum|dad|children|family|son|daughter|wife|husband|partner|them|sister|brother|friends|everyone|him|her|gran) (i love|that i love|i loved|im sorry|i am sorry|i tried|i said|goodbye|it wasnt|its not their fault|it isnt)
    (look after|take care of|be good to) (my|the) (children|dog|cat|mum|dad|family|son|daughter|wife|husband|pets|baby|boys|girls) (for me|when im gone|when i am gone|after|once|if anything|please)
    (who will|wholl|who would|will someone|someone) (look after|have|feed|take) (my|the) (cat|dog|children|pets|mum) (when im|when i am|if im|if i am|once|after im|after i am|if anything|if something)
    (giving|given|gave|give|rehoming|rehomed) [away] [my|all my|all|the|her|him] (things|stuff|belongings|possessions|dog|cat|records|guitar|clothes) [away]
    (sorted|sorting|put|putting|written|made|updated|getting|got) (my|out my|all my) (affairs|will|funeral|paperwork|affairs in order|things in order) [in|and|so|for|is]
    (paid|planned|planning|planned out) (for)? my [own] funeral
    (not|wont|will not) (need|be needing) (it|them|this|anything|my stuff|that|these) (anymore|any more|where im going|where i am going|much longer|after (tonight|today|tomorrow))
    where im going
    (wont|will not|not going to|not gonna|wont have to) (bother|trouble|hurt|burden|annoy|be a bother to|be a problem|be a burden) (you|anyone|any one|them|anybody|people|everyone|him|her|for)? (again|anymore|any more|much longer|for much longer)
    (thank|thanks|thank you) (for|you for) (everything|all you|being|trying|always|the|your) ~ (goodbye|i am sorry|im sorry|its time|wont be|not your fault|last|before i go)
    (it|this) (wasnt|isnt|was not|is not) (your|anyones|their|his|her|my familys) fault [goodbye|i|please|but]
    (made|at) (my|made my) peace (with|and|now)
    (finally|feel|feeling|so|strangely|oddly|very) (at peace|calm now|peaceful) [now|with|ive|because|about] (decided|decision|know what|made up|my mind|it|everything|i know|plan)
    (ive|i have|have|i) (decided|made (up my mind|my decision|a decision|the decision|peace|my choice)) [its|and|that|to|about|im] (time|go|end|do it|goodbye|final|calm|peace|tonight|ready|over|all be over|sorted|calm|feel)
    (it|this|everything|all) [will|ll|s] (will be|is|all be|be|soon be|will soon be) [all] over (soon|tonight|tomorrow|now|by|for me|shortly|in)
    (it will|itll|this will|it) [all] be over (soon|tonight|tomorrow|shortly)
    (wont|not) (be|going to be|gonna be) (a problem|around|here|in the way) (for|much|any|when|to|after|tomorrow|anymore|next|at)
    (time|its time|ready) (to|for me to) (go|leave|say goodbye|say good bye|rest|end|let go) (now|goodbye|forever|bye|for good|everyone|and|i)
    (its|it is) my time [to] (go|now|up)
    (saying|say|said|come to say|wanted to say|want to say|just to say|to say) [my] [final] (goodbye|goodbyes|farewell|bye) (to everyone|to my|forever|now|before|and|all|tonight|one last|properly|for the last|i|thank|thanks)
    (one|for the|my) last (time|goodbye|message|text|thing before)
    (before|after) im (gone|dead)
    (when|once|after|if) (i am|im|i have) (gone|dead|not here|no longer here|passed)
    (goodbye|good bye) (letter|letters|note|notes|video)
    (no one|nobody) (cares|loves me|wants me|likes me|would care|gives a|understands|would notice|would miss) [if|about|me|anymore|and|whether|shit|fuck|damn|at all|that]
    (stay|stayed|staying|keep going|hang on|hanging on|alive|still here|going|get up) [only|here] (for|because of) (my|the) (dog|cat|children|mum|dad|daughter|son|baby) [only|now|thats]
    (only|one) (thing|reason) (keeping me|stopping me|im still|i am still|i havent|that keeps me|i have not)
    (cant|dont) (see) (myself|me) (being here|here|alive|making it|getting|past)
    (stop|end) (my|the|this) (suffering|misery|torment|existence|nightmare)
    (living|life|this|every day|it) is (hell|torture|agony|a nightmare|torment|unbearable)
    (gone|going) too far (this time|now)
    (love you all|love you|i love you|i love you all) (goodbye|bye|remember that|im sorry|and im sorry|forever|always goodbye)
    (sorry|im sorry|i am sorry) (for everything|to everyone|everyone|mum|for being|for what|for existing|for what im about|i couldnt|i failed|i tried|i wasnt) [goodbye|i|ive|bye|and|but]
  ` }
]
