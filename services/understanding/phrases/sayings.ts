/** More talk that only sounds heavy: what follows the heavy word makes it everyday. Read as the idioms of everydayTalk.ts are. */
export const sayings = `
  (kill|murder|strangle|throttle|swing for) (him|her|them|my (brother|sister|husband|wife|dad|mum)) [brother|sister|husband|wife] (if|for|when|he|she|they) [he|she|they] [has|have|is] (forgets|forget|eaten|eats|ate|eating|drops|hogs|snores|leaves the (seat|lid)|left the (seat|lid)) [the|my]
  (kill|murder|strangle|throttle) (this|that|my|the) (laptop|printer|cat|alarm|phone|computer|sat nav|diet|time|engine|lights|weeds|flies|wasp|wasps|slugs|fly|spider|zombies|boss on|mood|grass)
  (mum|dad|gary|wife|husband|boss|missus|nan|coach|teacher) (will|is going to|would|is gonna) (kill|murder|skin) me (if|when) (i am late|i forget|i buy|i miss the|i miss tea|i spill|i break the|i lose the|she sees (this|my|the)|he sees (this|my|the)|i dont bring) [haircut|tattoo|bill]?
  [i] (am|will|could) [going to] (kill|murder|strangle|swing for) (my|him|her|them) [brother|sister|flatmate|housemate|dog|cat|kids] [if|for|he|she|they|it] [has|is|have] (eaten|eats|forgets|forgotten|ate|eating) [the|my]
  (kms|kill me|kill me now|shoot me|shoot me now) (if i have to (do|sit through|hear|watch|listen to) (another|one more|that)|another (hen|zoom|meeting|monday)|its only (monday|tuesday|wednesday)|three hour meeting|lol another)
  (dead|dying|crying|screaming|deceased|weak) (haha|lol|that was funny|at that)
  see you on the other side of
  (thats|that is) me done for (today|the day|now|the week)
  (poisoned|killed) by my own cooking
  (getting|got|was|been) (beaten|thrashed|battered|hammered) at
  (am i|are you|is it|is this) (talking|speaking|a|an) [to] [a|real|an actual] [real|actual] (person|human|bot) [or]?
  (sorry to) (bother|be a pain|disturb) [you]?
  (if you) (dont|do not) mind
  (the course is|class is|film is|match is|shift is) finished (now|at|by)
  going to see my (sister|brother|mum|dad|nan|gran|son|daughter|mate|friend|cousin|grandkids) (at|on|for|in|next|this) [the]
  (no one|nobody) (said|rang me|rang|got back to me|answered|mentioned it|told me) [the|it|$]?
  (dont|do not|not) need (anything|owt|any|a) (thanks|today|leaflet|leaflets|lift)
  (train|trains) with my (grandson|son|kids|grandkids)
  (could|can) (somebody|someone) (give me|tell me|send me|email me) (directions|the|what|where|when|how|opening)
  (is there|do you have|know) [a|anyone] (person|someone|somebody|anybody|anyone) (who|that|for) (does|fixes|teaches|the|can fix|can print|sells|runs|mends|cuts|cleans)
  (my|the) [dad|mum|gran|grandad|husband|wife|he|she] had a stroke (last|years|in)
  (being|am|are|were|we are) [being] followed by a (duck|goose|cat|swan|pigeon|dog)
  watching the trains (with|at the)
  watched [the] trains
  (drowning|buried|swamped|snowed under) (in|with|by|under) (ironing|laundry|emails|paperwork|washing|marking|homework|courgettes|nappies|admin|wrapping)
  (group|groups|support group|club|course|meeting|service) for (people|anyone|those|men|women|families|parents|adults) (who|bereaved|with|affected|in) [hear|by|self|have|are|lost] (voices|suicide|selfharm|addiction|depression|anxiety|eating|bpd|recovery)
  cut the (grass|hedge|cake|ribbon|bread|lawn|wood) [for|back|down]?
  hit (me|us|him) up (when|if|with|for|on|later)
  (on my own|by myself) with a (book|brew|film|cuppa)
  (room|hall|office|church|cafe|bus) (was|is) freezing [and no one cared]?
  tell (sam|priya|barbara|the team) (thanks|thank you|the cake|the soup|choir|he left|she left) [for the (cake|lift|scones|leaflet|form|lovely)|was]?
  (tell) (sam|priya) thanks for the
  (giving|gave) up (my|the) (allotment|car|seat|gym|lease|lodger)
  (at|on) the edge of (the|town|a) [park|market|field|road|estate]
  (saying) (goodbye|bye) to [my|a|the] (colleague|colleagues|class|team at work|workmates)
  (year) (5|6|7|8|9) and [i] like (football|swimming|art|drama|drawing)
  [sorry] i (was not|could not|missed) (at group|make it|come|group|the group|make thursday)
  have a think then
  (cut|cuts) (me|us|him|her) a (slice|piece|deal)
  wont eat (peas|sprouts|his|her) [crusts|greens|dinner|tea]?
  hit (the|a) (winning run|six|jackpot|four|bullseye)
  (kicked|hit) at (football|rugby|cricket)
  (threw|throw|thrown) in a free
  (left) (her|his|my|their) (purse|umbrella|wallet|gloves|book) (here|there|at|on)
  locked (herself|himself|myself) out
  (not) come on my own
  at the edge of the market
  (is the|is that) room free
  call me (old fashioned|a taxi|crazy but|greedy|cynical|lazy)
  (ring|call|phone) (me) (a taxi|a cab)
  (die|died|dying|dead|dies) [of|from|with|for|to|on|on me|out|off|down|laughing] (embarrassment|laughing|laughter|boredom|cringe|a (wee|walk|cuppa|brew|pint|fag|drink|biscuit|kip)|at that|see that film|to see|to meet|in the game|on level|the boss|that boss|to that|me feet|my feet|excited|good|nice|easy|posh|chuffed|funny|lovely|cheap|handy|tasty|busy|quick|simple|clever|cute|keen|hard|interesting|cold|end road|heat|leg|on time|line|lucky|gorgeous|on a|tired after)
  (hungover|hangover|the heat|plants|plant|tomatoes|houseplant|basil|phone|battery|laptop|car|kettle|wifi|engine|character|starter|sims|boiler|flowers|grass|roses|tablet|bulb) [and|is|s|has|have|keeps|keep|just|are|about to|gone|went|all] (dying|dead|died|die|dies|about to die|gone|packed up|given up)
  (like|look like|feel like|felt like|slept like|looking like) (death warmed up|death hungover|death before|the dead|death today hungover|death after last night|death lol)
  sleep when im dead
  (sleep when) [i am|im] dead
  (the dog is|cat is|kids are|toddler is|puppy is) (dying|desperate|going mad|climbing the walls|wired)
  (suicidal|gutted|crying|devastated|traumatised|heartbroken) (about|over|that|by|they|after) [we|the|that|york|they|my] [cancelled] (city (going|getting|losing|being)|bake off|leeds (going|losing)|relegation|relegated|the (result|football|match|finale|penalty|score)|spin|spin class|stopped making|ran out of)
  (cant|can not) (take|stand|cope with|go on about|deal with|handle|bear) [any more|much more|more|enough] [of] [this|it|that|the|sprouts|with] [level of|enough] (rain|sun|heat|weather|traffic|cute|winter|snow|wind|roadworks|cold|noise from|puns|dad jokes|adverts|curry|christmas music)
  (cant|can not) go on about (it|that|him|her|this)
  (give|gave|giving|given) up [with|on|the|eating|for|drinking] (crossword|this crossword|sugar|meat|smoking|smoking tomorrow|chocolate|lent|wine|sudoku|knitting|dieting|diet|bread|coffee|the fags|for january|crisps|alcohol for|maths|this jigsaw|caffeine|cheese|my seat)
  (lost|losing|lose) (the will to live|my mind|my head|the plot|my rag|it) (in|trying|at|with|on|over|queueing|waiting) [the|to|this|a|for|my|post|ikea] (post office|queue|ikea|sale|fit|find|park|car park|supermarket|flat pack|printer|hold|broadband|build|assemble|traffic|primark|aldi|council|airport|software|app|find parking)
  (lost|losing) the will to live (in|at|on|queueing in) [the] (ikea|primark|queue|tesco|traffic|hold|asda)
  (end|edge) of my (tether|rope|seat) (with|at|watching) [this|the|that|my] (printer|broadband|laptop|council|final|film|match|wifi|phone|bt|app|dishwasher)
  (driving|drives|sending|drive|driven) (me|us) (mad|up the wall|crazy|bonkers|round the bend|insane|potty|nuts) [these|this|that|kids|half term|printer|song|the|lol]?
  (printer|laptop|song|roadworks|wifi|alarm|flat pack|dog|neighbours cat|seagulls|hiccups) [is|are|s] (driving) me (mad|up the wall|crazy|insane|nuts)
  (banging|head against) [my head|a brick wall|head against a brick wall] (against|with) [a brick wall|the|bt|with|council]
  (had|have) (a|nearly a|a near) (heart attack|fit|stroke|meltdown) (when i saw the (price|bill|queue|size)|at the (price|bill|cost)|when (she|he|mum|dad) saw (my|the) (tattoo|bill|haircut|price|state)|when the (cat|dog))
  (had|have|nearly had) a fit (at the (price|bill|cost)|when (she|he|mum|dad) saw (my|the))
  (had|have|has|having) (a stroke|a heart attack|heart attack|stroke) (last|in|years|two years|three|back in|a few) [year|years|ago|month|spring|summer|january]
  (stroke|heart) (club|group|support group|association|cafe|rehab)
  (cant|couldnt|could not) breathe (laughing|lol|for laughing|with laughing|from laughing|so funny|that was so funny)
  (choked|choke|choking) on my (brew|tea|coffee|pint|drink|biscuit|toast|cereal) (laughing|when|at|lol|reading)
  (beaten|battered|hammered|slaughtered|murdered|thrashed|smashed|robbed|killed) (at|by|on|haddock) (chess|scrabble|pool|darts|dominoes|leeds|hull|penalties|fortnite|cards|monopoly|tennis|bowls|chips|quiz)
  (is|was|like|looks like|its like) (a bomb|the bomb|bomb) (hit|site|went off|in my kitchen|$)
  bomb (site|scare on telly|disposal museum|bath)
  (poisoned by|overdosed on|od on|addicted to|withdrawal symptoms from|binge watched|binged on|binge watching|hooked on|overdose of|overdosing on) (my own cooking|mince pies|cheese|chocolate|cake|coronation street|that cake|bake off|strictly|cheese at|sugar|easter eggs|the crown|netflix|box sets|a box set|that show|sourdough|candy crush|brie|turkey|tinsel|christmas|wordle|sudoku|vitamin c)
  (gone|went|going) mad and (bought|booked|ordered|painted|spent|made)
  (hopeless|useless|rubbish|terrible) (with|at) (technology|maths|maps|knitting|cooking|bowling|computers|names|directions|diy|spelling|singing)
  hopeless romantic
  (skydive|bungee|abseil|parachute jump|zip wire|wing walk) [jump] [for|in|next] [charity|the|june|hospice|month|may] [hospice]?
  (had|have|ive had) enough (cake|sun|rain|snow|pudding|turkey|coffee|veg|sun for|wine|crisps|food|to eat|biscuits|of (this weather|sprouts|the rain|turkey|winter|roadworks|election|adverts|homework))
  (inner|little) voice [in my head] (says|said|telling me|tells me) [to] (eat|buy|have|order|go|treat|book|get)
  (monster|devil|terror|nightmare) (when) (hes|shes|theyre|he is|she is) (hungry|tired|teething|bored)
  cut myself shaving
  (cut|nicked) (myself|my finger|my thumb) (shaving|chopping|opening|on (a|the) (tin|paper|can|bramble|rose)|peeling|gardening|cooking|slicing|on a tin)
  (up on|on|off) the (roof|edge) (fixing|cleaning|of my seat|fix|mending|to fix|painting|replacing|clearing|laying)
  (platform|bridge|tracks|train|trains|station) (with my (grandson|kids|son|grandkids)|at the railway museum|is late|was late|late again|cancelled|club|lessons)
  (stood|waiting|waited) [on|at] [the] (platform) (half an hour|an hour|for ages|ages|forty minutes)
  [husband|wife|mum|he|she|my] [has] (left [me] a note|left [me] a message|left [me] a voicemail|left [me] notes) (saying (get|buy|back at|tea|put|feed)|on the fridge|for the (milkman|postman)|about the (bins|minibus|milk|dinner))
  (wrote|writing|left) [a] [note|card|letter|letters] (for the (milkman|postman|bin men|teacher)|to my (nan|pen pal|mp|landlord|councillor)|to santa)
  (i wont|we wont|wont|not|ill not) be (here|in|there|at choir|about|around) [tomorrow|next week|on|this|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|wednesday] (im at work|half term|wedding|on holiday|so friday|at work|working|im working|were away|away|got a|ive got|because im (at|on|working|away)|as im|i have a|next week|im in|dentist|im away|so can i come)
  (be|am|will be) (away|off) (by|for|until|til|at) (three|two|four|five|six|one|noon|lunch|half|a fortnight|a week|the week|the weekend)
  be gone (for (a fortnight|a week|the weekend|ten days|two weeks)|by (two|three|four|five|six) so come)
  (going|off) to see (my|our) (mum|dad|sister|brother|gran|nan|daughter|son|grandkids|mate|friend|cousin) (tonight|tomorrow|today|at|this|on|for|in|later|next) $
  (left|leaves) (her|his|my|their) (umbrella|coat|bag|phone|scarf|glasses|hat|gloves|keys|lunch) (at|on|in|behind|there)
  proud of myself
  (no hurry|no rush|whenever|nothing urgent) [its|it is|thats|thats]? (not urgent|not an emergency|fine|ok)?
  (wont|will not|doesnt|doesn't|never) let me (choose|paint|have the remote|drive|pay|help with|win|watch|cook|near the bbq|pick the|hold the)
  (kids|children|they) (are|were) screaming with (excitement|laughter|joy|delight)
  (starts|starting|start|goes into|going into|in) year (7|8|9|10|11|seven|eight|nine|ten) (in september|and likes|and loves|soon|next|and enjoys|and she|and he|tomorrow) [drama|football|maths|art|it]?
  (live|lives|living) (on my own|alone|by myself) [and|with] (fancy|want|like it|love it|two cats|a cat|a dog|looking for|would like|i fancy|id like|my cat|my dog)
  (on my own|by myself) (tuesdays|mondays|wednesdays|thursdays|fridays|today so|and loved|and enjoyed|wife is away)
  (went|came|walked in|did it|going) (on my own|by myself|alone) [and|to] [loved|enjoyed|the|it|had|first]?
  (followed|following|chased) by (a duck|ducks|a goose|geese|a cat|seagulls|swans|a swan|a pigeon|a puppy)
  (tell|told|said) me to (ask you|text you|try you|message you) (about|for|and|if|re|on) [the|a|an]?
  (run|ran|running|nearly) out of my (inhaler|tablets|prescription|meds|medication|pills|contact lenses|repeat|statins|hrt)  (need|where|can i|repeat|how do|who)
  (help|helps|helping) (me|us|him|her|my mum) (move|carry|fill|with my cv|with a cv|lift|find|choose|with the|print|set up|build|with bins|with homework|paint|shop|with some shopping|with parking) [a|the|my|in|out|some|house|sofa]?
  (where) (is|are|can|do) ~ (charity|leaflets|leaflet|training|course)
  (leaflet|leaflets|poster|posters|training|course|talk|workshop|article|webinar|conference|policy) (about|on|for|re) [a|our|the|my|mental|domestic|self|staff|teachers|hr] (self harm|suicide|suicide prevention|domestic abuse|overdose|abuse|mental health|eating disorders|grief|addiction|selfharm|knife crime|stalking) [for|awareness|prevention|in]?
  (domestic abuse|self harm|selfharm|suicide prevention|mental health|suicide awareness|bereavement) (charity|leaflets|training|leaflet|posters|awareness|first aid|talk|course|workshop|policy|lead|champion)
  (volunteer|train|training|work|working|job|apply|applied|shift) (as|for|with|at) [a|the] (samaritan|samaritans|shout|childline|papyrus|listening volunteer|crisis line|hospice|refuge)
  (sponsored|raising|fundraiser|fundraising|bake sale|raise) [walk|money|run|swim|ride|a] (for) (papyrus|mind|samaritans|calm|the hospice|shelter|refuge|idas|cancer research)
  (watching|watched|reading|read|listening to|seen|playing) [a|the|that|this|about] [true crime|murder|horror|book about|film about|podcast about|documentary about|zombie|crime|murder mystery|walking] (mystery|podcast|film|book|documentary|dead|drama|novel|game|titanic)
  (on|in|at|to) (level|the final boss|this boss|that boss|fortnite|minecraft|cod|fifa|the game|this game)
  (axe throwing|clay pigeon|gun dog|knife sharpening|bread knife|knife drawer|razor light|scissors for|sewing scissors|archery|paintball|fencing club|first aid)
  (took|taken|had|take|taking) (two|a couple of|one|my|2|1) (paracetamol|ibuprofen|tablets|vitamins|vitamin|antihistamine|statins|aspirin|tablet) (for (my|a|the) (headache|head|back|knee|cold|tooth|hayfever|migraine|hip|shoulder|cramps|sore throat)|with (breakfast|tea|lunch|dinner|food)|as prescribed|as normal|as usual)
  (you can|just|please|can|everyone|people|they|friends|mates) call me (al|mo|jo|kev|baz|dee|sam|dave|sue|liz|mike|tina|ali|chris|pat|bob|jen|tom|kate|lou|max|nat|rob|steve|nan|gaz|daz|trish)
  (am i|are you|is this|is it|is there) [talking|a|to|real|speaking|texting] [a|to|with|there a|real] (person or|person typing|human or|person behind|bot or|robot or|real person or|human typing)
  ex (forces|army|navy|raf|police|teacher|undertaker|miner|copper|railway)
  (swim|swam|swimming|paddle|paddling|kayak|kayaking|rowing|fishing|fish|dip|paddleboard) ~ in the (ouse|river|foss|sea|derwent) [with|on|every|at|in]
  (sit|book|read|brew|coffee) ~ left alone (for|in|to) [an|a] [hour|bit|peace]
  [at] [my] wits end with (the|my|this|that) (wifi|printer|broadband|laptop|app|satnav|jigsaw|dishwasher|slugs|boiler|form|remote|moles)
  (cant|can not) cope with (the|this|that) (tension|suspense|excitement|cuteness|cliffhanger|ending|puns)
  gutting (fish|trout|mackerel|herring|the kitchen|the house|the bathroom|a)
  hang (a|an|the|my|some) [heavy|big|large|new] (mirror|picture|pictures|door|tv|shelf|shelves|wallpaper|curtains|curtain|painting|blind|blinds|basket|baskets|coat|gate|lights)
  (bye|goodbye|night) (everyone|all|everybody) (at [the] (craft|hub|work|choir|group|club|cafe|allotment)|see you (next|on|tomorrow|later|monday|tuesday|wednesday|thursday|friday)|have a (good|nice|great|lovely))
  is (this|that|it) the crisis team or
  do you (only|just) (help|see|take|talk to) [people|folk|those] [who|that] [are] suicidal
  (defence|defending|tackle|midfield|keeper|parking|back pass) (is|was|were) (suicidal|suicide)
  at the end of (the|this|next|each|every|my) (day|week|month|term|film|book|match|game|show|garden|street|queue|corridor|shift|session|row|pier|lane|drive|year|line at)
  (end|stop|cancel) it i (dont|do not) want [these|any|more|your|the] (texts|messages|emails|calls)
  (i|just|i have|we) [nearly|almost|just|literally] jumped (out of my skin|off the (top|high|low|diving) board|out of (bed|a plane)|off the (sofa|swing)|a mile|on (a|the)|in the (pool|shower|bath|car)|the queue|at the chance|up to|straight in)
  [i|am] dying of (fullness|thirst here|hayfever|man flu|hunger here|jealousy)
  (literally|actually|absolutely) dying (at|over) (this|that|these|your)
  (computer|laptop|pc|phone|car|plant|battery|tablet|tv|wifi|plants|fish|sourdough|engine) [it|that|which] (keeps|is|keep) dying
  (deadline|deadlines) [is] [tomorrow|friday|monday|today|tonight] [and] [i] [am] dying
  snoring [i] (might|may|could|will) (smother|strangle|kill|throttle|murder) (him|her|them)
  (standing|stood|sat|sitting) on (lendal|skeldergate|millennium|ouse|the|scarborough) [millennium|lendal] [bridge] [bridge] (watching the (rowers|boats|ducks|geese|boat race|races|fireworks)|with an ice cream|eating (chips|ice cream|an ice cream)|waiting for (my mate|a mate|the bus|a bus|a taxi))
  [i|he|we|she|dad|husband] [am|is|was|are] [up] on the roof (fixing|cleaning|mending|painting|replacing|clearing|laying|doing) (the|a|my|our|tiles|slates|gutters|solar)
  (took|taken|had) my {pills} and (put the kettle|had [my] breakfast|made (a|my) brew|fed the|walked the|put the telly)
  (penalties|extra time|finale|final|match|derby|shoot out) [again|already|now] my heart (cant|can not) take it
  (scared|frightened) the (cat|dog|birds|horses|pigeons|neighbours) [half|out] [to death|silly]
  frightened the life out of me (that|the) (dog|film|bang|cat|spider|ride|firework)
  covered in (fake|pretend|stage|face|chocolate|mud|paint|flour|glitter|jam|cake|slime|custard)
  (legs|feet|back|knees|calves|hill|heels|stairs|hangover|thighs) [is|are] (will|going to) kill me
  (roller derby|rugby|judo|hockey|karate|paintball|skating|five a side) [so] [always] [covered] [in] bruises
  bruises from (five a side|football|rugby|paintball|hockey|judo|roller derby|the climbing wall|netball)
  my last (slice|piece|biscuit|exam|lesson|chocolate|crisp|roast|takeaway|pizza|shift before|day (at|of) (work|school|uni|term|my holiday))
  (writing|wrote|write|written) [my|the|a|our] [note|letter|list|card] [to] (santa|father christmas|the tooth fairy|my pen pal|my mp|my councillor)
  (got|get|have) (the|a|my) rope (out|back|here) to (tow|pull the|tie the (tent|boat|load|tarp)|skip)
  (took|had|ate|eaten|scoffed|taken) [the|a] (whole|entire|all) [the] (box|packet|bag|tin|tub|jar) of (chocolates|biscuits|crisps|sweets|quality street|roses|celebrations|haribo|hobnobs|pringles|popcorn|heroes|cakes)
  ^ right (thats|that is) me done for tonight
  [love|happy|want|willing|going|ready] [to] die on (that|this) hill
  do (that|this|the) (bit|one|question|form|part|page|rest) later
  (room|hall|office|church|cafe|bus|hub|train|pool|sea|water) (was|is) freezing [and]
  you (never|dont|do not) (text|ring|call|phone) [me] back when you (say|said|promise|promised)
  (waited|queued|on hold|waiting) (an hour|half an hour|ages|for ages|forty minutes|twenty minutes|{number} minutes) [and|so] [i] (gave up|give up)
  (they|you) never (rang|called|replied|answered|phoned) [back|me back] so [i] gave up [on] [it]
  (what|that was|it was|trip was|meeting was) a [complete|total|right] waste of time
  (get|clean|wash|got) [the] blood (out of|off|out) [of] (a|the|my) (carpet|shirt|sheet|sheets|sofa|jeans|mattress|jumper|top|rug)
  (kills|kill|killing|clear|remove|get rid of) [the] (moss|weeds|algae|ivy) on (a|the|my) roof
  do [any] real people (read|see|answer|look at)
  is there [even] a (human|person|real person) (behind|typing|writing) (this|it|these)
  [i] am dead (meat|haha|lol|that (video|meme|clip|joke)|at (that|this))
  [i will|i could|will|would] swing for (him|her|them) if (he|she|they) (parks|park|sings|blocks|moans|nicks|steals|leaves) [there|my|the|his|that]
  (it is|this is|its)? the end of (an era|the season|term|the series|the cricket season|the summer holidays)
  wanted to (disappear|hide|vanish|die) when my (phone|skirt|trousers|chair|alarm|stomach|ringtone)
  (going|pushed me|sent me|tipped me) over the edge [of] [that|my|the|this] (budget|queue|printer|traffic|overdraft|meeting|wifi|update|satnav|flat pack)
  (feel|felt|feels) like [i] [would|had|have] been hit by a (bus|truck|lorry) after (that|the|my|a) (spin|class|gym|run|workout|leg day|night out|five a side)
  (losing|lost) my mind over (this|the|a|that) (jigsaw|crossword|sudoku|wordle|printer|recipe|puzzle|flat pack|wallpaper)
  never say die
  nothing urgent [just] getting my affairs sorted like they tell you
  cross my heart [and] hope to die
  hope to die cross my heart
  (strangle|throttle|kill|murder|shoot) (that|this|next doors|the neighbours|them) (cockerel|rooster|parrot|seagull|seagulls|pigeon|pigeons|squirrel|moles|mole|gnome|car alarm)
  (dad|mum) is going to kill me i [have] (scratched|dented|pranged) (the|his|her) car
  help (me|us) (cut|mow|trim|prune|dig|paint|sew|knit|bake) (my|the|a|some) (hedge|grass|lawn|roses|garden|tree|fence|shed|skirt|dress|cake|veg)
  (cant|can not) hang on [for] [the|my] (bus|train|taxi|lunch|kettle|tea|dinner|got to|phone|door)
  (cant|can not) go on (holiday|a trip|a cruise|the bus|the trip|the walk|thursday|friday|rides)
  (comedy|comedian|stand up) [i] die on (stage|my) 
  (cook|cooking|bake|baking|classes) [and|because] i burn everything
  [going to] scream if (it (rains|snows)|i hear (that|this) (song|advert))
  cut my (leg|legs|chin|ankle|knee|face|finger|thumb) [while|whilst] (shaving|chopping|gardening|cooking|on a (tin|can|nail|bramble))
  cut (myself|me) (some|a) (lino|bread|cake|flowers|wood|cheese|slice)
  do (i|you|people) have to be at (rock bottom|breaking point)
  my drain (overflowing|blocked|is|smells|stinks)
  (film|song|book|ending|finale|speech|advert|episode|wedding) [that] (had|has|left|got) me in bits
  (lost|losing) the plot trying to (fold|park|find|build|assemble|understand|fix|follow|read)
  (he|she|they) [is|has|have] got a (killer|wicked|mean) (serve|backhand|left foot|sense of humour|recipe|curry|voice)
  (mum|dad|husband|wife|son|daughter|brother|sister|he|she|they|nan|gran|grandad) (is|are) (downstairs|outside|in the garden|in the house) (making (tea|dinner|a brew|lunch|breakfast)|washing (the car|up|the pots)|cooking|mowing|gardening|watering the|feeding the (cat|dog|hens|birds)|watching (the football|the cricket|telly|tv|strictly)|fixing the (car|bike|shed|fence))
  (mum|dad|husband|wife|sister|brother|friend|taxi|daughter|son) is on (his|her|their) way to (pick|collect) (me|us|the kids) up
  have a plan for (tea|dinner|the garden|my holiday|half term|the allotment|the summer)
  got a date for (the|my) (hospital|operation|op|wedding|scan|surgery|exam|test|move|hip|knee|driving test|interview)`
