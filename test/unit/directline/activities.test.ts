import { activityOf, degradedActivities } from '../../../bot/channels/directline/activities.ts'
import { readActivity } from '../../../bot/channels/directline/incoming.ts'
import { createNearby } from '../../../bot/channels/directline/nearby.ts'
import { isLater, readWatermark, writeWatermark } from '../../../bot/channels/directline/position.ts'

const screen = { conversation: 'web-1', user: 'dl_1', hubName: 'The Hub' }
const screened = { route: 'everyday', because: ['secret'], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false } as const

describe('what a screen is sent', () => {
  test('a person sees their own words, under the id their page gave, and nothing of what the screen made of them', () => {
    const activity = activityOf({ id: '5-0', at: 5, entry: { kind: 'words', text: 'hi *you*', providerId: 'p', channel: 'web', screened: { ...screened, because: ['secret'] }, clientActivityId: 'c1', attachments: [] } }, screen)
    expect(activity).toMatchObject({ id: '5-0', text: 'hi *you*', textFormat: 'plain', from: { id: 'dl_1', role: 'user' }, channelData: { clientActivityID: 'c1' } })
    expect(JSON.stringify(activity)).not.toContain('secret')
    expect(JSON.stringify(activity)).not.toContain('everyday')
  })

  test('a reply names the last message that it answers, carries its key, its quick replies and its places', () => {
    const activity = activityOf({ id: '7-0', at: 7, entry: {
      kind: 'say', say: 'signpost', text: 'Two places', answers: ['5-0', '6-0'], suggested: ['PERSON'],
      cards: [{ id: 'a', title: 'Allotment', lines: ['Tuesdays', 'Free'], link: 'https://example.org/a' }]
    } }, screen)
    expect(activity).toMatchObject({ replyToId: '6-0', channelData: { say: 'signpost' }, from: { name: 'The Hub', role: 'bot' } })
    expect(activity.suggestedActions?.actions).toEqual([{ type: 'imBack', title: 'PERSON', value: 'PERSON' }])
    expect(JSON.stringify(activity.attachments)).toContain('Tuesdays')
    expect(JSON.stringify(activity.attachments)).toContain('https://example.org/a')
  })

  test('a worker is named, and marked as a worker and not as the front door', () => {
    const activity = activityOf({ id: '8-0', at: 8, entry: { kind: 'worker-words', worker: 'sam', name: 'Sam', text: 'hi', code: 'K7', providerId: 'w' } }, screen)
    expect(activity).toMatchObject({ from: { id: 'worker', name: 'Sam' }, channelData: { from: 'worker' } })
    expect(JSON.stringify(activity)).not.toContain('K7')
  })

  test('without the store, the answer names the message it answers and the message itself is echoed', () => {
    const { echo, replies } = degradedActivities({ kind: 'degraded', entry: '9-0', says: [{ say: 'degraded', text: 'lines' }] }, 9, { text: 'help', clientActivityId: 'c9' }, screen)
    expect(echo).toMatchObject({ id: '9-0', text: 'help', channelData: { clientActivityID: 'c9' } })
    expect(replies).toMatchObject([{ text: 'lines', replyToId: '9-0', channelData: { say: 'degraded' } }])
  })
})

describe('watermarks', () => {
  test('nothing, rubbish and the start are the start; an entry id is itself', () => {
    for (const start of [null, undefined, '', '0-0', 'rubbish', '0']) expect(readWatermark(start).entry).toBeNull()
    expect(writeWatermark({ entry: null, nearby: null })).toBe('0-0')
    expect(writeWatermark(readWatermark('12-3'))).toBe('12-3')
    expect(readWatermark('12-3~15-0')).toEqual({ entry: '12-3', nearby: '15-0' })
    expect(writeWatermark(readWatermark('12-3~15-0'))).toBe('12-3~15-0')
  })

  test('ids are ordered as numbers', () => {
    expect(isLater('10-0', '9-9')).toBe(true)
    expect(isLater('9-10', '9-9')).toBe(true)
    expect(isLater('9-9', '9-9')).toBe(false)
  })
})

describe('what this process alone knows', () => {
  const activity = (id: string) => activityOf({ id, at: 1, entry: { kind: 'say', say: 'degraded', text: id, answers: [], cards: [], suggested: [] } }, screen)

  test('a held answer is read once by each reader, and never by another conversation', () => {
    const nearby = createNearby()
    nearby.hold('a', '5-0', [activity('5-0.1')])
    const read = nearby.held('a', null)
    expect(read.activities).toHaveLength(1)
    expect(nearby.held('a', read.last).activities).toHaveLength(0)
    expect(nearby.held('b', null).activities).toHaveLength(0)
  })

  test('the oldest are let go, so a long outage cannot fill the memory', () => {
    const nearby = createNearby()
    for (let n = 1; n <= 30; n++) nearby.hold('a', `${n}-0`, [activity(`${n}-0`)])
    expect(nearby.held('a', null).activities.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 11}-0`))
  })
})

describe('what a client sends', () => {
  const mint = () => 'minted'
  test.each([
    ['its own id for the message', { type: 'message', id: 'a', text: 'x', channelData: { clientActivityID: 'c' } }, 'c'],
    ['an activity id', { type: 'message', id: 'a', text: 'x' }, 'a'],
    ['no id at all', { type: 'message', text: 'x' }, 'minted'],
    ['odd fields around the words', { type: 'message', text: 'x', id: 7, attachments: 'no', channelData: 'no' }, 'minted']
  ])('words with %s are read', (_, body, providerId) => {
    expect(readActivity(body, mint)).toMatchObject({ kind: 'words', text: 'x', providerId })
  })

  test('words are kept exactly as they were sent', () => {
    expect(readActivity({ type: 'message', text: '  ไม่ไหวแล้ว \n' }, mint)).toMatchObject({ text: '  ไม่ไหวแล้ว \n' })
  })

  test.each([undefined, null, 'hello', 7, [], {}, { type: 'message' }, { type: 'message', text: '  ' }, { type: 'message', attachments: [] }, { type: 'shout', text: 'x' }])('%j is answered with what to do', body => {
    expect(readActivity(body, mint)).toMatchObject({ kind: 'unreadable', do: expect.stringContaining(' ') })
  })

  test('a picture alone is a message', () => {
    expect(readActivity({ type: 'message', attachments: [{ contentType: 'image/png', name: 'me.png', contentUrl: 'data:...' }] }, mint))
      .toMatchObject({ kind: 'words', text: '', attachments: [{ contentType: 'image/png', name: 'me.png' }] })
  })

  test.each(['typing', 'event', 'conversationUpdate', 'endOfConversation'])('%s is taken note of and not kept', type => {
    expect(readActivity({ type }, mint)).toEqual({ kind: 'other' })
  })
})
