import { segmentsOf } from '../../../dialogs/copy/segments.ts'
import { summaryWords, takenWords, type Known } from '../../../dialogs/takenWords.ts'
import { degradedPageWords, workerWords } from '../../../dialogs/workerWords.ts'
import { newPerson } from '../../../services/people/person.ts'

const page = { key: 'page', code: 'K7', channel: 'web', language: 'en', withCode: false } as const
const told = (words: string) => ({ words, of: null, at: 0 })
const known: Known = {
  code: 'K7', route: 'human-now', channel: 'sms', language: 'pl', offered: ['Planet Cafe'], rangOff: null, words: ["i can't do this anymore", 'żona odeszła'],
  person: { ...newPerson(), name: told('Dee'), aroundYou: [told('my sister')], likes: [told('mending clocks')] }
}

describe('a page', () => {
  test.each([['human-now', 'Front door K7: someone needs you now.'], ['human-wanted', 'Front door K7: someone asked for a person.'], ['emergency-now', 'Front door K7: 999 was given.']] as const)(
    'for %s has its fixed first line, then channel and how to take it', (route, first) => {
      expect(workerWords({ ...page, route })).toBe(`${first}\nBy web chat. Reply 1 to take it, 2 to pass.`)
    })

  test('names the language only where it is not English, and wants the code where bare words would not do', () => {
    expect(workerWords({ ...page, route: 'human-now', language: 'pl', withCode: true, channel: 'sms' })).toBe('Front door K7: someone needs you now.\nBy text. Writes Polish. Reply 1 K7 to take it, pass K7 to pass.')
  })

  test('with a link to the console still fits two segments', () => {
    expect(segmentsOf(workerWords({ ...page, route: 'human-wanted', language: 'ckb', withCode: true, link: `https://frontdoor.example.org/staff/t/${'a'.repeat(24)}` }))).toBeLessThanOrEqual(2)
  })

  test('of the degraded path has the number to ring, or says that there is none', () => {
    expect(degradedPageWords({ code: 'K7', route: 'human-now', number: '+447700900123' })).toMatch(/^Front door K7: someone needs you now\.\nRing this number: \+447700900123$/)
    expect(degradedPageWords({ code: 'K7', route: 'human-now', number: null })).toMatch(/Reply 1/)
  })
})

describe('after a worker took it', () => {
  test('they learn the name, the words as they were written, what was offered, and whether texts and calls are safe', () => {
    const all = takenWords(known, false).join('\n')
    for (const fact of ['K7 is yours', 'Goes by Dee.', `Wrote: "i can't do this anymore"`, 'Wrote: "żona odeszła"', 'Around them: "my sister"', 'Offered: Planet Cafe.', 'Texts: not known if safe. Calls: not known if safe.', 'Writes Polish.']) expect(all).toContain(fact)
  })

  test('long words are split over texts between words, and none is lost', () => {
    const long = Array.from({ length: 400 }, (_, i) => `w${i}`).join(' ')
    const texts = summaryWords({ ...known, words: [long] })
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(306)
    for (let i = 0; i < 400; i += 1) expect(texts.join(' ').split(/[\s"]+/)).toContain(`w${i}`)
  })

  test('a run of emoji is never cut inside one', () => {
    for (const text of summaryWords({ ...known, words: ['🖤'.repeat(400)] })) expect(() => encodeURIComponent(text)).not.toThrow()
  })

  test('nothing known is said as nothing known', () => {
    expect(summaryWords({ ...known, person: newPerson(), words: [], offered: [] }).join('\n')).toMatch(/No name given\.[\s\S]*No words yet/)
  })

  test('nothing in it grades the person', () => {
    expect(takenWords(known, true).join('\n')).not.toMatch(/risk|score|level|severity|high|low priority|crisis/i)
  })
})

describe('texts in between', () => {
  test('words are relayed as they are, with a code only where several are live', () => {
    expect(workerWords({ key: 'relay', code: 'K7', text: 'ok {sam} 👍', several: false })).toBe('ok {sam} 👍')
    expect(workerWords({ key: 'relay', code: 'K7', text: 'ok', several: true })).toBe('K7: ok')
  })
  test('STOP tells the worker that no text can go, and what is known of calls', () => {
    expect(workerWords({ key: 'opted-out', code: 'K7', calls: 'safe' })).toMatch(/cannot text them\. They said calls are safe: text call K7/)
    expect(workerWords({ key: 'opted-out', code: 'K7', calls: 'not-known' })).toMatch(/Not known if calls are safe/)
  })
  test('done with words and no code asks first, in the words of the contract', () => {
    expect(workerWords({ key: 'hand-back-asks', code: 'K7', line: 'Sam will ring at 10' })).toBe("Hand back K7 and leave 'Sam will ring at 10'? yes")
  })
  test('the second to answer hears who has it', () => {
    expect(workerWords({ key: 'other-has-it', code: 'K7', by: 'Priya' })).toMatch(/^Priya has K7\./)
  })
  test('with several live it is asked which, before anything is sent', () => {
    expect(workerWords({ key: 'which-one', codes: ['K7', 'M4'], take: true })).toBe('K7 and M4 are waiting, so say which one you take: text 1 and its code, like 1 K7.')
    expect(workerWords({ key: 'which-one', codes: ['K7', 'M4'] })).toBe('Not sent. You have K7 and M4: start with the code of the one you mean, like K7 hello.')
  })
  test('taking it back is told with no words of theirs, and stays open', () => {
    expect(workerWords({ key: 'taken-back', code: 'K7' })).toMatch(/stays open/)
  })
})
