import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { copy, faults, lastConversation, openBrowser, servePages } from './personPage.ts'

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

async function open() {
  const context = await phone({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  await page.goto(`${here.url}/webchat`)
  return { context, page, wrong }
}
const box = (page: Page) => page.locator('[data-id="webchat-sendbox-input"]')
const write = async (page: Page, words: string) => {
  await box(page).fill(words)
  await page.keyboard.press('Enter')
}
const chat = (page: Page) => page.locator('#webchat')

describe('the same conversation in Microsoft\'s Web Chat', () => {
  test('a person writes and is answered, sees places and quick answers, and a worker is not called a bot', async () => {
    const { context, page, wrong } = await open()
    await box(page).waitFor()
    await write(page, 'hello there')
    await chat(page).getByText('I read: hello there').first().waitFor()
    const conversation = lastConversation(here.door)
    here.door.workerSays(conversation, 'Sam', 'It is Sam here')
    here.door.says(conversation, 'One place.', { suggested: ['More places'], cards: [{ id: 'a', title: 'Allotment mornings', lines: ['Tuesdays'], link: 'https://example.org/a' }] })
    await chat(page).getByText('It is Sam here').first().waitFor()
    await chat(page).getByText('Allotment mornings').first().waitFor()
    const words = await chat(page).innerText()
    expect(words).toContain('Sam, from the hub')
    expect(words).toContain('Front door (automated)')
    expect(words).not.toMatch(/\bbot\b/i)
    await page.getByRole('toolbar').getByRole('button', { name: 'More places' }).click()
    await chat(page).getByText('I read: More places').first().waitFor()
    expect(wrong).toEqual([])
    await context.close()
  })

  test('axe finds nothing, and the lines stand above it', async () => {
    const { context, page } = await open()
    await box(page).waitFor()
    await write(page, 'hello')
    await chat(page).getByText('I read: hello').first().waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.locator('a[href="tel:116123"]').count()).toBe(1)
    await context.close()
  })

  test('a reload shows the talk again, and it goes on', async () => {
    const { context, page } = await open()
    await box(page).waitFor()
    await write(page, 'remember this')
    await chat(page).getByText('I read: remember this').first().waitFor()
    await page.reload()
    await chat(page).getByText('I read: remember this').first().waitFor()
    await write(page, 'and this')
    await chat(page).getByText('I read: and this').first().waitFor()
    await context.close()
  })

  test('"Talk to a person" is there too, and so is the way out', async () => {
    const { context, page } = await open()
    await box(page).waitFor()
    await page.getByRole('button', { name: copy.chat.person }).click()
    await chat(page).getByText('I read: PERSON').first().waitFor()
    expect(here.door.wrote.at(-1)?.text).toBe('PERSON')
    await page.getByRole('link', { name: copy.exit }).click()
    await page.waitForURL('**/weather')
    await context.close()
  })
})
