import type { Intent } from '../screened.ts'

/** What somebody wants, in everyday messages. Where several are found the first in this list is taken; what none knows is left to the recogniser. */
export const intentPhrases: readonly (readonly [Exclude<Intent, 'other'>, string])[] = [
  ['stop_or_forget_me', `
    ^ (stop|stopall|stop all|unsubscribe|end|quit|cancel|revoke|optout|opt out|stop please|stop texting|stop messages|no more texts|remove me|delete|delete me|erase me|forget me|forget|leave me alone|stop it) $
    (forget|delete|erase|wipe|remove|clear|get rid of) [all|everything] [of] (me|my (messages|data|details|number|texts|chat|conversation|info|information|record|records|name|stuff)|everything (you have|about me|i said|ive said|i told|i wrote)|this (chat|conversation|number)|what i (said|told|wrote))
    (stop|no more) (texting|messaging|sending|contacting|writing to) [me|texts|messages|these|any|more]?
    (take me off|unsubscribe|opt out|dont (text|message|contact) me (again|anymore|any more)|dont want (any more texts|any more messages|these texts|these messages)|right to be forgotten|dont keep (my|anything))
    want everything about me deleted
    (dont|do not) want (these|texts|your texts) [anymore|any more]
    end it i (dont|do not) want`],
  ['skip', `
    ^ (skip|pass|next|rather not|rather not say|id rather not|id rather not say|prefer not to say|prefer not|would rather not|no comment|skip it|skip this|skip that|skip this one|dont want to say|dont want to answer|not saying|not telling you|none of your business|leave it|leave that|move on|next one|next question|no answer|can i skip|can we skip|id prefer not to say|no thanks|no thank you|not now|maybe later|not right now|nah you are alright|not today|dont want to give (it|my name|that)|i dont want to say|i dont want to answer that|would prefer not to) [please|this|that|this one|that one|question|it|for now|thanks|thank you] $
    (rather|prefer) not (say|to say|answer|to answer|give|to give|tell)
    can we move on
    not that question
    do (that|this) (bit|one) later`],
  ['is_this_human', `
    (are|r) you [actually|even|really|just|a|an] [real|actual] (human|person|robot|bot|machine|computer|ai|real|automated|alive|chatbot|recording|chatgpt|someone)
    (am i|is this|are we|is it|who am i|is that) [talking|speaking|texting|chatting|writing] [to|with] [just|a|an|actually] [real|actual|computer] (human|person|robot|bot|machine|computer|ai|automated|someone real|somebody real|chatbot|answering machine|real)
    (who is this|who am i (talking|speaking|texting|chatting) to)
    (who|what) (am i (talking|speaking|texting|chatting|writing) (to|with)|are you exactly)
    (real|actual) (person|human) or [a] (bot|robot|computer|machine|ai)
    (is|are) (this|you) (real|automated|ai|a robot|a bot|a real person|a person|a human|chatgpt)
    (do|does) (a person|a human|anyone|people) (read|see|reply|answer|write) (this|these|to me|back)
    (do|does) [any] real (people|person) (read|see|answer)
    (human|person) behind this
    sounds like a (bot|robot|machine)
    [is it] [you] or the machine`],
  ['privacy', `
    (who|anyone|anybody|someone|police|doctor|social services|work|boss|employer|family|parents|mum|dad|husband|wife|council|school|teacher|dwp|home office|benefits|landlord) [can|will|else|does|gets to|would|going to|people|find|be] (see|sees|seeing|read|reads|know|knows|told|tell|find out|look at|looks at|access|hear about|get to see|able to see|be told|reading) [about|my|this|what|these|it|the|that|i] [messages|texts|say|write]?
    (is|are) (this|it|these|my messages|the chat|my details|what i say|everything|our chat|conversations|texts) [all|kept|completely|really|100|totally] (confidential|private|secret|anonymous|safe|secure|recorded|stored|saved|monitored|encrypted|kept|logged|shared|tracked)
    (do|will|can|would|does|are) [you|they|it|u|the hub|this] (keep|share|store|record|sell|save|pass on|pass|give|tell|track|log|show|going to tell) [my|this|it|what|anyone|people|the|all|our|these|on] [messages|data|number|details|info|information|doctor|police|name|anyone|conversation|texts|i|chat|on]?
    (privacy|confidential|confidentiality|gdpr|data protection|anonymous|anonymously|my data|personal data|privacy policy|private)
    (what|how long|where) (happens to|do you do with|is kept|do you keep|will happen to|is my|are my|you keep|data|information|info) [my|the|what|with|do] [messages|data|details|info|information|number|texts|say|you]?
    (on|in) my (record|records|medical record|notes|file|medical notes)
    (can|do) i (stay|have to give|be|need to give|need to tell|remain) [you|my|anonymous|name|real]
    data policy
    (dont|do not) put my name
    my (work|boss|mum|husband|wife|gp) (cant|can not|wont) see this
    (police|gp|boss|work|council) (get|gets) told`],
  ['complaint', `
    (complaint|complain|complaining|make a complaint|not happy with|unhappy with|bad experience|poor service|terrible service|rude|let me down|let down by (you|the hub|your)|disappointed (with|in|by) (you|the|your)|nobody (turned up|came|rang|got back|answered|called)|no one (turned up|came|rang|got back|answered|called)|wasnt open|was (closed|shut|locked) when|wrong (number|address|time|information|info|place|details)|out of date|wrong about|doesnt exist|no longer (exists|runs|there)|waste of time|feedback|your (list|website|page|link|map) (is|was|says|doesnt|isnt) (wrong|broken|out|work|working|rubbish)|link (doesnt|isnt|does not|not) (work|working)|ignored my|kept me waiting|waited (for)? (ages|hours|over)|disgusting|disgraceful|appalling|speak to a manager|who is in charge)
    fuming
    fed up of filling
    you never text back
    (killing me) with these forms
    waited an hour and gave up`],
  ['follow_up', `
    (you|they|someone|somebody|she|he|sam|the worker|hub|the hub|one of you|the person|priya) [said|told me|promised|was|were|would|had|has|have] [you|they|she|he|someone] [would|was|were|will|going to|supposed to|meant to|d|ll|said] [ring|call|be|get|text|find|send|someone|to] (ring|call|text|get back|be in touch|contact|phone|send|find|look into|sort|come|email|check|visit|message|let me know|ring me|call me)
    (any|an|is there any|is there an) (news|update|updates|word) [on|about|from|yet]?
    (heard|hear) [nothing|anything|back|from] (back|from|nothing|anything)
    (following|follow|followed) up
    (last|yesterday|the other|earlier) (time|night|week|day) [i|we|when|you] (i|we|you|spoke|talked|texted|came|chatted|messaged|was|told|said|someone|somebody|sam) 
    (i|we) (spoke|talked|chatted|texted|messaged|came|rang|was in|came in|visited) [to|with|in|you|someone|sam|somebody|priya] [someone|one of you|sam|you|in|about|before|a|the]? [yesterday|last|earlier|before|on|other|this morning|night|week|the other day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a few days ago]
    (when|what time) (is|will|are) (someone|somebody|sam|the worker|they|you|she|he) (coming|ringing|calling|going to (ring|call|come|text)|ring|call|getting back|gonna ring)
    (still waiting|am still waiting|waiting to hear|waiting for (a call|my call|someone to|sam|a reply|the call)|did (you|they|sam|anyone) (find|get|manage|ring|sort|hear|send|book)|i (went|did go|tried|rang|called|joined|took your advice|visited) (to)? (the|that|it|them|your)|went to (the|that) (group|cafe|choir|place|walk|garden|session|class)|as promised|remember me|its me again|me again|im back|carry on from|where were we|where we left off)
    said there is a waiting list
    it was shut when i got there
    (group|club|class) nearly killed me but
    ill go when
    (didnt|did not) get [a|the] chance to go
    it helped [a lot]`],
  ['opening_times', `
    (what|which) (time|times|hours|days|day) [do|does|are|is|can|you|the|it|until|til|r] [you|it|u|the|they] [open|close|shut|hub|cafe|there|on|til|open until]?
    (are|r|is|will|do|does|u) [you|u|it|the|hub|they|anyone|anybody|yous|that|this|place|be] [be|still|hub|place|ever|cafe|open] (open|opens|shut|closed|close|closing|there on|opening)
    (opening|closing|open) (times|hours|time|hour|til|until|today|tomorrow|now|on|late|all night|24|24 7|tonight|at)
    (when|how late|how early|until when|til when) [do|does|are|is|can|will] (you|it|u|the|they|i|yous|that) [hub|place|group|cafe|be|come] (open|opens|close|shut|start|finish|closes|opening|pop in|come in|come|visit|drop in)
    (open|closed|shut) (today|tomorrow|tonight|now|on|at|this|over|late|bank holiday|weekends|sundays|christmas|24)
    ^ (open|hours|times|opening times|opening hours|when open|open now|still open|you open|u open|open today|r u open|are you open) $
    (bank holiday|24 hours|24 7|open all night|all night)
    can i come (at the end of|late|early|after|before)
    before it gets dark`],
  ['what_is_this', `
    (what|whats|what's) (is|does|do|are|s) [it|this|the|you|a|is] [actually|exactly|all] (this|this place|the hub|this number|this service|you do|hub|all about|about|this about|you for|the front door|here for|you offer|it do|this for|it for|it all about|do|you|a hub|this then|offer|is this)
    (how) (does|do) (this|it|the hub|that|i use this|the chat) [work|works|hub]?
    (what|how) (can|could|do|does|will) (you|u|this|the hub|i|it) (do|help|offer|help with|help me with|do here|get|expect|use this|provide) [for|with|me|here|people]?
    (who) (are you|runs|is behind|pays|are you lot|funds|do you help|is it for|is this for|can come|can use|can use this|can use it|you are) 
    (is|are) (this|it|the hub|you) (the|a|an|for|free|nhs|part of|run by|like) [nhs|charity|hub|mental health|council|helpline|samaritans|service|crisis|anyone|adults|everyone|me|free|crisis line|only|church]?
    (do i|do you|do u|can i|can anyone|can you|have to|need|do we) [need|just|have to|come|walk|turn|pop|drop|take|be|get] [a|to|an|in|up|walk] (referral|appointment|referred|diagnosis|walk in|turn up|drop in|come in|pop in|pay|book|in|up|just turn up|gp letter|doctor)
    (where) (are|is) (you|the hub|it|hub|yous|this) [based|located|at|exactly|then|in|hub|please|$]
    (whats|what is) (the|your) (address|postcode|location|phone number|email)
    (how do i|how can i|how to) (find you|get (to|there)|come|visit|join|refer|get in)
    (what|whats) happens (when|if) i (come|walk|turn|text|visit|get there|arrive|call|message) 
    (does it|how much|is it|do you|what does it) (cost|charge|free)
    (more about|tell me about|info on|information about|info about) (you|the hub|this|yourselves|your service|what you do)`],
  ['find_support', `
    (is there|are there|do you (know|have|run|do|offer)|know of|know any|looking for|look for|find|finding|where (can|could|do|is|are)|anywhere|any|something|somewhere|want to|like to|id like|need|interested in|join|fancy|get (help|support|advice) (with|about|on)|help with|support with|advice (on|about|with)|what can i|whats|wheres|how do i|can you help me|got any|tell me about|show me|info on|places) [any|a|some|me|the|my|do|to|i|can|there|for|good|local|free|find|get|join|where i can|go|try|out|about|near|of] [free|local|good|new|nearby|other|help with|support|my|mens|womens|lgbt|trans|gay|young|art|the|to|meet|get|go for|learn|play] (group|groups|class|classes|club|clubs|activities|activity|walk|walks|walking|choir|choirs|singing|art|craft|crafts|knitting|gardening|garden|gardens|allotment|cafe|cafes|coffee morning|volunteering|volunteer|food bank|foodbank|foodbanks|benefits|debt|debts|housing|job|jobs|work experience|course|courses|exercise|yoga|football|sport|sports|running|swimming|gym|dance|dancing|music|drumming|writing|books|book club|reading|library|warm|warm space|shelter|drop in|meals|meal|lunch|cooking|counselling|therapy|therapist|bereavement|grief|carers|carer|parents|toddler|baby group|playgroup|people|friends|mates|company|befriending|befriender|support group|peer support|aa|na|gambling|dementia|autism|autistic|adhd|veterans|refugees|asylum|english classes|english lessons|esol|lgbt|lgbtq|youth|youth club|kids|teenagers|older people|over 50s|pensioners|mens shed|men|women|nature|fishing|cycling|bike|bikes|repair cafe|computer|computers|it help|legal advice|citizens advice|advice|furniture|clothes|clothing|transport|bus|gp|doctor|dentist|nurse|drama|theatre|film|games|board games|chess|gaming|faith|church|mosque|pets|dogs|dog walking|hobby|hobbies|interests|community|social|events|on|do|go|support|help|breakfast|toys|nappies|school uniform|deaf|blind|wheelchair|smoking|weight|sleep|mindfulness|meditation|wellbeing|menopause|anxiety|exam stress|forms|form|pip form|universal credit|council tax|hoarding|decluttering|energy|heating|pottery|sewing|bingo|quiz|history|photography|painting|drawing|poetry|woodwork)
    (whats|what is|anything|something|owt|what) [is] [happening|going] (on) [today|tonight|tomorrow|this|at|near|in|around|for|weekend|week|round|the|locally|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday]?
    (things|stuff|something|anything|owt|places|somewhere|what) [is|there|can i] (to do|to go|going on|for (men|women|kids|carers|teens|older|young)|near me|nearby|near|in acomb|in york|round here|around here|local|locally|on near)
    ^ (places|near me|things near me|groups|activities|food|food bank|foodbank|choir|walking group|gardening|art|volunteering|debt advice|housing|jobs|cafe|coffee|music|crafts|support groups|places near me|events|whats on|show me places|directory|benefits advice|warm spaces|mens shed|counselling) [please|near me|in|today|york|acomb] $
    (food ?bank|foodbank|debt advice|benefits advice|housing advice|citizens advice|mens shed|support group|walking group|art group|choir|warm space|coffee morning|drop in|peer support|befriending|food parcel|craft group|book club|social prescriber|social prescribing|knitting|community garden|allotment|parkrun|repair cafe|youth club|baby group|carers group)
    (help|support|advice) (for|with|about|filling|applying|finding|on) [my|a|an|the|some] (benefits|debt|debts|housing|pip|universal credit|form|forms|job|cv|bills|rent|money|carers|carer|autism|adhd|dementia|parenting|energy|council tax|food|gambling|school|immigration|visa|english|reading|computer|shopping|transport)
    (meet|make) (new|some|other|more)? (people|friends|mates|mums|dads)
    (get|getting) (out [of the house] more|active|fit|involved|into|back into|out and about)
    (like|love|enjoy|into|good at|used to) [to|going|playing|doing|making] (gardening|singing|walking|cooking|art|drawing|painting|music|football|knitting|reading|writing|fishing|dancing|baking|swimming|sewing|photography|crafts|guitar|drumming|pottery|yoga) [is|anything|any|is there|where]
    (interested|interest) in
    where can i (get rid of|hand in|donate|take|learn|recycle)
    is there a ~ (class|group|club|gym|course|choir) [for|on|in]
    any quiet places
    what have you got for
    (wheres|where is) best for
    could (someone|somebody) help me (cut|move|carry|fill)
    need a solicitor
    (needs|need) help with (her|his|my|a|the) benefits`],
  ['introduce_self', `
    (my names|my name is|my names is|hi i am|hello i am|hi its|hello its|name is|names|i am called|im called|call me|you can call me|people call me|this is|they call me|i go by|known as|its me) ~ [here|$]
    (im|i am) [a|an|the|from|new|just|originally|living|{number}|retired|in|mum|dad] [a|an|retired|single|stay at home] (mum|dad|carer|student|nurse|teacher|from|new|retired|veteran|years old|new to|new here|plumber|builder|cook|chef|gardener|grandad|gran|refugee|unemployed|self employed|musician|artist|widow|widower|wheelchair user|deaf|autistic|in acomb|in york|local|volunteer|writer|living)
    (i) (live|lived|work|worked|volunteer|grew up|come|moved|study|used to work|have lived) (in|at|near|on|from|as|with|to|here|for|round|just) 
    (bit about|about) (me|myself)
    (introduce) (myself|me)
    (new here|new to york|just moved|first time (here|texting|using|messaging)|never done this|never used|not done this before|havent done this|heard about (you|the hub|this)|saw (your|the|a) (poster|leaflet|sign|number|advert)|was told about you|given your number|gave me (your|this) number|got your number)
    my name is
    ^ [hi|hello|hiya] i am ~ (into|drummer|climber)
    ^ [hi|hello|hiya] i am [a] [{number}] ~ i (climb|fence|knit|bake|sing|paint|fish|run|swim|restore|write|drive)
    my (name|names) ~ (i restore|i write|i am)`],
  ['goodbye', `
    (bye|goodbye|good bye|see you|see ya|see thee|laters|later gator|ta ra|tara|ta ta|goodnight|good night|night night|nighty night|night|speak soon|talk soon|catch you later|take care|cheerio|toodle|so long|have a good (one|day|night|evening|weekend)|got to go|gotta go|got to dash|im off|i am off|off to bed|going to bed|going now|thats all|thats it for now|all for now|nothing else|im sorted|that is all|ill be off|si thee|sithee)
    ^ [i have|ive] got to fly
    last message from me today`],
  ['yes', `^ (yes|yes please|yes ok|ok|sure|go on|go on then|please do|please|of course|definitely|absolutely|course|why not|sounds good|that would be (great|good|nice|lovely|helpful)|id like that|i would like that|i would|i do|i am|correct|thats right|right|true|go ahead|lets do it|sound|deal|alright|all right|alright then|fine|fair enough|great|perfect|good|lovely|yes i would|yes i do|yes i am|yes it is|it is|sure thing|if you like|if you want|if thats ok|happy to|yes thanks|yes thank you|ok thanks|please yes|champion|grand|i think so|i suppose|i guess|maybe|suppose so|guess so|probably|can do|could do|ok then|ok please|yes go on|tell me more|more|more please|show me|one|the first one|second one|the second one|that one|1|2|3) [please|then|thanks|ok|mate|love|duck] $
    twisted my arm`],
  ['no', `^ (no|not really|no way|no i dont|i dont|i dont think so|dont think so|not at all|nope|never|none|nothing|no im ok|no im fine|no its ok|no thanks im (ok|alright|fine|good)|im ok thanks|im fine thanks|im alright thanks|im good thanks|not interested|not for me|no not really|neither|not yet|no one|nowhere|no im not|im not|it isnt|wrong|incorrect|thats wrong|thats not right|no dont|dont|please dont|id rather you didnt|no i havent|i havent|no mate|no love|none of (those|them|these)|dont need|dont bother) [mate|love|duck|ta|thanks|sorry] $
    over my dead body
    not a prayer`],
  ['thanks', `
    (thanks|thank you|thank u|much appreciated|appreciate (it|that|you|your|this)|grateful|thats (great|lovely|kind|really helpful|helpful|brilliant|perfect|good of you|really kind)|youre (a star|kind|very kind|lovely|brilliant|a gem)|you have been (great|lovely|helpful|brilliant|kind|amazing|a great help)|very kind|nice one|bless you|good of you|big help|really helpful|been a help|great help|champion)`],
  ['small_talk', `
    ^ (hi|hello|hello there|hi there|good morning|good afternoon|good evening|morning|afternoon|evening|now then|nah then|how do|sup|alright|alright mate|wagwan|howdy|yo|whats up|wassup|test|testing|tell me a joke|joke|hello hello|hi all|hi hi|hiya love|good day|greetings|emojiwave|emojismile|emojiheart|hi emojiwave|salaam|ping|start) [all|everyone|mate|there|love|duck|pal|bot|again|you|to you|hub] $
    (how are you|how r u|how r you|how you doing|how are u|how is it going|hows it going|hows things|you alright|you ok|u ok|u alright|hows your day|how do you do|whats your name|what is your name|do you have a name|have you got a name|tell me a joke|got any jokes|know any jokes|do you (like|watch|eat|sleep|dream|play|get tired|have feelings|have a favourite|follow|support)|favourite (colour|food|film|song|team|book)|whats the weather|nice weather|lovely weather|weather (is|today|has)|its (sunny|raining|cold|snowing|windy|chilly|nippy|hot|foggy|pouring|warm|cracking the flags)|happy (birthday|christmas|new year|easter|friday|monday|halloween)|merry christmas|did you (see|watch) (the|that)|(watching|watched|listening to) (the|a|some|my|telly|tv)|(york city|leeds|the knights|city) (won|lost|drew|are|play)|good (weekend|day|morning|evening)|(having|had|made|making|just had) (a|my|some) (brew|cuppa|tea|coffee|dinner|lunch|breakfast|sandwich|roast|nice|lovely|curry|great|good)|(my|the) (dog|cat) is|you are funny|haha|made me laugh|bored|nowt on telly|just saying hi|just popped|just saying hello|fancied a chat|just wanted a (chat|natter))`]
]
