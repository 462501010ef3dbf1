import fc from 'fast-check'
import { Briefly } from '../../../services/briefly.ts'
import { allLayers, makeScreen, type Read } from '../../../services/understanding/screen.ts'
import { families } from './families.ts'

const lines = families.flatMap(family => family.lines)
const anew = makeScreen()
const kept = makeScreen(allLayers, new Briefly<Read>({ ms: 60_000, most: 5000 }))

test('what a person writes reads the same whether the readings of a moment ago are kept or not, whatever came before and however often', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...lines, 'hello', 'ok', 'I want to', 'end it all'), { minLength: 1, maxLength: 6 }), talk => {
    const [newest = '', ...before] = talk
    expect(kept(newest, [])).toEqual(anew(newest, []))
    expect(kept(newest, before)).toEqual(anew(newest, before))
    expect(kept(newest, before)).toEqual(anew(newest, before))
  }), { numRuns: 300 })
})

test('words are in memory for a moment only, and so many at most', async () => {
  const briefly = new Briefly<number>({ ms: 40, most: 2 })
  for (const [i, name] of ['one', 'two', 'three'].entries()) briefly.set(name, i)
  expect([briefly.get('one'), briefly.get('two'), briefly.get('three')]).toEqual([0, 1, undefined])
  await new Promise(resolve => setTimeout(resolve, 150))
  expect(briefly.get('one')).toBeUndefined()
  briefly.set('three', 2)
  expect(briefly.get('three')).toBe(2)
})
