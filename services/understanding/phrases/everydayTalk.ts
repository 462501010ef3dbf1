/** Talk that only sounds heavy. A found phrase that lies wholly inside one of these is not heard as distress; anything beside it still is. */
export const idioms = `
  (going to|will|gonna) die when (he|she|they) (see|sees) (the|my|this|her|his) (cake|present|presents|price|bill|tattoo|outfit|mess|card|surprise|size)
  hit me up (when|if|for|on|anytime)
  (freak|scream|faint) when (he|she|they|you|i) (see|sees|saw|hear|hears|heard|open|opens)
  (die|dye|dying|dyeing) (my|her|his|the) (hair|roots|eyebrows|shirt|wool|jeans)
  (killing|kill|killed) (ourselves|themselves|myself|himself|herself) laughing
  (story|bedtime story|tell me a joke)
  (someone|somebody|they|you|she|he|sam|priya|worker|hub) [had|was|were|had|have|has|is|are] (said|meant|supposed|promised|going|due|told me|would|was) ~ (ring|call|phone|text|ring me|call me|phone me|get back to) (me|us|back|today|yesterday) [back|today|yesterday|this morning|tomorrow|on]
  (crying|crying with|cried) (laughing|laughter|with laughter|happy tears|at the film|onions|chopping onions|at the ending)
  (hanging|hang) (out|around|about|round) [with|at|in|by]
  (last) (minute|chance saloon) (winner|goal|equaliser|booking|ticket|tickets|shopping|change|cancellation|penalty)
  (dying|die|dyin) for (a|some|my|it|the|an) [nice|decent|proper|good|cold|hot|big|quick|cheeky|strong|bag of|bit of] [cup of|bottle of|glass of|pint of|bowl of|plate of] (brew|cuppa|tea|coffee|pint|drink|wee|pee|loo|fag|smoke|vape|cig|ciggie|kebab|curry|pizza|chips|burger|takeaway|chippy|bath|shower|sleep|nap|kip|holiday|break|sit down|lie down|beer|wine|gin|chocolate|sandwich|bacon butty|pasty|ice cream|dance|weekend|chat|laugh|summer|spring|christmas|snack|roast|breakfast|haircut|weather|mcdonalds|maccies|scran|fry up|sarnie|cider|cigarette|toilet)
  (dying|desperate) (to|for) (see|meet|try|know|hear|tell|find out|watch|go|read|get|visit|the loo|the toilet|a wee|a pee|a brew|a cuppa) [you|it|that|the|your]?
  (die|died|dying|dead) (of|from|with) (laughing|laughter|embarrassment|boredom|shame|curiosity|cringe|excitement|happiness|cuteness|heat)
  (died|dying|dead|die) (laughing|laffing)
  (died|dying|die|dead) (inside|of embarrassment) (when|at|watching)
  (to die for)
  (bored|frozen|freezing|sick|worked|tickled|love|loved|scared|frightened) to death (of|waiting|by|with|in|at|here|him|her|it|them|my)
  (phone|battery|laptop|car|tablet|wifi|internet|plant|plants|printer|telly|tv|boiler|kettle|fridge|engine|app|screen|charger|computer|broadband|line|flowers|tomatoes|grass|tree|lawn|conversation|chat|group|fire|joke|party|music|trend) [is|are|has|s|was|keeps|just|all|about to|going to|gonna|will|might|nearly|almost] (dying|die|died|dead|dead on me|dying on me|die on me|going to die|gonna die|about to die)
  (dead) (good|nice|easy|cheap|friendly|funny|chuffed|happy|excited|lovely|cool|useful|helpful|interesting|tired|busy|quiet|quick|simple|close|proud|keen|posh|brilliant|great|clever|pretty|boring|slow|hard|handy|early|late|end|line|heat|lift|weight|wood|ringer|leg|legs|centre|pan|beat|slow|expensive|annoying|weird|sound|kind|comfy|cute)
  (kill|murder|destroy|demolish|kill for|killed for|murder for|could kill for|would kill for|die for|do bad things for) (for|a|an|some) [nice|decent|proper|good|cold|hot|big|bag of|cup of|plate of|bowl of|pint of] (a|some|an|bag of|proper)? [nice|decent|proper|cup of|bag of|plate of|decent cup of] (brew|cuppa|tea|coffee|pint|drink|kebab|curry|pizza|chips|burger|takeaway|chippy|bath|shower|sleep|nap|kip|holiday|beer|wine|gin|chocolate|sandwich|butty|bacon butty|pasty|ice cream|snack|roast|breakfast|lie in|weekend|fry up|garden like that|chinese|indian|kfc|maccies|pint of|scone|cake|biscuit|parmo|fish and chips|haircut|coat like that)
  (feet|back|knee|knees|legs|head|shoes|heels|tooth|hip|shoulder|heat|stairs|boots|suspense|hayfever|hay fever|shift|job|eyes|neck|teeth|homework|diy|arms|thighs|calves|bunions|gym|wait|puns|pun|jokes|traffic|prices|schoolwork) [is|are|was|were|s] [absolutely|properly|really|just|pure] (killing) (me|us|him|her|my back|my feet)
  (youre|you are|this|he|she|it|that|these|that one|these jokes|you) [is|are|s] (killing|kills|cracking) me [up]? (lol|haha|with laughter|with these|with that|😂|the jokes)
  (killing|killed|killin|slayed|slaying|smashing|smashed|nailed|nailing) it [at|on|in|today|mate|with|lately]?
  (kill|killing|killed) (time|two birds|the mood|the vibe|the lights|the engine|the weeds|an hour|some time|a few hours|the batteries|the buzz|an afternoon|slugs|moss|germs|wasps|bacteria|99)
  (dressed|dolled) to kill
  (killer) (heels|bass|tune|track|instinct|queen|whale|shark|app|hill|workout|riff|tunes)
  (my|the) (mum|wife|boss|nan|gran|missus|missis|sister|teacher) [is] (will|would|going to|gonna) (kill|murder|shoot|throttle) me if i (forget|miss the|spend|lose the|eat|buy|dont (get|finish|buy|bring))
  (kill|murder|strangle|throttle|batter|swing for) (him|her|them|my (brother|sister|husband|kids|children|dog|cat|mate)) (if (he|she|they) (eats|eat|ate|forgets|forget|leaves|leave|dont|doesnt|plays|sings|snores|finishes|nicks|says)|for (eating|forgetting|leaving|nicking)|lol|haha|if hes eaten|if theyve eaten|over (monopoly|the remote|the washing up))
  (murder|murdering|murdered) (a|that|some|the) (song|curry|kebab|pint|burger|tune|pizza|karaoke|takeaway|chinese|brew|cuppa|classic|abba|steak|fry up|biscuit|cream cake|bag of chips|bacon sandwich|roast dinner|mcdonalds)
  (shoot) (me|me now) (lol|haha)
  (deadline|deadlines|deadlift|deadlifts|deadpool|dead sea|dead poets society|deadwood|deadheading|deadhead|dead ringer|deadly sins|grateful dead|walking dead|red dead|dead cells|dead island|dead space|dead rising|evil dead|left for dead|day of the dead|drop dead gorgeous|dead drop|dead arm|dead leg|dead lift|dead lifts|dead end|dead ball|dead heat)
  (suicide squad|murder mystery|murder mysteries|murder mystery night|killing eve|kill bill|die hard|no time to die|live and let die|the killers|to kill a mockingbird|death in paradise|death on the nile|dead or alive|hunger games|hangman|hang out|hanging out|hang about|hanging basket|hanging baskets|hanging around|hanging up|murder she wrote|only murders|midsomer murders|fight club|mental fight club|overkill|killjoy|painkiller queen|mercy killing|licence to kill|happy valley|a view to a kill|kill em all|killer sudoku|suicide prevention|suicide awareness|suicide hill|death metal|death star|near death|life and death|death of a salesman|death cafe|deaths door)
  (cut|cutting|cuts) (my|his|her|the|our|their) (hair|grass|hedge|lawn|fringe|nails|toenails|losses|hours|toast|fingernails|hedges|cake|cloth|teeth|cards|bread|food|budget|sugar|smoking|dog's nails|gas bill|bills|heating bill|veg|finger [a bit|chopping|on|cooking|opening|slicing])
  (cut|cutting) (down|back|out) (on|to|my|the|sugar|smoking|bread|caffeine|meat|dairy|some|carbs|a)
  (burn|burned|burnt|burning) (my|the|off|down|through|some|a) (tea|toast|dinner|mouth|tongue|calories|food|pizza|candle|candles|cd|hand on the|finger on the|breakfast|cakes|cake|few calories|rice|pan|fat)
  (hit|hitting) (the gym|the shops|the town|the road|the hay|the sack|the bottle bank|me up|snooze|the pub|the spot|the nail)
  (beat|beats|beating|beaten|thrash|thrashed|battered|hammered|smashed|stuffed|kicked) (me|us|them|him|her|leeds|york|hull|city|leeds rhinos) (at|in|on|by|at the|again at|to) (pool|darts|chess|football|fifa|cards|monopoly|scrabble|snooker|tennis|mario kart|uno|table tennis|bowls|dominoes|cribbage|the quiz|badminton|{number}|draughts|golf|bingo|home|the weekend)
  (jump|jumping|jumped) (on|into|onto|in) (a|the|my) (bus|train|bed|bath|shower|pool|car|call|taxi|trampoline|puddles|bike|next bus|next train|first bus)
  (jump|jumping) (for joy|the queue|in|right in|at the chance)
  (take|taken|taking|took|had|have) all [of] (my|his|her|mums|our) (usual|normal|morning|evening|daily|regular|blood pressure|hayfever) {pills}
  (take|taken|taking|took|had|have) (my|his|her|mums|our) [usual|normal|morning|evening|daily|regular|blood pressure|two|hayfever] {pills} (as (usual|normal|prescribed)|today|this morning|like (i should|normal|usual)|on time|with (food|breakfast|my tea|water)|every (day|morning|night)|regularly|at {number}|yesterday|before bed|twice|once a day|three times)
  (take|taken|taking|took|had|have) (my|his|her) (usual|normal|morning|evening|daily|regular|weekly) {pills}
  (take|taken|taking|took|had) [a|some|two|a couple of|one|{number}|couple of] {pills} (for|cos of|because of) [a|my|the|me] [bad|slight|sore|stiff|dodgy] (headache|head|back|knee|cold|flu|toothache|period|period pains|hayfever|cramps|hangover|migraine|hip|tooth|allergies|shoulder|neck|bad back|arthritis|throat|backache|sore throat|ankle|wrist)
  (i|i have|ive|have|had) [just] (had|got|eaten|taken) (a few|a couple of|two|too many|loads of|all the|some|{number}) (drinks|pints|biscuits|chocolates|coffees|brews|sweets|cakes|beers|photos|pictures|pics|classes|days off|exams|steps|trips|roles|orders|courses|notes)
  (panic|panicking|panicked|panic buying|panic mode) [about|at|over|to|buy|buying] (what to wear|my exam|my driving test|my presentation|whether i left the oven|bog roll|the cake|the bake sale|toilet roll)
  (panic) (at the disco|buy|buying|bought|room the film|stations)
  (panic alarm|panic button) (test|tests|works|working)
  (scared|terrified|frightened|petrified|afraid|frit) of (spiders|the dark|heights|clowns|flying|dogs|cats|needles|the dentist|wasps|mice|birds|snakes|moths|bees|geese|cows|public speaking|rollercoasters|lifts|water|swimming|horses|rats|ghosts|thunder|balloons|computers|missing out|technology)
  im afraid (so|not|that|i cant make|i wont be able|i have to cancel|im busy|i dont know the)
  i am afraid (so|not|i cant make|i wont be able|i have to cancel|i missed)
  (living) the dream
  (homeless) (shelter|shelters|charity|charities|hostel|hostels|kitchen|cat|dogs|cats|dog|volunteering|project|outreach|world cup|hedgehogs)
  (help|helping|volunteer|volunteering|donate|donating|donations|work|working|support|supporting|raise|raising|money|clothes|coats|food|cook|cooking|knit|knitting|sleeping bags) [out|with|for|at|the|to|money|money for|blankets for] [the|with the] homeless [people|in|shelter]?
  (sleep out|sleepout) (for|event|charity)
  (slept|sleep|sleeping|camping|camped) (outside|out|in a tent) (in the garden|for charity|on holiday|camping|under the stars)
  (attack|attacked|attacking) (the|my|that) (housework|garden|washing up|ironing|weeds|hedge|fridge|to do list|cake)
  (cant|can not) (cope|breathe|stop laughing|breathe im laughing) (with how cute|laughing|for laughing|lol|with the cuteness|in these jeans|in this heat|with this heat|in these trousers)
  (cant|can not) live without (tea|coffee|chocolate|music|wifi|netflix|cheese|football|my phone|books|gravy|a brew|a cuppa)
  (cant|can not) (carry on|go on|continue) (to the next (level|stage|page|bit)|past level|the game|this course|this level|my (course|phone|xbox|computer|laptop|ipad|bike))
  (heart attack) (on a plate|grill|burger|nearly|fridge)
  (nearly|almost|near|gave me|give me|had me) [gave me|had|giving me|give me|having] (a heart attack|kittens|a stroke|heart failure) (when|with|lol|haha|that|seeing|watching|at the|last night at)
  (fire) (alarm|drill|door|exit|engine|pit|works|place|station|stick|walk|eating|brigade museum|safety|extinguisher)
  (shot|shots) (of|at|in) (espresso|tequila|vodka|the|goal|target|it|photo|golf|sambuca|rum)
  (give|gave|giving|given|give it) up (smoking|sugar|chocolate|coffee|on (the|this|that) (game|diy|puzzle|crossword|diet|book|series|gym|jigsaw|wordle|level|team|printer|app|form)|alcohol for|meat|bread|crisps|my seat|my job|the gym|for lent|vaping|gluten|dairy|caffeine)
  (done|finished|had enough) (of|with) (this (weather|rain|game|heat|book|level|job|week|year already|exam|essay|diy|jigsaw|course|form|traffic|homework)|winter|my essay|the book|my exams|exams|my shopping|the shopping|work for (the|today)|school for|college for|uni for|with the washing|lunch|tea|leeds|this crossword)
  (lost|losing|lose) (my|the|it|it at) (keys|phone|glasses|remote|purse|wallet|bus pass|password|hat|gloves|umbrella|game|match|voice|bet on the|cat|hearing aid|ticket|place in|marbles|the match|the game|weight|train ticket|pin|scarf|appetite for|way to the)
  (burden) of proof
  (its|it is|im|i am) [all] (over|done|finished) (at|by|with|for the) (half past|{number}|the washing|my tea|work|lunch|today|the dishes|now i can relax)
  (what time|when|until|till) ~ (is it|be|it be|it is|does it) (over|done|finish|finished)
  (end|ends|ended|ending) (the call|the chat|the session|the week|the year|the evening) (there|here|at {number}|on a high|with a|at the|early|late|well)
  (mad|crazy|insane|mental) (about|for|busy|good|prices|weather|hair|hatter|golf|dog|how|on)
  (voice|voices) (in|of|from|for) (the choir|a choir|choir|the radio|radio|reason|the film|acting|the cartoon|music|my singing)
  (hear|heard|hearing) (your|my mums|a friends|his|her|their|the kids|peoples|my husbands|our|childrens) (voice|voices|kids voices) [on|in|singing]?
  (missing|miss|missed) (the bus|my bus|the train|my train|my stop|a session|the class|the group|the match|the start|a week|the deadline)
  (poison) (ivy|arrow|frog|dwarf|the band|chalice)
  (near|across|by|past|opposite|between|cross|crossing|along) [the|lendal|ouse|skeldergate|clifton|millennium|blue|scarborough|foss] (bridge) (is|near|next|cafe|street|open|in town|parking|for the market|and turn|junction|towards|to get|bus|flooded)
  (play|playing|learn|learning|join) bridge
  (bridge) (club|group|lessons|evening|players|night|roll|partner|game|tournament)
  (train|trains) (station|ticket|to|from|times|set|museum|strike|delayed|late|at|ride|tickets|journey|spotting|driver) 
  (jiggered|knackered|cream crackered|done in|dead on my feet|dead to the world|beat|paggered|shattered|wiped out|pooped|nackered|fair jiggered|reyt jiggered)
  (sick) (as a parrot|bag|note|pay|tune|beat|day|days|track|trainers)
  (drop|dropping) (dead fred|dead gorgeous)
  (wasted|hammered|smashed|legless|trollied|bladdered|mortal|battered) (last night|at the|on|in town)
  (blow|blown|blowing) (me|my|your|our|their) (down|mind|away|nose|up balloons)
  (blow|blowing|blew) (up|out) [the|some|my] (balloons|airbed|candles|photo|lilo|paddling pool|picture|tyres|tyre|birthday|air bed)
  (hanging) (the|my|out|some|up|a|with) (washing|pictures|picture|the washing|coat|curtains|lights|shelves|with my|with friends|the lads|mates|friends|decorations|baskets|bunting|coats)
  (hang) (the|my|out|up|some|a|this|these|with|around|in there lol) [the|my]? (washing|picture|pictures|coat|curtains|with|lights|up|decorations|bunting)
  (drown|drowning|drowned|drowns) (in|my|it in|them in) (gravy|emails|paperwork|sorrows|ketchup|laundry|washing|homework|mince|courgettes|custard|admin|syrup|vinegar|work emails|revision|marking|nappies)
  (starving|starved|starvin|im starving|famished) (for (my|tea|lunch|breakfast|dinner)|whats|lol|need lunch|what time is|is there food|when is|any food|who does|where can|do you do)
  (gone|gone missing|disappear|disappeared|vanish|vanished|lost) (from|off) (the website|my calendar|the list|the timetable|your site|the page|facebook|netflix|the menu|the shop)
  (escape) (room|rooms|to the country|to victory|the rain|the heat|to the chateau)
  (overdose|overdosed|od|od'd|overdosing|oded) (on) [too much|all the|all that] (chocolate|sugar|cheese|biscuits|coffee|caffeine|netflix|telly|sprouts|mince pies|turkey|easter eggs|cake|mini eggs|sweets|ice cream|christmas|football|reality tv|love island|haribo|crisps|cuteness|tea)
  (shot) (himself|herself|myself|themselves|ourselves) in the foot
  (hurt|hurts) (myself|himself|herself|my back|my knee) (laughing|playing|at football|gardening|running|lifting|at the gym|skateboarding|tripping)
  (kick|kicking|kicked|beat|beating|hate|punish|punishing) (myself|himself|herself) (for (missing|forgetting|not buying|eating|not booking|spending|having that|leaving my)|lol|over the|i missed the|about the bus|up over a)
  (talking|talk|speak) to myself (lol|like a|in the|when im|again lol)
  (torture|hell|nightmare|agony|purgatory) (trying to park|parking|at the|to put together|assembling|finding|to park|getting through to|on hold|this traffic|of a bus)
  (traffic|parking|queue|queues|weather|website|app|bus|buses|form|forms|ikea|shopping|school run|hold music|commute|roadworks|homework|exam|exams|maths) [was|is|s|are|were|has been] [an absolute|a|absolute|total|a total|pure|complete] (hell|nightmare|torture|murder|agony|killing me|doing my head in|a joke|mental)
  (doing|does|did|do) my head in (with|about|trying|this|the|that) (form|website|app|printer|traffic|weather|parking|bus|wordle|crossword|jigsaw|remote|laptop|phone|password|neighbours music|cat)
  (could|id) (sleep|eat) (for a week|for england|for a year|a horse|forever lol|til christmas|for days lol)
  (dont|do not|didnt|doesnt|wouldnt|not) want to (be|make|miss|wait|be late|be a pain|be rude|be nosy|be seen as|be the only) (late|early|pain|rude|nosy|nuisance|fuss|there too early|the only|cheeky|a pain|too long|a fuss)
  (run|running|ran) (away|off) (with the|to the circus|lol|to spain|to the seaside|to live in)
  (lit|light|lighting|set) (the|a|my|some) (fire|bbq|candles|barbecue|log burner|stove|candle)
`

/** Words around a found phrase that may show it is not about now, or not about a person at all. See context.ts for what each may do. */
export const settings = {
  /** Long ago, in so many words. */
  past: `
    (years|year|decades|decade|long time|ages|donkeys years) (ago|back)
    (when|as|since) (i was|a|i were) [a|in my|at|about] (younger|young|teenager|teen|kid|child|student|little|teens|twenties|{number}|school|uni|girl|lad|lass|boy|twenty|nineteen|eighteen|sixteen|seventeen)
    (used to|in the past|in my past|back then|back in (the|my|{number}|19)|in my (teens|twenties|thirties)|years past|once upon a time|long gone|decades ago|all behind me|in {number})
  `,
  /** Not so long ago: past only where they also say that they are well now. */
  lately: `
    (last year|the year before last|a while back|a while ago|long ago|last (spring|summer|autumn|winter)|months ago)
  `,
  /** Well now, in so many words. */
  well: `
    (fine|better|good|ok|okay|well|happy|happier|stable|recovered|great|sober|clean|safe|through it|past it|past that|over it|different) (now|these days|nowadays|today|for years|since|for a long time)
    (now|today|these days) ~ (fine|better|good|okay|well|happy|stable|recovered|great|loving life)
    (recovered|in recovery|come (out|through) (it|the other side)|got through it|came through it|turned (my life|it) around|years clean|years sober|never looked back|got (better|help|well)|life is good|so glad im alive|glad im still here|glad i am still here|grateful to be alive|want to give (something )?back|give something back|help others|peer support|volunteer|share my story|sharing my story)
    (doing|feeling|been|am|im) (much|so much|a lot|loads|way|far) (better|happier|stronger)
    (havent|not|never) [done it|cut|felt that way|felt like that|harmed] (since|in years|for years|for a long time|any more thank)
  `,
  /** Not over after all. */
  still: `
    (again|still|back|worse|lately|recently|tonight|now its|its back|coming back|returning|relapse|relapsed|cant|relapsing|creeping|struggling|this week|these days ~ (bad|worse|low))
  `,
  /** A song, a story, the news, a lesson, a game. */
  telling: `
    (song|lyric|lyrics|film|movie|book|novel|story|play|podcast|documentary|episode|series|season|drama|soap|corrie|emmerdale|eastenders|netflix|album|band|track|poem|character|plot|chapter|musical|gig|panto|opera|shakespeare|hamlet|romeo|scene|ending of the|tv show|programme)
    (essay|dissertation|coursework|module|lecture|thesis|assignment|homework about|research|studying|study|seminar|exam question|psychology|criminology|sociology|alevel|a level|gcse|history|presentation on|teaching|lesson|training|course|workshop|talk about|webinar|conference|statistics|stats|rates|awareness|prevention|campaign|charity|fundraiser|fundraising|first aid)
    (news|newspaper|article|headline|headlines|bbc|the press|on the radio|panorama|report said|reported|inquest)
    (game|level|boss|gta|fortnite|minecraft|cod|call of duty|fifa|xbox|playstation|ps5|pokemon|zelda|dungeons|d and d|dnd|dungeon|npc|respawn|lives left|chess|skyrim|elden ring|mario|among us|roblox)
  `,
  /** Takes back, plays down. It lowers nothing; a worker is told. */
  takesBack: `
    (never mind|nevermind|nvm|forget it|forget i (said|asked|spoke|messaged|texted)|ignore (me|that|my|this|what i)|disregard|only joking|just joking|only kidding|just kidding|jk|was (joking|kidding|messing)|was a joke|only messing|just messing|only a joke|just a joke|not serious|wasnt serious|didnt mean (it|that|any of)|dont mean it|didnt mean to (say|send|worry|bother)|im (being|just being) (silly|daft|dramatic|stupid|soft|over dramatic|overdramatic)|being (silly|daft|dramatic|overdramatic)|overreacting|over reacting|i was drunk|false alarm|wrong number|sent (that|it|this) by (mistake|accident)|sorry (about|for) (that|earlier|before|bothering|wasting|all that)|dont worry (about (it|me|that)|im)|no need (to worry|to send|to come|for anyone)|i feel better|feeling better now|im (ok|fine|alright|good|okay|all right) (now|really|honest|honestly)|i am (ok|fine|alright|okay) (now|really|honest)|im (ok|fine|alright|okay)|it passed|its passed|its fine|its ok|its nothing|it was nothing|take it back|doesnt matter|dont matter|dont bother|waste of (your )?time|not that bad|ill be (fine|ok|alright|right)|i will be (fine|ok|alright)|id never (do|actually)|i would never (do|actually)|wouldnt (do|actually do) (it|anything)|wont (do|actually do) (it|anything)|im not going to do (it|anything)|not going to do (it|anything)|my mate sent that|my friend (wrote|sent|typed) that|someone else (sent|wrote))
  `,
  /** Asks to be left in peace, or for company without words. */
  quiet: `
    ^ quiet $
    (dont|do not|no need to|you dont have to|dont have to|stop|dont need to|please dont) (talk|speak|say anything|talk to me|text me|reply|message me|texting|texting me|messaging|messaging me|text|say owt|write|write back|speak to me|asking|asking me|send anything|texting back)
    just (be|sit|stay) (there|here|with me|near|close)
    (sit|stay|be) (with me|here|there) (quietly|in silence|in the quiet|without talking|without words)
    (leave me (alone|be|in peace)|need (quiet|peace)|let me be|want (quiet|peace and quiet|to be left alone))
  `,
  /** An ending, quietly. Only what was said before makes it heavy. */
  finality: `
    (goodbye|good bye|bye|byebye|farewell|cheerio|ta ra|tara|so long|take care|see you on the other side|goodnight|good night|night night|nos da|laters)
    (thank|thanks) (you)? (for)? (everything|listening|trying|being kind|all your help|your time|being there|your kindness|caring|anyway)
    (youve|you have|you|everyone) (been|were|was) (kind|lovely|nice|good to me|so kind|very kind)
    (its|it is|it will be|thats|that is) (done|over|finished|sorted|decided|time|it|all)
    (im|i am|ill be|i will be|ive got to|i have to|i should|i will|got to|ill) (going|off|done|ready|gone|go|leaving|going now|away|sleep now|leave|leave you)
    (dont|no need to) (worry|reply|come|look|wait|send anyone) 
    (tell|say) ~ (love|sorry|goodbye|bye)
    (not|wont) (need|bother|be needing) 
    (forget me|delete (me|everything|it all|my messages)|erase me|remove me|goodbye)
    ^ (end|quit|cancel|stop|stopall|unsubscribe|over|done|finished|out|x|bye|no|nothing|alone|sorry|love you|optout) $
    (sorry for (bothering|wasting|everything|being)|sorry to bother|sorry i bothered|i love you)
    (feel|feeling|im|i am) (calm|peaceful|at peace|lighter|relieved|free)
  `
} as const
