/** Somebody else whom it is for, as they were called ("mum"). Their gender shuts out what they may not go to; it never turns a wish into a women's or men's group. */
export type ForWhom = { called: string; gender: 'women' | 'men' | null }

const men = 'dad|father|grandad|granddad|grandpa|grandfather|son|brother|uncle|lad|nephew|husband|boyfriend|stepdad'
const women = 'mum|mam|mother|nan|nana|nanna|gran|grandma|granny|grandmother|daughter|sister|aunty?|auntie|niece|wife|girlfriend|stepmum'
const either = 'partner|child|kid|kids|children|bairns?|friend|mate|neighbour|cousin|parents|grandparents|teenager'
const called = `(?:\\w+ )?(${men}|${women}|${either})`

/** "My mum died" and "my dad hits me" speak of the writer: nobody is looking for their mum or dad. */
const ofThemselves = new RegExp(`\\b(?:my|our|me) (?:\\w+ )?(?:${men}|${women}|${either})(?:'s| is| has| was| had| who)? ?(?:\\w+ )?(?:died|dead|dying|passed|gone|left|leaving|hits?|hitting|hurts?|shouts?|abus\\w*|kick\\w*|threw|drinks?|drinking|suicide|funeral|killed)\\b|\\b(?:lost|losing|miss|missing|without|since|grieving) (?:my|our|me)\\b`)
const meant = [
  new RegExp(`\\bfor (?:my|our|a|the) ${called}\\b`),
  new RegExp(`\\b(?:my|our|me) ${called}(?:'?s\\b| is\\b|,| has\\b| needs?\\b| wants?\\b| would\\b|'d\\b| likes?\\b| loves?\\b| lives?\\b| can'?t\\b| cannot\\b| struggles?\\b| feels?\\b| gets?\\b| could\\b| aged\\b| \\(?\\d)`)
]

/** Whom else it is for; null where the words are about the writer. `words` are plain. */
export const forWhom = (words: string): ForWhom | null => {
  if (ofThemselves.test(words)) return null
  const who = meant.map((pattern) => pattern.exec(words)?.[1]).find((one) => one !== undefined)
  if (who === undefined) return null
  const gender = new RegExp(`^(?:${men})$`).test(who) ? 'men' : new RegExp(`^(?:${women})$`).test(who) ? 'women' : null
  return { called: who, gender }
}
