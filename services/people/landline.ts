/** Twilio: the number cannot get texts (30006 landline or unreachable carrier, 21614 not a mobile number). */
const said: ReadonlySet<string> = new Set(['30006', '21614'])

/** True for a network's code that means: no phone that shows texts. */
export const saysLandline = (code: string): boolean => said.has(code)

/**
 * True for a UK number of a shape that no mobile has. Known before anything is sent, because a text to a UK landline does not fail: it is read aloud
 * to whoever picks up. Numbers of other countries are left to the network's word.
 */
export const looksLikeLandline = (number: string): boolean => /^\+44[1-389]/.test(number)
