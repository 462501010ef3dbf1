import type { Family } from './family.ts'

/** Ways of saying that were missed when whole families were read unseen: classes of wording, one a line, and never single sentences. */
export const wider: readonly Family[] = [
  { family: 'not wanting to be', route: 'human-now', phrases: `
    (dont|not|wont) (want|wish|mind|need|care to|deserve) [for|to] [there to be|see|face|have] [a|another|any|any more] (tomorrow|tomorrows|birthday|birthdays|christmas|years|future)
    (wont|not|never|dont think i will|dont see me|doubt i will|dont expect to) (see|make|reach|be around for|be here for|be about for|be about to see|live to see) [the|another|next|this] (morning|spring|summer|winter|christmas|new year|birthday|weekend|end of the (week|month|year)|next (week|month|year)|thirty|forty|30|40|50|wedding|tomorrow)
    (cant|can not|dont|cannot) (see|imagine|picture|think of) (a|any|my|myself|next|me|being) [a|in|with|having|being] (future|next week|next month|next year|forty|tomorrow|old|alive|way out|way through|end to it|end to this)
    (no|never any|isnt any|not any|lost all|lost all my|without|out of|given up) (hope|future|way out|way forward|will to live|reason to live|reason to get up|fight left|will left|purpose) [left|for me|any more|for us]?
    (lost|losing) [the|my|all] (will to live|will|hope|fight|reason to live)
    (nothing|nowt|no one|nobody|no reason) [is|s|to|left] [left] (keeping me|holding me|tying me|to stay for|to keep me|left for me|here for me|in me|left in me|left to give|left to stay|worth staying|worth living)
    (nothing|nowt) [left] (in me|in the tank|for me here|for me any more)
    (whats|what is|see|no|not see|wheres|what|any) [the|any|a|is the] (point|use|sense|reason) (of|in) (me|being|it all|any of it|living|getting up|waking|breathing|anything|going on|carrying on|staying|existing|keeping|going|everything|tomorrow)
    (why) (am i|do i|bother|should i|did i|was i|cant i|wasnt it|couldnt it|would i) [still|have to|keep|even|just|be|been|to] (here|alive|bother|exist|born|living|breathing|doing this|going|carry on|go on|me|stay|wake up|waking up|die)
    (not|dont|never|wasnt|shouldnt|werent) [meant|supposed|belong|made|fit|cut out|designed|even] [to|for|on|in] [be] (this world|this earth|this planet|live|be alive|be here|exist|this life|life|born|have been born|been born)
    (should|shouldve|ought to|could|wish i) [have] [just] (died|been me|gone instead|let me go|let me die|never been born|been the one|stayed dead)
    (wish|wished|wishing) (i|it|that i|that|someone|mum|my mum|they|he|the|god|he) [had|was|were|could|would|d] [just|never|all|car|bus|bullet] (never|been me|hit me|killed me|taken me|had|been born|let me go|finished|not|dead|over|aborted|evaporate|fade|vanish)
    (hope|hoping|pray|praying|prayed) [i|that i|it|something|the lord|god|for] [get|catch|the|just|will|to|it] (dont wake|not wake|wont wake|never wake|takes me|take me|cancer|kills me|kill me|dont open|wont open|finishes me|die|death|goes wrong)
    (would|wouldnt|id|will|wont|not) [not|nt] (mind|care|fight|fight it|be bothered|be sorry|stop it|move|swerve|step back) [if|being] [it|i|i was|a|the|my] [died|dead|didnt wake|didnt wake up|got hit|bus|car|killed|took me|ill|didnt|hit|got|never|plane|heart|crashed|stopped]
    (want|wants|wanted|need|ready|time) [it|for it|this|me] [all] (to be|to|to all) (be over|be done|stop now|end now|finished|over with|let go)
    (sleep|sleeping|go to sleep|fall asleep|to sleep|drift off) ~ (forever|for good|not wake|not wake up|never wake|never wake up|and stay|not get up|come back|no waking)
    (be|being|sounds|feels|like|look|looks) [so|dead] (dead|gone|nothing|death|not existing|not here) (sounds|seems|looks|would be|feels|is) [so|really|quite] (good|nice|restful|peaceful|easier|better|tempting|appealing|easy)
    (already|feel|im|am|like) (dead|a ghost|a corpse|died) [inside|already|and|walking|years ago|just]
    (just|only|merely) (existing|going through the motions|waiting to die|waiting for the end|waiting for it to (end|be over)|counting down|waiting to go)
    (existing) (not|isnt) (living)
    (want|like|wish|going|thinking|feel like|need|fancy|think) [i] [could|about|of|to|just] (walk|walking|drive|driving|run|running|go|going|walk off) ~ (not|never|and) (come back|coming back|stop|stopping|turn round|be found|found)
    (want|going|think|fancy|thinking of) [to|of] (go|going) missing
    (care|bothered|odds|matters|matter|fussed) [to me|any more|now]? [if|whether] i (live|lived|die|died|wake|drop dead|am alive|make it)
    (live or die|dead or alive|alive or dead)
    (hate|cant stand|sick of|cant bear|fed up of|done with|over|tired of|weary of|hated|tired in my bones of) [being|of] (alive|being alive|me|my life|life itself|breathing|living|being me|in my own skin|this life|every breath)
    (life) (is|has|holds|means|aint|isnt|not) [just|not|nothing] (nothing|pain|no meaning|meaningless|not worth|worth|over|finished|empty|unbearable|torture|hell|too hard|a curse|done)
    (i am|im|me|am) [just|only|a|such a|the|all] (burden|burdens|waste|problem|mistake|millstone|drain|nuisance|parasite|poison|deadweight|dead weight|surplus|the problem) [to|on|of|round|everyone|now|for|here]?
    (drag|dragging|hold|holding|bring|bringing|ruin|ruining|pull|pulling) (everyone|them|people|everything|my family|them all|everybody|him|her|you all|my kids) [all|else] (down|back|i touch|i love|with me)
    (everyone|they|them|kids|family|people|world|he|she|everybody|mum|baby|wife|husband|you|all|lot|sister|life) [would|will|d|ll|can|could|might] ~ (better|happier|free|relieved|easier|set|well shot|fine|cope better|get over it|get over me|well rid|not miss) [off|of me|with me|without|if i] (without|with me|if i|when i|once i|me|off|of me|not here)?
    (best|kindest|only decent|right) thing i (could|can|will|would|ever) [ever] (do|did) ~ (is|go|leave|them|disappear|die|end)
    (take|remove|rub|cut|count|leave) me (out of|from) [the] (picture|equation|world|lives|it all)
    (nobody|no one|who|anyone|anybody|someone) [would|will|even|wouldnt|d] (care|notice|miss|look for|find|mourn|bother|come) ~ (if|until|for|when|me|weeks|days|funeral|gone|dead|smell|vanished)
    (how long) (before|until|til|would it be) ~ (noticed|found me|missed me|notice|find me|realised)
    (give|gave|giving|given) up (on life|on living|on everything|on me|on myself|now|properly|for good|this time|trying|fighting|altogether) $
    (my|the|no) (fight|will|heart|hope|spirit) [has|is|s] (gone|left me|dead|broken|isnt in it)
    (cant|can not|dont) [even] (want to|do|take|face|stand|handle|bear|manage|survive|stick|hack|live) [to|through|with] [do|face|live|have|be|through|have] [another|one more|any more|this|it|tonight|tomorrow|the|more] (day|night|winter|week|year|years|hour|of this|like this|pain|tonight|tomorrow)
    (not|cant do) another (day|night|winter|week|year|minute|hour) [of this|like this|of it|out here]
    (how|dont know how|no idea how|wonder how) [much longer|much more|do i|will i|am i|i will|ill|i] [i can|can i|will i|to|going to|get|be|gonna|ll] (get through|last|take|stand|survive|keep going|go on|make it|cope|bear) [this|the|til|until|tonight|it]?
    (lord|god|allah|jesus|please) [please|just] (take me|let me go|let me die|let me sleep|end it|end this|have me)
    (in|live in|living in|got|over) (agony|torment|hell) [in|every|with|inside] [my] (head|mind|every day|living)` },
  { family: 'thoughts of dying', route: 'human-now', phrases: `
    (think|thinking|thought|thoughts|dream|dreaming|dreamt|fantasise|fantasising|obsessed|imagine|imagining|plan|planning|google|googling|googled|looked up|searching|research|looking up|reading) [about|of|up|ways|for|a lot|how] [my|being|ways|how|the|a|own|to|way] [to|own|of|out] (death|dying|being dead|die|funeral|coffin|coffins|suicide|go|end it|ending|ending things|end myself|not being here|not waking|jumping|jump|driving into|stepping in|stepping out|crashing|the river|the bridge|the rope|the train|doing it|the pills|hanging|my grave)
    (dark|bad|intrusive|horrible|awful|suicide|suicidal|scary|them|dangerous|ugly) thoughts [are|keep|wont|have|of|about|back|getting|again|about me|tonight]?
    (plan|plans|planned|method|date|day|spot|place|time) [is|and|a|picked|set|for|in] (doing it|ending it|my death|going|a place|a date|my suicide|the end of me|when i go|how i would do it|in mind|to do it|to end)
    (got|have|had|made|picked|set|know) [a|the|my|myself|exactly] (plan|method|date|way out|spot|means|how id do it|how and when|where and how|how and where) [and|now|ready|in mind|picked|for|all]?
    (stockpiling|saving up|been saving|saved up|hoarding|keeping back|storing up|been collecting|hiding) [up] [my|the|some|all] [my] (pills|tablets|meds|medication|them|insulin|paracetamol|morphine|sleeping)
    (ready|it is|everything is|all|its) [in|there|ready|hidden] (the|my) (shed|wardrobe|drawer|garage|loft|cupboard) (ready|waiting|for when)
    (bought|got|have|ordered|found) (everything|all|what) [i|that i] [need|needed|want|wanted|d need] [now|to do it|for it|off|to end]
    (wrote|written|writing|write|left|leave|leaving|editing|edit|typed|draft|drafted|finished|got) [my|the|a|some|as far as|writing|letters|out] [suicide|goodbye|goodbyes|last|final|the] (note|notes|goodbyes|goodbye letter|letters for (the|each|my)|suicide note|letter to (everyone|my kids|the kids))
    (my) (suicide )?(note|goodbyes|suicide) (is|are|in)
    (attempt|attempted|attempts|my attempt|an attempt|od) [on my life|at the weekend|last|failed|again|didnt work|on|yesterday|myself|at]? (life|failed|weekend|didnt work|last week|last night|yesterday|again|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight|soon|suicide)
    (nearly|almost|so close to|came close to|close to|tempted to|about this close to) [did|do|doing|ended|ending|end|jumped|jumping|killed|went through|take|took|taking|doing] (it|it last night|myself|it all|it today|them all|with it|jumped|something stupid)
    (came|got|was|been|am|im) (so|that|this|very) close (last|this|today|to|tonight|yesterday|again)
    (do|doing|done|did|do myself) (something|summat|anything|owt) (stupid|daft|silly|drastic|bad|i regret|i cant undo|awful|terrible) [tonight|to myself|again]?
    (dont|cant|not|never|wouldnt|can not) (trust|keep) (myself|me|meself|my own hands) [safe|tonight|alone|with|on|any more|around|right now]?
    (not|am not|isnt|im not|dont feel|nowhere near) safe (with me|with myself|on my own|alone|from myself|tonight|in my own|from me|being alone|in my head|right now|at home)
    (keep|make) (me|myself) safe (from|tonight|any more)
    (danger|risk) to (myself|me)
    (section|sectioned|lock) (me|me up) 
    (take|lock|hide|took|locked|hiding|keep|move|get) [up|away] [my|the|all|these|them|me away from|the sharp] (pills|tablets|meds|knives|blades|medication|sharps|sharp stuff|rope) [off me|away|up|from me|from myself]
    (cant|dont|not|shouldnt|darent) (be|go|walk|leave me|stand) [left|alone|me|near] [near|alone|with|by|around|on] [the|a] (knives|bridge|river|tablets|medicine cupboard|pills|trains|road|platform|balcony|my meds|meds)
    (give|tell|name|need|find) (me) [one|a|any|some] (reason|reasons|good reason|why) [not|to|i] (to stay|not to|to live|to keep|to carry|to go on|shouldnt|should stay|alive|stay)
    (talk) (me) (down|out of it|out of doing|off the)
    (only|one|just) [one] (way|thing|option) [left|out|this|to|for me] (ends|end it|end this|stop it|stop this|stop the pain|left|out|left to do) 
    (envy|envious of|jealous of) [the|people|them|those|everyone|folk] [who|that|in] (die|died|are dead|dead|dont wake|in the (ground|cemetery|graveyard)|bloke|passed)
    (want|like|ready|going|wants|soon|wish|need|time) [to|for|i|ill|could|will|me] [go and|go|to go|just] (be|join|follow|see|hold|go to|meet) [with] (her|him|them|my (husband|wife|mum|dad|baby|son|daughter|brother|sister|nan|gran|twin)|mum|dad|jesus|god|her in heaven|my baby) [in heaven|again|now|who passed|up there|soon|in the ground]?
    (on|my|own) (my|own|way) (terms|out) [soon|when|and|of life]
    (rather|sooner|prefer to|id) (be|go|die) [dead|six foot under|in the ground|die|under the ground|die than|dead than] (than|dead|die|under)
    (worth) more (dead)
    (better|best|well) (off|if) [im|i am|i was|i were] dead
    (put me|shoot me|someone shoot|put myself) (out of my misery|down|in the ground|out)
    (want|going|gonna|need|think ill|wanna|about) [to|myself|just|ill|i will] (unalive|self delete|delete myself|yeet myself|kermit|top myself|neck myself|off myself|do myself in|finish it|finish myself|end myself|check out|clock out|catch the bus|sewer slide|kms)
    (finish|end) (it|this|things) (all|for good|tonight|soon|now|properly|myself|before|once and for all)
    (ready|time|going|got|decided) to (die|go for good|leave this world|leave this earth|end it|meet my maker|be with the lord)
    (wanting|want) to (die|be dead|be killed|not be alive|be gone) 
    (not|nt|dont|never) (not) (suicidal|want to die)
    (cant|not|wont|never|dont) [say|promise|guarantee|sure|saying] [i|ill|that i] (wont|will|will not|would not) (do it|do anything|hurt myself|be here|end it|be alive|be safe|act)
    (made|had|survived|failed|planning|done) (an|another|my|a|my last) [suicide|serious|bad] attempt [on my life|again|and|but|last]?
    (my) (last|first|second|third|failed) attempt [at|was|failed|didnt]?
    (kill|end|hang|drown) myself (if|when|because|before|tonight|so|unless|after)
    (be|been|find|get|give|getting|got|work up|working up|need|find) [the|my] (nerve|guts|courage|bottle) to (do it|end it|jump|go through with it)
    (just|only) (need|lack|missing|waiting for) the (nerve|guts|courage)
    (cant promise|cant guarantee|not promising|wont promise) [i|anything|you]` },
  { family: 'in crisis', route: 'human-now', phrases: `
    ^ [i am|having|im in|in] [a] [mental health|real] (crisis|emergency|breakdown) [please|now|help] $
    (nervous|mental|complete|full|total|having a|had a|heading for a|think its a|on the verge of a) breakdown
    (want|going|thinking of|thinking about|need|planning|have|am) [to] (run|running|ran|gone) away [from home|from everything|tonight|from here]? 
    (cant|can not|cannot) (hack|stick|stand|bear|face|survive|get through|cope with|handle) (it|another night|tonight|this any longer|any of this|the nights|one more)
    (everything|everythings|walls|world|its all|it is all|life) [is|are|feels|all] (closing in|caving in|crashing down|collapsing|falling apart|coming down) [on me]?
    (trapped|stuck|locked|cornered) (in|inside) my (own )?(head|mind|body|life|skin)
    (hanging|holding|clinging) on (by|with) (a thread|my fingernails|my fingertips|nothing)
    (barely|only just|hardly|just about) (hanging|holding|clinging) on
    (agony|torment|torture|screaming|hell) in my (head|mind)
    (shut|shutting) (down) (completely|and|cant)
    (black|dark) (hole|pit|cloud|place|tunnel) [tonight|again|and|i cant|im in]? (cant|no way|no light|swallowing|in it|tonight|get out|stuck)
    (make|want|need|begging|please) [it|the pain|this|them|all] [all|to|please] stop (please|now|i cant|make it|any way|whatever)
    (give|do) (anything|owt|whatever) [for it|to make it|to make this|for this] [to] (stop|end|be over)
    (something|anything) (bad|terrible|awful) is (going to|about to|gonna) happen [to me|right now]? 
    (fighting|resisting|having|got|getting) [the|really|bad|strong] urges? [so|to|again|hard|bad|right now]?
    (hurt|hurting|punish|punishing|cut|cutting|burn|burning) (me|myself|my arms|my legs|my body) [is|so|because|again|helps|when|to]?
    (which|what) dose ~ (dangerous|fatal|lethal|kill|enough)
    (trains|train) ~ (without stopping|dont stop|not stop|how fast|which is fastest)
    (how) ~ (tie|make) ~ (noose|that knot|a knot that)
    (fall asleep|slip away|drift off) in the (cold|snow)
    (off switch|stop button|delete button|pause button) ~ (me|myself|on me|my life|get off)
    (press|hit) (delete|off) on (myself|me|my life)
    (cant|could not|never) (trust|keep) myself not to
    (sleeping|slept|living|sleep|huddled|freezing|sofa surfing) [rough|out] (in|on|under) (a|the|my) (doorway|street|streets|park|tent|car|van|bus shelter|bridge|shed|stairwell|station) [tonight|with|and|in]?
    (on the streets?|nowhere to (go|sleep|stay|live)|no roof|no home) [tonight|now|and|with|again|any more]?
    (need|looking for|is there|find|want) [a|somewhere|place in a|space in a] (refuge|safe house|womens refuge) [space|tonight|near|with]?
    (tried|try|trying) to leave [him|her] [so|six|many|loads|several|before|times|and]?
    (tracker|airtag|spyware|camera|listening device|tracking app) ~ (car|phone|bag|bedroom|house|me|my)
    {he} [has|have|is|put] (tracks|tracking|tracked|put a tracker|put an airtag|follows|times|weighs|controls) (me|my|where i|everywhere|every|what i)
    {he} (reads|checks|goes through|looks through|deletes) my (phone|messages|texts|emails|post|bag)
    {he} (makes|forces|made|forced) me (to )?(sign|ask|beg|have sex|do things|sleep|watch|eat|strip|say|send|stay|pay)
    i (have|need) to ask {he} ~ (permission|money|leave|out|toilet)` },
  { family: 'farewell', route: 'human-now', phrases: `
    (last|final) (time|message|text|chat|night|words|thing|goodbye|one|supper|sunset|walk|pint|conversation|day|christmas|night) [i|ill|ever|that ill|on|for|with|ever|of] (ever|with everyone|with the kids|send|write|see|on this|on earth|of my life|talk|message|be here|hear from me|you hear|speaking to|alive|seeing|for me i think|before i go)
    (tell|let) [my|the|our|them|everyone|him|her|mum|dad|sam|priya|barbara] [kids|mum|dad|wife|husband|family|brother|sister|daughter|son|lads|lass|team|children|friends|all|know|girls|boys] [that|know|thank you and|im sorry and] (i (love|loved|tried|am sorry|forgive|did it)|im sorry|it wasnt|its not|it was not|not to be sad|sorry)
    (not|wasnt|nt|no|nobodys|never) (your|their|his|her|anyones|anybodys|nobodys|anyone s|my kids) fault
    (nobody|no one|none of you|you) could (have|ve) (stopped|helped|saved|done|changed|known) [me|it|anything|more|this]
    (when|after|once|where|by the time) [i|im|i am|ive|i have] (gone|dead|not here|no longer here|not around|am gone|go|wont be here|not about|wont be around|i wont need) ~ (look|take|please|will|dont|my|have|need|she|he|it|you|the|they)
    (wont|not|no longer|dont) [be] (need|needing|want|wanting|be needed) (it|them|that|this|a coat|clothes|anything|my|the|any of it|now) [any more|now|where im going|again|after|where|after tonight|longer]
    (where) (im|i am) (going) [i|ill|there|you]
    (wont|not|never) [be] (hear|hearing|bother|bothering|see|seeing|worry|worrying|put up with|trouble|troubling|message|messaging) (from|you|me|about|again|after|anyone) [me|you|about me|again|with me] [again|any more|no more|after|ever|much longer|tonight|for much longer]
    (wont|not) (have to|need to) (worry|put up|deal|bother|look after|see) [about|with|after] [me] (any more|much longer|no more|again|soon|after|me|tomorrow)
    (gave|giving|given|give|rehomed|rehoming|found a home for|left|leaving|put) [away|my|the|all] [all|away|my|of] [my] (stuff|dog|cat|things|records|tools|clothes|belongings|guitar|bike|possessions|jewellery|cats|dogs|pets|van) [away|today|to|with|so]
    (sorted|settled|paid|closed|cancelled|tidied|put|wrapped up|arranged|putting|tied up) [out|up|off] [my|all|the|everything|for my|it|loose|in] [affairs|funeral|accounts|will|own funeral|debts|ends|all|finances|everything|is paid] [in order|so|today|off|and sorted|and] (nobody|no one|in order|funeral|they dont|for them|so they|out of pocket|affairs|has to|after me)
    (cleaned|left|tidied|left the) [the|my] (flat|house|place|room) [tidy|clean|top to bottom|so] (so|for) (nobody|no one|whoever|they|them|when they)
    (feel|feeling|felt|so|suddenly|strangely|oddly|at) (calm|at peace|peaceful|peace|happy|lighter|light) ~ (now|because|since|made|decided|decision|know|ive|i have|picked|first time)
    (made|make|i have made|ive) [up] (my|a|the) (mind up|decision|mind|choice|peace) [and|up|about|with]? 
    (its|it is|has been|all been|all) (decided|all decided|settled then|finally decided)
    (my|the) (time|innings|race|work|journey|story|purpose) [here|on earth|is|has] (up|come|over|done|run|is up|has come|is done|is over|ended|finished)
    (time|ready|going|able) [for me] [to] [finally|just] (rest|be at rest|sleep forever|be at peace|let go now|slip away|leave you all|go home to|depart)
    (see|catch|meet) (you|ya|u|them|you all|everyone) (on the other side|in the next life|in another life|in heaven|up there|in the next world)
    (say|saying|said|sent|send|been|posted|written|done|wanted to say) [my|all|all my|round|the|round saying] (goodbyes|goodbye to (everyone|the|my|you|them|mum|all)|cheerio to everyone|farewells|farewell)
    (goodbye|bye|farewell|so long) (world|everyone|everybody|forever|for good|all of you|cruel|my friends|my love|my loves|mum|kids) [then|x]?
    (love you|i love you) all [always|so much|and|forever|im|please] (goodbye|sorry|bye|always|forever|forgive|so sorry)
    (forgive|remember) me [kindly|for|how|please|one day|when|as] (what|how|was|doing|kindly|please|gone|leaving|not|i|the)
    (please|dont|do not|no) (be sad|cry for me|cry|be upset|mourn|grieve|flowers|look for me|blame|blame yourself|be angry|come looking|try to find me|stop me|send anyone|save me|bother looking) [when|for me|about me|over me|at|me|please]?
    (stop|no point|too late|nothing) [to|for] (looking for me|trying to help|trying to stop|trying to save|stop me now|save me|help me now)
    (too late) (for me|now|to help|to save|to stop)
    (look after|take care of|take care|be good to|watch over|mind) (my|each other|the) [kids|mum|dog|cat|babies|baby|boys|girls|wife|husband|family|children|other|dad|sister|brother] (for me|please|when|after|once|when im|x|wont you|if|always)
    (nice|good|lovely|been) [it|been|was|has been] (knowing you|knowing you all|while it lasted|a good run|a pleasure knowing) 
    (had|its been) [a|my] (good run|good innings|innings|time)
    (had) my (time|innings|life|last)
    (end of the (line|road) for me|final chapter|lights out for me|signing off for good|checking out for good|im out for good|thats me done|closing the book)
    (not long|nearly|soon|almost) (now|over|be over|be gone|done|be done|be free|at peace) $
    (soon|after tonight|by tomorrow|tomorrow|by the morning|tonight) ~ (wont hurt|be gone|be over|be free|none of this|not be here|no longer|wont be here|be a memory|be at peace|nothing will matter)
    (recorded|record|made|left|wrote|written|writing) [a|the|some|out|birthday|them|my] (video|videos|cards|letter|letters|card|message) (for|to|up to) [my|the|each|when|her|his|every|21|18|them] ~ (older|gone|grow|grows|kids|girl|boy|each|daughter|son|everybody|after|every year)` },
  { family: 'taken something', route: 'emergency-now', danger: 'body', phrases: `
    (took|taken|swallowed|had|necked|eaten|ate|downed|drank|drunk|done|washed down|popped|been through|emptied|finished) [way|far|about|it|them|all|up|off|down] [too many|too much|more|all|the lot|everything|whatever|loads|a load|a weeks|the whole|every|half|the rest|my weeks|30|40|50|20|a dozen|dozens] [of|than|in|worth|mums|my|grandads|the|his|her] [it|i should|one go|says|of|mums|my] (pills|tablets|tablet|meds|medication|medicine|insulin|blister pack|morphine|lithium|packet|tub|iron tablets|heart pills|anti depressants|sleepers|one go|cupboard|cabinet|cleaning stuff|antidepressants|paracetamol|painkillers|them all|the box|the packet)
    (empty) (packets|packet|bottles of pills|blister packs|pill bottle|tablet boxes|boxes) ~ (him|her|them|floor|bed|found|everywhere|round)
    (found) (him|her|them) ~ (empty packets|pills|overdose|tablets everywhere|rope|hanging|unconscious|blood)
    (packets|packet|bottle|bottles|tablets|pills|box|tub) [is|are|s|theyre|all|now] (empty|all gone|gone now|inside me|in me now|down me)
    (theyre|they are|its|it is|already|pills are|tablets are) (in me|inside me|down me|in my system|in my stomach|working|kicking in|taken now|starting to work) [now|already]?
    (took|taken|swallowed|take) (something|some stuff|summat|stuff|enough|the lot|the whole lot|everything|them already|them all|all of them|whatever was) [and|now|to|already|bad|i|in|earlier|but|hours]?
    (already) (took|taken|swallowed|done it|had) (them|it|all|the|my)?
    (i am|im|keep|been|still) (taking|swallowing|necking) (them|more|the lot|pills|tablets|it all) (now|one|every|by one|as|at a time|while|and)
    (double dosed|double dose|overdosed|oded|od|overdosing|over dosed) [on|by|an|again|last|hour|and|accident]?
    (too many|too much|more) [of|than] [my|the|i|should] (meds|medication|tablets|pills|insulin|methadone|sertraline|lithium|paracetamol|codeine|should of my)
    (injected|gave myself|given myself|jabbed|used) (all|too much|the whole|loads|all my|all of) [my|of|the] [my] insulin [at once|so]?
    (mixed|washed|washing|wash) ~ (pills|tablets|meds|codeine|them) ~ (with|down) ~ (vodka|gin|wine|whisky|drink|bottle|alcohol|booze)
    (swallowed|drank|drunk|eaten|ate|drinking|drink) [some|a load of|all the|the|button|a] (bleach|antifreeze|batteries|battery|rat poison|weedkiller|poison|cleaning stuff|disinfectant|white spirit|screenwash|toilet cleaner|detergent|magnets)
    (drink was|been|got|think im|i was|drinks been|i think i was) (spiked) ~ (cant|cannot|alone|stand|move|legs|arms|blurry|now)
    (going over|gone over|going under|overdosing|lips are|lips|nodding out) (tingling|blue|turning blue|going blue|now)
    (did|done|had|taken|snorted|took) [too much|a bad|some|loads of|bad] [bad] (gear|ket|mdma|pill|coke|spice|smack|pills|benzos|xanax|ghb) ~ (and|im|cant|my|heart|chest|wont|hes|shes|burning|fitting|move)` },
  { family: 'about to', route: 'emergency-now', danger: 'body', phrases: `
    (im|i am|am|sat|stood|standing|sitting|stand|sit|hes|shes|is|over|up) [here|now|right|at|up] (on|at|over|by|the wrong side of|wrong side of) [the|a|an|my|wrong side of|edge of|top of|parapet of|outside of|lendal|skeldergate|ouse|foss|scarborough|millennium] [wrong side of|top of|edge of] [the] (edge|ledge|parapet|railings|barrier|barriers|bridge|tracks|roof|cliff|cliffs|train line|rooftop|multi storey|top of the car park) [and|now|looking|of|with|over|my|his|her|cold|waiting]?
    (over|climbed over|other side of|wrong side of) the (railings|barrier|barriers|edge|fence at the bridge|bridge railings)
    (walking|stood|standing|sat|lying|on|in|im) [along|on|in|down|up to] (the) (line|tracks|railway line|train tracks|river|water) (near|by|now|and|waiting|up to|i|my|to end|so|to finish|with)
    (in|into|im in) the (river|water|ouse|foss) (up to|now|and|im|with)
    (rope|belt|noose|ligature|cord|lead|sheet|cable|scarf) [is|s|its|already|round|tied] (round|around|on|tied to|over|about) (my neck|his neck|her neck|the (beam|banister|door|loft|tree|rafters|hook|ceiling|rail))
    (its|it is|got it|have it|noose is|rope is|already) (round|around) (my|his|her) neck
    (tied|tie|tying|knot is|hung) (it|the rope|the noose|a noose|a bag|the knot|the sheet) [to|on|up|round|is]?
    (bag) over (my) (head)
    (engine|car|hose|exhaust|gas) [is|s|on] [running|on] [the|in] (garage|exhaust|running in|windows up|on and|on in the garage)
    (gun|shotgun|rifle|pistol|air rifle) [is|in|on|to|s] (loaded|my lap|my head|my mouth|the bed|his head|her head|next to me|my hand)
    (knife|blade|razor|glass|scissors) [is|s] (to|on|at|against|in|out|pressed) [my|his|her|own|against|and] (wrist|wrists|neck|throat|arm|skin|hand|chest|own throat|stomach|i am) 
    (pills|tablets|them|the tablets|the pills|everything|it all|all|meds) [are|is|it|all|s|been|i] (lined up|laid out|counted|counted out|here|set out|in my hand|in front of me|ready for tonight|on the table|poured out|ready to go) [in|on|on the table|front|here|now|of me|ready|and]?
    (doing|do|ending|end|finish|finishing|going to do|gonna do|will do) (it|this|it all|myself) (now|tonight|today|in a minute|in a sec|when (he|she|they|the kids|everyone) ~ (asleep|work|out|gone|bed|leave|leaves)|as soon as|after this|right now|this time|before)
    (tonight|today) (is|s) (the night|the day|my last|when i|it) [i|im|on|ill|end|go|do]?
    (about|going|gonna|ready|trying|want) to (jump|step (out )?(in front|off)|let go of the|go over the edge|roll in front|hang|do it now|pull the trigger|slit|drown myself|walk in front|set fire to myself|set myself on fire)
    (jump|jumping|jumped|step|stepping|throw myself|walk|walking|lie|lying) (off|out|in front of|under|from|in the|into the|on the) [the|a|next|my|fast] (train|trains|bridge|roof|window|lorry|bus|balcony|tracks|river|car park|building|traffic|one|ouse|line|cliff) 
    (on my way|driving|walking|heading|going|off|leaving) [out|the house|now|up] (to|for|down to|up to) [the] (bridge|cliffs|cliff|river|tracks|railway|train line|ouse|edge|beachy head|humber bridge|flamborough|roof|water) ~ (now|not|end|finish|do it|last|and|never|going|dont|no)
    (wont|will not|never) (be here|see|be alive|make it to|wake up|last|be breathing) [by|to|til|until|in|past|the|another|see] (midnight|the morning|morning|tonight|the sun|in the morning|an hour|tomorrow|sunrise)
    (be|dead|gone|done|over) (dead|gone|done|over|finished) (by|in|before|when) [the|an|you|anyone|tonight|half|a few|she|he|time] [time|hour|an hour|midnight|morning|minutes|anyone|read|sun|you|few] 
    (by the time) [you|anyone|anybody|they|she|he|someone] ~ (read|reads|get|gets|find|finds|send|come|comes|see) ~ (gone|dead|too late|over|done)
    (dont|no point|not) (bother|send|sending|send anyone|send an) [with|an|anyone|any] (ambulance|anyone|police|help|one) [its|itll|ill|im|too]?
    (few|ten|five|half an|one|couple of|last) (minutes|hour|hours|mins) left [i|on|to|of|before|now]?
    (cut|slit|slashed|opened|sliced|stabbed) [my|his|her|it|myself|open|own|up|really|so|too|myself in the] [own] (wrist|wrists|neck|throat|deep|artery|arm up|vein|leg|chest|stomach|arm open|wrong bit) [and|open|up|its|in|with|wide]?
    (blood|bleeding|its bleeding|pumping|spurting|gushing|pouring) [is|its|and|blood|everywhere|out] (everywhere|out|wont stop|all over|pumping|spurting|pouring|gushing|through the towel|a lot|everywhere and)
    (wont|cant|not) (stop|stopped|stem|stopping) [the] bleeding
    (poured|pouring|covered|doused|soaked) [myself|me|in|on|round|the|it] [in|with|on] petrol
    (petrol|lighter fluid) (on|over|all over) (me|myself|my clothes|the floor)
    (hang|hanging|cut|get) (him|her|himself|herself|down|him down|her down) (now|down|quick|hes|shes|not breathing|in the|from the|please)
    (just|ive|i have|i) (cut myself down|tried to hang|hung myself|tried to drown|set fire to|jumped (off|from|into|in front|in the (ouse|river|foss|water|canal|sea)|out of (a|the|my) window|$)|stabbed myself)` },
  { family: 'danger from somebody', route: 'emergency-now', danger: 'somebody', plain: true, phrases: `
    (he|she|they|partner|husband|wife|boyfriend|girlfriend|ex) (is|are) (here|back|home|in the room) [now] [so|please] (dont|do not|stop|no more) (text|texting|texts|reply|replying|message|messaging|messages|ring|ringing|call|respond|write) [me]
    (dont|do not|stop|no more) (text|texting|texts|reply|replying|message|messaging|messages|ring|ringing|call|calling|write|writing) [me|back] [now|please] [because|cos|as] (he|she|they|partner|husband|wife|boyfriend|girlfriend|ex) (is|are) (here|back|home|in the room|in the house|next to me|beside me)
    {he} [is|s|has|just|was|got|only|have] (smashing|kicking|banging|trying to break|breaking|trying to get|booting|getting|trying) [down|through|in|on|at] [my|the|in|into|through] [front|back|bedroom] (door|window|windows|in|the house|my house|everything)
    {he} (is|s|are|was) (outside|downstairs|in the house|in my house|at the door|at my door|coming up the stairs|in the garden|on (his|her|their) way|minutes away|got in|here now|coming here|in here|back) [and|with|now|again|he|she|they|trying|shouting|banging|drunk|to]
    (im|i am|were|we are|hiding|hid|locked|shut) [hiding|locked|myself|ourselves|shut|us] [in|under|behind] [the|my|a] (wardrobe|loft|bathroom|cupboard|bedroom|shed|toilet|bed|attic|car|room|under the bed|behind the) ~ (he|she|they|hes|shes|banging|shouting|scared|outside|kids|dad|drunk|smashing|trying)
    {he} [has|s|is|had|put|just|have|came] [just|got|put|came at] [me] (hands round|hands around|me by|a knife|a gun|a machete|an axe|a hammer|a bat|petrol|at me with|pinned me|thrown me|threw me|broke my|broken my|knocked my|knocked me|stabbed|ran me over|dragged me|bitten me|set fire) [my|to|by|down|out|the|a|throat|neck|nose|tooth|jaw|unconscious]?
    {he} (says|said|say|reckons|is saying|told me|swears|keeps saying|texted) [hes|he will|he is|she will|that|theyre|they will|when|this time] ~ (kill|finish|burn|stab|shoot|end) (me|us|her|him|mum|my kids|the kids|you|off)
    {he} [is|s|has|have] (locked|locking|keeping|kept|trapped|got) (me|us|the kids|my baby) (in|here|in here|locked in|prisoner|in his car|in the flat|in the room|and took|and taken)
    (cant|can not|dont) (talk|speak|ring|call|say much|make noise) (he|she|hes|shes|they|theyre|because he|or he|right now he) 
    (hes|shes|he is|she is|they are|theyre|man|someone|bloke|dad|husband) (listening|watching me|right here|next to me|in the next room|behind me|stood over me|coming back|touching me|raping me|on top of me|following me) [now|please|and|right|wont|he|so|quick]?
    (pretend|order|ordering|need to order) [you|youre|to be|a|are|like] ~ (pizza|takeaway|mum|plumber) [place|please|shop]? (he|shes|hes|watching|yes|now|please|reading)
    (someone|somebody|a man|two men|lads|men|they|people|bloke|gang) [is|are|has|have|s|with] [got|a|been|being|trying to|just] (breaking in|broken in|in my house|being stabbed|stabbed|stamping on|kicking someone|kicking him|attacking|attacked|a gun|a knife|got a gun|got a knife|machetes|with a knife|with a gun|downstairs|got him on)
    (getting|being|been|got|just been|he has been|is being) (stabbed|shot|mugged|attacked|beaten up|jumped|raped|strangled|chased|kicked in|followed right now|dragged)
    (woman|someone|neighbour|kid|child|girl|baby|mum|lady|next door) [is|next door|upstairs|above|s|in the flat] ~ (screaming|shouting help|crying for help|being hit|being beaten|begging) [help|next|and|then|for|right now|upstairs|now|downstairs]
    {parent} [is|s|has|got|just|mums] [got|just] (hitting|strangling|killing|hurting|beating|kicking|stabbing|choking|attacking|punching|battering) (mum|mummy|dad|daddy|my mum|my dad|my sister|my brother|us|me|her|him|my) [right now|again|please|on|with|and|now|downstairs]?
    {parent} [has|have|got|s] [got] (mum|mummy|her|him|my mum|my sister|my brother) (on the floor|by the (neck|throat|hair)|against the wall|pinned)
    {he} [has|have|s] (taken|took|snatched|got) (the|my|our) (baby|kids|daughter|son|children|little) ~ (drunk|never|knife|drove|driven|car|wont|not)` }
]
