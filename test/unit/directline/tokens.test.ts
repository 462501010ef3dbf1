import { createTokens, endedForSeconds, lifeSeconds } from '../../../bot/channels/directline/tokens.ts'

const oldKey = new Uint8Array(32).fill(1)
const newKey = new Uint8Array(32).fill(2)
let count = 0
const ids = () => `id${++count}`
const noon = Date.UTC(2026, 10, 21, 12)
const at = (ms: number, keys = [newKey, oldKey]) => createTokens(keys, ids, () => ms)

describe('who holds a token', () => {
  test('a token tells its own conversation and the name that Direct Line clients expect', async () => {
    const tokens = at(noon)
    const bearer = tokens.begin()
    expect(bearer.user).toMatch(/^dl_/)
    expect(await tokens.verify(await tokens.issue(bearer))).toEqual({ kind: 'valid', bearer })
  })

  test('one made with the key before the last still opens; one made with a key that is gone does not', async () => {
    const token = await at(noon, [oldKey]).issue(at(noon, [oldKey]).begin())
    expect((await at(noon).verify(token)).kind).toBe('valid')
    expect((await at(noon, [newKey]).verify(token)).kind).toBe('not-ours')
  })

  test('after half an hour it opens nothing, but a night later it may still be refreshed, and two days later not', async () => {
    const token = await at(noon).issue(at(noon).begin())
    const later = (seconds: number) => at(noon + seconds * 1000).verify(token)
    expect((await later(lifeSeconds - 1)).kind).toBe('valid')
    expect(await later(lifeSeconds + 1)).toMatchObject({ kind: 'expired', renewable: true })
    expect(await later(10 * 3600)).toMatchObject({ kind: 'expired', renewable: true })
    expect(await later(48 * 3600)).toMatchObject({ kind: 'expired', renewable: false })
  })

  test('a person who ticked "remember" may come back after two weeks', async () => {
    const token = await at(noon).issue({ ...at(noon).begin(), kept: true })
    expect(await at(noon + 14 * 24 * 3600_000).verify(token)).toMatchObject({ kind: 'expired', renewable: true })
  })

  test('an ended token is remembered for as long as any of its kind could be refreshed', async () => {
    const token = await at(noon).issue({ ...at(noon).begin(), kept: true })
    expect(await at(noon + endedForSeconds * 1000 + 1000).verify(token)).toMatchObject({ kind: 'expired', renewable: false })
  })

  test('a stream token opens a stream and nothing else, and a request token opens no stream', async () => {
    const tokens = at(noon)
    const bearer = tokens.begin()
    expect((await tokens.verify(await tokens.issueForStream(bearer))).kind).toBe('not-ours')
    expect((await tokens.verifyForStream(await tokens.issue(bearer))).kind).toBe('not-ours')
    expect((await tokens.verifyForStream(await tokens.issueForStream(bearer))).kind).toBe('valid')
  })

  test('words that are no token, an unsigned one and one signed by someone else are not ours', async () => {
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"conv":"web-x","user":"dl_x","jti":"x","aud":"chat","exp":9999999999}')}.`
    const theirs = await at(noon, [new Uint8Array(32).fill(9)]).issue(at(noon).begin())
    for (const token of ['', 'undefined', 'a.b.c', unsigned, theirs]) expect((await at(noon).verify(token)).kind).toBe('not-ours')
  })

  test('only a conversation that was made here is known', () => {
    const { conversation } = at(noon).begin()
    expect(at(noon).made(conversation)).toBe(true)
    expect(at(noon, [newKey]).made(at(noon, [oldKey]).begin().conversation)).toBe(false)
    for (const id of ['', 'nobody', `${conversation}0`, conversation.replace('web-', 'web-a'), 'web-abc-0123456789abcdef']) expect(at(noon).made(id)).toBe(false)
  })
})
