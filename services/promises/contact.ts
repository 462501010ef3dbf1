import { z } from 'zod'

/** How it is safe to reach somebody, in the words in which it was said; null for what was not said. */
export const Contact = z.object({ way: z.string().nullable(), safeTimes: z.string().nullable(), voicemail: z.string().nullable(), askFor: z.string().nullable() })
export type Contact = z.infer<typeof Contact>

const END = '(?=[,.;!]|$| (?:and|but|or|no|not|only|ask|after|before|between|at|on|tomorrow|today|tonight|if|when|because)\\b)'
const way = new RegExp(`\\b(?:(ring|call|phone|text|email|visit|knock|write to)(?:ing)? )((?:(?:my|your|his|her|their|the|mum'?s|dad'?s|[a-z]+'s) )?(?:\\w+'s )?(?:work |home |new |other )?(?:landline|mobile|phone|house|home|number|work|door|office|email))${END}`, 'i')
const bareWay = /\b(ring|call|phone|text|email|visit)(?:s|ing)?\b/i
const times = /\b((?:only |not |never )?(?:after|before|between|until|till) (?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?(?: and \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?)?|noon|midday|lunch|tea|work|school|dark))\b/i
const notWhen = /\b((?:not|never|only) when [^,.;]{2,60})/i
const ask = /\bask(?:ing)? for ((?!help|someone|somebody|a )[\p{L}][\p{L}'-]*(?: [\p{Lu}][\p{L}'-]*)?)/iu

/** What a line that a worker left says about reaching the person. Only what stands in it: "ring mum's landline, no voicemail, ask for Jo". */
export function contactIn(line: string): Contact {
  const words = line.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  return { way: wayIn(words), safeTimes: times.exec(words)?.[1] ?? notWhen.exec(words)?.[1] ?? null, voicemail: voicemailIn(words), askFor: ask.exec(words)?.[1] ?? null }
}

function wayIn(words: string): string | null {
  const [, verb, place] = way.exec(words) ?? []
  if (verb !== undefined && place !== undefined) return `${asWay(verb)} ${place}`
  const [, alone] = bareWay.exec(words) ?? []
  return alone === undefined ? null : asWay(alone)
}

/** One word for one thing, as the summary has it elsewhere. */
const asWay = (verb: string): string => (/^(?:ring|phone|call)$/i.test(verb) ? 'call' : verb.toLowerCase())

function voicemailIn(words: string): string | null {
  if (/\b(?:no|not?|don'?t|do not|never)\b[^,.;]{0,20}\b(?:voice ?mails?|messages?|answer ?phones?|answering machine)\b/i.test(words)) return 'no'
  return /\b(?:voice ?mail|answer ?phone|leav(?:e|ing) a message)\b[^,.;]{0,20}\b(?:ok|okay|fine|safe)\b|\b(?:can|may|ok to|fine to|safe to) leave a (?:message|voice ?mail)\b/i.test(words) ? 'yes' : null
}

/** What the line says goes before what the person said in general; what neither says stays unknown. */
export const contactWith = (line: Contact | undefined, person: Contact): Contact => ({
  way: line?.way ?? person.way, safeTimes: line?.safeTimes ?? person.safeTimes, voicemail: line?.voicemail ?? person.voicemail, askFor: line?.askFor ?? person.askFor
})
