import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { copy, lastConversation, openBrowser, servePages } from './personPage.ts'
import { freePort, until } from '../directline/serve.ts'

// a browser on a busy machine is slow; nothing here measures time
jest.setTimeout(120_000)

type Here = Awaited<ReturnType<typeof servePages>>
let here: Here
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

async function open(url = here.url) {
  const context = await phone()
  const page = await context.newPage()
  await page.goto(url)
  return { context, page }
}
const log = (page: Page) => page.getByRole('log')
const write = async (page: Page, words: string) => {
  await page.getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
}

describe('when the network or the front door is in trouble', () => {
  test('words written without a network are kept, said to be unsent, and arrive once when it is back', async () => {
    const { context, page } = await open()
    await context.setOffline(true)
    await write(page, 'can you hear me')
    await log(page).getByText(copy.chat.notSent).waitFor()
    await page.getByText(copy.chat.lost).waitFor()
    expect(await page.locator('#state a[href="tel:116123"]').count()).toBe(1)
    await context.setOffline(false)
    await log(page).getByText('I read: can you hear me').waitFor()
    expect(here.door.wrote.filter(({ text }) => text === 'can you hear me')).toHaveLength(1)
    await page.getByText(copy.chat.lost).waitFor({ state: 'hidden' })
    await context.close()
  })

  test('an answer that is lost on its way does not make a second message of the first', async () => {
    const { context, page } = await open()
    await write(page, 'hello')
    await log(page).getByText('I read: hello').waitFor()
    let lost = 0
    await page.route('**/activities', async route => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await write(page, 'only once')
    await log(page).getByText('I read: only once').waitFor()
    await until(async () => (await log(page).getByText('Sent at').count()) === 2)
    expect(await log(page).getByText('only once', { exact: true }).count()).toBe(1)
    expect(here.door.log(lastConversation(here.door)).filter(({ entry }) => entry.kind === 'words')).toHaveLength(2)
    await context.close()
  })

  test('unsent words survive a reload', async () => {
    const { context, page } = await open()
    await page.route('**/directline/**', route => route.abort())
    await write(page, 'still here')
    await log(page).getByText(copy.chat.notSent).waitFor()
    await page.unroute('**/directline/**')
    await page.reload()
    await log(page).getByText('I read: still here').waitFor()
    await context.close()
  })

  test('the front door is restarted: the page finds it again and shows what came meanwhile', async () => {
    const port = await freePort()
    const first = await servePages(port)
    const { context, page } = await open(first.url)
    await write(page, 'before')
    await log(page).getByText('I read: before').waitFor()
    const conversation = lastConversation(first.door)
    const before = first.door.log(conversation)
    await first.stop()
    await page.getByText(copy.chat.lost).waitFor()
    const second = await servePages(port)
    second.door.restore(conversation, before)
    second.door.workerSays(conversation, 'Sam', 'I am still with you')
    await log(page).getByText('I am still with you').waitFor()
    expect(await log(page).getByText('I read: before').count()).toBe(1)
    await context.close()
    await second.stop()
  })

  test('where sockets are forbidden, words come by request', async () => {
    const context = await phone()
    const page = await context.newPage()
    await page.routeWebSocket(/stream/, socket => void socket.close())
    await page.goto(here.url)
    await write(page, 'no sockets here')
    await log(page).getByText('I read: no sockets').waitFor()
    here.door.workerSays(lastConversation(here.door), 'Sam', 'I can still reach you')
    await log(page).getByText('I can still reach you').waitFor()
    await context.close()
  })

  test('with the store away the answer is there at once, and shown once', async () => {
    const { context, page } = await open()
    await write(page, 'hello')
    await log(page).getByText('I read: hello').waitFor()
    here.door.away = true
    try {
      await write(page, 'help')
      await log(page).getByText('Our memory is away').waitFor()
      await page.waitForTimeout(300)
      expect(await log(page).getByText('Our memory is away').count()).toBe(1)
      expect(await log(page).getByText('help', { exact: true }).count()).toBe(1)
    } finally {
      here.door.away = false
    }
    await context.close()
  })

  test('a conversation that opens no more: a new one begins, the page says so, and no word is lost', async () => {
    const { context, page } = await open()
    await write(page, 'the first talk')
    await log(page).getByText('I read: the first talk').waitFor()
    const old = lastConversation(here.door)
    await page.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('chat') ?? '{}')
      await fetch('/directline/tokens/end', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    })
    await write(page, 'the second talk')
    await log(page).getByText('I read: the second talk').waitFor()
    await log(page).getByText(copy.chat.newChat).waitFor()
    expect(lastConversation(here.door)).not.toBe(old)
    expect(await log(page).getByText('I read: the first talk').count()).toBe(1)
    await context.close()
  })

  test('a person reading further up is not moved: they are told that there is something new', async () => {
    const { context, page } = await open()
    await write(page, 'hello')
    await log(page).getByText('I read: hello').waitFor()
    const conversation = lastConversation(here.door)
    for (let n = 0; n < 30; n++) here.door.workerSays(conversation, 'Sam', `line ${n}`)
    await log(page).getByText('line 29').waitFor()
    await page.evaluate(() => scrollTo(0, 300))
    await page.waitForTimeout(200)
    here.door.workerSays(conversation, 'Sam', 'the newest')
    await page.getByRole('button', { name: copy.chat.newBelow }).waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(300)
    await page.getByRole('button', { name: copy.chat.newBelow }).click()
    await until(() => page.evaluate(() => scrollY > 1000))
    await context.close()
  })
})
