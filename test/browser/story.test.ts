import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../harness/chromium.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { faults } from './personPage.ts'

let redis: TestRedis
let door: DoorProcess
let browser: Browser
beforeAll(async () => {
  redis = await startTestRedis()
  door = await doorProcess({ redisUrl: redis.url, settings: { HUB_ID: 'story' } })
  await door.start()
  browser = await openChromium()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await door.stop()
  await redis.stop()
})

const pictures = process.env['FRONT_DOOR_SCREENSHOTS']
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  // for a person's eye only: let what moves come to rest
  await page.waitForTimeout(700)
  await page.screenshot({ path: `${pictures}/${name}.png` })
}

const says = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox').first().fill(words)
  await page.getByRole('textbox').first().press('Enter')
}
const hears = (page: Page, words: RegExp) => page.getByRole('log').getByText(words).last().waitFor({ timeout: 15_000 })

/** Texts the hub from one of the phones side by side. */
async function texts(phones: Page, name: string, words: string): Promise<void> {
  const phone = phones.locator('section, article, li').filter({ has: phones.getByRole('heading', { name: new RegExp(name) }) }).last()
  await phone.getByRole('textbox').fill(words)
  await phone.getByRole('textbox').press('Enter')
}
const rings = (phones: Page, words: RegExp) => phones.getByText(words).last().waitFor({ timeout: 15_000 })

test('a newcomer plays the whole story on one machine: a person on their page, a worker on a plain phone', async () => {
  const person = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const phones = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await person.goto(`${door.url}/`)
  await phones.goto(`${door.url}/phone`)
  await person.getByText(/automated/).first().waitFor()

  await says(person, 'hello')
  await hears(person, /What would you like to be called/)
  await says(person, 'Dee')
  await hears(person, /Thanks, Dee/)
  await says(person, "anything on for someone who's lonely on a tuesday?")
  await hears(person, /places? that may fit/)
  await picture(person, 'person')

  await says(person, "i can't do this anymore")
  await hears(person, /getting a person from the hub now/)
  await rings(phones, /Front door [A-Z]\d: someone needs you now\./)
  await texts(phones, 'Sam', '1')
  await hears(person, /Sam from the hub/)
  await rings(phones, /is yours/)
  await texts(phones, 'Sam', "hi Dee, it's Sam. I'm here, take your time")
  await hears(person, /^hi Dee, it's Sam\. I'm here, take your time$/)
  await says(person, 'thank you for coming')
  await rings(phones, /^thank you for coming$/)
  await picture(person, 'talking')
  await picture(phones, 'phones')
  expect(await faults(person)).toEqual([])

  await texts(phones, 'Sam', 'done')
  await hears(person, /has left this talk/)
  await person.reload()
  await hears(person, /hi Dee, it's Sam\. I'm here, take your time/)
}, 240_000)
