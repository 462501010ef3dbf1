import type { Match } from './automaton.ts'
import { polite, type Mark } from './features.ts'
import type { Token } from './normalise.ts'
import type { Meaning, PhraseBook } from './phraseBook.ts'
import type { Family } from './phrases/family.ts'

/**
 * A phrase of distress as it stands in its sentence. `lowered`: denied, long past or told of, and so an offer and no page; `sure`: the corpus has it in
 * distress and hardly anywhere else, so that it brings a person by itself.
 */
export type Signal = { family: Omit<Family, 'phrases'>; phrase: number; start: number; end: number; lowered: boolean; sure: boolean }
/** One reading of a text. */
export type Heard = { signals: Signal[]; settings: ReadonlySet<string>; intents: readonly Extract<Meaning, { kind: 'intent' }>[]; idioms: readonly Match[]; marks: readonly Mark[] }

const negators = new Set(['not', 'never', 'no', 'without', 'nor', 'neither'])
/** Only these may stand between "not" and a denied phrase: anything else may turn it round ("not sure I can", "not joking"). */
const mayDeny = new Set(('going to be am is are i a an any thinking about planning have had been feeling feel ever even at all of currently actively the my would do did trying would thoughts ideas plans wanting intend intending ' +
  'he she they feeling having being in or and actually really that it like was any').split(' '))
const deniers = new Set(['am', 'is', 'are', 'was', 'do', 'does', 'did', 'have', 'has', 'had', 'will', 'would', 'i', 'be', 'been', 'definitely', 'no', 'honestly', 'just', 'really', 'certainly', 'defo'])
const doubters = new Set(['why', 'wish', 'if', 'unless', 'until', 'sure', 'know', 'promise', 'can', 'could', 'should', 'wonder', 'hope', 'pretend', 'lying', 'help', 'please', 'but', 'how'])
const firstPerson = new Set(['i', 'me', 'my', 'myself', 'mine', 'we', 'us'])
const otherPerson = new Set('he she they him her them friend sister brother mum dad son daughter husband wife partner child boy girl gran neighbour flatmate housemate boyfriend girlfriend ex himself herself themselves'.split(' '))

/** "I'm not going to hurt myself": one plain "not", close before, in the same sentence, with nothing that makes it doubtful. */
function isDenied(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 6); at -= 1) {
    const word = tokens[at]?.word ?? ''
    if (negators.has(word)) {
      const before = tokens.slice(Math.max(0, at - 6), at).map((token) => token.word)
      const sameSentence = !tokens.slice(at + 1, start + 1).some((token) => token.opens)
      const close = before.at(-1)
      return sameSentence && !before.some((each) => negators.has(each) || doubters.has(each)) && (close === undefined || deniers.has(close) || word !== 'not')
    }
    if (!mayDeny.has(word)) return false
  }
  return false
}

const saysI = (tokens: readonly Token[], signal: Signal): boolean => tokens.slice(Math.max(0, signal.start - 3), signal.end).some((token) => firstPerson.has(token.word))
const saysThey = (tokens: readonly Token[], signal: Signal): boolean => tokens.slice(Math.max(0, signal.start - 4), signal.end + 1).some((token) => otherPerson.has(token.word))

/** "Took my tablets this morning" is a morning; "took all my tablets this morning" is never explained away (H24). */
const holdsAll = (tokens: readonly Token[], { family, start, end }: Signal): boolean =>
  family.route === 'emergency-now' && tokens.slice(start, end).some((token) => token.word === 'all')

/** Everyday talk that holds the phrase's last word holds it all; an emergency is everyday talk only where that says every word of it. */
const isIdiom = (tokens: readonly Token[], signal: Signal, idioms: readonly Match[]): boolean =>
  !holdsAll(tokens, signal) && idioms.some((idiom) => idiom.end >= signal.end && idiom.start < signal.end && (idiom.start <= signal.start || signal.family.route !== 'emergency-now'))

/** Phrases that touch are one thing said; two things said are never both explained away. */
const isLone = (signals: readonly Signal[]): boolean => {
  const ordered = signals.filter((signal) => signal.family.route !== 'offer-human').sort((one, two) => one.start - two.start)
  let end = ordered[0]?.end ?? 0
  for (const signal of ordered) {
    if (signal.start > end + 1) return false
    end = Math.max(end, signal.end)
  }
  return true
}

function isTold(tokens: readonly Token[], signal: Signal, settings: ReadonlySet<string>): boolean {
  if (settings.has('telling') && !saysThey(tokens, signal) && (!saysI(tokens, signal) || tokens[signal.start]?.quoted === true)) return true
  return !settings.has('still') && (settings.has('past') || (settings.has('lately') && settings.has('well')))
}

const marksOf = (book: PhraseBook, { phrase, end }: Match, kind: string): Mark[] => [{ name: kind, at: end - 1 }, { name: `${kind} ${book.lines[phrase] ?? ''}`, at: end - 1 }]

/** Words beside phrases of distress that still leave these all that a sentence says. */
const besides = 1
const emptyWords = new Set('i me my am is are was be been to the a an it so just really and but want going feel feeling feels like think thinking now still'.split(' '))
/** "My partner is violent", and nothing else in that sentence: what everyday talk would make of the phrase is not there. */
function saysNoMore(tokens: readonly Token[], said: readonly Signal[], { start, end }: Signal): boolean {
  let from = start, to = end
  while (from > 0 && tokens[from]?.opens !== true) from -= 1
  while (to < tokens.length && tokens[to]?.opens !== true) to += 1
  return tokens.slice(from, to).filter((token, at) => !polite.has(token.word) && !emptyWords.has(token.word) && !said.some((signal) => from + at >= signal.start && from + at < signal.end)).length <= besides
}

const crosses = (tokens: readonly Token[], { start, end }: Match): boolean => tokens.slice(start + 1, end).some((token) => token.opens)

/** Finds every phrase in a reading and settles what each means where it stands (safety.md, section 6, rule c). */
export function hear(book: PhraseBook, tokens: readonly Token[]): Heard {
  const found: Signal[] = []
  const idioms: Match[] = []
  const settings = new Set<string>()
  const marks: Mark[] = []
  const intents: Extract<Meaning, { kind: 'intent' }>[] = []
  for (const match of book.automaton.find(tokens)) {
    const meaning = book.meanings[match.phrase]
    if (meaning === undefined) continue
    if (meaning.kind !== 'signal') marks.push(...marksOf(book, match, meaning.kind === 'setting' ? meaning.setting : meaning.kind === 'intent' ? meaning.intent : 'idiom'))
    if (meaning.kind === 'signal') found.push({ family: meaning.family, ...match, lowered: false, sure: meaning.sure })
    // A saying ends with its sentence: "i cant go on. my name is" says no more of going on than its first four words.
    else if (meaning.kind === 'idiom') { if (!crosses(tokens, match)) idioms.push(match) }
    else if (meaning.kind === 'setting') settings.add(meaning.setting)
    else intents.push(meaning)
  }
  const said = idioms.length === 0 ? found : found.filter((signal) => !isIdiom(tokens, signal, idioms))
  const lone = isLone(said)
  const signals = said.map((signal) => {
    const may = lone && signal.family.plain !== true && signal.family.language === undefined && signal.family.route !== 'offer-human'
    return { ...signal, sure: signal.sure || saysNoMore(tokens, said, signal), lowered: may && (isDenied(tokens, signal.start) || isTold(tokens, signal, settings)) }
  })
  for (const signal of found) if (!said.includes(signal)) marks.push(...marksOf(book, signal, `explained ${signal.family.route}`))
  for (const signal of signals) marks.push(...marksOf(book, signal, `${signal.lowered ? 'lowered ' : ''}${signal.family.route}`), { name: `${signal.family.family} ${String(signal.lowered)}`, at: signal.end - 1 })
  return { signals, settings, intents, idioms, marks }
}

/** Everything heavy in it is plainly denied, long past or told of: the trained layer, which knows no "not", does not read it again. */
export const isExplained = ({ signals }: Heard): boolean =>
  signals.some((signal) => signal.lowered) && signals.every((signal) => signal.lowered || signal.family.route === 'offer-human')
