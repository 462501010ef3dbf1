import type { Family } from './family.ts'

/** Other people, the load of life, and what is asked of the hub: a person, a method, a word about somebody else. */
export const people: readonly Family[] = [
  { family: 'somebody else', route: 'human-now', phrases: `
    (worried|concerned|scared|frightened|terrified|afraid|anxious|panicking) (about|for|that|sick about|to death about|hes|shes|theyre) [my|a|the|his|her|our] [best|friend|old|little|elderly|next door|young] {theyall} [is|will|might|hes|shes|has|wont|going|not|safety|life|who|next|because|hasnt|isnt|and|keeps|thats|could|not been]
    (my|our|a|the) [best|little|big|older|younger|eldest|youngest|{number} year old|teenage|elderly|next door] {other} (says|said|keeps saying|told me|has said|is saying|text|texted|sent|posted|messaged|just said|rang|has told|tells) [me|hes|shes|she|he|they|that|a|to say|saying|something|is|wants|it|him|hed|goodbye] [wants|want|going|cant|doesnt|is|feels|would|wished|wishes|might|the|to|goodbye|wanted|he|she|they]? (die|kill|end|goodbye|not be here|to die|cant go on|end it|done something|hurt|jump|suicid|no point|dead|not worth|give up|be here|be alive|to live|wake up|better off|be gone)
    (my|our|a|the) [best|little|big|older|younger|eldest|youngest|teenage|elderly] {other} ~ (suicidal|self harming|selfharm|cutting|overdosed|psychotic|manic|hearing voices|missing|in crisis|not safe|not eating|wont eat|wont come out|locked|not answering|stopped answering|isnt answering|hasnt been seen|disappeared|gone missing|unsafe|threatening|at risk|sectioned|relapsed|in a bad way|not coping|isnt coping|in a dark place|having a breakdown|breaking down|wont get out of bed|wont leave (his|her) room|stopped eating|talking about dying|talking about death|wont speak|not himself|not herself|acting strange|drinking himself|drinking herself|wont stop crying|tried to|in a state|struggling badly|given up)
    {theyall} [has|have|s|went|is|been|gone] [gone|just|been] (missing|walked out|disappeared|run off|run away|left a note|left the house|not come home|not been home|stopped replying|not answering|not picking up|stormed out) [and|since|after|with|for|i|in|tonight|again|hours|his|her|said|saying|i am|im]
    (left|found|sent|posted|written|wrote|read) [me|a|her|his|my] [a|their|goodbye] (note|goodbye|suicide note|goodbye note|goodbye message|goodbye text|scary message|diary)
    (trying|try) to (harm|hurt|kill|drown|hang|starve) {selves}
    (talking|talks|talk|talked|joking|jokes) (about|of) (dying|death|suicide|killing|ending|not being here|being dead|hurting|ending it)
    (how|what) (do|can|should|would) i (help|do|say|support|tell) [to|for|if|about|with|when] [a|my|someone|him|her|someones|somebody|them|friend] [friend|who|is|thats|wants|whos|if] [is|wants|has|who|whos]? (suicidal|self harm|selfharm|cutting|hurting|kill|die|overdosed|psychotic|crisis|suicide)
    (need|get|find|getting|want) help for (my|a|him|her|them|someone) ~ (suicidal|danger|harm|kill|voices|die|tonight|now|urgently|crisis|not safe|cutting|cant cope|desperate)
    (her|his|their) (door is locked|phone is off|not answering|curtains are|post is piling)
    (not|havent|hasnt|nobody has) (seen|heard from|been seen) [my|the|him|her|them] [neighbour|friend|him|her|them|for|in|since|next door] [for|in|since] [days|a week|a few|{number}|over|ages|weeks|monday] ~ (worried|post|curtains|scared|not like|answer|lights|door|smell|milk)
  ` },
  { family: 'bereaved', route: 'human-now', phrases: `
    (died|lost|lost him|lost her|passed|death|dead|gone) (by|to|from|of) suicide
    (took|taken|ended|takes) (his|her|their) [own] (life|lives)
    (he|she|they|{other}) [just|has|have|s|had] (killed|hung|hanged|shot|drowned|gassed) (himself|herself|themselves|themself|hisself)
    (found|finding|find) [my|his|her] [{family}|{other}|his|her|him|dead|the] (hanging|hung|dead|body|hanged|in the garage|after he|after she) 
    (lost|losing|buried|burying) (my|our) (child|son|daughter|baby|children|boy|girl|little boy|little girl|bairn)
    (my|our) (son|daughter|child|baby|boy|girl|little boy|little girl|husband|wife|partner|mum|dad|brother|sister|friend|boyfriend|girlfriend) [has|just|was|is|s] (died|been killed|murdered|killed|passed away) (today|tonight|yesterday|last night|this week|this morning|suddenly|in my arms|and i cant|and i want|an hour ago)
    (want|wanted|wish) (him|her|them|my mum|my dad|my son|my daughter|my wife|my husband) back ~ (cant|die|live|without|go on|point)
    (cant|dont know how to|dont want to|no point) (live|go on|carry on|cope|be here|do this|exist|living|face life) without (him|her|them|my|mum|dad|you)
    (stillborn|stillbirth|still birth|cot death)
    (blame|blaming) (myself|me) (for|every|she|he|because|that|i)
    (suicide) (loss|bereavement|survivors|bereaved)
  ` },
  { family: 'postnatal', route: 'human-now', phrases: `
    (dont|cant|didnt|not) (love|bond|bonded|bonding|want|feel anything for|feel a thing for|look at|connect with|feel love for|feel anything towards|like) [with] [my|the|this|our] (baby|newborn|new baby|bairn|little one|child)
    (baby|newborn|bairn|he|she) (wont|wont stop|never stops|doesnt stop|keeps) [stop|stops] (crying|screaming) ~ (cant|scared|shake|harm|hurt|alone|snap|losing|cope|hate|tired|lose)
    (baby|bairn|little one|children|kids) [would|will|d|is|are|deserves] [be] (better off|better without me|a better mum|someone else|safer without)
    (postnatal|post natal|postpartum|post partum|after the birth|since the birth|since having the baby|since baby|since i had the baby|since giving birth) ~ (depression|psychosis|cant|cry|crying|scared|thoughts|cope|low|dark|hurt|voices|numb|not right|rage|dread|alone|struggling|panic)
    (hurt|hurting|harm|harming|something bad|drop|dropping|throwing|smother) [happen] [to] [my|the] (baby|newborn)
    (thoughts|images|visions|pictures) (of|about) ~ (baby|children|kids) ~ (hurt|dying|dead|stairs|window|falling|harm|dropping)
    (bad|terrible|awful|useless|rubbish|horrible|failing|failure|shit|unfit) (mum|mother|parent|dad|father) [to|and|they|baby|i|for|who|as|because|my]
    (failing|failed|failure) [as a|my] (mum|mother|children|baby|kids|parent)
    (regret|regretting|wish i never had|hate) (having|being) [a|my|the] (baby|children|mum|kids|mother|him)
  ` },
  { family: 'worn-out carer', route: 'human-now', phrases: `
    (caring|carer|care|looking after|cared) ~ (cant (do|cope|carry|go|take|keep)|breaking point|broken|snap|collapse|end of my|killing me|at the end|dont care anymore|worn out|burnt out|burned out|exhausted|on my knees|breaking me|had enough|desperate|destroying me|finished)
    (exhausted|shattered|worn out|on my knees|burnt out|burned out|at breaking point|broken) ~ (caring|carer|looking after|care for|no sleep|no help|no break|no one helps|dementia|24 7|disabled|her up|him up)
    (mum|dad|wife|husband|gran|son|daughter|partner) (has|s|with|got) [got|severe|late|bad|advanced] (dementia|alzheimers|autism|ms|parkinsons|psychosis|schizophrenia) ~ (cant cope|cant do|breaking|violent|hits|attacks|exhausted|at my|wanders|end of|desperate|shouted|pushed|hate|snapped)
    (shouted|pushed|hit|slapped|grabbed|shook|screamed) (at)? (her|him|mum|dad|my (mum|dad|wife|husband|gran|son|daughter)) ~ (ashamed|guilty|dementia|hate myself|snapped|caring|lost it|tonight|care|temper|again)
    (no one|nobody) (cares for the carer|looks after me|helps me with|helps me look|to help me care|asks how i am|sees what)
    (resent|hate) (caring|looking after|my own|her for|him for|being a carer)
  ` },
  { family: 'lonely and old', route: 'human-now', phrases: `
    (no one|nobody|not) [left|has|have|spoken|has spoken|to] [spoken|spoke|talk|talked|seen|rung|visited|to talk|anyone] (to|to me|me|left|anyone) ~ (week|weeks|days|days now|months|since|years)
    (not|havent|hasnt|never) (spoken|talked|spoke|seen|seen or spoken) [to|with] [a|another|any] (soul|anyone|anybody|person|a soul|anyone at all|no one) (for|in|since|all)
    (wife|husband|mum|dad|gran|sister|brother|partner|friends|dog|cat) (died|passed|has died|passed away|gone|went|has gone) ~ (no point|point in|nothing|alone|cant|lonely|join|empty|unbearable|lost without|dont want)
    (waiting|ready|want|sat here waiting|time) [for|to] (god to take me|to die|the end|go now|meet my maker|be taken|to be taken)
    (lived|lived too|been here too|gone on too) long (enough|now)
    (outlived|outlasted) (everyone|them all|my|all)
    (old|elderly|useless|age|pensioner) ~ (burden|no use|no point|better off|nuisance|bother|in the way|die|had enough|waste|scrap heap)
    (so|that|too|unbearably|desperately|painfully) lonely [i|it|hurts|cant|want|could|that|dont|all|its]
    (dying of|die of|killing me|die from|eating me) [the] loneliness
    (loneliness|lonely) ~ (killing|unbearable|cant bear|die|kill|hurts|too much|cant take|crushing|eating)
    (all|completely|totally|so|utterly|so very|truly) alone [in|and|with|no|i|cant|tonight|scared|now] [the|scared|world|cant|i|no|nobody]
  ` },
  { family: 'nowhere tonight', route: 'human-now', phrases: `
    (nowhere|no where|no place|nowt) [left]? (to (sleep|stay|go|live|turn|be)|safe to go|to sleep tonight)
    (sleeping|sleep|slept|living|stuck|kip|kipping) (rough|on the (street|streets|pavement|floor of)|in (my car|the car|a tent|a doorway|doorways|a park|the park|a car park|a shed|the bus station|a bus shelter|a stairwell)|outside|out|in a shop doorway|under a bridge|on a bench|on benches) [tonight|now|again|and|in|for|since|with|its]
    (homeless|roofless) [tonight|now|and|again|with|from|as|since|tomorrow|in|i|im|for|my|$]
    (kicked|chucked|thrown|slung|locked|threw|put|turfed|booted|kick) (me|us|him)? out [of|the|tonight|my|on|by|and|today|home|again|at|with|no|this]
    (evicted|eviction|bailiffs|bailiff|repossessed|repossession|made homeless|losing my home|lose my home|lost my home|lose the house|losing the house|losing our home)
    (out|stuck|stranded|walking|wandering) (in the cold|on the street|on the streets|outside in|in the rain|all night) [with|and|tonight|no|on|nowhere|alone|cant|round|in]
    (freezing|frozen|soaked|soaking) [cold|wet|and|out|outside|outdoors] (outside|on the street|in the|tent|nowhere|no coat|sleeping|cant get warm|out here|doorway|my car|no heating|and)
    (no) (heating|electric|electricity|gas|money|food|leccy|credit) [no|or|and|left|on|for|money|in] (food|heating|baby|children|electric|gas|money|kids|meter|nothing|eat|days|tonight|meter|cant|till|until|freezing)
  ` },
  { family: 'money despair', route: 'human-now', phrases: `
    (debt|debts|bills|benefits|universal credit|pip|dwp|sanction|sanctioned|sanctions|rent|bailiffs|money|esa|uc|overdraft|loan shark|loan sharks|jobcentre|job centre|home office|asylum) ~ (cant (cope|go on|live|take|carry|do this|see)|kill|end it|die|suicid|no way out|only way|nothing left|desperate|hopeless|no point|dead|give up|dont want|had enough|despair|broken me|lost everything|ruined|threatening|after me)
    (lost|losing|lose) (everything|it all|my (house|home|job|business|family|marriage|wife|children|kids|husband) and|my whole life|absolutely everything|the lot) [i|and|in|because|now|cant|to|my|no|$]
    (life|lifes|lives) (is|was)? (ruined|destroyed|in ruins|falling apart|wrecked|over|a mess and|in tatters|gone to shit|not worth|fallen apart)
    (worth more dead|life insurance|insurance money|insurance would) 
    (choose|choosing|choice) between (heating|eating|food)
    (they|dwp|benefits|jobcentre) ~ (stopped|cut|sanctioned|taken) my (money|benefits|pip|universal credit|esa) ~ (food|eat|live|nothing|baby|cant|children|desperate|weeks)
    (stopped|cut off|cut|sanctioned) my (money|benefits|pip|universal credit|esa|payments)
    (deported|deportation|detained|removal|removed|asylum refused|refused asylum) ~ (die|kill|rather|cant go back|scared|back|help|terrified)
  ` },
  { family: 'help with the mind', route: 'human-now', phrases: `
    (sectioned|section|sectioning) [me|under|again|need|be|want|should|going|get|please]
    (mental|mentally) (breakdown|unstable|breaking|ill and cant|exhausted and cant|drained and cant|unwell and|in a bad|collapse|crisis|health crisis|emergency)
    (had|having|got|been|am) [a] (breakdown|nervous breakdown|meltdown|psychotic break|psychotic episode|manic episode|melt down)
    (crisis) (team|line|service|house) [never|dont|wont|didnt|hung|told|put|no|not|said|turned|havent|isnt|are|is|wouldnt] [rung|ring|answer|picked|ignored|useless|listen|interested|help|call|called|come|on hold|said|told|away|down|busy|up|a bath|hung up]
    (turned away|discharged|sent home|sent me home|fobbed off|rejected) (from|by) [a and e|a&e|hospital|crisis|camhs|the crisis|mental|cmht|the ward|ward|psych]
    (too much|too hard|too heavy|unbearable|too painful) (to (bear|take|cope|carry|live|go on)|for me|anymore|any more|now|everything)
    (it hurts|everything hurts|hurts so much|hurts too much|hurts to (breathe|live|be|exist))
    (hurt|hurting|broken|breaking|screaming|screamin|dying|crying) (inside|so much|so bad|inside my head)
    (in|got) a [really|very|proper] (bad|dark|horrible|awful|low|scary) (place|headspace|head space|way) 
    (please|plz) (help|dont leave me|dont go|stay with me|someone|im begging|hurry|answer|anyone)
    (anyone|anybody|someone) (there|awake|here|listening|out there) [please|i|im|cant|help|need|dont]
    (dont|cant|can not|scared to|afraid to|shouldnt) (be|want to be|left) (alone|on my own|by myself|left alone) [tonight|right now|now|with|please|in|at|anymore|when]
    (hurt|harm) me [again|tonight|if|when|so]
    (disappear|vanish) [forever|for good|and never|and no one|without]
    (dont want|do not want|dont wanna) to be (a burden|like this|alive|here|me|in pain|this person)
    (cant|can not) (do|take|cope|bear|stand|handle|go on|carry on|manage|live|continue) [with]? [this|it|that|life|things|much|like|all] (anymore|any more|any longer|much longer|no more|like this|alone|on my own|tonight)
    ^ (cant|can not) (cope|do this|go on|carry on|breathe|live|sleep|do it|take it|take this|do it anymore|do life) $
    ^ (help) me $
    ^ (save me|rescue me|im scared|so scared|scared|frightened|desperate|hopeless|worthless|broken|trapped|suicidal|dying|drowning|panicking|despair) $
    ^ i need help $
    ^ (im|i am) not (ok|okay|alright|well|good|fine|safe) $
    ^ i give up $
    ^ (im|i am) (done|finished|through|out|broken|lost|trapped|drowning|not coping|struggling) $
    ^ (its|it is) (done|over|finished|time|all over|too late) $
    ^ (no point|whats the point|what is the point|pointless|nothing matters|i cant|i cant anymore|no more|enough|ive had enough|i quit|i am tired of it all|let me go|i want out|i want it to stop|make it stop|i tried) $
    ^ (nobody|no one) (cares|would care|loves me|would notice) $
    ^ i (hate (myself|my life|me|it here)|want to disappear|want to go|want my mum|wont bother you again|wont be here) $
    ^ sos sos $
    ^ emojicry emojicry $
    ^ emojicry emojicry emojicry $
    ^ emojialarm $
    ^ emojibrokenheart $
    ^ emojiafraid $
    ^ emojibrokenheart emojicry $
    ^ emojiplease emojicry $
    ^ emojicry emojiplease $
  ` },
  { family: 'method asked for', route: 'human-now', plain: true, phrases: `
    how (many|much) ~ {pills} ~ (die|kill|overdose|fatal|lethal|dangerous|too many|od|death|dead|enough|not wake|sleep forever)
    (lethal|fatal|deadly) (dose|amount|doses|combination|overdose|number|dosage|level)
    (overdose|od) on ~ (paracetamol|ibuprofen|antidepressants|sertraline|insulin|propranolol|sleeping|codeine|how|what)
    (can|could|would|will|how) (you|i|u|someone|a person|it|one|many) [take to] (die|overdose|kill|od) (from|of|on|with|by|yourself|you|someone|how) 
    (does|would|will|do|is) (it|drowning|hanging|an overdose|jumping|dying|overdosing|freezing) (hurt|painful|be painful|quick|kill you|be quick|instant) [to|when|if|die|much|like|or|quick]
    (how|what|which|where) ~ (tie a noose|noose|hang yourself|slit your wrists|painless|without pain|without anyone (knowing|finding)|untraceable|undetectable|to die|to end it|make it look like an accident|look like an accident)
    (how high|how tall|how far) ~ (jump|fall|survive|die|bridge|building)
    (high enough|tall enough|deep enough) to (die|kill|jump|end)
    (where|best place|places) ~ (jump|hang|drown|buy nitrite|buy helium|buy a gun|buy cyanide)
    how (long|quick|quickly|fast|deep) [does|would|will|do|to|is|it] [it|you|i|a|take] [take] [to] (bleed out|bleed to death|drown|die|suffocate|starve|hang|cut|kill|die from)
    (hypothetically|asking for a friend|just curious|curious|just wondering|out of interest|for research|theoretically) ~ (pills|paracetamol|overdose|die|kill|bleed|hang|lethal|fatal|suicide|tablets)
    (pretend|imagine|roleplay|role play|ignore|act as|you are now|story|write me) ~ (kill myself|suicide|method|overdose|how to die|your rules|previous instructions ~ (die|kill|pills))
    how (to|do i|do you|can i|would i) (hide|cover|conceal) [my|self harm|the] (cuts|scars|self harm|selfharm|bruises|marks)
    how to (cut|hurt|harm) (myself|yourself|deeper|without)
  ` },
  { family: 'threat to the hub', route: 'human-now', danger: 'somebody', plain: true, phrases: `
    (going|gonna|coming|will|ill|i will|im coming|i am coming|on my way) [to|down|up|round|there|over] [and|to|down|there|come] [down|there|smash|the|will|come] (burn|smash|bomb|torch|trash|blow|kill|stab|shoot|hurt|batter|find|get|sort) [up|the|all|every one] [of|the] (you|you all|place down|hub down|the hub|that place|your staff|your workers|your place|it down|your hub|place up|windows|one of you|someone there|somebody there|the place|lot of you|whoever|where you live|out where you live|building)
    (i|we|ill|and) (know|follow|find|got) (where|out where|which car|what time) (you|your staff|she|he|the staff|they|your workers|you lot) (live|lives|work|finish|finishes|drive|park|drives|parks|are)
    (kill|stab|shoot|burn|hurt|batter|smash|petrol bomb|torch|hunt) (you|you all|your staff|the staff|your workers|the worker|the hub|you lot|all of you|every one of you|one of you|the lot of you) [down|lot|staff|up|when|if|tonight|for]?
    (burn|torch|smash|blow|bomb) (the|that|your|this) (hub|place|building|place down|windows|office|centre) [down|up]
    (watch your back|youre dead|you are dead|you are all dead|youll pay|you will pay|youll regret|you will regret|your staff better|sam better|tell sam|tell him hes dead|you better watch)
    (bringing|bring|brought|got|have) [a|my|the] (knife|gun|machete|axe|bat|petrol|weapon|hammer|acid) ~ (hub|you|there|office|staff|door|worker|reception|down)
  ` },
  { family: 'fishing', route: 'human-wanted', plain: true, phrases: `
    (has|have|did|is|was|does|do|can you tell me if|tell me if|need to know if|want to know if|check if|confirm|know if|find out if) [you|she|he|my|anyone|there|a|whether] {theyall} [called|named|been|has|have|been in|just] ~ (texted you|messaged you|contacted you|been in touch|written to you|been in contact|text you|message you|talked to you|spoken to you|rung you|been texting|been messaging|called you|been here|come to you|there with you|with you now|been talking|come in|visited)
    (has|did|have) (she|he|they|my {other}|my {family}|someone called ~|a ~) [been|just] (contact|contacted|text|texted|message|messaged|ring|rung|come|been|been talking to|talk|speak|spoken|in touch|written|write|texting|messaging|told|been in touch|call|called) [to|with|in] (you|u|there|here|the hub|anything|you lot|this number)
    (what|who) (did|has|is) (she|he|they|my {other}|my {family}) (say|said|told|tell|tells|telling|talk|talking|talking to|texting|been saying|say about) [you|to you|about me|about|here|there]?
    (show|send|give|read|see|forward) (me|us) (her|his|their|my (wife|husband|daughter|son|partner|girlfriend|boyfriend|mum|dad|ex)s) (messages|texts|chat|conversation|records|what she said|file|words)
    (whose|who) number is this [my|its|it|why|i found|on my|in my]
    (found|saw|seen|why is|why has|this number|your number|why does) [this|your|number|the] [number|is]? (in|on) (my|her|his) (wife|husband|girlfriend|boyfriend|daughter|son|partner|her|his|mum|dad)? (phone|phones|mobile|bill|call log|call history|wife phone|husband phone|girlfriends phone|daughters phone)
    (is|has) (my) (wife|husband|girlfriend|boyfriend|partner|daughter|son|ex|mum|dad|sister|brother) (there|with you|at the hub|in your building|at yours|staying there|staying with you|in there|been in|using this)
    (journalist|reporter|from the (press|daily|mail|sun|papers|paper|bbc|news)|york press) ~ (comment|confirm|has|did|story|was|asking|contact|somebody|someone|know)
  ` },
  { family: 'wants a person', route: 'human-wanted', plain: true, phrases: `
    (kill|hang|shoot|top) yourself
    (dont|do not|not) (want|wanna|like|need) (a|an|this|to talk to a|to text a|your|bots) (bot|robot|machine|computer|ai|chatbot|automated)
    ^ [a|the] (person|human|human being|persons|help|sos|operator|agent|adviser|advisor|worker|staff|someone|real person|real human|real people|human please|speak|talk|call|ring|call me|ring me|phone me|callback|call back|talk please|help please|someone please|help me please|counsellor|nurse|manager|person please|duty worker|assistance|help help|help help help|need help|i need help|need to talk|i need to talk|need someone|i need someone|wanna talk|want to talk|can we talk|can i talk|can someone talk|phone call) [now|please|to me|to someone|asap|pls|$] $
    (talk|speak|chat|connect|put|transfer|pass|text|message|through|talking|speaking|chatting|get through) [to|with|me|me to|me through to|me on to|through to|on to] [an|a|the|some|one of your|one of the|someone|somebody|your|any] [actual|real|proper|human|live|trained|nice|qualified|female|male|woman|different|other|on call|duty] (person|human|human being|someone|somebody|anyone|anybody|worker|member of staff|staff|adviser|advisor|counsellor|nurse|people|team|professional|doctor|therapist|somebody real|someone real|someone who|woman|man|lady|manager|peer supporter|volunteer|operator|supervisor|one of you)
    (real|actual|proper|living|live) (person|human|people|human being|worker|adviser|advisor) (please|now|instead|not a)
    (want|need|give me|get me|prefer|rather have) [a|an|some] [real|actual|proper|live] (person|human|human being|people)
    (can|could|will|would|please|want|need|like|id like|want you to|get) [i|you|someone|somebody|one of you|a person|anyone|him|her|them|sam|a worker|u|to] [please|to] (call|ring|phone|bell|give) (me|us|me a call|me a ring|me a bell|us a ring|us a call|me back|a call|a bell)
    (call|ring|phone) me (back|please|now|asap|tonight|when you|on|tomorrow|later|at)
    (give|gimme) me a (call|ring|bell|tinkle|shout|buzz)
    (need|want|would like|like|love|gotta|got to|have to|could do with|can i have|get me|looking for|is there|may i|can i|could i|let me|please|wish i had|fancy) [to|a|an|someone|somebody|anyone] [just] (talk to someone|talk to somebody|speak to someone|speak to somebody|speak with someone|talk with someone|talk to anyone|talk to a|speak to a|speak to the|talk to the|to talk to|i can talk to|i could talk to|to speak to|i can speak to|someone to talk to|someone to listen|somebody to talk to|someone to speak to|somebody to listen|someone now|a human|a person|a real person|an actual person|a real human|help from a person|a chat with someone|a chat with a person|chat to someone|chat with someone|chat to a|anyone to talk to|talk to you in person|a shoulder to cry on|offload|get something off my chest|get things off my chest)
    (is|are) [there] (anyone|anybody|someone|somebody|a person|a human|a real person|any staff|anyone real|any real people|any humans) [real|human|on|actually|still]? (there|available|around|awake|here|on duty|free|working|listening|about|to talk to|i can talk to|on the other end|to talk|at the hub tonight|in)
    (anyone|anybody|someone|somebody) (there|awake|around|listening|about)
    (dont|do not|not|no|rather not|instead of|fed up of|sick of|stop) [want to|want|wanna|to|like] (talk to|talking to|speak to|speaking to|speaking with|chat to|text|be texting|deal with|talk with|chatting to) (a|an|this|the|some|you) [stupid|bloody|fucking|computer|ai|automated] (bot|robot|machine|computer|ai|chatbot|automated|program|app|system)
    (stupid|fucking|useless|bloody|shit|crap|rubbish|dumb|pointless|hate this|hate|thick|piece of shit|poxy|sodding) [this|fucking|bloody|useless|automated|ai|piece of] (bot|robot|machine|chatbot|computer|ai|app|thing|service|system|automated)
    (fuck|fuck off|sod off|piss off|shut up|screw) (you|off|this|bot|robot|u|you bot|you stupid|this bot|machine)
    (you|u) (are|r) [so|just|a|fucking|bloody|totally|completely] (useless|stupid|shit|no help|not helping|rubbish|crap|a joke|not listening|no use|pointless|thick|an idiot|dumb|a waste of time|not even real|just a bot|just a robot|a fucking robot|fucking useless|just a machine)
    (youre|you are|this is|its|that is|thats) [not|no|absolutely|so|fucking|really|bloody] [helping|use|help|helpful|useless|listening|a joke|pointless|ridiculous|hopeless service|understanding me|understanding|waste of time]  (get me|i want|let me|give me|a person|somebody|bot|robot)
    (not|isnt|arent|dont|never|wont|stop) (listening to me|understand me|understanding me|listening|understand a word|hearing me|answering me|answering my question|sending me lists|giving me lists|want a list|want lists|want a leaflet)
    (stop|enough) (sending|giving) me (lists|numbers|links|leaflets|places|phone numbers)
    is (sam|priya|the worker|my worker|my support worker) (in|on|about|there|around|available|free|working)
    (want|need|get|like|ask for|can i (talk|speak) (to|with)|put me through to|speak to|talk to|speak with|talk with|chat to|chat with|message for|tell) [to speak to|to talk to] (sam|priya|the worker|the person i spoke to|the lady i spoke to|the man i spoke to|whoever i spoke to|the same person|my worker|my support worker|my key worker|my keyworker|my peer worker|my care coordinator|my cpn|someone from the hub|someone at the hub|somebody at the hub|somebody from the hub|the hub team|the team|the night team|your team|the on call|the manager|the overnight team)
    (can|could|will|please|would) [someone|somebody|you|anyone|one of you|a person|a worker|they|sam|u] [please|just|come] (come|come out|visit|come round|come over|meet|sit with|talk to|speak to|ring|phone|call|text|message|reply to|help) [and|to|with] (me|us|my house|my flat|here|see me|me tonight|me now)
    (need|want|would like|could i have|can i have|like|use) (a|an|some) (bsl|sign language|british sign language|polish|arabic|ukrainian|romanian|russian|turkish|kurdish|chinese|bengali|urdu|spanish)? (interpreter|translator|bsl|sign language|signvideo)
    (bsl) [user|please|interpreter|deaf|i]
    (no|not) (bot|robot|robots|bots|machine|computer|ai|automated) [please|want|person|human]
    ^ (agent|hello is anyone there|hello anyone there|anyone|hello anyone|anyone there|anybody there|is anyone there|are you there|hello are you there|somebody) $
    (help) (please|now|asap|urgent|needed|us)
    ^ (please help|help needed|pls help|help help|help pls|can you help me please i am|i want help|i need some help|need some help|want some help) $
    (need|want|like|could do with) (some|a bit of|your|urgent|real) (help|support) (please|now|right now|tonight|from someone|with my mental health|with my head|from a person|from you|today)
    (need|want) (help) with my (mental health|head|mind|nerves|anxiety|depression|depresion)
  ` }
]
