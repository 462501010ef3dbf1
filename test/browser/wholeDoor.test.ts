import { createRequire } from 'node:module'
import { jest } from '@jest/globals'
import type { Activity } from 'botframework-directlinejs'
import type { Browser, Page } from 'playwright-core'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { openChromium } from '../harness/chromium.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'

// a browser on a busy machine is slow; nothing here measures time
jest.setTimeout(120_000)

const require = createRequire(import.meta.url)
Object.assign(globalThis, { self: globalThis, WebSocket, XMLHttpRequest: require('xhr2') })
const { DirectLine }: typeof import('botframework-directlinejs') = require('botframework-directlinejs/dist/directline.js')

/** Where to leave pictures for the README, when asked. */
const pictures = process.env['FRONT_DOOR_SCREENSHOTS']

let redis: TestRedis
let door: DoorProcess
let browser: Browser
beforeAll(async () => {
  redis = await startTestRedis()
  door = await doorProcess({ redisUrl: redis.url, settings: { HUB_ID: 'whole' } })
  await door.start()
  browser = await openChromium()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await door.stop()
  await redis.stop()
})

const Texts = z.object({ texts: z.array(z.object({ from: z.enum(['hub', 'phone']), number: z.string(), body: z.string() })) })
const sam = '+447700900001'
/** Every text that the local phones have had. */
const network = async () => Texts.parse(await (await fetch(`${door.url}/phone/texts`)).json()).texts
const sentTo = async (number: string) => (await network()).filter(text => text.from === 'hub' && text.number === number).map(text => text.body)
const texts = (from: string, body: string) => fetch(`${door.url}/phone/send`, { method: 'POST', body: new URLSearchParams({ from, body }) })
const lastCode = async () => /Front door (\w+):/.exec((await sentTo(sam)).findLast(body => body.startsWith('Front door')) ?? '')?.[1] ?? ''
const got = (number: string, words: RegExp) => waitFor(15_000, async () => (await sentTo(number)).some(body => words.test(body)), () => `no text like ${words} came`)

/** What only staff may read: texts to workers, and events of the handoff. */
const staffWords = /Front door [A-Z]\d:|is yours\. What you text|Reply 1 to take/

test('Microsoft\'s own client reads one conversation through a dropped socket and a reload, and never an entry for staff', async () => {
  const domain = `${door.url}/directline`
  const { token, conversationId } = z.object({ token: z.string(), conversationId: z.string() }).parse(await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json())
  const listen = (options: object) => {
    const client = new DirectLine({ domain, webSocket: true, ...options })
    const heard: Activity[] = []
    client.activity$.subscribe(activity => heard.push(activity), () => null)
    const words = () => heard.flatMap(one => ('text' in one && one.text !== undefined ? [one.text] : []))
    const post = (text: string) => new Promise<string>((resolve, reject) => { client.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject) })
    return { client, heard, words, post }
  }
  const first = listen({ token })
  await first.post("i can't do this anymore")
  await got(sam, /someone needs you now/)
  await texts(sam, '1 hi, Sam here')
  await waitFor(20_000, () => first.words().includes('hi, Sam here'), () => `the worker's words never came: ${first.words().join(' / ')}`)

  await door.kill()
  await door.start()
  await texts(sam, 'still here')
  await waitFor(40_000, () => first.words().includes('still here'), () => 'nothing came after the socket was cut')
  const renewed = z.object({ token: z.string() }).parse(await (await fetch(`${domain}/tokens/refresh`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).json())
  const second = listen({ token: renewed.token, conversationId, watermark: '' })
  await waitFor(20_000, () => second.words().includes('still here'), () => 'a reload did not bring the history')
  expect(second.words()).toEqual(first.words())
  expect(second.words()[0]).toBe("i can't do this anymore")
  expect(JSON.stringify([first.heard, second.heard])).not.toMatch(staffWords)
  first.client.end()
  second.client.end()
  await texts(sam, 'done')
  await got(sam, /handed back/)
})

test('Web Chat itself brings a person to somebody in distress', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${door.url}/webchat`)
  const box = page.locator('[data-id="webchat-sendbox-input"]')
  const chat = page.locator('#webchat')
  await box.fill("i can't cope anymore, please can i talk to someone")
  await page.keyboard.press('Enter')
  await chat.getByText(/getting a person/).first().waitFor()
  const before = (await sentTo(sam)).length
  await waitFor(15_000, async () => (await sentTo(sam)).length >= before && (await lastCode()) !== '', () => 'nobody was paged')
  await texts(sam, `1 ${await lastCode()} it's Sam, I'm with you`)
  await chat.getByText("it's Sam, I'm with you").first().waitFor()
  expect(await chat.innerText()).not.toMatch(staffWords)
  await texts(sam, 'done')
  await chat.getByText(/left this talk/).first().waitFor()
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${door.url}/staff`)
  await page.getByRole('textbox').fill('07700 900001')
  await page.getByRole('button').first().click()
  await got(sam, /sign-in code is \d{6}/)
  const code = /code is (\d{6})/.exec((await sentTo(sam)).findLast(body => /sign-in code/.test(body)) ?? '')?.[1] ?? ''
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button').first().click()
}

test('a worker signs in with a code by text, and words go both ways between their console and somebody who texts', async () => {
  const ali = '+447700900155'
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await signIn(page)
  await texts(ali, 'PERSON')
  await page.getByRole('button', { name: /^Take / }).first().click()
  await page.getByRole('textbox').first().fill("hello Ali, it's Sam at the hub")
  await page.getByRole('button', { name: 'Send' }).click()
  await got(ali, /^hello Ali, it's Sam at the hub$/)
  await texts(ali, 'oh thank you for answering')
  await page.getByText('oh thank you for answering').first().waitFor()
  if (pictures) await page.screenshot({ path: `${pictures}/console.png`, fullPage: true })
  // Somebody at the console has no need of the same words on their phone.
  expect(await sentTo(sam)).not.toContain('oh thank you for answering')
  await page.getByText('Hand back', { exact: true }).click()
  await page.getByLabel('A line to leave with them').fill('Sam will ring at 10')
  await page.getByRole('button', { name: 'Hand back to the front door' }).click()
  await got(ali, /Sam has left this talk/)
  await page.goto(`${door.url}/review`)
  await page.getByText('Sam will ring at 10').first().waitFor()
  if (pictures) await page.screenshot({ path: `${pictures}/review.png`, fullPage: true })
})
