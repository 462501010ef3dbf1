import { plain } from '../words/tokens.ts'

/** How old the person is whom it is for: `from` to `to`, equal when it was said. `found`: the words it was read from. */
export type AskedAge = { from: number; to: number; words: string; found: string }

const notYears = '(?!\\s*(?:am|pm|mins?\\b|minutes?|hours?|hrs?\\b|miles?|quid|pounds?|p\\b|%|weeks?|days?|months?|stone|st\\b|times|people|of us|o\'?clock|:|\\.\\d|th\\b|st\\b|nd\\b|rd\\b))'
const said = [
  new RegExp(`\\b(\\d{1,3})\\s*(?:-|\\s)?\\s*(?:years?|yrs?|yr)\\s*(?:-|\\s)?\\s*olds?\\b`),
  /\b(\d{1,3})\s*(?:yo|y\/o|y\.o\.)(?!\w)/,
  new RegExp(`\\b(?:i'?m|i am|am|he'?s|she'?s|they'?re|is|are|aged?|turned|turning|nearly|just)\\s+(\\d{1,3})\\b${notYears}`),
  new RegExp(`\\b(?:son|daughter|lad|lass|dad|mum|mam|nan|gran|grandad|granddad|grandma|boy|girl|brother|sister|neighbour|friend|mate|husband|wife|partner|uncle|aunty?|child|kid|bairn)(?:'s| is|,| who is| aged)?\\s*\\(?(\\d{1,3})\\b${notYears}`),
  /^\s*(\d{2})\s*(?:m|f|male|female)\b/
]

const groups: { pattern: RegExp; from: number; to: number; words: string }[] = [
  { pattern: /\b(?:teen|teens|teenagers?|teenaged?)\b/, from: 13, to: 19, words: 'for a teenager' },
  { pattern: /\b(?:toddlers?|baby group|under fives?)\b/, from: 0, to: 5, words: 'for a small child' },
  { pattern: /\b(?:in |my )?(?:80s|eighties)\b/, from: 80, to: 89, words: 'for someone in their 80s' },
  { pattern: /\b(?:in (?:my|his|her|their) )(?:70s|seventies)\b/, from: 70, to: 79, words: 'for someone in their 70s' },
  { pattern: /\b(?:pensioners?|oap|elderly|old (?:lady|man|people))\b/, from: 65, to: 110, words: 'for an older person' },
  { pattern: /\bmy (?:nan|nana|nanna|gran|granny|grandma|grandad|granddad|grandpa|grandmother|grandfather)\b(?!.*\b(?:died|passed|lost|funeral|death)\b)/, from: 60, to: 110, words: 'for an older person' }
]

const ageWords = (age: number): string => `for someone who is ${age}`

/** An age that somebody said, or a stage of life they named; null when they said neither. School years count from England's year 1 at 5 or 6. */
export const askedAge = (text: string): AskedAge | null => {
  const words = plain(text)
  for (const pattern of said) {
    const match = pattern.exec(words)
    const age = Number(match?.[1])
    if (match !== null && age <= 115) return { from: age, to: age, words: ageWords(age), found: match[0] }
  }
  const year = /\b(?:in )?year (\d{1,2})\b/.exec(words)
  if (year !== null && Number(year[1]) >= 1 && Number(year[1]) <= 13) {
    return { from: Number(year[1]) + 4, to: Number(year[1]) + 5, words: `for someone in school year ${year[1]}`, found: year[0] }
  }
  for (const group of groups) {
    if (group.pattern.test(words)) return { from: group.from, to: group.to, words: group.words, found: '' }
  }
  return null
}

export const exactAge = (age: number): AskedAge => ({ from: age, to: age, words: ageWords(age), found: '' })

/** Whether somebody of that age may come; unknown limits let everybody in. */
export const ageFits = (asked: AskedAge | null, minAge: number | null, maxAge: number | null): boolean =>
  asked === null || (asked.to >= (minAge ?? 0) && asked.from <= (maxAge ?? 200))
