const shut = "(?:shut|closed|locked(?: up)?|boarded up|cancelled)"
const place = "(?:it|place|cafe|group|club|hall|centre|session|library|class|choir)"
const told = [
  new RegExp(`\\b(?:it|they|that|that one|place|cafe|group|club|hall|centre|door|doors|library|session)(?:'s| was| were| is| are|'re| had) (?:all |already |actually |just )?(?:${shut}|shut down|closed down|not (?:there|on|open|running))\\b`),
  /\b(?:it|they|that|place|cafe|group|club|hall|centre|session) (?:wasn'?t|weren'?t|isn'?t|aren'?t) (?:there|on|open|running)\b/,
  new RegExp(`\\b(?:turned up|went|got there|been|walked (?:all the way|over|down))\\b.*\\b(?:${shut}|nobody|no ?one|not there|wasn'?t (?:there|on|open|running))\\b`),
  new RegExp(`^(?:no,? |nope,? |well,? |sorry,? |but )?(?:(?:was |all )?${shut}|nobody (?:was )?there|no ?one (?:was )?there)$`),
  /\b(?:nobody|no ?one) (?:was |were )?(?:there when|there|turned up|answered the door)\b/,
  /\b(?:it|they|that|place|group|club) (?:doesn'?t|don'?t|does not|do not) (?:exist|run|meet|happen|open) (?:there )?any ?more\b/,
  new RegExp(`\\b(?:${place}|they)(?:'s|'ve| has| have) (?:now )?(?:shut|closed)\\b|\\bthe ${place}(?: has|'s) (?:moved|stopped|finished|gone)\\b|\\b${place}(?: has|'s| was)? (?:shut|closed) down\\b`),
  /\b(?:the|that|their|its|your) (?:number|phone|line)(?: you gave(?: me)?)? (?:doesn'?t|didn'?t|does not|did not|isn'?t|wasn'?t) (?:work|right|working)\b|\b(?:it'?s|it was|that'?s|that was|the|a) wrong number\b|\b(?:the|that|their) number(?:'s| is| was) (?:dead|wrong|out of date)\b/
]
const asks = /^(?:is|are|was|were|does|do|when|what|why|will|has|have|if)\b|\?\s*$/

/** True where somebody tells that a place they were sent to was shut or is not there any more. A question whether it is shut tells nothing. `text` as they wrote it. */
export const tellsShut = (text: string): boolean => {
  const words = text.slice(0, 300).toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ').trim()
  const line = words.replace(/[.!,]+$/g, '')
  return !asks.test(words) && told.some((pattern) => pattern.test(line))
}
