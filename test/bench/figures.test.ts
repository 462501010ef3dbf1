import { ArgumentsWrong, readArguments } from './arguments.ts'
import { median, quantile, spread } from './figures.ts'
import { readAnswer } from './httpLine.ts'
import { timeByStage } from './profile.ts'
import { Talks } from './talks.ts'

describe('what the bench reports', () => {
  test('medians, spreads and quantiles', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5])
    expect(spread([2, 5, 1])).toEqual({ median: 2, min: 1, max: 5 })
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
    expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1), quantile([7], 0.01)]).toEqual([50, 99, 100, 7])
  })

  test('an answer is read whole or not at all, in one piece or in chunks', () => {
    const plain = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
    expect(readAnswer(Buffer.from(plain))).toEqual({ status: 200, body: 'hello' })
    expect(readAnswer(Buffer.from(plain.slice(0, -1)))).toBeNull()
    expect(readAnswer(Buffer.from('HTTP/1.1 200 OK\r\nContent-'))).toBeNull()
    const chunked = 'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n'
    expect(readAnswer(Buffer.from(chunked))).toEqual({ status: 201, body: 'hello' })
    expect(readAnswer(Buffer.from(chunked.slice(0, -5)))).toBeNull()
    expect(readAnswer(Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'))).toEqual({ status: 204, body: '' })
  })

  test('nobody writes twice within a burst, and a conversation ends after a while', async () => {
    let at = 0
    let made = 0
    const talks = new Talks(async () => ({ id: String(++made), token: '', watermark: '', turns: 0, restedAt: 0, stream: null }), () => at)
    const first = await talks.next()
    talks.giveBack(first)
    at = 3000
    expect((await talks.next()).id).not.toBe(first.id)
    at = 3300
    for (let turns = 1; turns < 10; turns++) {
      expect(await talks.next()).toBe(first)
      talks.giveBack(first)
      at += 3300
    }
    expect((await talks.next()).id).not.toBe(first.id)
  })

  test('a moment belongs to the innermost stage it is under, and idle time to none', () => {
    const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 })
    const profile = {
      startTime: 1000, samples: [3, 4, 2, 3], timeDeltas: [10, 20, 30, 40],
      nodes: [
        { id: 1, callFrame: frame('accept', 'file:///x/services/conversation/accept.ts'), children: [2, 3] },
        { id: 2, callFrame: frame('(idle)', '') },
        { id: 3, callFrame: frame('seal', 'file:///x/services/crypto/seal.ts'), children: [4] },
        { id: 4, callFrame: frame('sendCommand', 'file:///x/node_modules/ioredis/built/Redis.js') }
      ]
    }
    const { stages } = timeByStage(profile, 1000, 1060, 10)
    expect(stages).toEqual([
      { name: 'reading and writing Redis', microsPerTurn: 2, share: 2 / 3 },
      { name: 'accept', microsPerTurn: 1, share: 1 / 3 }
    ])
  })

  test('what cannot be done is told, with what can', () => {
    expect(readArguments(['--quick', '--json'])).toMatchObject({ pairs: 2, json: true, openMs: 0 })
    expect(readArguments([])).toMatchObject({ pairs: 5, json: false, read: 'poll' })
    for (const wrong of [['--pairs', 'many'], ['--pairs', '0'], ['--read', 'post'], ['--fast'], ['more']]) expect(() => readArguments(wrong)).toThrow(ArgumentsWrong)
  })
})
