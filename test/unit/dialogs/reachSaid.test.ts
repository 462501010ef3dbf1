import { reachSaid } from '../../../dialogs/reachSaid.ts'
import { Talk } from './harness.ts'

describe('what somebody says of being rung or texted', () => {
  test.each([
    ["please don't ring me, he'll hear", { calls: 'not-safe' }], ["it's not safe to call me", { calls: 'not-safe' }], ['no calls please', { calls: 'not-safe' }],
    ['you can ring me on this number', { calls: 'safe' }], ['calls are fine', { calls: 'safe' }], ["he checks my phone", { texts: 'not-safe' }],
    ["don't text me after 6, you can call me", { texts: 'not-safe', calls: 'safe' }], ["it's ok to text me but don't call me", { texts: 'safe', calls: 'not-safe' }], ['my husband reads all my messages', { texts: 'not-safe' }]
  ])('%s', (words, said) => expect(reachSaid(words)).toEqual(said))

  test.each(["don't call me Sam", 'i can call my sister', 'call me Dee', 'he never calls', 'can i text you', 'nobody rings me these days', 'i lost my phone'])('%s says nothing of it', (words) => expect(reachSaid(words)).toEqual({}))

  test('is kept from any message, and a later word changes it', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says("what's on? don't ring me though")).person.reach.calls).toBe('not-safe')
    expect((await talk.says('you can ring me now')).person.reach.calls).toBe('safe')
  })
})
