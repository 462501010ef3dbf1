import { makeScreen } from '../../../services/understanding/screen.ts'
import { bringsHuman } from '../../../services/understanding/screened.ts'

const screen = makeScreen()
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** Words that a saying also has, said by somebody who means them. A new saying that hides one of these hides a person. */
const meant = linesOf(`
ill kill myself if they take the kids
he will kill me if he finds this
he'll kill me when he gets in
she says shell kill me if i leave
i could jump
i could jump right now and nobody would care
im dying and no one cares
shoot me please i mean it
please just shoot me i mean it
cant hang on
i cant hang on much longer
i cant go on. my name is Mo
my husband left and i cant go on. my name is Mo
i cant go on without her
i cant carry on without him
cant go on with the pain
cant live without my mum
i lost the will to live in the last year
i feel worthless in this life
cant breathe with the panic
i want to hurt myself at work
ill die when he finds me
ive taken all my tablets today
i took all my pills this morning
i want to hang myself not hang out
not dying for a brew, just dying, i want to die
my feet are killing me but honestly i want to be dead
i nearly died laughing then went home and took all my tablets
i could murder a pint and then ill kill myself
kill me now, i mean it this time
im not joking kill me
this heat is killing me and so will i, im ending my life
at my wits end with the wifi and with living, i want to die
im on lendal bridge and im going to jump
standing on lendal bridge watching the water, i want it to be over
sat on skeldergate bridge waiting for it to get quiet so i can jump
on the roof fixing to jump
i jumped in the ouse last night and someone pulled me out
i took my tablets and put the kettle on and then took all the rest
took the whole box of my tablets
took the whole packet of paracetamol
took my tablets all of them
i went swimming in the ouse hoping i wouldnt come back up, i want to die
bye everyone
goodbye everyone i love you
bye all, you wont hear from me again
writing my note to my mum and then im gone
got the rope out to hang myself
got the rope ready
im at the end of the line
at the end of my tether and i want to die
he scared me so much, he has a knife
covered in bruises from him
covered in bruises again
bruises from my husband
i have a black eye, he did it
hubby is snoring, ive got the pillow in my hands and im going to smother him
i could strangle the baby
im scared i will strangle my kids
my heart cant take it anymore i want to die
cant cope with anything anymore
cant cope with living
at my wits end with him hitting me
im losing my mind, the voices wont stop
pushed over the edge, im going to do it
im going over the edge
i feel dead inside
i wish i was dead meat in the ground, i want to die
that's me done. goodbye
thats me done for good
im a waste of time and space
i gave up on living
just end it for me, i dont want to be here
end it all tonight
i dont want to live like this anymore lol
never say die they say, but i want to die
hope to die tonight
cross my heart i will kill myself
im suicidal and you only help people who are what exactly
suicidal, do you help
is this the crisis team, i want to kill myself
someone help me
please somebody help me im scared of what ill do
dad is going to kill me hes got a knife
dad's going to kill me, he is coming up the stairs
my last day on earth
this is my last message
its the end
i want to disappear and never come back
i want to disappear
there is blood everywhere and it wont stop
i am dead to everyone and i want to be dead for real
i will swing from a rope tonight
if she leaves ill kill myself, not a saying
dying to be dead haha
im dying lol no really i took 40 tablets
`)
test.each(meant)('a saying does not hide "%s"', (words) => expect(['human-now', 'emergency-now']).toContain(screen(words).route))

const signs = linesOf(`
💊
💊💊💊
🔪
🔪🩸
⚰️
⚰️🖤
🆘
🆘🆘
💊⚰️
💊🖤
💊😭
💊💔
💊👋
🔪😭
🔪💔
🩸😭
🌉👋
🌉😭
🪢😭
🔫😭
⚰️😭
⚰️🙏
👋🖤
👋💔
🖤👋😢
💊💊💊😴
🚨
`)
test.each(signs)('the signs %s bring a person', (words) => expect(bringsHuman(screen(words).route)).toBe(true))

test('a black heart by itself is offered a person', () => expect(screen('🖤').route).toBe('offer-human'))

const asked = linesOf(`
is anyone there i can talk to
put me through to a human
can someone ring me
i need a person not a robot
real person pls
speak to staff
get me sam
get sam
can u get sam for me
i want a human
person plz
human pls
cn i tlk 2 sum1
can i talk 2 someone
wanna talk to someone
let me talk to a real human being
im deaf can i have a bsl interpreter
i use bsl can someone sign with me
deaf, cant phone, can a person text me instead
is there a worker i can message, im deaf
need bsl person please
can a worker text me i cant hear on the phone
any staff about
whos on shift i want to speak to them
can i have a word with someone
could i have a chat with one of your staff
id rather talk to a person
no more bot, person
i dont want a machine
give me a human
somebody to talk to please
i want someone to talk to
could sam ring me
ring us please
giz a ring
phone me
can somebody give me a bell
is there anybody i could speak to
talk to person
speak to somebody
can a human take over
swap me to a person
i asked for a person
where is the person you said
i want to speak to whoever is on tonight
live chat with person please
operator
agent please
sum1 2 tlk 2 pls
need to speak with a member of the team
can i see someone
is a nurse there
connect me to someone
not a bot please, someone real
`)
test.each(asked)('"%s" brings a person', (words) => expect(bringsHuman(screen(words).route)).toBe(true))

const onlyAsking = linesOf(`
is this a person or a robot
are you a bot
am i talking to a person or a robot
do real people read these
is there a human behind this or just code
are you a real person or a robot
`)
test.each(onlyAsking)('"%s" asks what this is, and wakes nobody', (words) => expect(bringsHuman(screen(words).route)).toBe(false))

const onlySaid = linesOf(`
im dying for a cuppa
i jumped out of my skin
never say die
standing on lendal bridge watching the rowers
got the rope out to tow the car
been gutting fish all morning
what kills moss on a roof
bye everyone at the craft group
can i come at the end of the day
took the whole box of chocolates to work and came home with none
writing my note to santa with the kids
halloween was fun, kids covered in fake blood
`)
test.each(onlySaid)('"%s" wakes nobody', (words) => expect(bringsHuman(screen(words).route)).toBe(false))
