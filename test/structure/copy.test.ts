import { readSources, scan } from './sources.ts'
import type { Literal, Source } from './sources.ts'

/** Sentences that the operator or a developer reads, not a person at the door: the command line, the settings, the start. */
const operators = /^bot\/(?:commands\/|wire\/|(?:config|index|clockFile)\.ts$)/
/** Calls whose words go to a log or a developer. `anyone` takes the reason that a reviewer reads. */
const calls = /^(?:new \w*|super|anyone|.*\b(?:log|logger|fail|say|warn|error|info|debug|fatal|describe|refuse|denied|unsafe|assertNever)|z\..*)$/
/** The two halves of every HTTP error (contract.md), and what explains an entry of the program's own tables. */
const keys = /^(?:error|do|why|help|message|cause|description)$/

/** Sentences that may stay where they are. Each line says why; a new one needs as good a reason. */
const allowed: { file: string; starts: string; why: string }[] = [
  { file: 'bot/channels/directline/guards.ts', starts: 'Get a token with POST', why: 'the second half of an HTTP error, read by whoever writes a client' },
  { file: 'bot/listen.ts', starts: 'PORT', why: 'told to whoever starts it, beside the other wrong settings' }
]

/** Four words or more that begin with a capital or end like a sentence. Markup does not count. */
export function sentence(text: string): boolean {
  const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  const plain = words.split(' ').filter(word => /^["'(]?[\p{L}][\p{L}'’-]*[.,;:?!)"']*$/u.test(word))
  return plain.length >= 4 && plain.length >= words.split(' ').length / 2 && (/^["'(]?\p{Lu}/u.test(words) || /\p{L}[.?!]["')]?$/u.test(words))
}

const mayStay = (path: string, { callee, key, text }: Literal): boolean =>
  operators.test(path) || calls.test(callee) || keys.test(key) || allowed.some(({ file, starts }) => file === path && text.startsWith(starts))

const found = (source: Source): string[] => source.literals
  .filter(literal => !literal.specifier && sentence(literal.text) && !mayStay(source.path, literal))
  .map(({ text, line }) => `${source.path}:${line}: ${text.slice(0, 80)}`)

describe('every sentence a person meets is in dialogs/copy', () => {
  test('the rule tells right from wrong', () => {
    const wrong = 'say.text = \'Someone will be with you.\'\nconst html = `<p>Please wait here for ${name}</p>`'
    expect(found(scan('bot/a.ts', wrong))).toHaveLength(2)
    const right = 'throw new Error(\'The table has no such column.\')\nres.send(400, { error: \'There is no text here.\', do: \'Send some text with it.\' })\n' +
      'log.info(\'The server is up now.\')\nconst css = \'margin padding border outline\'\nconst sql = \'A B C\'\n// This is a whole sentence.'
    expect(found(scan('bot/a.ts', right))).toEqual([])
  })

  test('there is none in a dialog or a channel', () => {
    const sources = readSources(['bot', 'dialogs']).filter(({ path }) => !path.startsWith('dialogs/copy/'))
    expect(sources.flatMap(found)).toEqual([])
  })

  test('what was let off is still there', () => {
    const sources = readSources(['bot', 'dialogs'])
    const gone = allowed.filter(({ file, starts }) => !sources.some(({ path, literals }) => path === file && literals.some(({ text }) => text.startsWith(starts))))
    expect(gone).toEqual([])
  })
})
