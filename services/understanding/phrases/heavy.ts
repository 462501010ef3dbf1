import type { Family } from './family.ts'

/** Heavy, and not for waking anyone unasked: said back in a line, with a person offered. */
export const heavy: readonly Family[] = [
  { family: 'heavy', route: 'offer-human', phrases: `
    (feel|feeling|felt|been|am|im|bit|so|really|very|pretty|quite|get|getting|proper|always|reyt|dead) [a bit|a little|a lot|rather|more|just|so|really] (low|down|lonely|sad|anxious|depressed|stressed|miserable|fed up|overwhelmed|isolated|lost|worried|nervous|empty|numb|hurt|upset|unhappy|tearful|weepy|rubbish|crap|shit|shite|awful|terrible|rough|flat|guilty|ashamed|embarrassed|exhausted|drained|burnt out|burned out|angry|frustrated|heartbroken|gutted|devastated|blue|glum|mardy|wobbly|on edge|unwell|useless|alone|left out|unloved|rejected|sad and|homesick|grim|ill with|not myself|out of it|under pressure|confused|down in the dumps|bad|wretched|pants|wound up|agitated|restless|jittery|insecure|trapped in my)
    (lonely|loneliness|isolated|depressed|depression|anxious|anxiety|grieving|grief|bereaved|bereavement|heartbroken|stressed|stress|insomnia|trauma|ptsd|bipolar|ocd|tearful|miserable|heartache|nightmares|redundant|redundancy|bankrupt|lonley)
    (on my own|by myself|alone) (all|every|most|now|since|too|a lot|again|at christmas|this|in|with) [the|day|night|christmas|nothing|no one]
    (no|not got|dont have|havent got|have no|havent|got no|not many|hardly any|dont really have) [any|got any|many|a single|real]? (friends|family|mates|one to talk to|anyone to talk to|one|anyone|body to talk to|people) [left|here|anymore|around|to|in york|round here|nearby]?
    (nobody|no one) (to talk to|understands|gets it|listens|visits|calls|rings|comes|i can talk to|knows how|really talks)
    (cant|can not|not|struggling to|trouble|hard to|havent been|barely|hardly|dont|difficulty) (sleep|sleeping|slept|get to sleep|been sleeping|relax|switch off|concentrate|focus|settle|stop worrying|stop thinking|get up|motivate|face people|leave the house|go out|face work|face it all|get going|enjoy)
    (awake|up) (all night|again|at 3am|at 4am|at 2am|worrying|every night|since)
    (dont|do not) (sleep|eat) (well|much|properly|right)
    (mum|dad|wife|husband|gran|grandad|sister|brother|son|daughter|partner|friend|dog|cat|auntie|uncle|best friend|baby|nephew|niece|cousin) [has|just|recently|is|sadly|s|was|were] (died|passed|passed away|passing|dying|gone|very ill|got cancer|has cancer|diagnosed|in hospital|terminally ill|really ill|in a home|poorly|got dementia|has dementia|left me|in a hospice)
    (lost|losing|buried|miss|missing) [my|our] (mum|dad|wife|husband|gran|grandad|sister|brother|son|daughter|partner|friend|dog|cat|auntie|uncle|best friend|family|job|him|her so|old life|them so|everyone|friends|confidence|him so|her)
    (funeral|anniversary of|miscarriage|lost the baby|scattered|ashes|scan results|biopsy|chemo|cancer|terminal|hospice|diagnosed with|diagnosis)
    (worried|worrying|anxious|nervous|stressed|stressing|scared|panicking|frightened) (about|over) [my|the|paying|losing|how|going|money|work|what] [mum|dad|son|daughter|rent|bills|job|future|exams|health|house|money|work|tomorrow|uni|school|results|friend|husband|wife|partner|marriage|everything]?
    (worry|worries|worried|worrying)
    (behind|cant (pay|afford|keep up)|struggling (to pay|with)|in|drowning in|owe|owing|got|so much|lots of|paying off) [with|on|the|a lot of|loads of|some] (rent|bills|debt|debts|arrears|the heating|money|mortgage|gas|electric|council tax|credit cards|my bills|payday loans)
    (landlord|eviction|section 21|notice to quit|bailiffs|arrears|housing officer|council) [is|has|wants|gave|sent|wont|letter|about|threatening|trying|keeps] [me|us|notice|evict|out|letter|throw|selling|to|given]?
    (might|may|going to|could|scared of|afraid of) [be|lose|losing|being|to be] [made] (homeless|evicted|my flat|my home|my house|the house|my job|sacked|laid off|made redundant)
    (split|splitting|broke|breaking|broken|break) up (with|from|last|after|and|today|yesterday|my)?
    (split up|broke up|breakup|break up|divorce|divorcing|divorced|separated|separating|separation|dumped|cheated on|cheating on me|having an affair|left me|walked out on|ex wont|custody|not allowed to see my|dont see my (kids|children)|cant see my (kids|children)|estranged|fell out|fallen out|arguing|arguments|rowing|argue)
    (struggling|struggle|struggles|hard time|tough time|bad time|rough time|rough patch|bad patch|difficult time|going through a lot|a lot going on|going through it|hard at the moment|hard lately|tough lately|been hard|its hard|finding it hard|finding things hard|finding it difficult|finding things difficult|having a hard|having a bad|having a rough|having a tough|bad day|shit day|awful day|crap day|rough day|rough week|bad week|hard week|hard year|crappy day|terrible day|things are hard|life is hard|lifes hard|things have been hard|things are tough|not great|not so good|not too good|not so great|not feeling great|not myself|not feeling myself|been better|seen better days|not good|could be better|up and down|ups and downs|hanging in there|getting by|bit of a state|not right)
    (not|dont) (feel|feeling|been|doing|am) [very|too|so|that] (good|great|right|well|myself|happy|brilliant|clever)
    (mental health|my nerves|nerves are|head is all over|heads all over|head all over|heads been|my head is|in my own head|overthinking|over thinking|racing thoughts|brain wont|mind wont|mood swings|moods|low mood|low self esteem|no confidence|self esteem|hate how i look|body image)
    (crying|cry|cried|tears|sobbing|weeping|in tears|bawling) [a lot|again|all|today|every|at|for|over|myself|over|about|because]?
    (bad|hard|tough|difficult|awful|horrible|worst|lonely|long) (day|week|month|year|night|time|christmas|few weeks|few months|nights)
    (hurt|hurts|hurting|upset|upsetting|let down|betrayed|ghosted|ignored|left out|picked on|rejected|excluded|abandoned) (by|me|that|when|so|my|because|inside|again)
    (mum|dad|son|daughter|husband|wife|friend|partner|brother|sister|gran) [is|has|been|s] [really|very|so|a bit|not] (struggling|depressed|low|down|anxious|lonely|withdrawn|not himself|not herself|drinking too much|drinking a lot|not well|stressed|grieving|unwell|not right|poorly|been low|very low|ill)
    (dont|do not) (know|no) (what to do|where to turn|who to turn to|what to do anymore|how to feel|what to say to him|how to help|who i am anymore|whats wrong|what is wrong|where to start|how to cope)
    (drinking|smoking|using|gambling|betting|vaping) [too much|a bit too much|more than|a lot|more|every night|every day|a bit much|again] (too much|than i should|every night|every day|lately|a lot|again|more|to relax|recently)
    (sick|tired|fed up|weary) (of|with) (everything|being|it|it all|this|my|feeling|people|trying|the same|pretending|all of it)
    (tired|knackered|exhausted) (all the time|of everything|mentally|emotionally|and fed up|and low|and sad|of it|of trying)
    (retired|moved|new) ~ (lonely|nobody|no one|dont know anyone|dont know anybody|bored|miss)
    (dont|do not) know (anyone|anybody|a soul|many people) 
    (bored|stuck) (and lonely|and sad|in a rut|at home all|indoors all|and alone|on my own)
    (nobody|no one|not) [wants|has|to] (wants me|wished me|remembered my|likes me|texts me|texts back)
    (marriage|relationship|engagement) [has|is|s] (broken down|over|ending|ended|failing|failed|on the rocks|breaking down)
    (so|too|very|really) quiet (without|since|now|at home|here now)
    (into|in|gone into|went into) a (home|care home|hospice)
    (self) (conscious|doubt|hatred|loathing|esteem)
    (hate|dread|dreading|hating) (my job|work|school|uni|college|christmas|weekends|mornings|nights|sundays|going out|winter|this time of year|living alone|birthdays|my body|my face|how i look|mothers day|fathers day|valentines)
    (need|could do with|want|looking for) (some|a bit of|a) [bit of|emotional|moral|mental health] (support|comfort|company|help|hug|friend|friends|cry|someone to listen|shoulder|companionship)
    (pregnant|unplanned|positive test|termination|abortion) ~ (scared|dont know|dont want|alone|worried|upset|not sure|help|tell)
    (coming out|come out|gay|trans|lesbian|bi|bisexual|nonbinary|non binary) ~ (scared|family|tell|parents|dont accept|disowned|alone|afraid|struggling|hate|reject|worried|confused)
    (carer|caring) (for|is|can be|stress|and|alone|all day|full time) ~ (tired|hard|lonely|break|stress|help|exhausting|exhausted|struggl|no time|support|alone)
    emojisad
    emojicry
    emojibrokenheart
    emojiafraid
    ^ emojiblackheart $
    ^ emojiblood $
  ` },
  { family: 'said fine', route: 'offer-human', phrases: `
    (dont|didnt|do not) want to (bother|trouble|worry|burden|be a bother|waste|be any trouble) [you|anyone|anybody|them|people|your time|to anyone]?
    (sorry|hate) to (bother|trouble|be a pain|moan|go on|dump|burden) [you|but|this]?
    (probably|its|this is|im|just me|i am) [nothing|silly|just|being|stupid] (silly|stupid|nothing|being daft|being silly|being stupid|daft|being pathetic|pathetic)
    (other|some) people (have|have got|got) it worse
    (fine|ok|okay|alright) (i guess|i suppose|not really|apart from|except|ish|just tired|just a bit)
    (surviving|existing|plodding on|coping|just about coping|barely coping|getting through|one day at a time|same old|could be worse|still breathing|still standing|hanging on)
  ` }
]
