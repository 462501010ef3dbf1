import fc from 'fast-check'
import { newCode } from '../../../services/desk/code.ts'
import { readText } from '../../../services/desk/read.ts'

const seeded = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 3 })

test('a code is a letter and a digit that cannot be misread or be a postcode', () => {
  fc.assert(fc.property(seeded, ([number = 0]) => { expect(newCode(new Set(), () => number)).toMatch(/^[ACDEFGHJKMNPQRTUVWX][2-9]$/) }))
})

test('a code is never one that is taken, and has a second digit when they run out', () => {
  const taken = new Set<string>()
  let next = 0
  const random = () => (next = (next + 0.37) % 1)
  for (let made = 0; made < 152 + 20; made++) {
    const code = newCode(taken, random)
    expect(taken.has(code)).toBe(false)
    expect(code).toMatch(made < 152 ? /^[A-Z][2-9]$/ : /^[A-Z][2-9]{2}$/)
    taken.add(code)
  }
})

test('every code that is made is read as one', () => {
  fc.assert(fc.property(seeded, fc.integer({ min: 0, max: 300 }), ([number = 0], many) => {
    const taken = new Set<string>()
    for (let made = 0; made < many; made++) taken.add(newCode(taken, () => number))
    const code = newCode(taken, () => number)
    expect(readText(`1 ${code.toLowerCase()}`, { waiting: [], live: [], recentDone: [], asked: null, openCodes: [code], at: 0 })).toEqual({ kind: 'take', code, firstWord: null })
  }), { numRuns: 30 })
})
