import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from '../../../dialogs/copy/copy.ts'
import { arriving } from '../../../dialogs/copy/en-GB/arriving.ts'
import { everyday } from '../../../dialogs/copy/en-GB/everyday.ts'
import { handoff } from '../../../dialogs/copy/en-GB/handoff.ts'
import { enGB } from '../../../dialogs/copy/en-GB/index.ts'
import { places } from '../../../dialogs/copy/en-GB/places.ts'
import { promises } from '../../../dialogs/copy/en-GB/promises.ts'
import { remembering } from '../../../dialogs/copy/en-GB/remembering.ts'
import { waiting } from '../../../dialogs/copy/en-GB/waiting.ts'
import { worker } from '../../../dialogs/copy/en-GB/worker.ts'
import { isGsm, segmentsOf } from '../../../dialogs/copy/segments.ts'
import { sentence, type SentenceKey } from '../../../dialogs/copy/sentence.ts'
import { readingAge, syllablesOf } from './readingAge.ts'

const forPeople = { ...arriving, ...everyday, ...handoff, ...places, ...promises, ...remembering, ...waiting }
const byMoment: Record<string, Readonly<Record<string, Copy>>> = { arriving, everyday, handoff, places, promises, remembering, waiting, worker }
const keys = Object.keys(enGB).filter((key): key is SentenceKey => key in enGB)
const copies: [string, Copy][] = Object.entries(enGB)
const personCopies: [string, Copy][] = Object.entries(forPeople)
const wordings = (copy: Copy): string[] => [copy.web, ...(copy.sms ? [copy.sms] : [])]

const worst = (key: string, channel: 'web' | 'sms'): string => {
  const found = keys.find((one) => one === key)
  if (!found) throw new Error(`no sentence ${key}`)
  const copy: Copy = enGB[found]
  // The sentence is asked for with the values that its own file calls the worst, whatever their names are.
  return sentence(found, copy.worst ?? {}, { channel })
}

describe('what may never stand in copy', () => {
  const banned = /\b(?:residents?|patients?|service users?|users?|cases?|referr(?:al|ed|als)|eligib\w*|risks?|severity|goodbye|bye|bye-bye|calm down|i understand|committed suicide|discharged?|triage|assess\w*|diagnos\w*)\b|!/i
  test.each(copies)('%s uses none of the words that are banned', (_, copy) => {
    for (const words of wordings(copy)) expect(words).not.toMatch(banned)
  })

  // Said before it is so, each of these would be a lie that a frightened person leans on.
  const claims = [
    "i've told", 'i have told', 'has been told', 'have been told', "i've let", "i've asked", 'i have asked', "i've got you someone", "i've got someone", 'is on their way',
    'are on their way', 'on the way to you', "i've passed", 'have been notified', 'has been notified', "i've contacted", 'have contacted', "i've called", "i've rung", 'help is coming',
    "i've reached", 'has seen your', 'someone is coming', 'will be with you', "i've deleted", "i've erased", "i've forgotten", 'has been deleted', 'in a few minutes someone'
  ]
  const told: Readonly<Record<string, string>> = { 'taken-sent': 'the words were given with the take' }
  test.each(copies.filter(([key]) => !(key in told)))('%s claims nothing before it is so', (_, copy) => {
    for (const words of wordings(copy)) for (const claim of claims) expect(words.toLowerCase()).not.toContain(claim)
  })

  test('only sentences kept for an accepted text say that one was sent', () => {
    const saying = personCopies.filter(([, copy]) => wordings(copy).some((words) => /i've texted|i've sent|text is with/i.test(words))).map(([key]) => key)
    expect(saying.filter((key) => !key.startsWith('waiting-sent-'))).toEqual([])
    expect(saying.length).toBeGreaterThan(0)
  })

  // Twilio takes a lone one of these as an opt-out, and every text after it is blocked: nobody may be told to send one.
  const optOut = /\b(?:STOP|STOPALL|END|QUIT|CANCEL|UNSUBSCRIBE|REVOKE|OPTOUT)\b|\b(?:text|say|reply|type|send) (?:stop|end|quit|cancel|unsubscribe)\b/
  const names = new Set(['opted-out', 'not-sent-opted-out', 'operator-opt-out'])
  test.each(copies.filter(([key]) => !names.has(key)))('%s tells nobody to text an opt-out word', (_, copy) => {
    for (const words of wordings(copy)) expect(words).not.toMatch(optOut)
  })

  test('no feeling of a machine is claimed', () => {
    for (const [, copy] of personCopies) for (const words of wordings(copy)) expect(words).not.toMatch(/\bI(?:'m| am) (?:so )?(?:sorry|sad|glad|happy|worried|proud)\b|\bI (?:care|feel)\b|you matter/i)
  })

  test('no duration is promised to a person who waits', () => {
    for (const [, copy] of Object.entries({ ...handoff, ...waiting })) for (const words of wordings(copy)) expect(words).not.toMatch(/\b(?:soon|shortly|within|in a (?:moment|minute|second)|any minute|\d+ minutes)\b/i)
  })
})

describe('the lines that save lives', () => {
  test('the only numbers written into copy are 999, 55 and 111', () => {
    const allowed = new Set(['999', '55', '111', '1', '2', '8', '9', '10', '20', '30'])
    for (const [key, copy] of personCopies) {
      for (const words of wordings(copy)) for (const number of words.match(/\d[\d ]*\d|\d/g) ?? []) expect({ key, known: allowed.has(number.trim()) }).toEqual({ key, known: true })
    }
  })

  test('999, 55, 111 and the BSL address of emergency copy stand in the lines file too', () => {
    const lines = readFileSync(join(import.meta.dirname, '../../../deployment/lines.json'), 'utf8')
    for (const number of ['999', 'press 55', '111', '999bsl.co.uk']) expect(lines).toContain(number)
  })

  test('an emergency says 999 first, that this is automated, that it cannot call, and that a person is being brought', () => {
    const body = worst('emergency-now-body', 'sms')
    expect(body.indexOf('999')).toBeLessThan(20)
    expect(body).toMatch(/automated and can't call/)
    for (const key of ['emergency-now', 'emergency-now-body', 'emergency-now-somebody']) expect(worst(key, 'sms')).toMatch(/I'm automated.*I'm getting a person/)
    expect(worst('emergency-now-somebody', 'sms')).toMatch(/press 55 .*they won't know where you are/)
  })
})

describe('what fits a phone', () => {
  const whole = new Set(['other-language', 'human-language', 'emergency-language'])
  test.each(Object.keys(forPeople).filter((key) => !whole.has(key)))('%s is GSM-7 and at most two segments at its longest', (key) => {
    const text = worst(key, 'sms')
    expect({ text, gsm: isGsm(text), short: segmentsOf(text) <= 2 }).toEqual({ text, gsm: true, short: true })
  })

  test.each([...whole])('%s, which names a language in its own script, is at most three segments', (key) => {
    expect(segmentsOf(worst(key, 'sms'))).toBeLessThanOrEqual(3)
  })

  test.each(Object.keys(worker))('%s, to a worker, is GSM-7 and at most two segments at its longest', (key) => {
    const text = worst(key, 'sms')
    expect({ text, gsm: isGsm(text), short: segmentsOf(text) <= 2 }).toEqual({ text, gsm: true, short: true })
  })

  test('the segment counts, for a reviewer to read', () => {
    const counts = Object.keys(forPeople).map((key) => segmentsOf(worst(key, 'sms')))
    process.stdout.write(`sentences to people: ${counts.length}, one segment: ${counts.filter((count) => count === 1).length}, two: ${counts.filter((count) => count === 2).length}\n`)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })
})

describe('what a ten-year-old can read', () => {
  test('syllables are counted as a person counts them', () => {
    const counted: [string, number][] = [['person', 2], ['automated', 4], ['place', 1], ['places', 2], ['hub', 1], ['welcome', 2], ['people', 2], ['asked', 1], ['wanted', 2], ['family', 3]]
    expect(counted.map(([word]) => [word, syllablesOf(word)])).toEqual(counted)
  })

  test.each(Object.keys(byMoment))('%s reads at nine to eleven years of age or below', (moment) => {
    const texts = Object.keys(byMoment[moment] ?? {}).map((key) => worst(key, 'web'))
    const age = readingAge(texts.join(' '))
    process.stdout.write(`reading age of ${moment}: ${age.toFixed(1)}\n`)
    expect(age).toBeLessThanOrEqual(11)
  })

  test.each(personCopies.filter(([, copy]) => copy.web.split(' ').length >= 12).map(([key]) => key))('%s by itself reads below thirteen', (key) => {
    expect(readingAge(worst(key, 'web'))).toBeLessThan(13)
  })

  test('hard words are seen by the measure', () => {
    expect(readingAge('The multidisciplinary organisation facilitates individualised psychological interventions for communities.')).toBeGreaterThan(18)
  })
})

describe('keys', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../dialogs')).filter((name) => name.endsWith('.ts'))
  const code = files.map((name) => readFileSync(join(import.meta.dirname, '../../../dialogs', name), 'utf8')).join('\n')
  const built = [...code.matchAll(/`([a-z-]*)\$\{[^}]+\}([a-z-]*)`/g)].map(([, before = '', after = '']) => new RegExp(`^${before}.+${after}$`)).filter((shape) => shape.source !== '^.+$')

  test.each(keys)('%s is used', (key) => {
    expect(code.includes(`'${key}'`) || built.some((shape) => shape.test(key))).toBe(true)
  })

  test('no key stands in two files, where one would hide the other', () => {
    const all = Object.values(byMoment).flatMap((file) => Object.keys(file))
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([])
  })

  test('a placeholder and its worst value belong together', () => {
    for (const [key, copy] of copies) {
      const used = new Set(wordings(copy).flatMap((words) => [...words.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name)))
      expect({ key, values: Object.keys(copy.worst ?? {}).sort() }).toEqual({ key, values: [...used].sort() })
    }
  })

  test('every placeholder is filled: a quote before a brace would leave it standing', () => {
    for (const key of keys) for (const channel of ['web', 'sms'] as const) expect(worst(key, channel)).not.toMatch(/[{}]/)
  })

  test('words of a person that look like a template are passed on as they are', () => {
    expect(sentence('thanks-name', { name: "{x} 'O" }, { channel: 'web' })).toBe("Thanks, {x} 'O.")
    expect(sentence('relay', { text: "it's {me}" }, { channel: 'sms' })).toBe("it's {me}")
  })
})
