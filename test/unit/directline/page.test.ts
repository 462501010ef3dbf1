import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fill } from '../../../bot/pages/person/client/fill.ts'
import { createMemory } from '../../../bot/pages/person/client/memory.ts'
import { readFrame } from '../../../bot/pages/person/client/activity.ts'
import { growing } from '../../../bot/pages/person/client/wait.ts'
import { lineLink } from '../../../bot/pages/person/lineLink.ts'
import { asShown } from '../../../bot/pages/person/routes.ts'
import { page } from '../../../dialogs/copy/page.ts'

describe('a way to reach somebody can be tapped', () => {
  test.each([
    ['call 116 123', 'tel:116123', 'Call 116 123'],
    ['call 111 and choose option 2', 'tel:111', 'Call 111 and choose option 2'],
    ['text SHOUT to 85258', 'sms:85258?body=SHOUT', 'Text SHOUT to 85258'],
    ['text 07700 900123', 'sms:07700900123', 'Text 07700 900123'],
    ['call 999 (from a mobile, press 55 if you cannot speak)', 'tel:999', 'Call 999 (from a mobile, press 55 if you cannot speak)'],
    ['999bsl.co.uk, or the app', 'https://999bsl.co.uk', '999bsl.co.uk, or the app'],
    ['see https://example.org/chat.', 'https://example.org/chat', 'See https://example.org/chat.'],
    ['call or text 0800 1111', 'tel:08001111', 'Call or text 0800 1111'],
    ['come to the door', null, 'Come to the door']
  ])('%s', (way, href, read) => {
    const link = lineLink(way)
    expect(link.href).toBe(href)
    expect(link.before + link.tap + link.after).toBe(read)
  })

  test('every line of ours has something to tap, and its digits are the line\'s own', () => {
    const { lines } = z.object({ lines: z.array(z.object({ way: z.string() })) }).parse(JSON.parse(readFileSync(new URL('../../../deployment/lines.json', import.meta.url), 'utf8')))
    expect(lines.length).toBeGreaterThan(3)
    for (const { way } of lines) {
      const { href } = lineLink(way)
      expect({ way, href }).toMatchObject({ href: expect.any(String) })
      if (!href?.startsWith('http')) expect(way.replace(/\D/g, '')).toContain((href ?? '').split('?')[0]?.replace(/\D/g, ''))
    }
  })

  test('a number is shown as people here dial it', () => {
    expect(asShown('+447700900123')).toBe('07700 900123')
    expect(asShown('+33123456789')).toBe('+33123456789')
  })
})

describe('the words of the page', () => {
  const sentences = (of: object): string[] => Object.values(of).flatMap(value => (typeof value === 'string' ? [value] : sentences(value)))

  test('have no exclamation marks, and none of the words that rate or label a person', () => {
    for (const sentence of sentences(page)) expect(sentence).not.toMatch(/!|\brisk|\bpatient|\buser|\bagent|\bcase\b|\bsevere|\bsymptom/i)
  })

  test('say that it is automated, that a person can be had at any time, and how to leave', () => {
    expect(page.automated).toMatch(/automated/)
    expect(page.automated).toMatch(/a person from the hub at any time/)
    expect(page.exitHint).toMatch(/Escape/)
  })

  test('leave a place that has no value as it is, so that somebody sees it', () => {
    expect(fill('{name}, from {place}', { name: 'Sam' })).toBe('Sam, from {place}')
  })
})

describe('what the page keeps', () => {
  const storage = () => {
    const held = new Map<string, string>()
    return {
      held, get length() { return held.size }, key: () => null, clear: () => held.clear(),
      getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key)
    }
  }
  const kept = { conversation: 'c', token: 't', pending: [{ clientId: 'p', text: 'x' }], draft: 'd' }

  test('is in this tab until the person asks for more, and on the phone no longer when they take it back', () => {
    const [tab, phone] = [storage(), storage()]
    const memory = createMemory(tab, phone)
    memory.write(kept)
    expect([tab.length, phone.length]).toEqual([1, 0])
    memory.keep(true)
    expect([tab.length, phone.length]).toEqual([0, 1])
    expect(createMemory(storage(), phone).read()).toEqual(kept)
    memory.keep(false)
    expect([tab.length, phone.length]).toEqual([1, 0])
  })

  test('after a quick exit, nothing that is still on its way brings it back', () => {
    const [tab, phone] = [storage(), storage()]
    const memory = createMemory(tab, phone)
    memory.write(kept)
    memory.clear()
    memory.write(kept)
    expect([tab.length, phone.length]).toEqual([0, 0])
    expect(memory.read().token).toBe('')
  })

  test('a browser that allows no storage, and one whose storage holds rubbish, still have a chat', () => {
    const memory = createMemory(null, null)
    memory.write(kept)
    expect(memory.read()).toEqual(kept)
    const rubbish = storage()
    rubbish.setItem('chat', '{"conversation":7,"pending":"no')
    expect(createMemory(rubbish, null).read()).toEqual({ conversation: '', token: '', pending: [], draft: '' })
  })
})

describe('what the page reads', () => {
  test('an odd activity hides no other', () => {
    const frame = readFrame({ activities: [null, 7, { type: 'typing' }, { type: 'message' }, { type: 'message', id: '1', text: 'hi', from: { role: 'bot', name: 'Sam' }, channelData: { from: 'worker' } }], watermark: '1-0' })
    expect(frame.messages.map(({ from, text }) => ({ from, text }))).toEqual([{ from: 'door', text: '' }, { from: 'worker', text: 'hi' }])
    for (const nothing of [null, '', [], {}, { activities: 'no' }]) expect(readFrame(nothing)).toEqual({ messages: [], watermark: null })
  })

  test('a link that would run something is no link', () => {
    const card = (url: string) => readFrame({ activities: [{ type: 'message', attachments: [{ content: { body: [{ text: 'A' }], actions: [{ url }] } }] }] }).messages[0]?.cards[0]
    expect(card('javascript:alert(1)')?.link).toBeNull()
    expect(card('https://example.org')?.link).toBe('https://example.org')
  })

  test('it waits longer each time, never more than 45 seconds, and never stops trying', () => {
    const waits = Array.from({ length: 40 }, (_, tries) => growing(tries, 0.5))
    expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 16000])
    expect(Math.max(...waits)).toBeLessThanOrEqual(45_000)
  })
})
