import type { AreaReader } from '../areas.ts'
import type { Wall } from '../wallClock.ts'
import { calendarDay } from '../wallClock.ts'
import { stopWords } from '../words/stopWords.ts'
import { plain, tokens } from '../words/tokens.ts'
import type { Ask, Part } from './ask.ts'
import { partsOf, readAsk, withAssumed } from './ask.ts'

/** What a person asks about the places they were just told of. */
export type FactAsked = 'cost' | 'when' | 'where' | 'access' | 'contact' | 'welcome'

/** Words that go on from the last answer: a question about it, the same search with something changed, nearer, or something else altogether. */
export type Refinement = { kind: 'fact'; fact: FactAsked } | { kind: 'change'; words: string } | { kind: 'nearer' } | { kind: 'other' }

const it = "(?:it|they|that|this|these|those|them|that one|this one|(?:any|one|all) of (?:them|these|those)|the (?:first|second|third|fourth|last)(?: one)?|number \\d|there)"
const facts: [FactAsked, RegExp][] = [
  ['cost', new RegExp(`\\b(?:is|are|would) ${it} (?:all )?(?:free|expensive|dear|cheap)\\b|\\b(?:does|do|would|will) ${it} cost\\b|\\bhow much (?:is|are|does|do|would)\\b|^how much$|\\bwhat (?:does|do|would) ${it} cost\\b|\\bdo (?:i|you|we) (?:have to |need to )?pay\\b|\\bis there a (?:charge|fee|cost)\\b`)],
  ['access', new RegExp(`\\b(?:is|are|has|have|does|do) ${it}\\b.*\\b(?:wheelchair|step[- ]?free|accessible|stairs|steps|lift|toilets?|loo|hearing loop|disabled|parking)\\b|\\bcan i get (?:in|there) (?:with|in) (?:a|my) (?:wheelchair|scooter|frame)\\b`)],
  ['welcome', new RegExp(`\\bwho(?:'s| is| will be| would be| runs| meets) (?:there|it|me|here)?\\b|\\bwhat happens when i (?:get|walk|arrive|go|turn)|\\bwhat(?:'s| is) ${it} like\\b|\\bwhat do (?:they|you) do there\\b|\\bcan i bring\\b|\\bwill (?:i|they) know (?:any|some)`)],
  ['contact', new RegExp(`\\bwhat(?:'s| is) (?:the|their|its) (?:phone |contact )?(?:number|phone|website|web ?site)\\b|\\bhow (?:do|can) i (?:contact|ring|call|book|join|sign up|reach|get hold of)\\b|\\bdo i (?:need to|have to) (?:book|ring|call|be referred|join|sign up)\\b|\\bcan i just (?:turn up|go|walk in|drop in)\\b|\\b(?:is|are) ${it} drop[- ]?in\\b`)],
  ['where', new RegExp(`\\bwhere(?:'s| is| are| abouts is| about is) ${it}\\b|\\bhow do i get (?:there|to (?:it|them))\\b|\\bwhat(?:'s| is) (?:the|their|its) address\\b|\\b(?:is|are) ${it} (?:far|near|close)\\b`)],
  ['when', new RegExp(`\\b(?:what|which) (?:time|times|days?) (?:is|are|does|do) ${it}\\b|^(?:what|which) (?:time|times|days?)$|\\bwhen (?:is|are|does|do) ${it}\\b|\\b(?:is|are) ${it} (?:open|on)(?: now| today| tonight)?$|^(?:open now|are they open)$`)]
]

const drops: [Part, RegExp][] = [
  ['where', /\b(?:any ?where(?: else)?(?: in (?:york|town|the city))?|any (?:area|part)(?: of (?:town|york|the city))?|(?:doesn'?t|don'?t|does not) (?:matter|mind|care) where|all over(?: town| york)?|further (?:away|out|afield))\b/],
  ['when', /\b(?:any ?(?:day|time)|when ?ever|(?:doesn'?t|don'?t|does not) (?:matter|mind|care) (?:when|what day|which day))\b/],
  ['who', /\b(?:(?:for )?(?:any|every) ?(?:one|body)|any age|for all|for me(?: instead)?|for myself|not (?:just )?for (?:women|men)|mixed)\b/],
  ['free', /\b(?:any (?:cost|price)|(?:doesn'?t|don'?t) (?:matter|mind) (?:if it costs|paying|about (?:the )?(?:cost|money)))\b/],
  ['access', /\bany (?:kind|sort)(?: of place)?\b/]
]

const otherDay = /\b(?:(?:an)?other days?|(?:a )?different days?|some other (?:day|time)|another time|a different time|not (?:today|then|that day)|other times?)\b/
const nearer = /\b(?:nearer|closer|near(?:er)? to me|close to me|near me|nearby|not (?:so|that) far|less far)\b/
const quieter = /\b(?:quiet(?:er)?|calm(?:er)?|less (?:busy|noisy|loud|crowded|people)|not (?:so |too |that )?(?:busy|loud|noisy|crowded)|fewer people|small(?:er)?(?: groups?)?|gentler|low[- ]key)\b/
const cheaper = /\b(?:free|cheap(?:er)?|(?:don'?t|doesn'?t|not|no) cost|can'?t (?:pay|afford)|skint|no money|cost nothing|for nowt)\b/
const other = /^(?:(?:is there |are there |have you |got |show me |do you have )?(?:anything|something|somewhere|any(?: others?)?|some|others?|what|who) ?(?:else|different|other)?|(?:an)?others?(?: ones?)?(?: please)?|not (?:those|these|that|them|any of (?:those|these|them))|none of (?:those|these|them)|something different|different ones?|no,? (?:something|anything) else)(?: (?:then|instead|please))*$/

/** "Step-free" costs nothing to say, and "I'm free tomorrow" is a day. */
const noPrice = /\b(?:step|smoke|gluten)[- ]free\b|\b(?:i'?m|i am|we'?re|we are) (?:only |also )?free\b|\bfree (?:on|at|in the|tomorrow|today|that)\b/g
const saysCheap = (text: string): boolean => cheaper.test(text.replace(noPrice, ' '))
const notThatDay = /\b(?:not|never|except|but not|can'?t (?:do|make|manage|come)|other than|apart from) (?:on )?(?:an? |the )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|morning|afternoon|evening|weekend)/

/** Words that only lead up to what is changed. */
const leading = new Set(`what about how and or but so then ok okay instead rather though actually well maybe anything something somewhere any some one ones it them that is are there have you got do show me my for on in
at the a an i i'm im would could be like to prefer need want please only just no not too more less bit little place places group groups thing things day days time near with who whos he she they him her hes shes theyre also
else other another different really can't cant dont don't except never apart make manage come go going open meant mean look again if thats that's was were your our us let's lets see know old aged years year`.split(/\s+/))

const most = 12

const without = (words: string, patterns: readonly RegExp[]): string => patterns.reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'g'), ' '), words)

/**
 * How words go on from a list that was just shown; null where they are about something else (a new search, or no search at all). `readArea` and `now`
 * as for a question. Pure.
 */
export const readRefinement = (text: string, now: Wall, readArea: AreaReader): Refinement | null => {
  const words = plain(text).replace(/[?!.,;:]+/g, ' ').replace(/\s+/g, ' ').trim()
  if (words === '' || words.split(' ').length > most) return null
  const fact = facts.find(([, pattern]) => pattern.test(words))
  if (fact !== undefined) return { kind: 'fact', fact: fact[0] }
  if (other.test(words) && words.split(' ').length <= 6) return { kind: 'other' }
  // "No thanks, not today" puts it off.
  if (/^(?:no|nah|nope|maybe|perhaps|thanks|thank you|ta|cheers)\b/.test(words) && otherDay.test(words)) return null
  // "My mum is 82 and on her own" tells something new; "for my mum" says for whom the same is.
  if (/^(?:and |but |so )?(?:my|our) /.test(words)) return null
  const ask = readAsk(words, now, {}, readArea)
  const changes = [...drops.map(([, pattern]) => pattern), otherDay, nearer, quieter, cheaper]
  const changed = changes.some((pattern) => pattern.test(words)) || partsOf(ask).length > 0 || ask.access !== null
  if (!changed) return null
  // What is left must say nothing of its own: "what about a choir tomorrow" is a new search.
  const left = tokens(without(ask.words, [/\bwheelchair|step[- ]free|stairs\b/, ...changes, /\b(?:my|our|the|a) (?:\w+ )?(?:dad|mum|mam|son|daughter|nan|gran|grandad|grandma|husband|wife|partner|friend|mate|brother|sister|kids?|children|child|neighbour|teenager)(?:'s)?\b/, /\b(?:wom[ae]n|m[ae]n|ladies|blokes|lads)(?:'s)?\b/]))
  if (left.some((word) => !leading.has(word) && !stopWords.has(word) && !/^\d+$/.test(word))) return null
  const plainNearer = nearer.test(words) && ask.where === null && words.split(' ').length <= 6
  return plainNearer ? { kind: 'nearer' } : { kind: 'change', words: words.slice(0, 120) }
}

/** Fourteen days without the weekdays that do not suit. */
const otherDays = (when: Ask['when'], now: Wall): Ask['when'] => {
  if (when === null) return null
  const unsuited = new Set(when.days.map((day) => calendarDay(day).weekday))
  const days = Array.from({ length: 14 }, (_, index) => now.day + index).filter((day) => !unsuited.has(calendarDay(day).weekday))
  return days.length === 0 ? null : { days, from: 0, to: 1440, words: 'on another day', found: [], now: false }
}

/** A question with one more thing said about it. Later words win over earlier ones; a part that is dropped is dropped. Pure. */
export const refined = (ask: Ask, words: string, now: Wall, readArea: AreaReader): Ask => {
  const text = plain(words)
  const more = readAsk(words, now, {}, readArea)
  const dropped = new Set(drops.flatMap(([part, pattern]) => (pattern.test(text) ? [part] : [])))
  const who = more.forWhom !== null || more.gender !== null || more.age !== null
  return withAssumed({
    words: ask.words, giving: ask.giving, grown: ask.grown || more.grown,
    when: dropped.has('when') ? null : otherDay.test(text) ? otherDays(ask.when, now) : notThatDay.test(text) ? otherDays(more.when, now) ?? ask.when : more.when ?? ask.when,
    where: more.where ?? (dropped.has('where') ? null : ask.where),
    age: more.age ?? (dropped.has('who') ? null : ask.age),
    gender: who ? more.gender : dropped.has('who') ? null : ask.gender, forWhom: who ? more.forWhom : dropped.has('who') ? null : ask.forWhom,
    free: !dropped.has('free') && (ask.free || saysCheap(text)),
    access: dropped.has('access') ? null : more.access ?? (quieter.test(text) ? 'quiet' : ask.access),
    nearer: ask.nearer || nearer.test(text)
  })
}
