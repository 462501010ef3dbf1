import type { Family } from './family.ts'

/** Thoughts of dying, said outright or sideways. Any of them brings a person. */
export const suicide: readonly Family[] = [
  { family: 'act under way', route: 'emergency-now', danger: 'body', phrases: `
    {kill} {myself} (tonight|today|now|tomorrow|this (morning|afternoon|evening|weekend)|in a (minute|bit|sec|moment|few minutes)|soon|later|asap|when ~ (asleep|gone|out|leave|leaves))
    (tonight|today|this evening|tomorrow|this morning) ~ (kill|hang|drown|unalive|end) (myself|my life|it all)
    (end|ending) (it|things|it all|everything|my life|this) (tonight|today|now|this (evening|morning|afternoon)|in a (minute|bit|moment)|soon)
    (tonight is|tonights|today is|this is) (the night|the day i (die|end|do it)|it i am done|my last (night|day))
    (tonight|today|this) (will be|is) my last (night|day|one)
    my last (night|day|hours|few hours|minutes) (on earth|alive|here)
    (going|about|ready|want|wanting) to (do it|end it|die) (tonight|now|today|this minute|right now)
    (doing|gonna do|will do) it (tonight|now|today|right now)
    (going|about|ready|gonna) to jump
    going to step (off|out in front|in front)
    (on|at) [the|a|this] [side of the|edge of the|edge of a] (bridge|ledge|roof|rooftop|cliff|viaduct|parapet|railway line|train tracks|train track|tracks) [now|and|cant|dont|want|going]
    (standing|sitting|stood|sat|stuck) (on|at|by|near|over) [the|a|this] [edge of the|side of the|wrong side of the] {high}
    wrong side of the (railings|barrier|bridge|fence)
    (jump|jumping|jumped|throw|throwing) ~ (off|from|in front of|under|into) [the|a|that] (bridge|roof|building|cliff|train|bus|lorry|car|car park|multi storey|balcony|window|river|traffic|ouse|lendal|tracks|viaduct)
    (walk|walking|step|stepping|run|lie|lying|laying|lay) (out in front of|in front of|under|into|on) [the|a] (train|traffic|bus|lorry|cars|tracks|motorway|railway|railway line|train tracks)
    (train|trains) (coming|is coming) ~ (ready|jump|step|going)
    waiting for the [next] train to hit me
    (walk|walking|go|going|wade|get|getting) into (the) (river|ouse|foss|water|sea) [and not|and never|to die|to drown|now]
    (got|have|have got|holding|with) ~ {means} (here|ready|in my hand|in my hands|in front of me|next to me|beside me|lined up|laid out|in my lap|on the bed|on the table|tonight|and i am going to|and i will|to do it|to my (wrist|wrists|throat|neck|head))
    {means} (in front of me|in my hand|in my hands|next to me|beside me|lined up|laid out|around my neck|round my neck|on my lap|to my (wrist|wrists|throat|neck|head))
    (noose|rope|belt|cord|ligature|scarf) [is] [tied] (round|around) (my|me) neck
    (tied|tying|made|making|hung) (a|the|my) (noose|rope|ligature)
    (noose|rope) is (ready|up|tied)
    (car|engine|exhaust|hosepipe) ~ (fumes|running in the garage|hosepipe|carbon monoxide) 
    (doors|windows) (are) (shut|locked|taped) ~ (gas|fumes|engine)
    (turned|left) the gas on
    (i have|i) (started|begun) [to] (do it|doing it|cutting my wrists|hanging)
    (cut|cutting|slit|slitting|slashed|slashing|sliced|slicing|opened) [both] (my|me|his|her|their) (wrist|wrists|throat|neck|arteries|veins|artery)
    (bleeding|blood) ~ (wont stop|will not stop|everywhere|all over|a lot|badly|loads|and cant stop|pouring)
    (cant|wont) stop [the] bleeding
    (bleeding out|bleeding to death|losing a lot of blood|so much blood|lots of blood|blood everywhere|theres blood|i am bleeding|bleeding heavily|bleeding badly|bleeding loads)
    cut (too deep|really deep|so deep|myself deep|myself bad|myself badly|an artery|myself [and] [its|it is] (deep|bad|bleeding))
    (tried|trying) to (kill|hang|drown|suffocate|strangle) {self} (just now|now|tonight|today|an hour ago|earlier|this (morning|evening|afternoon)|a minute ago)
    (just tried|have just tried) to (kill|hang|drown|end|suffocate)
    (he|she|they|{other}) (has|have|is) [just] (tried to kill|tried to hang|hanged|hung|stabbed|cut|slit) 
    (he|she|they|{other}) ~ (on|at) (the|a) (bridge|roof|ledge|tracks|cliff|railway)
    (found|finding) ~ (hanging|unconscious|not breathing|on the floor not|with a note|in a pool)
    (by the time you|when you|if you are) (read|reading|get|see) this ~ (gone|dead|too late|be over|wont be here)
    (its|it is|it will be) too late (now) (i have|ive|to save me|to stop me|goodbye)
    (ive done it|i have done it|its done now|i did it) ~ (goodbye|sorry|bye|tell)
    (this is|its) (goodbye|my goodbye|the end|the last message|my last message|my last text|my suicide note|the end for me)
    (written|wrote|writing|left|leaving) [my|a|the|all my|her|his|their|some] [suicide|goodbye] (note|notes|letters|letter) [to|for|now|tonight|ready]
    (goodbye|bye|farewell) [cruel] world
    fixing to (jump|die|kill myself|hang|end it)
    (goodbye|bye) (forever|for ever|for good)
    goodbye (everyone|all)
    nobody (can|will|could) stop me [now]
    (you|no one|nobody) (cant|can not|can) stop me ~ (tonight|die|end|kill)
    emojipill emojicoffin
    emojiknife emojiblood
    emojiknife emojicoffin
    emojigun emojicoffin
    emojirope emojicoffin
  ` },
  { family: 'explicit', route: 'human-now', phrases: `
    (looking at|staring at|watching|drawn to|keep going to) [the|at] (trains|train|knives|knife|bridge|bridges|pills|tablets|tracks|river|traffic|lorries) [and|i] (thinking|think|wondering|imagining|how easy|what if|i could)
    (chuck|chucking|throw|throwing|fling|lob) {myself} (in|into|off|under|over|down|in front of)
    (how easy|so easy) (it would|to|itd) [be] (just|step|jump|end|go|let go|die|to)
    (least|most|more|less) (painful|painless|peaceful|quickest|quick) way (to go|out|to die|of going)
    (die|kill me|kill myself|end me|let me die|just die) [now|please|already] $
    (do|done|doing) (myself|meself|me self) in
    {kill} {myself}
    {kill} {selves}
    (kill|killing) me (self|sen)
    (end|ending|take|taking|took|taken|ended) (my|me|his|her|their|our) [own] (life|lives)
    (end|ending) (it all|it for good|it myself|things for good|it|this [once and] for [all|good]|my misery|my suffering|my pain)
    (finish|finishing|off|offing|top|topping|topped|offed|delete|deleting|unalive|do away with|doing away with|do in|harm or kill) {myself}
    (finish|end|do) (it|myself|me) (off|in)
    (he|she|they|{other}) ~ (topped|offed|topping|finish) {selves}
    (want|wants|wanted|need|wish|wished|rather|prefer|ready|deserve|deserves|deserved|hope|hoping|hoped|pray|praying|prayed|desperate|going|trying|tried|planning|plan|decided|meant|better off|tempted|thinking about|thinking of|thoughts of|thought of|thoughts about|like|love|longing) [i] [was|were|could|to|just|would|of] [be|just] (die|dying|dead|unalive|be dead|death)
    (want|wants|wanted) (out of (this life|life|here for good|this world)|death|it to be over|it all to (end|stop|be over)|everything to (stop|end|be over)|my life to (end|be over)|the pain to (end|stop)|my life over)
    (i|i would) (wish|wished) [i] (was|were|had been) (dead|never born|not alive|not here|gone)
    (wish|wishing) (i|i had) (never been|was never|were never|had never been|wasnt|not been) (born|alive|here)
    (i should|i should be|i deserve to|ought to|i need to|i have to|i am ready to|let me|just let me|please let me|i will|i would rather|id rather) (die|be dead|be gone)
    (suicidal|suicide)
    (thinking|thoughts|thought) (of|about) (ending|death|dying|doing it|not being here|jumping|taking my|hurting|killing|an overdose|overdosing)
    (want|going|trying|planning|thinking (of|about)|tempted|might|about|rather|could|think) [to] (jump|jumping|overdose|overdosing|od|hang|hanging|drown)
    (crash|crashing|drive|driving|drove) (my|the) car into (a|the) (wall|tree|river|lorry|bridge)
    (drive|driving|driven|drove) (off|into) (a|the) (bridge|tree|wall|cliff|river|road)
    (dont|do not|does not|didnt|doesnt|no longer|never) want to (live|be alive|be here|exist|be on this (earth|planet)|wake up|carry on|go on|be around|breathe|continue|keep going|see tomorrow|be in this world|do this anymore|do life|do this any more|do it anymore|survive|wake|live like this|be me|be a person)
    (dont|do not|doesnt) wanna (live|be here|be alive|wake up|exist|carry on|go on)
    (dont|do not|doesnt|no longer|not) (fancy|feel like) (living|being alive|being here anymore|carrying on)
    (not|dont|no) (worth|care about) (living|being alive|if i (live|die|wake up)|whether i (live|die))
    (dont|do not|wouldnt|would not) (care|mind|bother me) (if|whether) i (live|die|lived|died|dont wake up|didnt wake up|got hit|get hit|wake up|was dead)
    (no|any|a) (point|reason|use) (in|to|of|for) [me] (living|live|being alive|being here|carrying on|carry on|going on|go on|be alive|be here|life|stay alive|staying alive|stay|waking up|anything anymore|continuing|existing|keep going)
    (nothing|nowt|not a lot|little|anything) [left] (to live for|worth living for|left for me|keeping me here|to stay for|to keep going for|here for me)
    (life|lifes|living|it) (is|isnt|aint|not|feels) [not] (worth living|worth it anymore|worth it any more|pointless|over for me|unbearable)
    (my life|life) (is) (over|not worth living|worthless)
    (give|giving|gave) (up on life|up on living)
    (no future|cant see a future|dont see a future|dont have a future|no way out|only way out|only option left|no other way [out]|see no way out|see no other way|only way to (end|stop))
    (tired|sick|fed up|done|finished|had enough) (of|with) (living|life|being alive|existing|breathing|this life|this world|waking up)
    (done|finished) with (everything|it all|life|this world|living)
    (death|dying|suicide) (is|would be|feels|seems|looks|sounds) (like)? [the only] [like] (answer|way|easier|better|option|peaceful|a relief|appealing|nice|escape|solution|good|release)
    (planned|planning|plan|got a plan|have a plan|i have a plan|made a plan|know how) ~ (suicide|kill myself|end my life|end it|how i will do it|how im going to do it|how i would do it|to die|my death|overdose)
    (got|have|made) (a|my) plan [and|to|for] (tonight|it|do it|end|means|a date|die|how)
    (i have|ive got|got|ive|picked|set|chosen) a (date|day|place) (set|picked|to do it|to die|to end|planned|in mind to)
    (saving|saved|stockpiling|stockpiled|stashing|stashed|hoarding|hiding|collected|collecting|storing|been saving) [up] [my|all my|the|his|her] {pills}
    (stash|stockpile|stockpiled|collection|supply|hoard) of {pills}
    (bought|buying|got|ordered|getting|looked up|searching for|researching|researched) [a|the|some|enough|my|how to tie a] (rope|noose|blades|blade|razor blades|helium|poison|nitrite) 
    (enough|all the) {pills} (to|for) (do it|kill|end|die|finish|me|not wake)
    (looked|looking|googled|googling|researched|researching|searching|searched) [up] [for] [at] [different] (ways|methods|how) [i can|can i|to] (to)? (die|kill|end|hang|overdose|do it)
    (ways|way|how|methods|method|best way|easiest way|quickest way|painless way|least painful way) [is] [there] (to|of|for) (die|dying|kill myself|killing myself|killing yourself|kill yourself|end it|end my life|suicide|commit suicide|hang|overdose|od|hang yourself|die by suicide|disappear|unalive)
    (going|gone|be|am going|am off) to (be with|see|join) [my] (mum|dad|gran|grandad|wife|husband|son|daughter|brother|sister|him|her|baby|nan) (again|in heaven|up there|soon|now|tonight)
    (want|wish|like|ready) to (be with|join|see) [my] (mum|dad|gran|grandad|wife|husband|son|daughter|brother|sister|him|her) (again|in heaven|up there|soon|on the other side)
    (ready|time|want) to (go|leave) (this world|this earth|for good|to heaven|to god|forever|and never come back)
    (attempt|attempted|attempting|attempts) [my|his|her|another|on] (suicide|life|own life|it again|again)
    (tried|trying|try) to (kill|hang|drown|end|take my|suffocate|strangle|overdose|od|die|jump)
    (took|taken|had) an overdose
    overdose
    overdosing
    (another|my last|a serious|my) (suicide)? attempt
    (i|im|i am) (being|feeling|feel) suicidal
    (feel|feeling|feels) like (dying|ending it|ending it all|killing|jumping|doing something stupid|jumping off|death)
    (do|did|doing|done) (something|sth|anything|something really) (stupid|silly|daft|bad|drastic|to myself|terrible|awful|to hurt|i cant take back|i regret|i might regret|ill regret|permanent|dangerous) 
    (afraid|scared|frightened|terrified|worried) (of|about|im going to|i might|i will|what) [what] (i might do|i will do|i may do|myself|i am capable of|ill do|do something|i could do|hurt|i am going to do|kill|my own thoughts|being alone tonight|being alone with)
    (not|dont feel|dont think im|dont think i am|not feeling|am not|isnt|not sure im|not sure i am|no longer|hardly) (safe)
    (cant|can not|dont know if i can|dont think i can|not sure i can|struggling to|unable to|how to|trying to|help me|cant promise to|dont know how to) (keep|stay|keep myself|keep her|keep him|keep me) [myself|me] (safe|alive)
    (keep|stay|kept|stayed|staying|keeping) (alive|myself alive) 
    (unsafe|not safe) [with] (myself|alone|by myself|on my own|in my own head|tonight)
    (dont|cant) trust myself [to be alone|tonight|alone|not to|around|with]
    (i|im) (wont|will not|wouldnt|not going to|not gonna|might not|may not|shouldnt) (be here|be around|be alive|wake up|make it|last|survive|see|live) (tomorrow|much longer|anymore|any more|in the morning|for long|much more|at christmas|by|this week|the weekend|another|through|till|until|when|next|to see|long|after|the night|tonight)
    (cant|dont think i can|dont think i will|not going to|wont|not sure i will|might not|dont know if ill|dont know if i will|dont know if i can|not sure i can) (make it through|get through|last|survive|see out|make it to|do|face|get to) [the|this|another|tonight|till] (night|tonight|morning|day|week|tomorrow|christmas|weekend|one)
    (last|final) (chance|cry|call) (before|for help)
    (goodbye|bye) [to] (all|everyone|everybody|you all|my (family|children|mum|friends))
    (cut|cutting) my losses and (die|end)
    (swallow|swallowing|take|taking|necking|neck) (all|the whole|a bunch of|loads of|a load of|every|the) [of] [my|the|these|them|those] {pills}
    (want|going|tempted|thinking (of|about)|might|could|planning) [to] (take|taking|swallow|swallowing|neck|necking) ~ {pills}
    (hang|hanged|hanging) (myself|himself|herself|themselves)
    (put|putting) (a|me) (bullet|out of my misery|out of me misery)
    (blow|blowing) my (brains|head) (out|off)
    (put|take) me out of my misery
    (someone|somebody|just|please|can you|will you|god) (kill|shoot|end) me
    (hope|wish|pray|hoping|praying|want) [that|that i|i|a|to|the] [get|gets|got|a] (hit by|run over|cancer|car hits me|bus hits me|killed|heart attack|in a crash)
    (step|stepping|walked|walk) (off|out) (the kerb|the pavement|in front|into the road|into traffic) [and|without|hoping|not looking]
    fuck my life [i] (want|cant|die|end|done)
    (catch|catching) the bus [tonight|soon|for good] (forever|ctb)
    ctb
    (unalive|unaliving)
    (eternal|forever|permanent|long) sleep
    (sleep|go to sleep|fall asleep|drift off|close my eyes|sleeping) [and] [just] (forever|never wake|not wake|dont wake|dont want to wake|for good|and not wake up|permanently|for ever|never have to wake)
    (not|never|dont|wouldnt|didnt|doesnt|wont|without) [want|wanted|ever|have|having|to|had|wanting] [to] (wake|waking) up [again|tomorrow|in the morning|anymore]
    (every|each) (night|time) i (go to bed|go to sleep|close my eyes) [i] (hope|wish|pray)
    (have|has|had|having) (dark|suicidal|bad|intrusive|scary|horrible|really dark|those|these|awful) (thoughts|ideas) [again|about|of|tonight]
    (dark|bad|scary|horrible|intrusive) (thoughts) (are|have|keep|wont|coming|again|tonight|about|back|getting)
    in a [very|really] (dark|bad|dangerous|black) (place|way|hole)
    (dark place|deep dark hole|black hole)
    (at|reached|hit|reaching|near) (the end of my (rope|tether)|breaking point|rock bottom|my limit|the end of the (line|road)|end of my rope)
    (on|over) the edge [of|and|tonight|again] 
    (am|feel|feeling|felt|been|really|just) [really|right|nearly] (at|near) (the|my) (end|edge|lowest|brink)
    (at|near) my (end|edge|lowest|brink)
    (at|near) the (brink|edge of (it|everything|giving up|ending|life))
    (shoot|kill|end) me [please|now] [please|just] i (mean it|am serious|am not joking)
    ^ [i] (cant|can not) hang on [anymore|any more|any longer|much longer] $
    (i|i will|going to|want to|should|could) swing from (a|the|my) (rope|beam|rafters|noose)
    emojicoffin emojiblackheart
    ^ emojiknife $
    ^ emojipill $
    ^ emojicoffin $
    ^ emojipill emojipill $
    ^ emojiknife emojiblackheart $
    ^ emojigun $
    ^ emojirope $
    emojipill emojiblackheart
    emojiknife emojicry
    emojipill emojicry
    emojicry emojicoffin
    emojicry emojiknife
    emojibrokenheart emojiknife
    emojibrokenheart emojipill
    emojibrokenheart emojicoffin
    ^ emojipill emojipill emojipill
    (emojipill|emojiknife|emojigun|emojirope|emojicoffin|emojiblood|emojibridge) (emojibrokenheart|emojicry|emojiwave|emojiblackheart|emojisad)
    (emojicry|emojiwave|emojiblackheart|emojisad|emojibrokenheart) (emojipill|emojiknife|emojigun|emojirope|emojicoffin|emojiblood|emojibridge)
    emojicoffin emojiplease
    emojiwave (emojiblackheart|emojibrokenheart)
    (emojiblackheart|emojibrokenheart) emojiwave
  ` }
]
