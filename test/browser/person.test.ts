import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { copy, faults, lastConversation, openBrowser, servePages } from './personPage.ts'
import { until } from '../directline/serve.ts'

// a browser on a busy machine is slow; nothing here measures time
jest.setTimeout(120_000)

let here: Awaited<ReturnType<typeof servePages>>
let browser: Browser
let phone: Awaited<ReturnType<typeof openBrowser>>['phone']
beforeAll(async () => {
  here = await servePages()
  ;({ browser, phone } = await openBrowser())
})
afterAll(async () => {
  await browser.close()
  await here.stop()
})

async function open(options: Parameters<typeof phone>[0] = {}) {
  const context = await phone(options)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  await page.goto(here.url)
  return { context, page, wrong }
}
const log = (page: Page) => page.getByRole('log')
const write = async (page: Page, words: string) => {
  await page.getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
}
const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

describe('the resident\'s page on a small phone', () => {
  test('a person reads the lines, writes, is answered, and hears a human named as one', async () => {
    const { context, page, wrong } = await open()
    await expect(page.getByRole('link', { name: 'Call 999' }).getAttribute('href')).resolves.toBe('tel:999')
    await expect(page.getByRole('link', { name: 'Call 116 123' }).getAttribute('href')).resolves.toBe('tel:116123')
    expect(await fitsAcross(page)).toBe(true)
    const before = here.door.wrote.length
    await write(page, 'I moved here and know nobody')
    await log(page).getByText('I read: I moved here').waitFor()
    expect(await page.getByText(copy.starting).isVisible()).toBe(false)
    expect(here.door.wrote.length).toBe(before + 1)
    here.door.workerSays(lastConversation(here.door), 'Sam', 'Hi, it is Sam. I have read what you wrote.')
    await log(page).getByText('Hi, it is Sam').waitFor()
    expect(await log(page).innerText()).toContain('Sam, from the hub, said:')
    expect(await log(page).innerText()).toContain('Front door (automated) said:')
    expect(await log(page).innerText()).toContain('You said:')
    expect(await log(page).getByText('Sent at').count()).toBe(1)
    expect(await fitsAcross(page)).toBe(true)
    expect(wrong).toEqual([])
    await context.close()
  })

  test('nothing is written, and no token is asked for, before the first message', async () => {
    const context = await phone()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', request => request.url().includes('/directline/') && asked.push(request.url()))
    await page.goto(here.url)
    await page.getByRole('textbox').fill('half a thought')
    await page.waitForTimeout(500)
    expect(asked).toEqual([])
    await context.close()
  })

  test('nothing comes from anywhere but our own address, and all of it is under 60 kB', async () => {
    const context = await phone()
    const page = await context.newPage()
    const sizes: number[] = []
    const elsewhere: string[] = []
    page.on('response', async response => {
      if (!response.url().startsWith(here.url) && !response.url().startsWith('data:')) elsewhere.push(response.url())
      sizes.push((await response.request().sizes()).responseBodySize)
    })
    await page.goto(here.url, { waitUntil: 'networkidle' })
    expect(elsewhere).toEqual([])
    expect(sizes.length).toBeGreaterThan(5)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
    await context.close()
  })

  test('axe finds nothing, in light and in dark, before and after a talk with places, quick answers and a worker', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { context, page } = await open({ colorScheme })
      expect(await faults(page)).toEqual([])
      await write(page, 'what is on')
      await log(page).getByText('I read: what is on').waitFor()
      const conversation = lastConversation(here.door)
      here.door.workerSays(conversation, 'Sam', 'Hello')
      here.door.says(conversation, 'Two places near you.', { suggested: ['More places', 'Talk to a person'], cards: [{ id: 'a', title: 'Allotment mornings', lines: ['Tuesdays, 10am', 'Free'], link: 'https://example.org/a' }] })
      await page.getByRole('button', { name: 'More places' }).waitFor()
      expect(await faults(page)).toEqual([])
      await context.close()
    }
  })

  test('with the keyboard alone: Shift and Enter makes a line, Enter sends, and new words never move the focus', async () => {
    const { context, page } = await open()
    await page.getByRole('textbox').focus()
    await page.keyboard.type('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    await page.keyboard.press('Enter')
    await log(page).getByText('I read: one').waitFor()
    expect(here.door.wrote.at(-1)?.text).toBe('one\ntwo')
    await page.getByRole('button', { name: 'Talk to a person' }).focus()
    here.door.says(lastConversation(here.door), 'something new', { suggested: ['Yes'] })
    await log(page).getByText('something new').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('person')
    await context.close()
  })

  test('every button and box is at least 44 pixels high', async () => {
    const { context, page } = await open()
    for (const button of await page.locator('button:visible, textarea:visible, .exit').all()) {
      expect({ name: await button.innerText(), tall: ((await button.boundingBox())?.height ?? 0) >= 43.5 }).toMatchObject({ tall: true })
    }
    await context.close()
  })

  test('"Talk to a person" sends PERSON, also as the very first thing', async () => {
    const { context, page } = await open()
    await page.getByRole('button', { name: 'Talk to a person' }).click()
    await log(page).getByText('I read: PERSON').waitFor()
    expect(here.door.wrote.at(-1)?.text).toBe('PERSON')
    await context.close()
  })

  test('a quick answer is sent as it stands, and a place can be opened', async () => {
    const { context, page } = await open()
    await write(page, 'hello')
    await log(page).getByText('I read: hello').waitFor()
    here.door.says(lastConversation(here.door), 'Here is one.', { suggested: ['Tell me more'], cards: [{ id: 'a', title: 'Drop-in', lines: ['Tonight'], link: 'https://example.org/d' }] })
    await expect(page.getByRole('link', { name: 'More about Drop-in' }).getAttribute('href')).resolves.toBe('https://example.org/d')
    await page.getByRole('button', { name: 'Tell me more' }).click()
    await log(page).getByText('I read: Tell me more').waitFor()
    expect(await page.getByRole('button', { name: 'Tell me more' }).count()).toBe(0)
    await context.close()
  })

  test('words that look like markup are shown as words', async () => {
    const { context, page } = await open()
    await write(page, '<img src=x onerror=alert(1)><b>hi</b>')
    await log(page).getByText('<b>hi</b>').first().waitFor()
    expect(await page.locator('#log img, #log b').count()).toBe(0)
    await context.close()
  })

  test('a reload shows the whole talk again, and what was half written', async () => {
    const { context, page } = await open()
    await write(page, 'remember this')
    await log(page).getByText('I read: remember this').waitFor()
    here.door.workerSays(lastConversation(here.door), 'Sam', 'I am here')
    await log(page).getByText('I am here').waitFor()
    await page.getByRole('textbox').fill('half a thou')
    await page.reload()
    await log(page).getByText('I am here').waitFor()
    expect(await log(page).locator('article').count()).toBe(3)
    expect(await page.getByRole('textbox').inputValue()).toBe('half a thou')
    await write(page, 'still me')
    await log(page).getByText('I read: still me').waitFor()
    expect(await log(page).locator('article').count()).toBe(5)
    await context.close()
  })

  test('the chat is on this phone only if the person ticks it, and unticking removes it', async () => {
    const { context, page } = await open()
    await write(page, 'a private thing')
    await log(page).getByText('I read: a private').waitFor()
    const onPhone = () => page.evaluate(() => localStorage.length)
    expect(await onPhone()).toBe(0)
    await page.getByLabel(copy.remember).check()
    expect(await onPhone()).toBe(1)
    const other = await context.newPage()
    await other.goto(here.url)
    await other.getByRole('log').getByText('I read: a private').waitFor()
    await page.getByLabel(copy.remember).uncheck()
    expect(await onPhone()).toBe(0)
    await context.close()
  })
})

describe('without JavaScript', () => {
  test('the lines, the number to text and the door are there, and nothing pretends to be a chat', async () => {
    const { context, page } = await open({ javaScriptEnabled: false })
    for (const href of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258?body=SHOUT', 'sms:+447700900099']) expect(await page.locator(`a[href="${href}"]`).count()).toBe(1)
    const words = await page.locator('body').innerText()
    for (const said of ['12 Example Street', copy.starting, 'automated']) expect(words).toContain(said)
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.locator('#exit').getAttribute('href')).toBe(`${here.url}/weather`)
    await context.close()
  })
})

describe('where the script does not arrive', () => {
  test('the page says what to do instead, and the lines are there', async () => {
    const context = await phone()
    const page = await context.newPage()
    await page.route('**/log.ts', route => route.abort())
    await page.goto(here.url)
    await page.getByText(copy.starting).waitFor()
    expect(await page.locator('a[href="tel:116123"]').count()).toBe(1)
    await context.close()
  })
})

describe('leaving quickly', () => {
  test.each(['button', 'Escape three times'])('%s: the page is the weather, Back does not return, nothing is left and the token is ended', async how => {
    const { context, page } = await open()
    await write(page, 'someone is coming')
    await log(page).getByText('I read: someone').waitFor()
    const ended = here.door.endedTokens.size
    if (how === 'button') await page.getByRole('link', { name: copy.exit }).click()
    else for (let n = 0; n < 3; n++) await page.keyboard.press('Escape')
    await page.waitForURL('**/weather')
    await until(() => here.door.endedTokens.size === ended + 1)
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    await page.goBack().catch(() => null)
    expect(page.url()).not.toBe(`${here.url}/`)
    await page.goto(here.url)
    await page.getByRole('textbox').waitFor()
    expect(await log(page).innerText()).toBe('')
    await context.close()
  })

  test('a page that goes away says so, and one that comes back too', async () => {
    const { context, page } = await open()
    await write(page, 'hello')
    await log(page).getByText('I read: hello').waitFor()
    const conversation = lastConversation(here.door)
    const told = () => here.door.presences.filter(one => one.conversation === conversation).map(({ presence }) => presence)
    await page.goto(`${here.url}/weather`)
    await until(() => told().includes('left-page'))
    await page.goto(here.url)
    await until(() => told().at(-1) === 'came-back')
    await context.close()
  })
})
