import fc from 'fast-check'
import { freshness, monthsAfter } from '../../../services/directory/fresh.ts'
import { loadDirectory } from '../../../services/directory/directoryFile.ts'
import { isoOfDay } from '../../../services/directory/wallClock.ts'
import { place } from './place.ts'

const on = (iso: string): number => Date.parse(`${iso}T12:00:00Z`)

test.each([
  ['2026-01-15', '2026-11-15', 'checked'], ['2026-01-15', '2026-11-16', 'ask-owner'], ['2026-01-15', '2027-01-15', 'ask-owner'], ['2026-01-15', '2027-01-16', 'stale'],
  ['2026-01-15', '2027-07-15', 'stale'], ['2026-01-15', '2027-07-16', 'gone'], ['2024-02-29', '2025-02-28', 'ask-owner'], ['2024-02-29', '2025-03-01', 'stale'], ['2026-04-30', '2027-02-28', 'checked'], ['2026-12-01', '2026-11-24', 'unchecked']
])('checked on %s, on %s it is %s', (lastChecked, today, fresh) => expect(freshness(place({ lastChecked }), on(today))).toBe(fresh))

test('it only ever grows older: asked about, then sunk, then gone', () => {
  const order = ['checked', 'ask-owner', 'stale', 'gone']
  fc.assert(fc.property(fc.integer({ min: 20_000, max: 21_500 }), fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 6 }), (day, ages) => {
    const asset = place({ lastChecked: isoOfDay(day) })
    const seen = ages.toSorted((a, b) => a - b).map((age) => order.indexOf(freshness(asset, (day + age) * 86_400_000 + 43_200_000)))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen).not.toContain(-1)
  }))
  expect(isoOfDay(monthsAfter('2026-08-31', 6))).toBe('2027-02-28')
})

test('a year later it stands below every place that holds, half a year after that it is gone from every answer', () => {
  const { directory } = loadDirectory('deployment/directory/demo.json', on('2026-11-24'))
  const known = directory.assets.find(({ id }) => id === 'kettle-on')
  const last = known?.lastChecked ?? ''
  const [stale, gone] = [monthsAfter(last, 12) + 1, monthsAfter(last, 18) + 1].map((day) => day * 86_400_000 + 43_200_000)
  expect(directory.place('kettle-on', stale ?? 0)?.fresh).toMatch(/ring first/)
  expect(directory.place('kettle-on', gone ?? 0)).toBe(null)
  expect(directory.find('kettle on', { at: gone ?? 0, limit: 50 }).results.map(({ asset }) => asset.id)).not.toContain('kettle-on')
})
