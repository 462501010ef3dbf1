import { isLetter, unleet, unstretch } from './letters.ts'
import { nearest, type Nearby } from './nearby.ts'
import { spellings } from './spelling.ts'
import { wordsOf, type RawWord } from './words.ts'

/** A word as the phrases are written. `start` and `end` are places in the text as it came, so that `because` can quote it. */
export type Token = RawWord

/** What is known of words: `lexicon` is every word of phrases and corpus, `nearby` the key words that a typo is put right to. */
export type Lexicon = { words: ReadonlySet<string>; nearby: Nearby }

/** A text beyond this is read at both ends: no message makes the front door slow. Ten thousand characters are read whole. */
const longest = 12_000

const beforeTo = new Set(['want', 'going', 'able', 'need', 'got', 'have', 'used', 'how', 'trying', 'ready', 'like', 'talk', 'speak', 'someone', 'tell'])
const beforeIll = new Set(['am', 'is', 'are', 'was', 'been', 'feel', 'feeling', 'mentally', 'seriously', 'really', 'so', 'very', 'fell', 'too', 'badly', 'got', 'get', 'being', 'terminally', 'be', 'im', "i'm", 'hes', 'shes', 'mum', 'dad'])

/** "Me mum", "me tablets": what is said in York for "my". */
const afterMe = new Set('whole entire last mum mums mam dad dads brother sister husband wife head heads arms arm legs leg life kids bairns tablets meds pills phone wrists wrist mate mates son daughter nan nans gran flat house job partner boyfriend girlfriend ex own bed room mind nerves chest heart back knife belt hands'.split(' '))

/** Digits and "ill" mean a word only beside certain words ("want 2 talk", "ill do it"). */
function byNeighbour(word: string, before: string | undefined): readonly string[] | null {
  if (word === '2' && before !== undefined && beforeTo.has(before)) return ['to']
  if (word === '4' && (before === 'looking' || before === 'waiting' || before === 'thanks')) return ['for']
  if (word === 'ill' && (before === undefined || !beforeIll.has(before))) return ['i', 'will']
  return null
}

/** The readings of one typed word that its letters allow: signs for letters, letters held down, a slip of the finger. */
function respelt(word: string, lexicon: Lexicon): readonly string[] {
  for (const guess of [...unleet(word), ...unstretch(word)]) {
    const read = spellings.get(guess)
    if (read !== undefined) return read
    if (lexicon.words.has(guess)) return [guess]
  }
  if (word.includes('*')) {
    const starred = nearest.starred(word, lexicon.nearby)
    if (starred !== null) return [starred]
  }
  const bare = word.replace(/[*!@$#|€£']/g, '')
  const close = nearest.slipped(unleet(bare)[0] ?? bare, lexicon.nearby)
  return [close ?? bare]
}

function canonical(raw: RawWord, before: string | undefined, lexicon: Lexicon | null): readonly string[] {
  const beside = byNeighbour(raw.word, before)
  if (beside !== null) return beside
  const read = spellings.get(raw.word)
  if (read !== undefined) return read
  if (raw.word.endsWith("'s")) return canonical({ ...raw, word: raw.word.slice(0, -2) }, before, lexicon)
  if (lexicon === null || lexicon.words.has(raw.word)) return [raw.word]
  return respelt(raw.word, lexicon)
}

function read(words: RawWord[], lexicon: Lexicon | null): Token[] {
  const tokens: Token[] = []
  let before: string | undefined
  let opens = false, comma = false
  for (const [at, raw] of words.entries()) {
    opens ||= raw.opens
    comma ||= raw.comma
    for (const word of raw.word === 'me' && afterMe.has(words[at + 1]?.word ?? '') ? ['my'] : canonical(raw, before, lexicon)) {
      tokens.push({ ...raw, word, opens, comma })
      opens = false
      comma = false
    }
    before = raw.word
  }
  return tokens
}

/** Letters typed apart ("s u i c i d e", "k.m.s") put together: runs of three and more single letters. Null where there are none. */
function together(words: RawWord[]): RawWord[] | null {
  const joined: RawWord[] = []
  let changed = false
  for (let at = 0; at < words.length;) {
    let end = at
    while (end < words.length && isSingle(words[end])) end += 1
    // A kiss after letters typed apart is none of them.
    while (end - at > 3 && words[end - 1]?.word === 'x') end -= 1
    const first = words[at], last = words[end - 1]
    if (end - at >= 3 && first !== undefined && last !== undefined) {
      joined.push({ ...first, word: words.slice(at, end).map((each) => each.word).join(''), end: last.end })
      changed = true
      at = end
    } else if (first !== undefined) { joined.push(first); at += 1 }
  }
  return changed ? joined : null
}
const isSingle = (raw: RawWord | undefined): boolean => raw !== undefined && raw.word.length === 1 && raw.word.charCodeAt(0) < 0x3000 && isLetter(raw.word, raw.word.charCodeAt(0))

/** Words run together ("iwanttodie") taken apart into known words; null where none is. */
function apart(words: RawWord[], lexicon: Lexicon): RawWord[] | null {
  let changed = false
  const split = words.flatMap((raw) => {
    if (raw.word.length < 8 || raw.word.length > 60 || lexicon.words.has(raw.word) || spellings.has(raw.word)) return [raw]
    const parts = nearest.runTogether(raw.word, lexicon.words)
    if (parts === null) return [raw]
    changed = true
    return parts.map((word) => ({ ...raw, word }))
  })
  return changed ? split : null
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`)

/**
 * The readings of a text: the plain one first, then, where letters were typed apart or words together, one with these put right.
 * A reader takes the nearest-to-human of them. With `lexicon` null nothing is guessed: so are the phrases themselves read.
 */
export function normalise(text: string, lexicon: Lexicon | null): Token[][] {
  const whole = cut(text)
  const words = wordsOf(whole)
  const plain = read(words, lexicon)
  if (lexicon === null) return [plain]
  const joined = together(words)
  const split = apart(joined ?? words, lexicon)
  const second = split ?? joined
  return second === null ? [plain] : [plain, read(second, lexicon)]
}
