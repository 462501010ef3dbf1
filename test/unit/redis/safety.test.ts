import { unsafeSettings } from '../../../services/redis/safety.ts'

const info = (changes: Record<string, string | null> = {}): string => Object.entries({
  redis_version: '7.0.15', aof_enabled: '1', aof_last_write_status: 'ok', maxmemory_policy: 'noeviction', role: 'master', ...changes
}).filter(([, value]) => value !== null).map(([name, value]) => `${name}:${value}`).join('\r\n')

const flushing = 'How often Redis flushes its append-only file is not known: INFO does not tell it. See that appendfsync is always.'

describe('a Redis that somebody else runs', () => {
  test('a safe one is told only what INFO cannot tell', () => {
    expect(unsafeSettings(info())).toEqual([flushing])
  })

  test.each([
    ['no append-only file', { aof_enabled: '0' }, /appendonly yes/],
    ['evicted keys', { maxmemory_policy: 'allkeys-lru' }, /maxmemory_policy is allkeys-lru.*noeviction/],
    ['an old version', { redis_version: '6.2.1' }, /Redis is 6\.2\.1\. Use Redis 7/],
    ['a file that cannot be written', { aof_last_write_status: 'err' }, /Make room on its disk/],
    ['a replica', { role: 'slave' }, /Point REDIS_URL at the primary/]
  ])('%s is named, with what to change', (_, changes, words) => {
    expect(unsafeSettings(info(changes)).some(line => words.test(line))).toBe(true)
  })

  test('a hosted one that hides its settings is told what is not known, and nothing is guessed', () => {
    const said = unsafeSettings('')
    expect(said.filter(line => line.includes('not known'))).toEqual(said)
    expect(said).toHaveLength(4)
    expect(said).toContain(flushing)
  })
})
