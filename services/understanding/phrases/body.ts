import type { Family } from './family.ts'

/** Poison, injury and illness that will not wait, with or without words of distress. */
export const body: readonly Family[] = [
  { family: 'overdose', route: 'emergency-now', danger: 'body', phrases: `
    (and then|then|followed by|plus) [took|taken|had] (the whole|all the|the rest of the|the entire) (box|packet|bottle|lot|pack|strip|rest)
    {took} [just|over|about|nearly] [a|an|my|the|of|some] [load of|bunch of] {many} [{many}] [of] [a|the|my|his|her|them|those|these|it|our|mums|dads|paracetamol|sleeping] [of] [my|the|her|his|mums|dads|our|strong|sleeping|blood pressure|heart|pain|antidepressant] {pills}
    {took} (them all|all of them|the lot|loads of them|the whole lot|the whole box|the whole packet|the whole bottle|everything in the (cabinet|cupboard|bathroom|house)|the entire|too many|too much medication|all my meds|all my medication|the rest of the (pack|packet|box|bottle))
    {took} [about|around|over|like|at least|nearly] {number} [of] [my|the|her|his|mums|dads|those|them|x] [strong|sleeping|blood pressure|heart|mg|pain|500mg] {pills}
    {took} (twenty|thirty|forty|fifty|sixty|ten|twelve|fifteen|sixteen|eight|a hundred|hundred|dozens|two packets|two boxes|three packets|a dozen) [or so|of|odd|plus] [my|the] {pills}
    (i|have|has|he|she|they) [just] (taken|swallowed|necked|downed) [some|a few|paracetamol and] {pills}
    (i|ive) (took|swallowed|necked|downed|overdosed on) [some|a few] {pills} (and|with|to) [a|to|some|the|half|loads of]
    {took} ~ (bleach|antifreeze|weedkiller|rat poison|poison|disinfectant|screenwash|toxic|drain cleaner)
    (took|taken|had|taking) (an|another|my) overdose
    (ive|i have|i|have|he has|she has|hes|shes|just) (overdosed|od'd|oded)
    overdosed
    (taken|took|take|swallowed|had) (too much|too many|more than i should|way more than|way too many|double|triple|loads) [of] [my|the|insulin|{pills}]
    (pills|tablets|paracetamol|meds|medication|overdose) ~ (feeling|feel|getting|going|so|really) (sleepy|drowsy|dizzy|sick|woozy|faint|cold|tired|numb|funny|weird|floaty)
    (feeling|feel|getting|going) (sleepy|drowsy|woozy|faint|cold|floaty) [now] ~ (took|taken|pills|tablets)
    (took|taken|swallowed) (them|pills|tablets|it all|something|some stuff|loads|stuff) ~ (hours ago|hour ago|last night|earlier|this morning|yesterday|minutes ago) ~ (fine|ok|feel|sick|regret|nothing|changed|scared)
    (took|taken|swallowed) (something|some stuff) [and|to|i] (regret|end|die|feel|kill|poison)
    (regret|changed my mind) (taking|about taking|it ive taken|about the tablets|about the pills) 
    (mixed|mixing|washed|washing|with) ~ {pills} ~ (vodka|whisky|wine|alcohol|gin|drink|booze)
    {pills} (washed down|and|with) [a|bottle of|loads of|half a] (vodka|whisky|wine|alcohol|gin) [bottle] 
    (someone|they|he|she) (spiked|drugged) [my|me|the]
    (been|was|am|were|got) (spiked|drugged|poisoned) [i|and|feel|cant|tonight|my]
    (the|all the|whole|empty|both) (packet|box|bottle|blister pack|packets|boxes) [of|are|is] [{pills}] (is|are) (empty|gone|finished)
    (empty|finished) [pill|the|paracetamol|tablet] (packets|packet|bottle|bottles|blister packs|boxes) (next to|beside|on the|around|everywhere|by) 
    (her|his|their|my) {pills} (are|is) (all )?(gone|empty|missing) [and|she|he|they]
    how (long|many hours) (until|before|till|does) [it|the|an|my] [overdose|tablets|pills|paracetamol] (kill|take effect|kills|kicks in|kick in|to die|i die|to work|works|work) 
    (paracetamol|tablets|pills|overdose) ~ (havent died|not dead|still here|still alive|didnt work|hasnt worked|not working|nothing happened|is not working)
  ` },
  { family: 'body in danger', route: 'emergency-now', danger: 'body', phrases: `
    (chest) (pain|pains|is tight|feels tight|tight|hurts|crushing|tightness|is hurting|killing me|really hurts|feels crushed|is crushing)
    (pain|pains|tightness|pressure|heaviness) (in|across|on) (my|the|his|her) (chest|left arm|jaw)
    (left arm|arm and jaw|jaw) (hurts|pain|aches|is numb|gone numb|numb|tingling|is heavy)
    (cant|can not|struggling to|hard to|hardly|barely|couldnt|difficulty|trouble) (breathe|breath|breathing|catch my breath|get my breath|get a breath|get air)
    (heart attack|having a stroke|a stroke|cardiac arrest|anaphylaxis|anaphylactic|allergic reaction)
    (think|am|is|hes|shes|im) (having|had) a [mini] (stroke|heart attack|seizure|fit)
    (face|mouth|side) [is|has|of my face|has gone|gone] (drooping|drooped|droopy|fallen|numb) 
    (not|isnt|stopped|cant hear) (breathing|her breathing|him breathing)
    (unconscious|passed out|collapsed|wont wake up|wont wake|not waking up|cant wake (him|her|them|my|mum|dad)|unresponsive|not responding|not moving|blacked out|keeps fainting|lips are blue|gone blue|turning blue|lips blue|going blue)
    choking (on|and cant|he|she|baby|and)
    choked and (cant|he|she|baby|is|will not|it)
    (baby|toddler|child|he|she|son|daughter|gran|mum|dad|husband|wife) [has|is|just] choked [on]
    (seizure|having a fit|fitting|had a fit|convulsing|convulsions|keeps fitting)
    (vomiting|coughing up|throwing up|sicking up|spitting|passing|being sick|puking) [up] (blood)
    (hypo|blood sugar) [is|and|very|really|gone] (low|dropping|cant|shaking|crashed|confused)
    (hypothermia|freezing to death|so cold i cant (feel|move|stop shaking|stop shivering)|cant feel my (legs|hands|feet|fingers|face|arm|arms)|stopped shivering)
    (house|flat|kitchen|building|room|place|sofa|bed|bin) is on fire
    (theres|there is|its|a) [a] fire (in|and|at) (the|my) (house|kitchen|flat|building|stairs|hall|room)
    (cant get out|trapped) ~ (fire|smoke)
    (smell|smelling|strong smell of) gas [in|and|everywhere|really]
    (carbon monoxide|co alarm)
    (broken|broke|snapped) my (neck|back|skull|leg|hip) 
    (fell|fallen|falling) (down|off|from|and) [the|a] (stairs|roof|ladder|cant get up|cant move|i cant get up|hit my head|and cant get up)
    (hit|banged|bashed|smashed|cracked) my head [and|on|really|hard] [feel|cant|keep|am|its|vomiting|dizzy|bleeding|blood|hard|blacked]
    (worst|sudden|thunderclap|blinding) headache [of my life|ever|and]
    (waters|water) (broke|broken|have broken|have gone) 
    (in labour|baby is coming|baby coming|contractions)
    (miscarrying|having a miscarriage|bleeding and pregnant|pregnant and bleeding|bleeding in pregnancy)
    (baby|toddler|child|he|she|son|daughter) ~ (not breathing|swallowed|floppy|blue|limp|choking|lifeless|wont wake|drank bleach|drunk bleach|eaten tablets|eaten pills|got into the tablets)
    (been stabbed|stabbed me|got stabbed|was stabbed|im stabbed|am stabbed|been shot|got shot|am shot|shot me|hit by a car|been run over|been in a crash|electrocuted|set on fire|scalded|badly burnt|badly burned)
    (setting|set) (myself|himself|herself|my house|the house|fire to) [on] (fire|alight|fire to|myself|the house|house)
    (need|get|send|call|ring|phone|want) [me|us] (an|a|the) (ambulance|ambulence|paramedic|paramedics)
    (ambulance) (please|now|quick|asap|needed)
    (call|ring|phone|dial|get) (999|911|112) [please|now|for]
    (withdrawal|withdrawing|detoxing|coming off|rattling|stopped drinking|alcohol) ~ (fit|fits|seizure|seizures|hallucinating|seeing things|shaking all over|delirium|dts)
    (dts|delirium tremens)
    (drink|drunk|drank) so much ~ (cant move|cant stand|cant stay awake|blacking out|throwing up blood)
    (taken|had|snorted|smoked|injected|dropped) [a|some|bad|too much|lots of|loads of] (heroin|fentanyl|nitazenes|spice|ket|ketamine|mdma|coke|cocaine|ghb|speed|meth|pills|mandy|molly|crack) ~ (chest|heart|cant|passed|breathe|overheating|unconscious|scared|weird|racing|collapsed|not right)
    (heart) (is) (stopping|stopped|giving out) 
    (sepsis|meningitis|rash wont fade)
  ` },
  { family: 'body to be asked about', route: 'human-now', phrases: `
    (took|taken|swallowed|necked|ate) (something|some stuff|some pills|some tablets|a few|a few pills|a couple extra|extra|some)
    (i have|ive|i) (taken|took|swallowed) (paracetamol|ibuprofen|painkillers|sleeping pills|sleeping tablets|codeine|tramadol|diazepam|zopiclone)
    (heart|hearts) [is|wont|keeps] [stop] (pounding|racing|beating out|skipping|palpitations|hammering|going mad|going so fast|jumping out)
    (feel|feeling|going) [like im|to] (faint|pass out|collapse|passing out|fainting|going to pass out|about to pass out|about to collapse)
    (dying|im dying|feel like im dying|think im dying|i am dying|going to die|gonna die)
    (run|ran|out) (out )?of [my] (insulin|inhaler|epipen|medication|meds|methadone|script|lithium|clozapine)
    (stopped|stop|come off|came off|coming off|quit|missed|skipping|not taking|not taken|not been taking|off) [taking] [my|all my|her|his] (lithium|clozapine|antipsychotics|antipsychotic|antidepressants|medication|meds|tablets|sertraline|quetiapine|olanzapine|insulin|depot|injection|risperidone|aripiprazole|venlafaxine)
    (not|havent|hasnt) (eaten|had any food|drunk anything|had anything to eat|had owt to eat|had food) (in|for|since) [a|two|three|{number}|four|five|days|monday|tuesday|wednesday|thursday|friday|the weekend|over] [days|week]
    (too weak|so weak) [to|i] [cant]? (stand|move|walk|get up)
  ` }
]

export const drinkAndDrugs: readonly Family[] = [
  { family: 'drink and drugs', route: 'human-now', phrases: `
    (rattling|clucking|withdrawing|withdrawal|withdrawals|detoxing|coming down bad|bad comedown|cold turkey|going cold turkey|dope sick|dopesick|on a bender|gear sick)
    (relapsed|relapse|relapsing|fallen off the wagon|fell off the wagon|back on the (gear|drink|smack|crack|heroin|booze|bottle)|using again|drinking again|started drinking again|started using|picked up again|slipped up)
    (cant|can not|dont know how to|need help to|trying to|desperate to|struggling to|want to but cant|need to) (stop|quit|come off|get off|give up) [the] (drinking|drink|using|drugs|booze|gambling|coke|gear|heroin|alcohol|crack|weed|spice|ket|smoking crack)
    (shaking|shakes|sweating) ~ (drink|without a drink|no drink|need a drink|alcohol|last drink|withdrawal|methadone|script)
    (need|gasping for|desperate for) (a drink|a fix|to score|a hit) (or|i|so|and|just|to) (will|im|cant|shaking|cope|stop|bad|get through)
    (bad trip|tripping and|trip wont end|trip has gone|taken acid|taken mushrooms and|greened out|whitey)
    (drinking|drink|drunk) (myself to death|to forget|to cope|myself stupid|every night to|to sleep|from morning|all day every|to numb|to get through|bottle of vodka a day|a bottle of vodka|so i dont feel)
    (addicted|addict|addiction|alcoholic) ~ (help|cant|again|ruined|lost|killing|control|worse)
    (lost|losing|gambled|gambling|blown|spent) (it all|everything|all my money|all my wages|the rent|my wages|thousands|our savings|the mortgage|my whole) [money|on|gambling|away|slots|bets|betting]
    (dealer|dealers|county lines|cuckooed|cuckooing|taken over my flat) [want|are|owe|threat|coming|in|after|have]?
    (on|took|taken|taking|smoked|smoking) [a lot of|loads of|too much] (spice|heroin|crack|ket|meth|ghb) 
  ` }
]
