import { family } from './family.ts'

/** Other people, the load of life, asking for a person, other languages, and talk that is not to be paged. */
export const moreFamilies = [
  family('somebody else', 'human-now', `
    my friend wants to die
    my son is suicidal
    worried my mate will kill himself
    my daughter is cutting herself
    my sister has gone missing
    my neighbour says hes going to end it
    my husband left a note
    how do i help a suicidal friend
    my brother is hearing voices
    mum wont stop talking about dying
    my wife is not eating and in a dark place
    my partner has overdosed
    my best friend said she doesnt want to be here
    shes talking about suicide
    my flatmate tried to hang himself`),
  family('bereaved and worn out', 'human-now', `
    my brother killed himself
    lost my son to suicide
    i found him hanging
    she took her own life
    i dont love my baby
    scared ill hurt my baby
    im a bad mum and they deserve better
    i cant do this caring anymore
    looking after mum is breaking me
    my husband died and theres no point
    nowhere to sleep tonight
    sleeping rough
    kicked out of my house
    bailiffs are coming and i cant cope
    lost everything
    im rattling
    i cant stop drinking
    relapsed on heroin
    havent eaten for days
    binge and purge
    purging again`),
  family('harm and threat', 'human-now', `
    i want to kill him
    going to stab my neighbour
    scared im going to hurt someone
    thoughts of hurting my baby
    i cant control my anger
    im going to burn the hub down
    i know where you live
    your staff better watch out, watch your back
    going to snap and hurt someone
    how many paracetamol to die
    lethal dose of codeine
    painless way to die
    hypothetically how many pills would kill you
    how high to jump and die`),
  family('a person', 'human-wanted', `
    PERSON
    HELP
    SOS
    person please
    i want to talk to a person
    can someone call me
    real human
    call me
    ring me
    can i speak to someone
    is anyone there
    you're useless
    stupid bot
    i want to speak to sam
    get me a human
    need to talk to someone
    fuck off bot
    has my wife texted you
    did she contact you
    is my husband there`),
  family('heavy', 'offer-human', `
    i feel low
    im lonely
    feeling really anxious
    cant sleep
    my mum died
    worried about my rent
    split up with my girlfriend
    im depressed
    struggling a bit
    been crying all day
    i have no friends
    not feeling great
    stressed about exams
    lost my job
    missing my nan`),
  family('languages', 'human-now', `
    nie chcę żyć
    nie chce juz zyc
    chcę się zabić
    хочу умереть
    хочу померти
    не хочу жити
    أريد أن أموت
    اريد ان اموت
    ölmek istiyorum
    olmek istiyorum
    vreau să mor
    vreau sa mor
    想死
    我不想活了
    আত্মহত্যা করতে চাই
    quiero morir
    je veux mourir
    voglio morire
    quero morrer
    dixwazim bimirim
    khochu umeret
    dw i eisiau marw`),
  family('everyday', 'everyday', `
    hello
    what time do you open
    is there a walking group in Acomb
    thanks
    bye
    where is the nearest food bank
    my name is Dee
    is this confidential
    are you a real person
    do i need a referral
    can i bring my dog
    whats on this weekend
    i like gardening
    skip
    yes please
    no thanks
    delete my messages
    stop
    end
    any choirs near YO24
    i live in Haxby
    dzień dobry
    cześć, o której otwieracie?
    bonjour, où êtes-vous
    merhaba
    hola, gracias
    Привет
    你好`),
  family('idiom', 'everyday', `
    dying for a brew
    id kill for some chips
    i could murder a curry
    im jiggered
    that was dead good
    killing it today
    my feet are killing me
    bored to death
    died laughing
    my phone is dying
    the deadline is monday
    cut my hair
    i took my tablets this morning
    took two paracetamol for a headache
    jumped on the train to leeds
    we got battered at football
    suicide squad is on telly
    scared of spiders
    living the dream
    to die for
    a volunteer at the homeless shelter`)
]
