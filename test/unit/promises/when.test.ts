import { contactIn } from '../../../services/promises/contact.ts'
import { promiseIn } from '../../../services/promises/made.ts'
import { passPromise, promiseDue, type Keepers, type OpenPromise } from '../../../services/promises/promise.ts'
import { whenSaid } from '../../../services/promises/when.ts'

/** Tuesday, half past two at night. */
const night = '2026-11-24T02:30:00Z'
const due = (line: string, at = night) => {
  const when = whenSaid(line, Date.parse(at), 'Europe/London')
  return when === null ? null : new Date(when.at).toISOString().slice(0, 16)
}

describe('the time in a line that a worker left', () => {
  test.each([
    ['Sam will ring at 10', '2026-11-24T10:00'], ['back tomorrow 2pm', '2026-11-25T14:00'], ['Sam rings at half past nine', '2026-11-24T09:30'], ['quarter to 8 tonight', '2026-11-24T19:45'],
    ['in twenty minutes', '2026-11-24T02:50'], ['in half an hour', '2026-11-24T03:00'], ['in 2 hours', '2026-11-24T04:30'], ['at 2', '2026-11-24T14:00'], ['by five o\'clock', '2026-11-24T17:00'],
    ['at 10:30', '2026-11-24T10:30'], ['14.15 at ours', '2026-11-24T14:15'], ['Wednesday at 3', '2026-11-25T15:00'], ['Tuesday at 2', '2026-11-24T14:00'], ['at 11 tonight', '2026-11-24T23:00'],
    ['at 1 tonight', '2026-11-25T01:00'], ['at 8 in the morning', '2026-11-24T08:00'], ['midday', '2026-11-24T12:00'], ['9 tomorrow', '2026-11-25T09:00'], ['good night, ring at 9am', '2026-11-24T09:00'],
    ['two of us come at 6', '2026-11-24T18:00'], ['the day after tomorrow at noon', '2026-11-26T12:00']
  ])('"%s"', (line, wanted) => expect(due(line)).toBe(wanted))

  test.each([['Monday morning', '2026-11-30T12:00'], ['this afternoon', '2026-11-24T17:00'], ['tomorrow', '2026-11-25T17:00'], ['tonight', '2026-11-24T22:00']])(
    'a part of the day is due when it ends: "%s"', (line, wanted) => expect(due(line)).toBe(wanted))

  test.each([
    ['at 10', '2026-11-24T11:30:00Z', '2026-11-25T10:00'], ['at 2', '2026-11-24T15:00:00Z', '2026-11-25T14:00'], ['at 9', '2026-11-24T22:00:00Z', '2026-11-25T09:00'], ['today at 4', '2026-11-24T11:00:00Z', '2026-11-24T16:00'],
    ['Tuesday at 10', '2026-11-24T11:00:00Z', '2026-12-01T10:00']
  ])('what is over by now is the next one: "%s" at %s', (line, at, wanted) => expect(due(line, at)).toBe(wanted))

  test('it is the clock on the wall, over both changes of the clocks', () => {
    expect(due('tomorrow at 10', '2026-10-24T20:00:00Z')).toBe('2026-10-25T10:00')
    expect(due('tomorrow at 10', '2027-03-27T20:00:00Z')).toBe('2027-03-28T09:00')
  })

  test.each(['take good care of yourself', 'we are at 7 Acomb Road', 'half an hour of peace', 'there are 10 people here', 'see you soon', '', 'ring any time'])('none is guessed in "%s"', line => expect(due(line)).toBeNull())
})

test('how to reach them is taken from the line, and nothing is made up', () => {
  expect(contactIn("ring mum's landline, no voicemail, ask for Jo")).toEqual({ way: "call mum's landline", safeTimes: null, voicemail: 'no', askFor: 'Jo' })
  expect(contactIn('text only after 6pm')).toEqual({ way: 'text', safeTimes: 'only after 6pm', voicemail: null, askFor: null })
  expect(contactIn('call your work, don\'t leave a message')).toEqual({ way: 'call your work', safeTimes: null, voicemail: 'no', askFor: null })
  expect(contactIn('not when he is home; ok to leave a message')).toEqual({ way: null, safeTimes: 'not when he is home', voicemail: 'yes', askFor: null })
  expect(contactIn('back tomorrow 2pm, ask for help any time')).toEqual({ way: null, safeTimes: null, voicemail: null, askFor: null })
})

const people = [{ id: 'sam', name: 'Sam' }, { id: 'jo', name: 'Jo' }]
test('"Jo will ring" is Jo\'s, whoever typed it; a line that names nobody is its writer\'s', () => {
  const owner = (line: string) => promiseIn(line, 'sam', people, Date.parse(night), 'Europe/London').owner
  expect([owner('Jo will ring at 10'), owner("jo'll ring"), owner('ring and ask for Jo'), owner('we will ring at 10')]).toEqual(['jo', 'jo', 'sam', 'sam'])
})

test('no time: the next noon that is at least two hours off; no promise: none', () => {
  const made = (line: string, at: string) => promiseIn(line, 'sam', people, Date.parse(at), 'Europe/London')
  expect(made('we will ring you', night)).toMatchObject({ due: Date.parse('2026-11-24T12:00:00Z'), exact: false })
  expect(made('we will ring you', '2026-11-24T11:00:00Z')).toMatchObject({ due: Date.parse('2026-11-25T12:00:00Z') })
  expect(made('be kind to yourself', night).due).toBeNull()
})

describe('what falls due', () => {
  const at = Date.parse('2026-11-24T10:00:00Z')
  const minute = 60_000
  const promise: OpenPromise = {
    key: 'K7 1', code: 'K7', codeSince: 0, words: 'Sam will ring at 10', owner: 'sam', madeAt: at - 7 * 60 * minute, due: at, exact: true, stage: 'made', asked: [],
    contact: { way: null, safeTimes: null, voicemail: null, askFor: null }
  }
  const keepers = (able: string[], lead: string | null): Keepers => ({ canKeep: worker => able.includes(worker), dayLead: except => (lead !== null && except.includes(lead) ? null : lead) })

  test('before its time nothing is done, however often it is asked', () => {
    expect(passPromise(promise, keepers(['sam'], 'lou'), at - 11 * minute)).toEqual({ promise, told: [] })
  })
  test('its owner is reminded ten minutes before, once', () => {
    const so = passPromise(promise, keepers(['sam'], 'lou'), at - 10 * minute)
    expect(so.told).toEqual([{ kind: 'remind', to: 'sam' }])
    expect(passPromise(so.promise, keepers(['sam'], 'lou'), at).told).toEqual([])
    expect(promiseDue(so.promise)).toBe(at + 15 * minute)
  })
  test('made a quarter of an hour before, it is reminded of at its time and not at once', () => {
    expect(promiseDue({ ...promise, madeAt: at - 15 * minute })).toBe(at)
  })
  test('whoever is not there has it no more; where nobody else is left they are asked all the same', () => {
    expect(passPromise(promise, keepers([], 'lou'), at - 10 * minute)).toMatchObject({ promise: { owner: 'lou', stage: 'reminded' }, told: [{ kind: 'moved', from: 'sam', to: 'lou' }] })
    expect(passPromise(promise, keepers([], null), at - 10 * minute).told).toEqual([{ kind: 'remind', to: 'sam' }])
  })
  test('after an outage what is overdue goes to the day lead at once, and after that it waits for the morning list', () => {
    const so = passPromise(promise, keepers(['sam'], 'lou'), at + 3 * 60 * minute)
    expect(so).toMatchObject({ promise: { owner: 'lou', stage: 'overdue' }, told: [{ kind: 'overdue', from: 'sam', to: 'lou' }] })
    expect(promiseDue(so.promise)).toBeNull()
  })
  test('the day lead\'s own promise, overdue, is told to them once more', () => {
    expect(passPromise({ ...promise, owner: 'lou', stage: 'reminded' }, keepers(['lou'], 'lou'), at + 15 * minute).told).toEqual([{ kind: 'overdue', from: 'lou', to: null }])
  })
})
