import type { Family } from './family.ts'

export const selfHarm: readonly Family[] = [
  { family: 'self-harm', route: 'human-now', phrases: `
    covered in [fresh|new|my own] (cuts|scars|burns|bruises i did|marks i made)
    (scratched|cut|burned|burnt|sliced|carved|picked|gouged|clawed) (my|up my|all my) [own] (arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin|stomach|hips|face)
    (sh|selfharm|selfharmed|self harmed) [today|tonight|again|and|last night|so|yesterday]
    {harm} {myself}
    {harm} {selves}
    (self|selfs) (harm|harming|harmed|injure|injury|injuring|mutilate|mutilation|hurt|harms)
    selfharm
    (urge|urges|want|wanting|need|tempted|craving|going|thinking (of|about)|about|resist|resisting|fighting the urge|trying not|thoughts of) [to] [just] (cut|cutting|burn|burning|slice|hurt me|sh|selfharm|bleed) [again|tonight|myself|so|but|and|the|now|$]
    (cut|cutting|slice|slicing|carve|carving|scratch|scratching|burn|burning) (my|his|her|their) [own] (arm|arms|leg|legs|thigh|thighs|wrist|wrists|stomach|skin|hips|forearm|self)
    (cut|cutting|carving|burning) (into|up) (my|me) (arm|arms|leg|legs|thigh|thighs|skin|flesh)
    (been|started|am|im|back to|caught|stop|keep|keeps|stopped) (cutting|burning myself|self harming|scratching myself) [again|on|every|tonight|my|a lot|more|because|and|$]
    (hes|shes|he is|she is|theyre|{other} is|{other} has been|has been|been) (cutting|self harming) [again|himself|herself|themselves]
    (hes|shes|he is|she is|theyre|{other} is|been) burning (himself|herself|themselves|myself|my|again|with)
    (clean|free) (for|since) ~ (relapse|relapsed|cut|broke|broken|tonight|cutting|harm|urge|urges)
    (relapsed|relapse|relapsing) [with|on|into|and|last|tonight|after|again]
    (days|weeks|months|years|day|week|month|year) clean (and|but|from|then|from cutting|gone|lost) 
    (broke|broken|ruined|lost) my (streak|clean streak|clean) 
    (razor|razors|blade|blades|sharpener blade|knife|lighter|scissors|glass) ~ (arm|arms|leg|legs|wrist|wrists|thigh|thighs|skin|myself|urge|hide|hidden)
    (hiding|hidden|hid|got|found|kept|keep|looking for|taken apart) [a|my|the|some|her|his] (blade|blades|razor|razors|razor blades) [again|in|under|from]
    (bang|banging|hit|hitting|punch|punching|smash|smashing|headbutt|headbutting) (my|me|his|her) [own] (head|face|fists) [on|against|into|off]
    (punching|punch|punched|hitting|headbutting) (walls|the wall|a wall|myself) [until|till|and|so|again|to]
    (pulling|pull|ripping|tearing|picking) (my|out my) (hair|skin|nails) [out|off|until]
    (hurt|harm|hurting|harming) (my self|me self|my sen)
    (seeing|see|watch|watching|make) (myself|me|my) [blood|bleed] (bleed|bleeding|blood)
    (deserve|need|want|have) to (hurt|be hurt|be punished|punish|feel pain|suffer|bleed)
    (pain|cutting|hurting|it|bleeding) (is the only|helps me|makes me feel something|the only thing that helps|is the only thing|only thing that helps) [feel|thing|way]
    (fresh|new|old) (cuts|scars|wounds) [on|all over|and|again]
    (swallow|swallowing|swallowed|insert|inserting) (batteries|glass|a battery|blades|magnets|pins)
    (cut|cuts|wounds|cutting) [are|is|were|was] (deep|infected|open|getting deeper|worse|deeper|bad|wont close|gaping)
    (tie|tying|tied|ligature|ligatures|headbanging) (ligatures|a ligature|something round my neck|things round my neck)
    (being|made myself|make myself|making myself|making me|keep being) (sick|throw up|vomit|puke) [after|every|again|because|on purpose|to|when]
  ` },
  { family: 'eating', route: 'human-now', phrases: `
    (bingeing|binging|binge|binged|binges) [and] (purge|purging|purged|again|every|then|sick|throw)
    (purging|purged|purge)
    (starving|starve|starved) (myself|herself|himself) 
    (anorexia|anorexic|bulimia|bulimic|eating disorder|ana|mia) ~ (back|relapse|worse|again|control|voice|cant|help|killing|winning|relapsing|bad)
    (not|havent|hasnt|stopped|wont|cant|barely|hardly|refusing to|scared to|afraid to|terrified to) (eaten|eat|eating) [properly|anything|a thing|solid food|food] (for|in|since|all|at all|because im fat|because i am fat|anymore|without|days|this week|nothing|again|and)
    (deserve|dont deserve) to eat
    (laxatives|diet pills) [every|to|after|again|loads|a lot|lots]?
    (too fat|so fat|disgusting and fat|fat and disgusting) to (live|eat|be|exist)
    (eaten|ate|eating) (nothing|nowt|only an apple|barely anything|hardly anything) (for|in|since|all) [{number}|two|three|four|five|days|week|day]
    (scared|afraid|terrified) (of|to) (food|eating|eat) 
    (food|eating|calories|my weight) (is )?(taken over|controls me|controlling|has taken over|rules my|taking over|consumes) 
  ` }
]

export const mind: readonly Family[] = [
  { family: 'panic', route: 'human-now', phrases: `
    (panic|anxiety) (attack|attacks|attak)
    (having|had|in|got|full|massive|total|complete|bad|huge) [a] [massive|full|major|bad|huge] (panic|panicking)
    (panicking|panicing|panickin|hyperventilating|freaking out|losing my grip)
    (cant|can not) (calm down|stop shaking|stop panicking|settle|think straight|stop trembling|stop the panic|feel my hands|stop hyperventilating)
    (walls|everything) (are|is) closing in
    (throat|everything) is (closing|closing up|closing in)
    (feel|feels|feeling|think|thought) like [i am] (dying|im dying|i am dying|going mad|im going mad|going insane|im going to die|going to die|im losing it|im not real|nothing is real|im going crazy|going crazy|exploding|losing control|im suffocating|suffocating|screaming|the world is ending|going out of my mind)
    (going|gone|driving me|sending me) (mad|insane|crazy|mental|out of my mind|doolally) [and|i|help|with|cant|in here|tonight]
    (losing|lost) (control|my mind|it|my sanity|the plot) [of|and|i|completely|again|tonight]
    (anxiety|panic|fear) ~ (through the roof|unbearable|crippling|so bad|really bad|overwhelming|awful|out of control|worst|sky high|killing me|taken over)
    (scared|frightened|terrified|petrified|frit) (and alone|out of my (mind|wits)|to be alone|of being alone|to go to sleep|to sleep|to close my eyes|to leave the house|im going|i am going|and i|right now|tonight|stiff|to death|please|help|so much|dont know|and dont|for my life|of myself)
    (so|really|very|im|i am|feeling|feel|too|dead|proper|reyt) [just] (scared|frightened|terrified|petrified)
    (scared|frightened|terrified|petrified)
    (overwhelmed|overwhelming|cant cope|not coping|struggling to cope|struggling so (much|bad)|struggling badly|really struggling|struggling big time|not okay|not ok|not alright|not doing (ok|well|good|great)|doing really badly|in a bad way|in a right state|in a state|at my wits end|wits end|end of my tether|head is a mess|heads a mess|head is gone|heads gone|heads in bits|in bits|proper bad|cant think straight|desperate|despair|despairing|in despair|distraught|beside myself|inconsolable|hysterical)
    not (coping|cope|copin|managing) [at|very|with|anymore|well]
    (bad|really bad|awful|terrible|horrible|worst|hard) (night|day) [i|and|cant|please|need|ever|mentally]
    (flashback|flashbacks|dissociating|dissociated|depersonalisation|derealisation|night terrors)
    (reliving|relive) (it|the|what|that)
    (need|want) (someone|somebody|help) [to|with|right now|now|tonight|for] (be with me|stay with me|now|tonight|urgently|right now|hold me|sit with me|come|quick|asap)
  ` },
  { family: 'voices', route: 'human-now', phrases: `
    (phone|house|room|flat|car|calls|laptop|mind|brain) [is|are|has] [being|been] (bugged|listened to|hacked|tapped|watched|monitored|tracked|wired|broadcast|controlled) [by|into|through]
    (they|people|someone|voices|something|it) [keep|keeps|are|is] (talking|talk|talks|whispering|whisper|shouting|laughing) ~ (no one is there|no one there|nobody is there|not there|inside my head|in my head|through the (wall|walls|tv|radio|radiator))
    (the|my|these|those|horrible|hearing|got|have|hear|bad|evil) voices
    (told|telling|tells|tell|ordered|ordering|orders|commanding|commands|wants|want) me to (walk into|jump|run|drive|hang|step|throw|cut|stab|hurt|kill|end|burn|drink bleach|take the)
    (radio|tv|telly|phone|lights|voices|angels|songs|god|birds) [keeps|keep|is|are|has|have|was] [been] (giving|gives|sent|sends|sending|gave) me (orders|instructions|messages|signs|commands|a mission|missions|a message|powers)
    (god|jesus|angels|universe|allah|lord|aliens|they|spirits) [has|have|ve|s] (chosen|picked|appointed|selected|anointed|told|sent) me
    (picked|chosen|sent|here|meant) to save (the world|york|everyone|humanity|mankind|us all|you all)
    (voice|voices) [in my head|keep|are|is|wont|were|have] (telling|tell|tells|told|say|says|saying|said|shouting|screaming|command|commanding|want|wants|whispering|stop|loud|louder|back|laughing|talking|ordering|instructing|calling)
    (hear|hearing|heard|hears) [the|a|mens|horrible|more|these|my|strange|loud] (voice|voices|whispers|whispering|people talking|people laughing|them talking|things that|things others|god|the devil|satan|demons|screaming|neighbours talking about)
    (voices) (in my head|are back|came back|wont stop|today|again|getting|never|won)
    (telling|tells|tell|told|telling) me (to|i should|i must|that i) [just|should|have to] (do it|kill|hurt|die|jump|cut|harm|burn|stab|end|do things|do bad)
    (they are|theyre|people are|everyone is|someone is|hes|the government is|mi5 are|mi6 are|mi5 is|mi5|mi6|police are|neighbours are|the neighbours are|aliens are|cia|russians are|somebody is) [all|always] (watching|following|after|spying on|listening to|tracking|poisoning|monitoring|recording|out to get|plotting|controlling|reading|bugging|filming|stalking|hacking|coming for|coming to get|trying to kill|trying to poison|talking about|trying to get|conspiring) [me|my|us|thoughts|every|through|in|phone|food|mind]?
    (cameras|microphones|bugs|chip|chips|microchip|implant|device|tracker|transmitter) (in|inside|behind|hidden in|under|everywhere in) (my|the|every|me) (walls|wall|head|brain|teeth|skin|room|phone|lights|ceiling|tv|body|tooth|smoke alarm|flat|house|light)
    (chosen|sent|picked|appointed|messages|message|signs|instructions|mission) (by|from|to|for me from) (god|jesus|the angels|angels|heaven|the tv|the telly|the radio|allah|satan|the universe|the devil|aliens|the stars|number plates|me through|save the world)
    (i am|im|i really am|turns out im) (god|jesus|the messiah|the chosen one|the devil|satan|immortal|invincible|the prophet|a prophet|the second coming|christ|possessed|cursed|being controlled|being watched|being followed|being poisoned|already dead|not human|the king of england|not real|chosen|untouchable|made of light|an angel|not of this world|being gangstalked)
    (tv|telly|television|radio|number plates|songs|adverts|internet|newsreader|news reader|alexa|phone|birds|pigeons) [is|are|keeps|keep|has|been] (talking to me|sending me|talking about me|speaking to me|giving me messages|sending messages|watching me|telling me|talking directly|reading my|whispering)
    (thoughts|mind|brain|body|head) (are|is) [being] (not my own|controlled|broadcast|put in|inserted|stolen|read|being read|being taken|being controlled|transmitted|hacked)
    (read|reading|reads|hear|hearing|stealing|control|controlling|inserting) my (thoughts|mind|brain)
    (seeing|see|saw|sees) (things|people|shadows|shadow people|demons|figures|faces|dead people|insects|spiders|my dead|her dead|blood) (that|which|who|in the|everywhere|at|again|on the|crawling|nobody|no one|arent|are not|moving)
    (havent|not|no need to|dont need to|hardly|not needed) (slept|sleep|any sleep|had any sleep) (for|in|since) [{number}|two|three|four|five|six|seven|over] [days|nights|monday|tuesday|friday|sunday|the weekend] [and|but] [i|i have] ~ (amazing|brilliant|never felt|fantastic|best|energy|ideas|buzzing|god|powers|great|incredible|alive|genius)
    (never felt|feel|feeling) (so alive|better in my life|amazing|incredible|invincible|like god|powerful|electric|unstoppable) ~ (slept|sleep|powers|god|chosen|fly|mission|days|spent|everything connects|connected)
    (i|can|could|able|going|know how) [to|can] (fly|walk on water|read minds|control the weather|hear colours|walk through walls|stop bullets|stop the traffic|heal people|talk to god|bring back the dead|control traffic|see the future)
    (special|secret|super) powers
    (everything|numbers|all of it|patterns) (is|are) (connected|a sign|a message|a code|coded|meant for me|linked) 
    (food|water|drink|tea|medication|meds|tablets) [is|has|have] [been|being] (poisoned|laced|tampered|contaminated|bugged)
    (poison|poisoning|poisoned) (my|me|the) (food|water|tea|air|drink)
    (psychosis|psychotic|manic|mania|paranoid|hallucinating|hallucinations|delusional|hypomanic|schizophrenia ~ bad|episode) [episode|and|again|right now|tonight|is|coming|relapse]
    (devil|demon|demons|satan|something evil|evil spirit|entity|jinn|djinn) (in|inside|is in|is inside|living in|after|told|wants|made) [me|my]
    (cant|dont know) [tell] (what is real|whats real|who i am|where i am|what is happening|whats real anymore|if im real|if this is real|what day it is|if i am awake|if im dreaming|how i got here|whats happening to me)
    (dont know|not sure|cant remember) (where i am|who i am|how i got (here|home)|what my name is|what ive done)
    (confused|lost|wandering|disorientated|disoriented) (and|in) ~ (lost|dont know|scared|where|town|cant remember|dark|home|nightie|pyjamas)
    (radiation|signals|beams|lasers|rays|frequencies) ~ (neighbours|head|brain|wall|through|body|satellite)
    (angels|god|jesus|spirits|the dead|my dead mum|dead people) (told|tells|are telling|is telling|talk|talks|talking|speak|speaks|wants|is speaking|visited|keep telling|says|said|have told) [to] [me|i]
  ` },
  { family: 'urge to harm', route: 'human-now', danger: 'somebody', phrases: `
    (going|want|wanna|gonna|tempted|urge|urges|might|could|will|plan|planning|ready|about|like|feel like|thoughts of|thinking of|thinking about|need|dying) [to] (kill|killing|stab|stabbing|shoot|shooting|murder|murdering|hurt|hurting|strangle|strangling|smother|smothering|batter|smash|poison|attack|attacking|burn|bomb|slap|shake|harm|harming|beat|run over|drown|suffocate|do) [the|a|all of|every one of|them all] (him|her|them|someone|somebody|people|my|everyone|everybody|you all|the baby|baby|that|neighbour|him up|her up|the bastard|the lot|all of you|anyone|someone else|others|another person|whoever|innocent|children|a stranger|strangers|partner|boss|wife|husband|ex)
    (kill|stab|shoot|murder|strangle) (him|her|them|someone|somebody|people|everyone|my (wife|husband|partner|mum|dad|ex|boss|neighbour|brother|sister|boyfriend|girlfriend|children|baby|family|flatmate|stepdad|landlord))
    (afraid|scared|worried|frightened|terrified) (i|im|i am|that i|of what) [will|might|could|going to|gonna|i might|i will|may|do to] (hurt|harm|kill|do something to|lash out|snap|lose it|do to|hurting|attack|hit|shake) [someone|him|her|them|my|the|somebody|baby|people|with]?
    (going|gonna|about|might|could|will|close|gunna) [to] [just] (snap|explode|lose it|blow|kick off|lash out|lose control|do something i regret|hit someone|hit him|hit her|kick his head in|swing for)
    (swing for) (him|her|them|someone)
    (rage|anger|angry|fury) ~ (scares me|scaring|frightening|control|someone|hurt|hit|smash|dangerous|frightens)
    (cant|can not|dont think i can|not sure i can|struggling to) control (my (anger|temper|rage|hands)|myself|what i do|it)
    (violent|homicidal|murderous|intrusive) (thoughts|urges|feelings|images|ideas) 
    homicidal
    (make|made|making|going to make) (him|her|them|everyone) (pay|suffer|bleed|sorry)
    (shake|shook|shaking|shaken|throw|smother|smothered|dropped|drop|hit|slapped|hurt|harm) (the|my|our|her) (baby|newborn|bairn|toddler|child)
    (hear|voices|god|he|she|they) ~ (telling|tell|told|tells) me to (kill|hurt|stab|attack|harm|smother|drown|burn)
  ` },
  { family: 'about to harm', route: 'emergency-now', danger: 'somebody', phrases: `
    (got|have|holding|with|carrying|grabbed|picked up|taking|bringing|fetch|getting|bought) (a|the|my|this|his) {weapon} ~ (him|her|them|someone|kill|stab|outside|waiting|house|door|everyone|people|there|round)
    (outside|waiting outside|going round|on my way|going over|coming down|heading) ~ (kill|stab|with a knife|knife|hammer|bat|gun|petrol|axe|smash|burn)
    (going|gonna|about|ready) to (kill|stab|shoot|murder|strangle) (him|her|them|my|someone|everyone|the|you|people|somebody) [now|tonight|today|when|if|with|right now]
    (kill|stab|shoot|murder) (him|her|them|my ~|everyone|someone) (tonight|now|today|when he|when she|as soon as|right now)
    (ive|i have|i think ive|i just|just|i) (killed|stabbed|strangled|shot|hit|murdered|smothered|suffocated|run over|really hurt|badly hurt|hurt) (him|her|them|someone|my|the baby|somebody|a man|a woman)
    (pour|poured|pouring|throw|throwing) (petrol|acid|boiling water) 
    (blow|blowing) (up|it up|the place up|everyone up)
    (bomb|acid attack|mass shooting|school shooting|shoot up)
  ` }
]
