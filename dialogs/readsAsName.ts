import { bare } from './commands.ts'

const leadIn = /^(?:(?:hi|hello|hiya|hey|yes|yeah|ok|oh|erm|um|well)[ ,.]+)?(?:(?:you can |please |just )*call me |my name(?:'s| is) |(?:the )?name's |i go by |they call me |people call me |i'?m called |it's |its |it is |i'm |im |i am |this is )?(?:just )?/i
const leadOut = /[ ,]+(?:please|instead|now|from now on|actually|then|thanks|thank you|will do|is fine|here|x+|if you like)$/i

// A first word that is never a name when a person answers "what would you like to be called". A name that is also a word (Will, Hope, May, Joy) is not here.
const never = new Set((
  'a an the and but or if so no not nope nah none nobody nothing never neither yes yeah yep yup ok okay alright fine good great bad sad low lonely alone tired ' +
  'hungry cold lost scared afraid worried anxious bored busy sick ill poorly sorry sure unsure dunno idk skip pass later maybe whatever whoever anything anyone ' +
  'anonymous someone something somewhere hello hi hiya hey help person people places place more less stop start end quit cancel info what whats when where why who whos how which ' +
  'can could do does did is are am was were would should have has had i you u he she they we it me my your our their this that these those there here ' +
  'thanks thank ta cheers please lol haha hm hmm um erm back again tomorrow today tonight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday ' +
  'at on in from of off to too for with without about just really very quite still only need want wanna looking trying feeling going getting having thinking struggling ' +
  'don\'t dont can\'t cant won\'t wont isn\'t doesn\'t rather prefer forget remember mind'
).split(' '))

/** At most this much of a name is kept. */
const longest = 40

/**
 * The name in an answer to "what would you like to be called", or in "call me Sam instead"; null when it does not read as one ("no", "what's on
 * tuesday", "tired"). One to three words of letters, in any alphabet, kept as they typed it.
 */
export function readsAsName(answer: string): string | null {
  const line = answer.replace(/[’‘]/g, "'").trim()
  if (line.includes('?') || line.includes('\n') || line.length > 80) return null
  const core = line.replace(leadIn, '').replace(/[.,!\s]+$/, '').replace(leadOut, '').replace(/[^\p{L}\p{M}\p{N}'. -]+/gu, '').replace(/[.\s]+$/, '').trim()
  const parts = core.split(/\s+/)
  const everyPart = parts.length <= 3 && parts.every((part) => /^\p{L}[\p{L}\p{M}'.-]*$/u.test(part) && !never.has(part.toLowerCase()))
  if (!everyPart || core.length > longest) return null
  return core === core.toLowerCase() ? core.replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase()) : core
}

const renames = /\b(?:call me|my name(?:'s| is)|i go by|i'?m called|name's)\s+(.+)$/is

/** The name that somebody gives unasked ("call me Sam instead"); null when the words are something else ("call me back", "don't call me that"). */
export function renamedTo(words: string): string | null {
  const line = words.replace(/[’‘]/g, "'").trim()
  if (/\b(?:don't|dont|do not|never|stop)\s+(?:you\s+)?call(?:ing)? me\b/i.test(line)) return null
  const given = renames.exec(line)?.[1]
  if (given === undefined) return null
  const upToStop = given.split(/[,.;\n]| and | but | not /i)[0] ?? ''
  return readsAsName(upToStop)
}

/** "That's not my name", "don't call me that". */
export const dropsName = (words: string): boolean =>
  /\b(?:not my name|isn't my name|isnt my name|wrong name|don't call me (?:that|it)|dont call me (?:that|it)|stop calling me)\b/.test(bare(words))
