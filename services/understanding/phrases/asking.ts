import type { Family } from './family.ts'

/** More ways of asking for a person, and of saying something heavy that holds no danger. */
export const asking: readonly Family[] = [
  { family: 'asks for a person', route: 'human-wanted', plain: true, phrases: `
    (speak|talk|chat|text|put through|transfer|connect|pass|put|transferred|get|getting) [me] [through|on|over]? (to|with) [a|an|the|your|my|some|any|another|whoever is in] [real|actual|live|proper|different|male|female|support|duty|on call|living|human|member of] (person|human|human being|someone|somebody|staff|worker|workers|counsellor|nurse|volunteer|manager|advisor|adviser|team|people|sam|priya|charge|one of you|the team|support worker|professional|woman|man|supervisor)
    (get|find|fetch|give|send|need|want|have|see|like) [me|us|to see|in] [a|an|the|your|some|my] [real|actual|live|proper|different|male|female|support|duty|on call|living|human|member of|out of hours|out of hours duty] (person|human|human being|staff|worker|counsellor|manager|sam|priya|support worker|supervisor) [please|now|to|instead|for me|here|today|tonight|not|who|that]? 
    (get|find|send) (someone|somebody|anyone) [please|now|to talk|to ring|to chat|real|here|on|who|for me]?
    ^ [please] (ring|phone|call) me [back] [please] $
    (ring|phone|call) (me)? back $
    (ring|phone|call) me (back|please|now|today|tonight|on this number|when|asap|instead of|later|tomorrow|as soon|on my|at)
    (ask|get|want|like|need|would|can|could|will|tell) (sam|priya|someone|somebody|one of you|one of the team|you|a worker) [to] (ring|phone|call) me
    (give|gimme) (me|us) a (ring|call|callback|call back) [when|please|back|today|tonight|tomorrow|if|on|later|asap]
    (want|like|request|have|need|get|ask for|arrange|book) [for|to have|to request|to] [a|the] (callback|call back|phone call|ring back|phone call please|telephone call)
    (can|could|may|shall) (we|i) (talk|speak) (on the phone|instead of typing|instead|over the phone|to you properly|in person|with someone|face to face)
    (rather|prefer|easier to|need to|want to|can i) (talk|speak|ring|phone) (than type|than text|instead|on the phone|to someone|out loud|not type)
    (anyone|anybody|someone|somebody) (there|about|around|awake|real|on|up|listening|online|available|free) [to talk|tonight|please|real|for a chat|at all|who]? $
    (is|are) [there] (anyone|anybody|someone|somebody|a person|a human|staff|any staff|any workers|sam|priya|any person|a worker|a volunteer) [real|actually] (there|about|around|awake|on|up|listening|online|available|free|in|on tonight|on shift|working|on here)
    (is|are) (sam|priya) (there|in|on|about|around|free|working|available) [tonight|today|now]?
    (someone|somebody|anyone|person) to (talk to|listen|speak to|chat to|sit with me|be with me|talk with|hear me|just listen|text me back)
    (just|really|could|only) (want|need|do with) [to|a] (talk|listening ear|chat with someone|talking to|listen to me|be heard)
    ^ [i] [just|really] (want|need|would like|have) to (talk|speak|chat) [please|now|today|tonight|to you] $
    (not|dont|no|fed up with|sick of|stop|hate|rather not|without|instead of|no more) [to|want|talking to|talk to|do|this|with|speaking to|a|the|doing|like] [a|the|this|talking to|speak to] (bot|bots|robot|robots|machine|machines|menus|menu|computer|automated|list of places|more questions|chatbot)
    (bot|robot|this|you|machine) [is|are|s|re] [just|so|absolutely|not] (useless|rubbish|no help|pointless|crap|shit|not helping|helping|going round in circles|no use) [get|i|so|person|human|please|me|at all|can i]
    (actual|real|living|live) (person|human|human being|someone|people|conversation|people please)
    (human|person|operator|supervisor|manager|advisor|agent|duty worker|on call worker|staff member) (please|now|pls|only|instead|required)
    (your|the|a) (manager|supervisor|boss|person in charge|on call person|duty worker) (please|now|get|ring|to ring|to call)
    (get|fetch|want|speak to|talk to|let me have) your (manager|boss|supervisor)
    (need|want|get|have|can i have|looking for) [some|any|a bit of] (support|help) (now|tonight|today|from someone|from a person|from somebody|right away|please|asap|from a human|urgently)
    ^ [please|can|could|i|someone|somebody|you|anyone|just|really|hi|hello|will] [you|someone|somebody|anyone|really|just] (help|need help|help me|needs help|need some help) [me|please|now|someone|from|a person]? $
    (bsl|sign language|deaf|polish|arabic|ukrainian) interpreter [please|and|to talk|needed|for]
    (cant|cannot|hard to|struggle to|not able to|dont) (type|read|write|text|see the screen|type well|read much) ~ (ring|phone|call|talk|voice|someone|person) [me]?
    (can|could) (someone|somebody|one of (you|the team)|a worker|a person|a human|a nurse|a volunteer|anyone) (ring|call|phone|text|message|talk|chat|speak|contact|answer|reply|read this|sit with me|listen|see me|come and see me|come online|meet me) [to|with|me|back|for]?
    (call me back|transfer me|let me speak)
    (is there|any|got|have you) [a|any] (worker|workers|staff|nurse|counsellor|volunteer) [i can|to|there|about|around|available|on] (message|text|talk to|speak to|ring|call|there|on|about|around|available)
    is a (worker|nurse|counsellor|volunteer|human) (there|on|in|about|around|available|free)
    ^ [please] (ring|phone|call|bell) us [back|please|now|when|asap] [please|you can] $
    (giz|gis|give) [us|me] a (ring|bell|buzz)
    (can|could|let|want|get) [a|the] (human|person|sam|someone|somebody|worker) [to] (take over|step in|come on)
    where is (the|my|that) (person|human|worker|someone) [that] [you] (said|promised|told|i asked)
    (bsl|sign language|signing) (person|worker|user|signer|video|call) [please|now|needed]
    (deaf|hard of hearing|cant hear) ~ (person|worker|someone|interpreter|staff) [please|to|text|who]
    (speak|talk) in (confidence|private)
    (talk|speak|chat|see|prefer|want|is there|ask for|have) [to|a|the|there|someone] (male|female|woman|polish speaking|duty|out of hours) (worker|person|staff|member of staff|nurse|to talk to|counsellor)
    (is|was) my (wife|husband|son|daughter|partner|ex|girlfriend|boyfriend) (at your|on here|in there|at the hub|with you|there)
    (who) (can|could|do) i (talk|speak|chat) to [about|please|tonight|now]?
    (has|did|is|was|have) [my|a|the] [husband|wife|partner|ex|son|daughter|mum|girlfriend|boyfriend|brother|sister|missus|someone|lad|girl|person|woman|she|he] [called ~] (messaged|texted|contacted|been texting|text|been in touch|been talking|been messaging|talked to|been seeing|using|been using|message|talk|talking|contact) (you|this number|your hub|here|this service|to you|the hub|with you)
    (what) (has|did|is|have) (my (wife|husband|son|daughter|partner|ex)|she|he|they) [been|say|said|tell|told] (saying|said|told you|telling you|say|tell you|text|written|write) [about me|to you|you]?
    (which) worker ~ (seeing|talking to|with)
    (confirm|tell me) (if|whether|that) (she|he|my|they|someone) ~ (used|contacted|came|been|texted|messaged|uses|wrote)` },
  { family: 'heavy going', route: 'offer-human', phrases: `
    (feel|feeling|felt|been|bit|am|so|am just|proper|really|getting|makes me|made me) [a bit|bit|so|rather|a|right|a little|like] (low|blue|down|fragile|numb|weepy|tearful|teary|flat|forgotten|homesick|lost|hopeless about|useless|stuck|left out|invisible|isolated|ashamed|guilty|rubbish|awful|overwhelmed|anxious|lonely|alone|sad|unloved|unhappy|miserable|empty|wobbly|shaken|burnt out|frazzled|heartbroken|gutted|fed up|a failure|an outsider|like a failure|like crying|mardy|worthless at work|stressed|upset|not good enough)
    (lost|losing|lack|got no|no) [my|all my|a bit of] (spark|confidence|motivation|mojo|self esteem|energy for anything|self confidence)
    (struggling|struggle|finding it hard|finding things hard|finding it difficult|finding things difficult|find it hard|having a hard time|having a rough|having a wobble|having a bad) [a bit|to|with|lately|at|day|time|since|patch|week|being]?
    (hard|tough|rough|rotten|horrible|difficult|bad|worst|awful|rubbish|long|grim) (few months|week|day|night|time|year|month|patch|day ever|news|evening|weekend) 
    (cant|not|couldnt|havent|barely|hardly|dont) [been|able to|seem to|really] (sleep|slept|sleeping|switch off|settle|get motivated|be happy|face|relax|stop worrying|get straight) [well|at|for|a|properly|much|again|lately|since]? 
    (worry|worrying|worried|anxious|nervous|stressed|scared|dreading|afraid|concerned|panicking|nervous wreck) [sick|out|a bit|so much|all the time|that] (about|of|over|for|ill|i|i might|going) (losing|money|bills|rent|my|mum|dad|the|everything|being|it|work|exams|christmas|results|our|job|scan|everything i|him|her|them|going|lose|memory|coming|people|school|neighbour)
    (lost|losing|loss of|missing|miss|buried|death of|passing of|grieving|grief for|mourning) [my|our|a|the|so|dear] (mum|dad|wife|husband|gran|nan|grandad|brother|sister|friend|best friend|partner|dog|cat|baby|son|daughter|home|homeland|job|him|her|them|grandkids|kids|voice) [so much|something rotten|last|in|a lot|terribly|every|dearly|on|today|at|and]?
    (mum|dad|wife|husband|gran|nan|grandad|brother|sister|friend|partner|dog|cat|he|she|uncle|aunt) (died|passed|passed away|has died|was put to sleep|has passed|had to be put to sleep)
    (funeral|anniversary|ashes|hospice|empty chair|headstone|first christmas without|a year today since|a year since)
    (behind with|cant pay|cant afford|struggling to pay|dont know how (im|i am|we|ill|i will) [going] [to] (pay|afford|manage)|in arrears|arrears with|owe|section 21|eviction notice|bailiff letter|benefits (stopped|cut)|pip stopped|choosing between heating) [the|rent|gas|council|electric|bills|my|to]?
    (lose|losing|might lose|lost|been made) [my|our|the] (flat|house|home|job|tenancy|redundant|hours)
    (drinking|gambling|smoking|drink|gamble) [a bit|way|more weed] (too much|more than|every night|more|a lot)
    (me and|my) [the|my] (wife|husband|partner|boyfriend|girlfriend|marriage|mum|sister|son|daughter|friend|best mate|in laws|ex|teenager|dad|brother) [is|and i|and|has|have|are|s|wont|doesnt|dont|keep] (separating|arent talking|fell out|rowing|splitting up|left me|cut me off|stopped talking|ghosted me|cheated|dropped me|depressed|on at me|over|struggling|divorcing|not talking|broke up|dying slowly|speak to me|talk to me|listen|had a row|stopped speaking|drinks)
    (broke up|split up|breakup|divorce|divorced|separated|separating|cheated on me|found out he cheated|found out she cheated|left me|not over my ex|met someone else)
    (lonely|loneliness|isolated|no friends|nobody to talk to|no one to talk to|on my own (again|all|at christmas|every|since|tonight)|dont know a soul|dont know anyone|miss having|hardly see anyone|without a proper conversation|only person i talk to|house is (too|so) (quiet|big|silent))
    (need|could do with|want|just need) [to|a|an|some] (vent|offload|moan|hug|break from caring|ear|friendly face|company|get something off my chest|cry|let it out|little company)
    (signed off|off work) [with|work with|sick]? (stress|depression|anxiety|burnout|my nerves|it)
    (on|started|given me|waiting for|still waiting for|waiting list for) [the|my] (antidepressants|sertraline|therapy|counselling|talking therapy|cbt|the waiting list for therapy)
    (have|got|has|living with|diagnosed with|my) (depression|anxiety|bipolar|ptsd|ocd) [and|is|has|but|today|has been]?
    (dont|not) know (where to start|what to do with myself|what i need|who to talk to|how i am|which way to turn|where to turn)
    (a lot|so much|loads|too much|lots) (on my mind|on my plate|going on|to deal with|to carry)
    (getting|get|wearing|wears|gets|brings|bringing|got) me down
    (not|isnt|wasnt) (an emergency|in danger|at risk|suicidal|dangerous) [but|just|i|im|or|only]
    (im safe|i am safe) [just|but|and] (sad|miserable|fed up|low|lonely|struggling|upset)` }
]
