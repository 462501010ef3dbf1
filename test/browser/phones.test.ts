import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { phoneRoutes } from '../../bot/pages/phones/phoneRoutes.ts'
import { voiceAnswer } from '../../bot/channels/voice/voice.ts'
import type { PersonWrites } from '../../bot/frontDoor.ts'
import { makeLocalPhones, type LocalPhones } from '../../services/paging/localPhones.ts'
import { inMemory } from '../../services/paging/localPhoneStore.ts'
import { openChromium } from '../harness/chromium.ts'
import { serveRoutes } from '../harness/serveRoutes.ts'
import { voiceDoor } from '../harness/voiceDoor.ts'

const sam = '+447700900001'
const people = [{ name: 'Sam', phone: sam }, { name: 'Priya', phone: '+447700900002' }, { name: 'The lead', phone: '+447700900003' }]
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
beforeAll(async () => { browser = await openChromium() })
afterAll(() => browser.close())

type Here = { phones: LocalPhones; wrote: PersonWrites[]; address: string; told: ReturnType<typeof voiceDoor>['told']; close(): Promise<void> }

/** The page over local phones in memory, and a front door that pages Sam about whatever is written. */
async function serve(production = false, away = false): Promise<Here> {
  const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [{ code: 'K7', route: 'human-now' }], live: [] } } })
  const wrote: PersonWrites[] = []
  let ids = 0
  const phones = makeLocalPhones({
    store: inMemory(), hubNumber: '+447700900000', now: () => Date.now(), newId: () => String(++ids),
    twiml: async (path, form) => (await voiceAnswer(made.parts, path, form)) ?? '', callEnded: made.parts.frontDoor.callEnded, callerHungUp: made.parts.frontDoor.callerHungUp, receipt: async () => undefined
  })
  const server = await serveRoutes(() => phoneRoutes({
    phones, production, people: () => people,
    frontDoor: { async personWrites(words) {
      wrote.push(words)
      return away ? { kind: 'degraded', entry: '1-0', says: [{ say: 'degraded', text: 'Ring 116 123.' }] } : { kind: 'accepted', conversation: 'c', entry: '1-0', duplicate: false }
    } }
  }))
  return { phones, wrote, address: server.address, told: made.told, close: server.close }
}

async function withPage(here: Here, use: (page: Page) => Promise<void>, more: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: more.width ?? 1280, height: 900 }, javaScriptEnabled: more.javaScriptEnabled ?? true })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  try {
    await page.goto(`${here.address}/phone`)
    await use(page)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await here.close()
  }
}

const page7 = 'Front door K7: someone needs you now.\nBy text. Reply 1 to take it, 2 to pass.'
const say = (here: Here, to: string, body: string) => here.phones.text({ to, body, reference: 'r', validSeconds: null })

describe('the local phones', () => {
  test('show every phone side by side, and say that nothing leaves this machine', async () => {
    await withPage(await serve(), async page => {
      expect(await page.getByText('nothing leaves this machine').isVisible()).toBe(true)
      expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['A resident', 'Sam', 'Priya', 'The lead'])
    })
  })

  test('a resident texts the hub, and the answer appears by itself', async () => {
    const here = await serve()
    await withPage(here, async page => {
      await page.getByLabel('Text the hub as a resident').fill('i cant do <b>this</b> anymore')
      await page.getByLabel('Text the hub as a resident').press('Enter')
      await page.getByText('i cant do <b>this</b> anymore').waitFor()
      expect(here.wrote).toMatchObject([{ whence: { channel: 'sms', number: '+447700900123' }, text: 'i cant do <b>this</b> anymore' }])
      await say(here, '+447700900123', "I'm getting a person from the hub now.")
      await page.getByText("I'm getting a person from the hub now.").waitFor()
      expect(await page.getByLabel('Text the hub as a resident').inputValue()).toBe('')
    })
  })

  test('what is being typed stays, and so does the place of the hand, while texts come in', async () => {
    const here = await serve()
    await withPage(here, async page => {
      const box = page.getByLabel('Text the hub as Sam')
      await box.fill('1 hi its Sam')
      await say(here, sam, page7)
      await page.getByText('someone needs you now').waitFor()
      expect(await box.inputValue()).toBe('1 hi its Sam')
      expect(await box.evaluate(element => element === document.activeElement)).toBe(true)
    })
  })

  test('a page rings on its phone; a key takes it as a real one would', async () => {
    const here = await serve()
    await withPage(here, async page => {
      await here.phones.call({ to: sam, path: '/api/voice/page/K7/1', reference: 'r1' })
      await page.getByText('The hub is ringing').waitFor()
      await page.getByRole('button', { name: 'Press 1' }).click()
      await page.getByText('K, 7 is yours').waitFor()
      expect(here.told.moves).toMatchObject([{ worker: 'sam', move: { move: 'take' }, by: 'call' }])
    })
  })

  test('without JavaScript texts and keys work as plain forms', async () => {
    const here = await serve()
    await here.phones.call({ to: sam, path: '/api/voice/page/K7/1', reference: 'r1' })
    await withPage(here, async page => {
      await page.getByLabel("The resident's number").fill('+447700900456')
      await page.getByRole('button', { name: 'Use this number' }).click()
      await page.getByLabel('Text the hub as a resident').fill('hello')
      await page.locator('.phone-resident').getByRole('button', { name: 'Send' }).click()
      expect(await page.locator('.phone-resident .bubble').innerText()).toContain('hello')
      expect(here.wrote[0]?.whence).toEqual({ channel: 'sms', number: '+447700900456' })
      await page.getByRole('button', { name: 'Voicemail picks up' }).click()
      expect(await page.getByText('The call has ended').isVisible()).toBe(true)
      expect(here.told.ended).toEqual([['r1', 'completed']])
    }, { javaScriptEnabled: false })
  })

  test('a resident rings the hub and hears it', async () => {
    const here = await serve()
    await withPage(here, async page => {
      await page.locator('.phone-resident').getByRole('button', { name: 'Ring the hub' }).click()
      await page.getByText('Please stay on the line').waitFor()
      await page.getByRole('button', { name: 'Hang up' }).click()
      await page.getByText('The call has ended').waitFor()
    })
  })

  test.each([1280, 320])('at %d pixels nothing is cut off and axe finds nothing', async width => {
    const here = await serve()
    await here.phones.texted('+447700900123', 'i cant do this anymore')
    await say(here, '+447700900123', "Thank you for saying that. I'm getting a person from the hub now. If you might act on it or you're not safe, call 999. You can keep writing.")
    await say(here, sam, page7)
    await here.phones.texted('+447700900002', 'ill tonight')
    await here.phones.call({ to: sam, path: '/api/voice/page/K7/1', reference: 'r1' })
    await withPage(here, async page => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
      await page.evaluate(await readFile(axe, 'utf8'))
      const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations.map(one => [one.id, one.nodes.map(node => node.target.join())]))')
      expect(found).toEqual([])
    }, { width })
  })
})

describe('what is asked of the local phones without a browser', () => {
  const post = (here: Here, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(here.address + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })

  test('all texts as JSON', async () => {
    const here = await serve()
    await post(here, '/phone/send', { from: sam, body: '1' })
    await say(here, sam, 'You have K7.')
    const answer: unknown = await (await fetch(`${here.address}/phone/texts`)).json()
    expect(answer).toMatchObject({ texts: [{ from: 'phone', number: sam, body: '1' }, { from: 'hub', number: sam, body: 'You have K7.' }], calls: [] })
    await here.close()
  })

  test('with the store away the answer is on the phone all the same', async () => {
    const here = await serve(false, true)
    await post(here, '/phone/send', { from: '+447700900123', body: 'hello' })
    expect((await here.phones.texts()).map(({ from, body }) => [from, body])).toEqual([['phone', 'hello'], ['hub', 'Ring 116 123.']])
    await here.close()
  })

  test('what cannot be read is told so, and nothing is sent', async () => {
    const here = await serve()
    expect((await post(here, '/phone/send', { from: sam })).status).toBe(400)
    expect((await post(here, '/phone/send', { from: '<b>', body: 'x' })).status).toBe(400)
    expect((await post(here, '/phone/ring', {})).status).toBe(400)
    expect((await post(here, '/phone/call/CA1/key', { digit: 'x' })).status).toBe(400)
    expect((await post(here, '/phone/call/CA1/key', { digit: '1' })).status).toBe(404)
    expect(here.wrote).toEqual([])
    await here.close()
  })

  test('another site in the same browser can do nothing', async () => {
    const here = await serve()
    expect((await post(here, '/phone/send', { from: sam, body: '1' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(here.wrote).toEqual([])
    await here.close()
  })

  test('in production there are none', async () => {
    const here = await serve(true)
    for (const path of ['/phone', '/phone/texts', '/phone/screens', '/phone/phones.js']) expect((await fetch(here.address + path)).status).toBe(404)
    expect((await post(here, '/phone/send', { from: sam, body: '1' })).status).toBe(404)
    await here.close()
  })
})
