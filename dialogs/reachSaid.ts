import type { PersonRecord, Reach } from '../services/people/person.ts'
import { bare } from './commands.ts'

// "don't call me Sam" is about a name: after "me" must come an end, a time or a reason.
const me = '(?: me(?=$|[,.;]| (?:after|before|at|on|when|while|until|till|now|here|today|tonight|back|please|as|because|cos|it|he|she|they|or|and|but|unless|in|any|though|if|this)\\b)| us| here| back| at home| this (?:number|phone)| my (?:phone|mobile|house)|$|[,.;])'
const callsNot = new RegExp(`\\b(?:don'?t|do not|can'?t|cannot|not safe(?: for you)? to|isn'?t safe(?: for you)? to|not ok to|never) (?:ever |you )?(?:call|ring|phone)${me}|\\b(?:no (?:phone )?calls\\b|calls (?:are not|aren'?t|arent) (?:safe|ok|good))`)
const callsSafe = new RegExp(`\\b(?:you can|it'?s (?:safe|ok|okay|fine|alright) to|safe to|happy for you to) (?:call|ring|phone)${me}|\\b(?:phone )?calls (?:are|is) (?:safe|fine|ok|okay|alright)`)
const textsNot = /\b(?:don'?t|do not|not safe to|isn'?t safe to|never|stop) text(?:ing)?(?: me| us| here| this number|$)|\bno texts\b|\btexts (?:are not|aren'?t|arent) safe\b|\b(?:he|she|they|my \w+|someone) (?:\w+ ){0,2}(?:reads?|checks?|sees?|looks? at|goes? through|watch(?:es)?|monitors?|has got|got|has) (?:all )?(?:my|this) (?:phone|texts|messages|mobile)\b/
const textsSafe = /\b(?:you can|it'?s (?:safe|ok|okay|fine|alright) to|safe to) text(?: me| here| this number|$)|\btexts (?:are|is) (?:safe|fine|ok|okay|alright)\b/

/**
 * What their words say about being rung or texted: only what they say outright, and "not safe" wins over "safe" in one message. Empty where they
 * say nothing of it. "Please call me" asks for a person and is read elsewhere.
 */
export function reachSaid(words: string): Partial<Pick<Reach, 'calls' | 'texts'>> {
  const line = bare(words)
  const calls = callsNot.test(line) ? 'not-safe' : callsSafe.test(line) ? 'safe' : null
  const texts = textsNot.test(line) ? 'not-safe' : textsSafe.test(line) ? 'safe' : null
  return { ...(calls ? { calls } : {}), ...(texts ? { texts } : {}) }
}

/** The person with what these words say of reaching them. For every message of theirs, in a handoff too. */
export function withReach<P extends Pick<PersonRecord, 'reach'>>(person: P, words: string): P {
  const said = reachSaid(words)
  return Object.keys(said).length === 0 ? person : { ...person, reach: { ...person.reach, ...said } }
}
