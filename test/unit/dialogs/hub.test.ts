import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HubFileError, readHub } from '../../../services/hub/hub.ts'
import { forgotten, newPerson, told } from '../../../services/people/person.ts'

describe('the hub file', () => {
  test('the example can be read', () => {
    expect(readHub(readFileSync(join(import.meta.dirname, '../../../deployment/hub.example.json'), 'utf8')).name).toBe('Acomb Community Hub')
  })
  test('a name is enough; nothing else is promised then', () => {
    expect(readHub('{"name":"Hub"}')).toMatchObject({ address: null, doorHours: null, whoSees: {}, comeWithYou: null })
  })
  test('every fault is told at once, with where it stands', () => {
    expect(() => readHub('{"addres":"x","whoSees":{"police":{"words":"no"}}}')).toThrow(HubFileError)
    try {
      readHub('{"addres":"x","whoSees":{"police":{"words":"no"}}}')
    } catch (error) {
      const text = error instanceof HubFileError ? error.message : ''
      for (const place of ['name:', 'addres', 'whoSees.police.signedBy', 'whoSees.police.signedOn']) expect(text).toContain(place)
    }
  })
  test('an answer that nobody signed is refused', () => {
    expect(() => readHub('{"name":"Hub","whoSees":{"police":{"words":"No.","signedBy":"","signedOn":"2026-11-01"}}}')).toThrow(/signedBy/)
  })
  test('what is not JSON is said kindly', () => expect(() => readHub('{name')).toThrow(/not JSON/))
})

describe('what a person told', () => {
  test('forgetting keeps only that texting or calling them is not safe', () => {
    const person = { ...newPerson(), name: { words: 'Dee', of: null, at: 1 }, reach: { ...newPerson().reach, texts: 'not-safe' as const, calls: 'safe' as const, safeTimes: 'after 9' } }
    expect(forgotten(person)).toMatchObject({ name: null, remember: 'no', reach: { texts: 'not-safe', calls: 'not-known', safeTimes: null } })
  })
  test('a record never grows without end', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ words: `${at}`, of: null, at })).reduce<ReturnType<typeof told>>((list, one) => told(list, one), [])
    expect(many).toHaveLength(12)
    expect(many.at(-1)?.words).toBe('39')
  })
})
