import { directPages } from '../../bot/door/directPages.ts'
import { readRota } from '../../services/rota/readRota.ts'
import type { Sent } from '../../services/paging/carrier.ts'
import { rota as written } from '../harness/frontDoor.ts'
import { waitFor } from '../harness/waitFor.ts'

const read = readRota(JSON.stringify(written))
if (read.kind !== 'ok') throw new Error('the test rota cannot be read')
const { rota } = read

const dee = { channel: 'sms', number: '+447700900101' } as const
const ali = { channel: 'sms', number: '+447700900102' } as const
const web = { channel: 'web', conversation: 'web-1', token: 't' } as const

let pages: ReturnType<typeof directPages>
let sent: { to: string; body: string }[]
let outcome: () => Promise<Sent>
const begin = (again = 5) => {
  sent = []
  outcome = async () => ({ kind: 'accepted', sid: 'SM1' })
  pages = directPages({
    clock: { now: () => Date.parse('2026-11-24T22:00:00Z') }, rota: () => rota, ids: () => 'id', random: Math.random, log: { error: () => undefined }, againMs: again,
    carrier: {
      text: async ({ to, body }) => {
        sent.push({ to, body })
        return outcome()
      },
      call: async () => ({ kind: 'accepted', sid: 'CA1' }), hangUp: async () => undefined, find: async () => null
    }
  })
}
afterEach(() => pages.stop())
const to = (phone: string) => sent.filter(text => text.to === phone).length
const still = () => new Promise(resolve => setTimeout(resolve, 60))

test('everyone on shift and those of last resort are paged again and again, ten times at most', async () => {
  begin()
  pages.bring(dee, 'human-now', null)
  expect(['+447700900001', '+447700900002', '+447700900003'].map(to)).toEqual([1, 1, 1])
  await waitFor(5000, () => to('+447700900001') === 10, () => 'they were not paged ten times')
  await still()
  expect(to('+447700900001')).toBe(10)
})

test('a 1 stops them; with a code it stops those of one person only', async () => {
  begin(1_000_000)
  pages.bring(dee, 'human-now', null)
  pages.bring(ali, 'human-now', null)
  const code = /Front door ([A-Z]\d\d):/.exec(sent.find(({ body }) => body.includes(ali.number))?.body ?? '')?.[1]
  expect(pages.taken(`1 ${code}`)).toEqual([ali])
  expect(pages.taken("ok love, I'm listening")).toEqual([])
  expect(pages.taken(' "1" ')).toEqual([dee])
  expect(pages.taken('1')).toEqual([])
})

test('words behind a code that nobody is paged by are for somebody they talk with, and stop nothing; a code given from a handoff is answered like any', () => {
  begin(1_000_000)
  pages.bring(dee, 'human-now', { name: 'sDee', entry: '0-0' }, 'K7')
  for (const words of ['M4 hello love', '1 M4', 'm4 1', 'K72 ok', 'ok then']) expect([words, pages.takes(words)]).toEqual([words, false])
  for (const words of ['1', 'K7 1', '1 k7 hi', 'k7', 'ok K7']) expect([words, pages.takes(words)]).toEqual([words, true])
  expect(sent[0]?.body).toMatch(/^Front door K7: /)
})

test('the same person again pages nobody anew; words nearer to a human, or a number they leave, do at once', () => {
  begin(1_000_000)
  pages.bring(web, 'human-wanted', null)
  pages.bring(web, 'human-wanted', null)
  expect(to('+447700900001')).toBe(1)
  pages.bring(web, 'emergency-now', null)
  expect(sent.at(-1)?.body).toMatch(/999 was given.\nWeb chat/)
  pages.bring(web, 'human-now', null)
  expect(to('+447700900001')).toBe(2)
  pages.leavesNumber(web, "it's 07700 900 177 thanks")
  pages.leavesNumber(web, 'or 07700 900178')
  expect(to('+447700900001')).toBe(3)
  expect(sent.at(-1)?.body).toMatch(/999 was given.\nRing this number: 07700900177$/)
})

test('a network that throws or refuses stops nothing', async () => {
  begin()
  outcome = async () => { throw new Error('broken on purpose') }
  pages.bring(dee, 'human-now', null)
  await waitFor(5000, () => to('+447700900001') >= 3, () => 'it was tried once only')
})

test('once a handoff pages for them, this path is silent', async () => {
  begin()
  pages.bring(dee, 'human-now', null)
  pages.inLog(dee, { name: 'sDee', entry: '1-0' })
  expect(pages.standing()).toEqual([{ whence: dee, where: { name: 'sDee', entry: '1-0' } }])
  pages.relieved(dee)
  const before = sent.length
  await still()
  expect(sent.length).toBe(before)
})
