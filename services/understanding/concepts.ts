/**
 * Words that carry the same meaning to the trained layer, so that a sentence it has never seen is still like one it has.
 * A word may stand in several. Words are written as normalise() reads them ("dont" is "do not"); a hub team may add to any line.
 */
const table = `
i: i me my mine myself
you: you your yourself yours
they: he she they him her them his hers their himself herself themselves
we: we us our ourselves
kin: mum dad mother father brother sister son daughter child children gran grandad grandpa uncle aunt auntie nephew niece cousin parents parent family baby babies twins toddler boy girl grandson granddaughter stepdad stepmum stepson stepdaughter kids kid bairn missus
close: husband wife partner boyfriend girlfriend ex fiance fiancee lover marriage
friend: friend friends neighbour neighbours flatmate housemate roommate colleague student pupil client tenant lodger teenager workmate
everyone: everyone everybody people others world anyone anybody all
nobody: nobody none noone
not: not no never nothing without nor neither hardly barely nowhere
can: can could able
want: want wanted wants wish wishing hope hoping like need fancy rather prefer crave longing
will: will going would gonna about ready planning plan plans decided intend intending promise
die: die dead death dying died kill killing killed suicide suicidal unalive perish deceased corpse coffin grave funeral buried hang hanging hanged hung drown drowning
end: end ending ended over finish finished done stop stops gone going away leave leaving out exit quit disappear vanish vanished fade fading evaporate rest peace delete
live: live living life lives alive exist existing existence breathing earth world being born
wake: wake waking woke morning tomorrow sunrise
sleepend: asleep sleep sleeping
selfharm: cut cutting cuts harm harming harmed selfharm hurt hurting burn burning burnt burned bleed bleeding blood scars scar slice scratch scratching razor blade blades punish picking
means: pills pill tablets tablet paracetamol ibuprofen codeine sertraline medication medicine meds insulin morphine methadone lithium rope noose ligature belt petrol bleach antifreeze exhaust packets packet bottle stash methods method lethal dose
weapon: knife knives gun shotgun machete axe hammer bat scissors blade razor bomb sword
took: took taken taking swallowed swallow necked overdose overdosed overdosing injected drank drunk downed
high: bridge bridges ledge roof edge cliff cliffs balcony tracks track platform railway train line river ouse water railings barrier parapet car+park
now: tonight today now soon minute minutes hour hours midnight already
last: last final goodbye farewell bye forever ever again finally
sorry: sorry forgive forgiven fault blame ashamed shame guilt guilty regret deserve
love: love loved loving hug kiss
giveaway: gave give giving given letter letters note notes will affairs sorted instructions keys passwords rehomed
better: better easier free relief happier
burden: burden trouble nuisance bother problem weight drag dragging costing cost waste useless worthless failure mistake spare
hopeless: point reason reasons use hope hopeless pointless meaningless future purpose empty numb nothing will blank
tired: tired exhausted weary worn drained knackered shattered broken spent
cope: cope coping manage managing handle carry continue bear stand face survive function fight fighting hold
much: much enough too any anymore more longer
fear: scared frightened terrified afraid petrified fear terror dread frightening scary
panic: panic panicking panicked attack hyperventilating shaking trembling spinning racing pounding breathe breath breathing spiralling overwhelmed meltdown breakdown
crisis: crisis emergency urgent desperate help safe unsafe danger ambulance police sectioned
mad: mad insane crazy mind head brain losing sanity psychotic psychosis manic mania
voices: voice voices hear hearing heard whisper whispers whispering telling tells told command demon demons devil god jesus messages signal signals signs
watched: watching watched following followed follow spying camera cameras tracked tracker tracking listening bugged poisoned poisoning chip implant replaced
hit: hit hits hitting punch punched punches kick kicked kicking beat beats beating slap slapped strangle strangled strangling choke choked stab stabbed stabbing attacked attacking threatened threatens threatening threat smash smashed smashing grabbed pushed shoved thrown throws threw violent bruises bruise abuse abused abusive
sex: rape raped raping touched touches touching assault assaulted sex forced forces photos pictures nudes groped
control: allowed let lets control controls controlling checks check locked locks locks took passport card phone account permission wont
anger: angry anger rage temper furious snap snapped explode red mist revenge kill swing
drink: drink drinking drank drunk alcohol wine vodka gin beer bottle sober wasted booze
drug: heroin crack spice using used relapse relapsed relapsing withdrawal rattling clean gear script methadone cocaine coke weed bag fix detox rehab addict addicted
eat: eat eating ate eaten food fasting starve starving sick purge purging binge bingeing calories weigh weight laxatives meal hungry
home: homeless street streets rough evicted eviction bailiffs landlord hostel shelter doorway tent roof outside kicked
debt: debt debts owe owed rent bills money broke sanctioned gambled gambling loan arrears redundant sacked
body: chest heart arm breathe breathing unconscious collapsed collapse unresponsive seizure fit fitting stroke bleeding blood choking floppy blue grey fire smoke trapped
sad: sad low down cry crying cried tears tearful lonely alone isolated depressed depression anxious anxiety miserable upset heartbroken gutted miss lost fed stressed worry worried worrying struggling
grief: died passed funeral bereaved grief grieving lost widow widowed anniversary miscarriage
hate: hate hated disgusting disgust despise loathe stand
secret: secret tell telling told nobody hide hiding believe
school: school year teacher uni college exam exams class miss
person: person human someone worker staff counsellor nurse volunteer operator advisor manager somebody team adult sam priya
talk: talk talking speak chat call ring phone listen conversation
machine: bot robot machine automated computer ai real
directory: group groups class classes club clubs choir activity activities course courses yoga walking gardening craft crafts knitting volunteering volunteer cafe lunch session sessions drop
admin: form forms address number postcode website leaflet poster appointment referral referred register book booking list parking bus link information info wifi
hours: open opening opens close closed closing shut hours time times until late weekend sunday saturday
food: tea coffee brew cuppa cake pint curry chips pizza dinner breakfast biscuit soup toast roast cheese chocolate butty
play: game match football team quiz film song music book party telly watch watching karaoke holiday gig strictly rugby cricket
happy: happy joke laugh laughed laughing laughter lovely brilliant great fun funny enjoyed excited proud nice chuffed gorgeous good
weather: weather rain raining sunny sun cold hot snow snowing wind windy flood
pet: dog cat puppy kitten hens budgie hamster
work: work job shift boss office meeting deadline
place: york acomb leeds haxby clifton huntington fulford tang hall selby town market library church station
`

/** The meanings of a word, as small numbers; none for most words. */
export const conceptsOf: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>()
  for (const [at, line] of table.trim().split('\n').entries()) {
    for (const word of (line.split(':')[1] ?? '').trim().split(' ')) found.set(word, [...(found.get(word) ?? []), at + 1])
  }
  return found
})()
