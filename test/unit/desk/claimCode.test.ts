import { connect } from '../../../services/redis/connect.ts'
import { keysOf } from '../../../services/redis/keys.ts'
import { claimCode } from '../../../bot/wire/codes.ts'
import { startTestRedis, type TestRedis } from '../../harness/redis.ts'

let server: TestRedis
let redis: ReturnType<typeof connect>
beforeAll(async () => {
  server = await startTestRedis()
  redis = connect({ socket: server.socket }, () => undefined)
  await redis.connect()
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})

test('on a day with more handoffs than short codes, nobody waits for each code that is taken, and no two have the same one', async () => {
  const keys = keysOf('codes')
  // two front doors, which share the codes
  const claims = [claimCode({ redis, keys }, Math.random), claimCode({ redis, keys }, Math.random)]
  let trips = 0
  const send = redis.sendCommand.bind(redis)
  redis.sendCommand = (...args) => {
    trips++
    return send(...args)
  }
  const codes: string[] = []
  const most: number[] = []
  for (let i = 0; i < 600; i++) {
    const before = trips
    codes.push(await (claims[i % 2] ?? claimCode({ redis, keys }, Math.random))(`web-${i}`))
    most.push(trips - before)
  }
  expect(new Set(codes).size).toBe(600)
  expect(codes.filter(code => code.length === 2)).toHaveLength(152)
  expect(Math.max(...most)).toBeLessThan(10)
  expect(await redis.get(keys.code(codes[599] ?? ''))).toBe('web-599')
})
