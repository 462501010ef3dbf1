/** Words that may stand in for each other in a phrase. A `+` joins words that stand together ("sleeping+pills"). */
const words = {
  self: 'myself my+self himself herself themselves themself themselfs themself me',
  myself: 'myself my+self meself',
  selves: 'himself herself themselves themself hisself his+self her+self',
  kill: 'kill killing killed hang hanging hanged hung drown drowning shoot shooting unalive poison poisoning electrocute',
  harm: 'hurt hurting harm harming harmed cut cutting burn burning burnt burned punish punishing scratch scratching punch punching hit hitting starve starving',
  harmpast: 'cut burned burnt slashed sliced stabbed slit injured',
  die: 'die dead',
  pills: 'pills pill tablets tablet paracetamol ibuprofen codeine aspirin painkillers painkiller medication medicine meds antidepressants antidepressant sertraline citalopram fluoxetine mirtazapine diazepam valium zopiclone propranolol amitriptyline quetiapine lithium insulin tramadol morphine pregabalin gabapentin capsules co+codamol cocodamol methadone heroin sleepers nytol antihistamines warfarin metformin calpol lemsip nurofen panadol anadin benadryl piriton night+nurse xanax oxycodone oramorph fentanyl beta+blockers blood+thinners digoxin venlafaxine olanzapine risperidone clozapine lorazepam temazepam duloxetine naproxen laxatives inhalers patches',
  poison: 'bleach antifreeze poison weedkiller rat+poison disinfectant petrol screenwash',
  took: 'took taken take swallowed swallow necked downed eaten ate drank drunk had drink injected overdosed',
  many: 'all many lots loads load lot bunch handful handfuls whole packet packets box boxes bottle bottles strip strips pack packs every several few some too+many overdose hundred hundreds',
  weapon: 'knife blade gun machete razor blades razors knives axe hammer bat rope noose scissors hatchet crossbow screwdriver belt ligature stanley',
  means: 'pills tablets paracetamol rope noose blade blades knife razor razors gun medication ligature belt bleach antifreeze hosepipe petrol scissors stash',
  high: 'bridge ledge roof rooftop cliff edge balcony tracks track platform railway line viaduct parapet motorway railings tower scaffold scaffolding lendal skeldergate ouse foss',
  soon: 'tonight today now tomorrow later soon asap',
  family: 'mum dad brother sister son daughter child gran grandad grandpa uncle aunt auntie auntie nephew niece cousin boy girl baby stepson stepdaughter stepdad stepmum grandson granddaughter',
  other: 'friend partner husband wife boyfriend girlfriend ex neighbour flatmate housemate roommate colleague sister brother son daughter mum dad child gran grandad cousin nephew niece uncle aunt auntie boy girl student pupil tenant client stepson stepdaughter grandson granddaughter workmate fiance fiancee teenager lodger stepdad stepmum',
  theyall: 'he she they someone friend partner husband wife boyfriend girlfriend ex neighbour flatmate housemate sister brother son daughter mum dad child gran grandad cousin nephew niece uncle aunt boy girl',
  he: 'he she they partner husband boyfriend ex dad stepdad wife girlfriend brother son uncle mum man bloke someone them him dads mums husbands partners boyfriends stepdads',
  him: 'him her them',
  parent: 'mum dad stepdad stepmum mother father uncle brother grandad gran parents dads mums stepdads carer foster+mum foster+dad',
  feel: 'feel feeling felt',
  hear: 'hear hearing heard',
  say: 'say says saying said tell tells telling told',
  scared: 'scared frightened terrified afraid petrified worried',
  be: 'be am is are was were been being',
  cope: 'cope manage carry+on go+on continue keep+going do+this do+it take+this take+it take+any+more take+anymore take+much+more face+it face+tomorrow face+another+day handle+this handle+it bear+it bear+this stand+it stand+this live+like+this deal+with+this deal+with+it hold+on hang+on fight+anymore fight+this cope+anymore',
  no: 'no nothing never not',
  number: '',
  people: 'everyone people family children mum dad they world partner husband wife friends you him her them parents all others kids everybody',
  place: 'house home flat door room',
  hits: 'hits hit hitting punched punches punching kicked kicking kicks strangled strangling choked choking beats beat beating battered battering slapped slaps slapping thumped smacked attacked attacking stabbed grabbed throttled threatened threatening threatens shoved bashed',
  work: 'work job shift college uni school',
  talk: 'talk speak chat',
  person: 'person human someone anyone worker adult staff counsellor nurse people somebody anybody team advisor operator'
}

/** Class names with their words as typed in this file. */
export const classes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([name, list]) => [name, list.split(/\s+/).filter((word) => word !== '').map((word) => word.replaceAll('+', ' '))])
)
