import type { Family } from './family.ts'

/** Danger from somebody: said, or hinted at in a room where the screen can be seen. */
export const abuse: readonly Family[] = [
  { family: 'attack now', route: 'emergency-now', danger: 'somebody', plain: true, phrases: `
    {he} [is|are] [really|just] (hitting|beating|battering|strangling|choking|punching|kicking|attacking|stabbing|smashing|raping) (me|us|mum|my|her|him|dad|the children|each other)
    (is|s|here|there) [and] (he|she|they) [has|have] [got] a (gun|knife|machete|weapon)
    (someone|somebody|burglar|burglars|a man|men|they|intruder|he) [is|has|have|ve] [just] (broken in|breaking in|broke in|got in the house|in my house|smashed the (window|door)|kicked the door|at my window|in the house)
    {he} (is|s|are) (hitting|beating|attacking|strangling|choking|punching|kicking|hurting|stabbing|smashing|going to kill|going to hurt|gonna kill|about to kill|killing|trying to kill|trying to get in|kicking the door|breaking the door|breaking in|banging on the door|trying to break|smashing up|coming up the stairs|raping|holding [a|the] (knife|gun|bat|hammer|machete|weapon|axe|bottle|rope|crowbar|lighter|blade|belt|screwdriver|hatchet|crossbow|stick|pole|iron bar)|got [a|the|my] [big|kitchen|baseball|bread] (knife|gun|bat|hammer|machete|weapon|axe|bottle|rope|crowbar|lighter|blade|belt|screwdriver|hatchet|crossbow|stick|pole|iron bar)|threatening|holding me|coming at me|dragging|throwing) [me|us|my|her|him|the|mum|things]?
    (he|she|they|husband|partner|boyfriend|ex|dad|stepdad|man|bloke|someone|him|them) (is|s|are) (at the door|outside my|outside the|outside with|in the house|in my house|downstairs) [again|now]
    {he} (has|have|s|got|is) [got] [a|his|her|the] (knife|gun|weapon|machete|axe|hammer|bat|petrol|crowbar|baseball bat|bottle to|hands round|hands around)
    {he} [just|has|have|ve] (locked|trapped|tied|shut|barricaded) (me|us|her) (in|up|out|inside)
    {he} (wont|will not|isnt letting|not letting) (let me (out|leave|go)|let us (out|leave|go)|me leave|me out|us leave)
    (locked|hiding|hid|barricaded|locked myself) [in|myself in|myself|under|behind] [the|a|my] (bathroom|toilet|cupboard|wardrobe|bedroom|car|loo|bed|room|garden|shed) ~ (he|she|him|her|they|them|dad|from|scared|outside|shouting|quiet|door|drunk|banging)
    (hiding|hid|hide) (from (him|her|them|my|dad|mum|someone)|under the bed|in the (wardrobe|cupboard|bathroom|toilet|loo))
    (he|she|they|dad|mum|stepdad|ex|husband|partner) [is|s|are|just|will be|ll be] (coming|come|back|coming back|on (his|her|their) way|coming home|home|drunk|be back|be home|on way|at the door|outside) [now|soon|back|any minute|in a minute|home|again|in 10|in five] (cant (talk|type|speak)|please|quick|hurry|help|he will|hell kill|im scared|i am scared|delete|got to go|gotta go|with|and he|and im|im frightened|and hes angry)
    (going to|gonna|will|says he will|said he will|threatened to|threatening to|threatens to|threatened|says hes going to|said hell|trying to|tried to|he will|she will|hell|wants to) (kill|stab|shoot|strangle|murder|burn|drown) (me|us|the children|my (mum|children|kids|sister|baby|family|son|daughter))
    {he} ~ (strangled|choked|throttled|suffocated|stabbed|knifed|shot|hands (round|around) (my|her) (neck|throat)|by the (throat|neck)|glassed|burned|burnt|scalded) [me|her|us|my|mum]?
    (someone|somebody|a man|men|people|they|he|she|two men|lads|intruder|burglar|stranger) (is|are|has|s|keeps) [trying to|just] (breaking in|break in|broken in|in my house|in the house|in my flat|in my garden|following me|chasing me|attacking|attacked me|after me with|kidnapped|grabbed me|got in|get in|mugging|got into|trying the door)
    (following|chasing|chased|followed) me [home|down|and|now|in the|right now]
    (being|im being|getting|is being|are being|am being) (attacked|beaten|strangled|stabbed|raped|followed|held|kidnapped|chased|held hostage|held against|trafficked|assaulted|beaten up|kicked|threatened with|held prisoner|mugged) [by|against|now|at|right]?
    (knife|gun) to (my|her|his) (throat|head|neck|back|face)
    (raping|raped me just now|just raped|just been raped|just got raped|just been assaulted|just been attacked|just attacked|raped me tonight|raped tonight|raped an hour ago|attacked me tonight)
    (cant|can not) (talk|speak|ring|phone|call) (he|she|hes|shes|they|he is|they are|dad|someone) [is|will|s|are|might|in|can] [in the|next|right|here|hear|listening|downstairs|outside|coming|hear me|asleep]
    (cant|can not) (ring|call|phone) (999|police|the police) [he|she|because|hes|without|from]
    (need|send|get|call|want) [the|me the|me|a] (police|cops|coppers|bizzies) [now|please|quick|here|to|round]
    (violence|fight|fighting|kicking off|murder) (going on|next door|now|downstairs|right now|happening|in the flat) 
  ` },
  { family: 'abuse', route: 'human-now', danger: 'somebody', plain: true, phrases: `
    (he|she|they|partner|husband|wife|dad|mum|boyfriend|girlfriend) [has|just|always|keeps] (threw|throws|thrown|throwing|chucked|chucks|launched|lobbed) [a|the|my|his|hot|things|stuff|plates] [plate|cup|phone|chair|glass|mug|tea|shoe|remote|bottle] at (me|my head|us|the children|my face|mum)
    (have|need|got|must|has) to (ask|beg|get permission from|check with|tell|report to) (him|her|them|my husband|my partner|permission) (before|if|when|to|every|for|where) [i]
    (knocks|knocked|knocking|slaps|slapped|throws|threw|pushes|pushed|shoves|shoved|kicks|kicked) me (about|around|down|into|against|over|across)
    {he} (follows|followed|waits|turns up|sits outside) [me] (to work|everywhere|outside|from work|home from)
    {he} (has|have|s|keeps|always|used|just|will|did|does|got|started|never)? [been|just|really] {hits} (me|us|my|her|him|mum|the children|them|at me|children|dog)
    {he} [is|has|keeps|s|gets|been|becomes|can be|was|being] [very|so|really|getting|more] (violent|abusive|controlling|aggressive|threatening|dangerous|nasty when|hurting me|hurting us|abusing|angry with me|angry when|forcing|forces|making me|rough with)
    (abused|abusing|abuse|abusive|groomed|grooming|trafficked|coerced|coercive|exploited|raped|molested|assaulted|touched up|violated|blackmailed|sextortion|stalked|stalking|stalker)
    domestic (abuse|violence)
    (sexually|sexual) (assaulted|abused|assault|abuse|harassed|attacked|violence|exploited)
    (rape|raped|rapist|raping)
    (had|have|forced|made|makes|making|forces) (sex|me|us|her) [to|do|have] (with me when|without my consent|when i said no|i didnt want|have sex|do things|sexual|sleep with|touch|strip|send pictures|send nudes|send photos)
    (touched|touching|touches|touch|felt) (me|us|her|my) (where|down there|when i|in a way|inappropriately|without|and i|at night|up|sexually|private|there|privates|and said|in places|and it|under my|somewhere|in bed)
    (he|she|they|someone) (did|does|do|done|tried|keeps doing) (things|stuff|something|it) to me [i|when|at|in|and|that|while|last|without]?
    (said no|saying no|told him no|told him to stop|asked him to stop) [and|but|he|over] [he|they|didnt]?
    (checks|checking|reads|reading|goes through|monitors|takes|took|taken|tracks|tracking|watches|has|controls|looks at|looking at|searches|breaks|smashed|broke|hides|confiscated|looks through|going through|locks) [all] (my|our) (phone|messages|texts|calls|location|bank card|money|passport|keys|wages|emails|every move|bag|post|benefits|phone away|pass port|documents|whatsapp)
    (wont|doesnt|dont|never|not) (let|lets|letting|allow|allowed|allows|allowing) (me|us) [to] [have|go|out|see|speak|talk|use|leave|any|my|work|phone|sleep|eat|money|contact|wear|ring|call]
    (not|isnt|never) allowed (to|out|my|any|money|a phone|friends|outside|near|contact) [go|leave|see|talk|speak|have|use|ring|call|text|eat|sleep|phone|friends]?
    (afraid|scared|frightened|terrified|worried) (of|to go home|to be at home|hell|he|shell|what (he|she|they|my)|when he|when she|if he|if she|my (husband|partner|boyfriend|dad|wife|girlfriend|ex|stepdad|mum|son|brother)|for my (life|safety|children|kids)|about going home|to tell)
    {scared} of (him|her|them|my {other}|my {family}|going home|what (he|she|they)|who)
    (not|isnt|dont feel|never|am i|feel|feeling) (safe|unsafe) (here|at home|in my (house|home|own home|flat)|with (him|her|them|my)|tonight|to go home|in this house|there|around (him|her|my)|in our)
    (unsafe|not safe) [at|here|in|with|around|tonight|now|where]
    (walking on eggshells|egg shells|eggshells)
    (run|running|ran|escape|escaping|escaped|flee|fleeing|fled|leave|leaving|get away|getting away|got away|hide|left) [from] (him|her|my (abusive|husband|partner|boyfriend|ex|wife|dad|family|girlfriend)|an abusive|abuse|domestic|the abuse|violent|a violent|abuser|them before)
    (my|the) (abuser|stalker|rapist|attacker|pimp|trafficker|groomer)
    (he|she|they|hes|shes|they|dad|husband|partner) [is|s|are|will be|gets|be] [coming|back|home] (coming (back|home|round|over|here)|back (soon|in a|now|any|at|tonight)|home (soon|in a|any|at)|out of prison|found me|found out where|knows where i (live|am)|outside|looking for me|next to me|in the next room|in the other room|reading this|listening|watching me type|in the room|downstairs|due back|gets back|gets in|here now|upstairs)
    (delete|deleting|deleted|dont save|hide|clear|erase|hiding) [all] (this|these|my messages|these messages|this chat|the messages|this conversation|my history|texts|the chat) (so|after|before|in case|he|she|when he|when she|from|because he|quick|straight|and)
    (hiding|have to hide|must hide|got to delete|have to delete|must delete|need to delete|need to hide) (this|these|my messages|the messages|texts|my phone)
    (dont|do not|please dont|never|cant) (ring|call|phone|text|reply|message|text back|ring back|call back|call me|ring me) [me|this|back|here|again|after|on this] [number|phone]? (he|she|hes|shes|hell|they|my|theyll|because|in case|after|unless|when|if) [checks|reads|looks|will|sees|is|answers|might|comes|could|has|hears|listens|husband|partner|mum|dad]?
    (pretend|act like|make out|say) [this|you|its|to be|im|that] [is|are|this is] [ordering|about|a|the|my] (pizza|order a pizza|wrong number|takeaway|hairdresser|dentist|chemist|delivery)
    (ask for|asking for|is|where is|wheres|can i speak to|looking for) (ani|angela)
    (can i|id like to|i want to|want to|need to|like to) order a (pizza|large pizza) [please|now|he|yes|to]
    (cant|can not) (talk|speak|say|type|write) (much|now|freely|out loud|properly|long|here|openly) [he|she|someone|is|because|they|hes|but|im]?
    (forced|forcing|force|being forced|make|making|made|sending me|take me|taking me) [me|into|to|abroad] (marry|marriage|into marriage|a marriage|to marry|abroad to marry|to get married|get married|have an abortion|prostitution|to work for nothing)
    (forced marriage|honour based|honor based|honour killing|fgm|modern slavery|slavery)
    (dishonoured|shamed|brought shame) [on] ~ (family|kill|brother)
    (threatened|threatens|threatening|threatened to|said hed|says hell|said he would|says he will|saying hell) [to|me] [with] (kill|hurt|harm|share|post|send|tell|take the|take my|burn|find|report me|deport|knife|hit|get me|photos|pictures) [me|himself|us|the|my|photos|pics|nudes|children|him|himself if]?
    (bruise|bruises|bruised|black eye|broken ribs|split lip|cracked rib|marks on my|broken nose|cut lip) [on|from|all|again|and|he|when|my|around|where]?
    {he} (hurts|hurt|hurting|harms|bullies|terrorises|threatens|frightens|scares|rapes|abuses|controls|follows|stalks|starves|spits at|humiliates|degrades) (me|us|my|mum|her|the children|him)
    (get|gets|got|being|been) (drunk|angry|mad|beaten|hit|hurt|slapped|punched|battered|kicked|threatened|bullied|attacked) (and|then|by) [he|she|him|them|my|hits|hurts|it|violent|shouts|takes|smashes]
    (make|making|made) (me|us|her) (do things|do stuff|watch|hurt|beg|sleep on|stay in|touch|keep secrets|steal|sell)
  ` },
  { family: 'child', route: 'human-now', danger: 'somebody', plain: true, phrases: `
    (our|its our|it is our|his|a) [little|special|dirty] secret
    (says|said|saying|told me) (its|it is|this is|thats|its just) [just] (our|a|between) [little|special] (secret|us|game)
    {parent} [always|keeps|has|is|s|just|gets drunk and|will|gets|been] (hits|hit|hitting|hurts|hurt|hurting|slaps|slapped|punches|punched|kicks|kicked|beats|beat|burns|burnt|shouts|shouting|screams|screaming|locks|locked|touches|touched|touching|strangled|pushes|pushed|threw|throws|threatens|belt|belts|whips) [at] (me|us|mum|my|each other|her|him|stuff|things|dad)
    {parent} [is|has|s|are|been|keep] [always|really|so] (drunk|drinking|high|fighting|arguing|passed out|angry|not been home|gone out and|not home|not come home|not waking|on drugs|left us|left me|been gone|arguing and|wont wake|wont get up|wont get out of bed|crying all|doesnt get up|doesnt feed|never home) [and|again|all|every|with|i|im|the|we|for|on|since]
    (home alone|on my own|left alone|alone at home|by myself) [with|and|looking after|since|for|again|all|at|im|my] [my|scared|baby|little|night|brother|sister|days|{number}]
    (im|i am|i m) (7|8|9|10|11|12|13|14|15|16|17|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) [years old|year old|yrs|and|nearly]  [years|yrs|yo|old]? (scared|sad|cant|hate|want|dont|need|my|pregnant|cry|crying|not|being|feel|he|have|getting|ran|run|hurt|afraid|alone|hungry)
    (year|yr|y) (6|7|8|9|10|11) [and|at] [i|im|my|people|everyone|they] [hate|cant|bully|bullying|bullied|dont|scared|hurt|hit|want|keep|crying|am]
    (man|guy|bloke|someone|person|boy|lad|friend) [i met] (online|from the internet|on the internet|on snapchat|on discord|on my game|on roblox|on instagram) ~ (send|pictures|photos|nudes|meet|secret|naked|video|camera|trip|older)
    (teacher|coach|uncle|grandad|stepdad|mums boyfriend|mum boyfriend|mum's boyfriend|dads friend|babysitter|foster (dad|mum|carer)|priest|cousin|step brother|stepbrother|neighbour|older boy|man online|someone online|guy online|a man|this man|an older man|brother) [keeps|has|is|s|was|who|always|makes|wants|asked|asks|told|tells|sent|sends|comes|came] [been|me|is|to|in] (touching|touches|touch|touched|hurting|hurts|kissed|kissing|comes into my room|came into my room|into my room|my room|pictures|send pictures|naked|nudes|secret|our secret|sleep|hug|sit on|alone with|meet|meet up|meet him|not to tell|hit|hits|funny|weird|watches)
    (comes|came|coming|goes|gets) (in|into|in to) (my|me) (room|bed|bedroom) [at|when|and|every|while|in] [night|im|i|he|mum]
    (our|its a|keep it a|keep it|keep a|a|secret|special) (little secret|secret|special secret|secret game|game) (he|she|between|or|dont tell|and|if|game)
    (told|said|says|tells|telling) [me] (not to tell|dont tell|dont tell anyone|to keep it secret|if i tell|id get|no one will believe|nobody will believe|ill be taken away|id be taken)
    (if i tell|cant tell|scared to tell|afraid to tell|dont know who to tell|nobody to tell|dont want to tell|havent told) [anyone|mum|my|someone|them|a teacher|him|her|no one|school|dad] [he|they|she|because|will|would|he will|about|what]?
    (run|ran|running) away (from home|tonight|from|again|im|i|because|and)
    (social services|social worker) [will|are|might|going|is|want|took|taking|take] [to] (take|taking|took|taken|take us|remove)
    (taken|take|taking|took) [away] (my|our|the) (children|baby|kids|child|daughter|son) (away|off me|from me|into care|and wont|and i cant)
    (child|children|baby|kids|toddler|girl|boy|little girl|little boy|neighbours child|grandson|granddaughter|niece|nephew) [next door|down the road|upstairs|across the road] [is|are|s|was|has|have|been|being|left|keep|keeps] [being|been|always|been left] (hit|hurt|abused|neglected|screaming|crying all|starved|beaten|left alone|home alone|locked|alone in|bruises|covered in|hungry|shaken|crying for hours|groomed|unsafe|in danger|at risk|hurting|alone|frightened of|scared of|touched|not fed|bruised|thrown) [in|by|on|all|at|with|for|and|every]?
    (bullied|bullying|bully|bullies|bullys) [me|at|every|because|so|and|by|online|again|in|won|wont|for|is]
    (hungry|no food|no dinner|nothing to eat) [because|and|in|at|again|mum|dad|im|we|my|all|tonight|for] [mum|dad|house|home|little|brother|sister|days|children|kids]
    (hate|dont want|scared|dont wanna|afraid|cant) [to|going|be|go] (going home|go home|be at home|being at home|home time|go back home|to go back to|go back there|weekends|school holidays)
    (dont want|scared|afraid) to go to school
  ` },
  { family: 'child in danger', route: 'emergency-now', danger: 'somebody', plain: true, phrases: `
    {parent} [is|s|has|just] (hitting|strangling|choking|beating|hurting|attacking|stabbing|going to kill|got a knife|kicking) (mum|me|us|my|her|him|a knife|dad)
    (mum|dad|gran|grandad|nan|stepdad|stepmum) [is|has|s|wont|isnt|not|cant] [just|not|been] (wont wake up|wake up|not waking|waking up|not moving|unconscious|on the floor|breathing|collapsed|fallen|taken pills|taken tablets|moving|lying on|taken loads|got a knife|bleeding|passed out|blood)
    (dad|mum|stepdad|he|she|they) [is|are|s] (fighting|throwing things|smashing|smashing things|screaming) ~ (hide|hiding|scared|knife|blood|bedroom|under|brother|sister|door|cupboard)
    (baby|child|toddler|children|little brother|little sister) [is|has been|s|was|are|being|left] (locked in|alone in the|being hurt|being beaten|shaken|being hit|left alone|in the road|in the bath|alone in) 
    (meeting|meet|going to meet|getting in|got in|picking me up|in his car|in a mans|at his house) ~ (man i met|from online|met online|older man|from the internet|he is older|strangers car|a strangers|stranger)
    (nobody|no one|no grown up|no adult|no grownup|no grown ups) [is] (here|home|in the house|in) ~ (baby|brother|sister|scared|little|smoke|hurt|dark|fire)
  ` }
]
