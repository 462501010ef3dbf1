import { foundIn } from './entities.ts'
import { hear, isExplained, type Heard, type Signal } from './context.ts'
import { isRead, languageOf } from './language.ts'
import { normalise, type Token } from './normalise.ts'
import { readPhrases, type PhraseBook } from './phraseBook.ts'
import { quote } from './quote.ts'
import { joined, type Reading } from './reading.ts'
import { makeRecogniser, type Recogniser } from './recogniser.ts'
import { bringsHuman, nearerHuman, routes, type Danger, type Intent, type Route, type Screened } from './screened.ts'

/**
 * Reads a message. `before`: the same person's earlier messages, oldest first; the last ten are read with it, singly and joined.
 * Pure; never throws, whatever the text; the route only ever rises with more text. It chooses an act and rates nobody.
 */
export type Screen = (text: string, before?: readonly string[]) => Screened

/** Earlier messages that are read with a new one (safety.md, section 6, rule e). */
const remembered = 10
/** A long earlier message stands on its own; only its end is joined with what came next. */
const joinedTokens = 40

/** One message in its best reading: the reading nearest to a human. */
export type Read = { text: string; tokens: Token[]; heard: Heard; route: Route }

const readingOf = ({ tokens, heard }: Read): Reading => ({ tokens, marks: heard.marks })

const isShortForm = (signal: Signal, tokens: readonly Token[]): boolean => {
  const first = tokens[signal.start], last = tokens[signal.end - 1]
  return signal.family.language === undefined && first !== undefined && last !== undefined && last.end - first.start <= 4
}
/** What a phrase does where it stands. */
const actOf = (signal: Signal): Route => (signal.lowered ? 'offer-human' : signal.sure ? signal.family.route : 'everyday')
const routeOf = (signals: readonly Signal[]): Route => signals.reduce<Route>((route, signal) => nearerHuman(route, actOf(signal)), 'everyday')

/** Which layers read. All do but in the evaluation, which says what each of them gives. */
export type Layers = { phrases: boolean; trained: boolean; conversation: boolean }
export const allLayers: Layers = { phrases: true, trained: true, conversation: true }

function readOne(book: PhraseBook, text: string): Read {
  const reads = normalise(text, book.lexicon).map((tokens) => {
    const heard = hear(book, tokens)
    return { text, tokens, heard, route: routeOf(heard.signals) }
  })
  const first = reads[0] ?? { text, tokens: [], heard: { signals: [], settings: new Set<string>(), intents: [], idioms: [], marks: [] }, route: 'everyday' as const }
  return reads.reduce((best, each) => (routes.indexOf(each.route) > routes.indexOf(best.route) ? each : best), first)
}

/** Where the readings of a moment ago are kept: each earlier message would else be read anew with each new one. The same text always reads the same. */
export type ReadBefore = { get(text: string): Read | undefined; set(text: string, read: Read): void }
const nothingKept: ReadBefore = { get: () => undefined, set: () => undefined }

function readOnce(book: PhraseBook, text: string, kept: ReadBefore): Read {
  const known = kept.get(text)
  if (known) return known
  const read = readOne(book, text)
  kept.set(text, read)
  return read
}

/** A phrase that runs over several messages ("I want to" / "end it all"). `newest`: it ends in the newest of them. */
type Across = { route: Route; danger: Danger | null; pieces: string[]; newest: boolean }

function readAcross(book: PhraseBook, reads: readonly Read[]): Across[] {
  const parts = reads.map((read, at) => ({ read, tokens: read.tokens.length <= joinedTokens ? read.tokens : at === reads.length - 1 ? read.tokens.slice(0, joinedTokens) : read.tokens.slice(-joinedTokens) }))
  const all = parts.flatMap(({ tokens }, part) => tokens.map((token, at) => ({ part, at, token: at === 0 && part > 0 ? { ...token, opens: false } : token })))
  return hear(book, all.map(({ token }) => token)).signals.flatMap((signal) => {
    const own = all.slice(signal.start, signal.end)
    const first = own[0], last = own.at(-1)
    if (first === undefined || last === undefined || first.part === last.part) return []
    const pieces = parts.slice(first.part, last.part + 1).map(({ read }) => read.text.trim()).filter((piece) => piece !== '')
    return [{ route: actOf(signal), danger: signal.family.danger ?? null, pieces, newest: last.part === parts.length - 1 }]
  })
}

/** The last texts as one sentence: what is new only where they say it with the newest and do not without it. Never an emergency: that stands in a text, or in a phrase. */
const togetherLengths = [2, 3, 5, 9]
function together(recogniser: Recogniser, reads: readonly Read[]): Route {
  return togetherLengths.reduce<Route>((route, length) => {
    if (length > reads.length) return route
    const last = reads.slice(-length).map(readingOf)
    const all = recogniser.whole(joined(last, joinedTokens))
    return bringsHuman(all) && !bringsHuman(recogniser.whole(joined(last.slice(0, -1), joinedTokens))) ? nearerHuman(route, all === 'emergency-now' ? 'human-now' : all) : route
  }, 'everyday')
}

const isEnglish = (language: string): boolean => language === 'en' || language === 'und' || language === 'cy'

/** Short forms of English ("od", "sh") are words of other languages, and are not heard in them. */
function inLanguage(read: Read, language: string): Read {
  if (isEnglish(language)) return read
  const signals = read.heard.signals.filter((signal) => !isShortForm(signal, read.tokens))
  return { ...read, heard: { ...read.heard, signals }, route: routeOf(signals) }
}

function becauseOf(read: Read, route: Route, across: readonly Across[]): string[] {
  const own = read.heard.signals.filter((signal) => nearerHuman(route, actOf(signal)) === actOf(signal))
  const quotes = own.map((signal) => quote(read.text, read.tokens, signal.start, signal.end))
  const joined = across.filter((each) => each.route === route).flatMap((each) => each.pieces.map((piece) => piece.slice(0, 160)))
  return [...new Set([...quotes, ...joined])].filter((words) => words !== '').slice(0, 4)
}

function dangerOf(read: Read, route: Route, across: readonly Across[], recogniser: Recogniser): Danger | null {
  if (route !== 'emergency-now') return null
  const own = read.heard.signals.filter((signal) => !signal.lowered && signal.family.route === 'emergency-now')
  const all = [...own.map((signal) => signal.family.danger), ...across.filter((each) => each.route === 'emergency-now').map((each) => each.danger)]
  // A body in danger comes first: an ambulance can be asked for beside the police, and help for it cannot wait.
  return all.includes('body') ? 'body' : all.includes('somebody') ? 'somebody' : all.length === 0 ? recogniser.danger(readingOf(read)) : null
}

/** What earlier messages do to a new one. A denial, a joke or a goodbye after heavy words lowers nothing (rules b, c, e). */
function inConversation(read: Read, route: Route, earlier: readonly Read[], across: readonly Across[]): { route: Route; because: string[] } {
  const heavy = earlier.filter((each) => bringsHuman(each.route) && each.route !== 'human-wanted')
  const heavyAcross = across.filter((each) => !each.newest && bringsHuman(each.route) && each.route !== 'human-wanted')
  if (heavy.length === 0 && heavyAcross.length === 0) return { route, because: [] }
  const said = [...heavy.flatMap((each) => becauseOf(each, each.route, [])), ...heavyAcross.flatMap((each) => each.pieces)].slice(-2)
  const raised = nearerHuman(route, read.heard.settings.has('finality') || read.heard.settings.has('quiet') ? 'human-now' : 'offer-human')
  return { route: raised, because: raised === route ? [] : [...said, read.text.trim().slice(0, 160)].filter((words) => words !== '') }
}

/** A text that is hardly more than a phrase of an intent ("no thanks") means that. */
const barely = 2

/** What it is about: the trained layer weighs the phrases of every intent with the words; without it, the phrase of the intent that comes first. */
function intentOf(read: Read, recogniser: Recogniser): Intent {
  const first = [...read.heard.intents].sort((one, two) => one.order - two.order)[0]
  if (first !== undefined && read.tokens.length <= barely) return first.intent
  return recogniser.intent(readingOf(read))?.intent ?? first?.intent ?? 'other'
}

/** Of a few words in a language it has few lines of, the trained layer knows less than the phrases. */
const fewestElsewhere = 4

/** What the trained layer makes of one text. */
const wordsRoute = (recogniser: Recogniser, read: Read): Route =>
  isExplained(read.heard) ? 'everyday' : recogniser.route(readingOf(read), read.heard.signals.some((signal) => !signal.sure && !signal.lowered && signal.family.route !== 'human-wanted'))

/** Only a text whose language nobody can read is paged, and only the second time; the first is an offer (contract.md, human-wanted). */
function unread(text: string, language: string, before: readonly string[]): Route {
  const strange = (each: string): boolean => /\p{L}/u.test(each) && !isRead(languageOf(each, normalise(each, null)[0] ?? [], null))
  if (!/\p{L}/u.test(text) || isRead(language)) return 'everyday'
  return before.some(strange) ? 'human-wanted' : 'offer-human'
}

function screenOne(book: PhraseBook, recogniser: Recogniser, text: string, before: readonly string[], kept: ReadBefore): Screened {
  const alone = readOnce(book, text, kept)
  const language = languageOf(text, alone.tokens, alone.heard.signals.find((signal) => signal.family.language !== undefined)?.family.language ?? null)
  const read = inLanguage(alone, language)
  const earlier = before.slice(-remembered).map((each) => readOnce(book, each, kept)).map((each) => ({ ...each, route: nearerHuman(each.route, wordsRoute(recogniser, each)) }))
  const across = earlier.length === 0 ? [] : readAcross(book, [...earlier, read])
  const newest = across.filter((each) => each.newest)
  const byPhrase = newest.reduce<Route>((route, each) => nearerHuman(route, each.route), read.route)
  const known = nearerHuman(byPhrase, unread(text, language, before))
  const raised = nearerHuman(known, !isEnglish(language) && read.tokens.length < fewestElsewhere ? 'everyday' : wordsRoute(recogniser, read))
  const inTalk = inConversation(read, nearerHuman(raised, earlier.length > 0 ? together(recogniser, [...earlier, read]) : 'everyday'), earlier, across)
  const route = inTalk.route
  const because = [...becauseOf(read, route, newest), ...inTalk.because]
  return {
    route, because: route === 'everyday' ? [] : because.length > 0 ? [...new Set(because)] : [text.trim().slice(0, 160)].filter((words) => words !== ''),
    intent: bringsHuman(route) ? null : intentOf(read, recogniser),
    language, danger: dangerOf(read, route, newest, recogniser), found: foundIn(text),
    quiet: read.heard.settings.has('quiet'), takesBack: read.heard.settings.has('takesBack')
  }
}

/** Loads phrases and recogniser once (under a second). Throws only on a phrase file or weights that cannot be read. */
export function makeScreen(layers: Layers = allLayers, kept: ReadBefore = nothingKept): Screen {
  const whole = makeRecogniser()
  const recogniser: Recogniser = layers.trained ? whole : { ...whole, route: () => 'everyday', whole: () => 'everyday', intent: () => null }
  const book = layers.phrases ? readPhrases(whole.words, whole.unsure) : withoutSignals(readPhrases(whole.words, whole.unsure))
  return (text, before = []) => screenOne(book, recogniser, text, layers.conversation ? before : [], kept)
}

const withoutSignals = (book: PhraseBook): PhraseBook => ({ ...book, meanings: book.meanings.map((meaning) => (meaning.kind === 'setting' ? meaning : { kind: 'setting', setting: 'lately' })) })
