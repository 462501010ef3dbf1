import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sessionCookie } from '../../bot/pages/signin/cookies.ts'
import { mintPageLink } from '../../bot/pages/signin/pageLink.ts'
import { signToken } from '../../bot/pages/signin/token.ts'
import { openChromium } from '../harness/chromium.ts'
import { rota, staffServer, type StaffServer } from '../unit/staff/staffServer.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Where screenshots go, when somebody wants to look: `FRONT_DOOR_SCREENSHOTS=some/folder`. */
const screenshots = process.env['FRONT_DOOR_SCREENSHOTS']

const sizes = { narrow: { width: 320, height: 640 }, phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } }
type Size = keyof typeof sizes
type Kind = { size: Size; script?: boolean; dark?: boolean }

let at: StaffServer
let browser: Browser
const opened: BrowserContext[] = []
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())
beforeEach(async () => { at = await staffServer() })
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
  await at.close()
})

/** Somebody on the rota, signed in on a device of this kind; null: nobody. */
async function opens(path: string, as: string | null, { size, script = true, dark = false }: Kind): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], javaScriptEnabled: script, colorScheme: dark ? 'dark' : 'light' })
  opened.push(context)
  const who = rota.find(({ id }) => id === as)
  if (who !== undefined) await context.addCookies([{ name: sessionCookie, value: await signToken(who, 'session', at.parts.keys, 3600, at.parts.now()), url: at.url }])
  const page = await context.newPage()
  await page.goto(`${at.url}${path}`)
  return page
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<{ id: string; html: string[] }[]>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map(node => node.html + ' ' + node.failureSummary) })))`)
  return found.map(({ id, html }) => `${id}: ${html.join(' | ')}`)
}

const scrollsSideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

async function keepsPicture(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
}

/** A night with somebody waiting, somebody with Sam, and somebody with Priya. */
function night(): void {
  at.door.raise('M4', 'xyzzy', { phase: { kind: 'live', worker: 'priya', since: at.parts.now() }, channel: 'web' })
  at.door.raise('K7', 'nie mogę spać, nie wiem co robić', { language: 'pl' })
  at.door.add('K7', { kind: 'worker-text', key: 'page', to: 'sam', text: '', code: 'K7', attempt: 0 }, 'delivered')
  at.door.talk('K7').handoff.pages.push({ to: 'sam', by: 'text', at: at.parts.now(), attempt: 0, outcome: 'on-its-way' })
  at.pass(250)
  at.door.raise('R5', 'everything is too much tonight', { route: 'emergency-now' })
}

async function talk(): Promise<void> {
  at.door.raise('K7', 'I can\'t stop shaking')
  const said = at.door.talk('K7').entries[0]
  at.door.add('K7', { kind: 'say', say: 'human-now', text: 'Thank you for saying that. I\'m getting a person from the hub now. If you might act on it or you\'re not safe, call 999. You can keep writing.', answers: said === undefined ? [] : [said.id], cards: [], suggested: [] }, 'delivered')
  at.door.add('K7', { kind: 'worker-text', key: 'page', to: 'sam', text: '', code: 'K7', attempt: 0 }, 'delivered')
  at.door.add('K7', { kind: 'noted', what: 'wanted', words: 'somebody to sit with me', of: said?.id ?? null })
  at.pass(70)
  await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'take' } })
  const sent = at.door.add('K7', { kind: 'worker-words', worker: 'sam', name: 'Sam', text: 'Hi, it\'s Sam from the hub. I\'m here.', code: 'K7', providerId: 'p' })
  at.door.deliver('K7', sent.id, 'delivered')
  at.pass(40)
  at.door.writes('K7', 'ok. thank you. its the nights that are bad')
}

async function morning(): Promise<void> {
  await talk()
  await at.ask('/staff/handoffs/K7/done', 'sam', { form: { id: 'done', line: 'Sam will ring at 10' } })
  at.door.raise('M4', 'is there a choir near Acomb?', { channel: 'web' })
  at.door.add('M4', { kind: 'noted', what: 'offered', words: 'Acomb Community Choir', of: null, asset: 'choir' })
  at.door.add('M4', { kind: 'concern', worker: 'priya', code: 'M4', words: 'rang the out of hours team at 03:10' })
}

const pages: [string, string, string | null, () => void | Promise<void>][] = [
  ['sign-in', '/staff/sign-in', null, () => {}], ['code', '/staff/sign-in/code', null, () => {}], ['link', '/staff/t/abc', null, () => {}],
  ['nobody-waits', '/staff', 'sam', () => {}], ['list', '/staff', 'sam', night], ['waiting', '/staff/handoffs/K7', 'sam', night],
  ['theirs', '/staff/handoffs/M4', 'sam', night], ['talking', '/staff/handoffs/K7', 'sam', talk], ['call', '/staff/handoffs/K7/call', 'sam', talk],
  ['review', '/review', 'lead', morning], ['unknown', '/staff/handoffs/Q9', 'sam', () => {}]
]

test.each(pages)('the page "%s" has no barriers and fits a narrow phone, in the light and in the dark', async (name, path, as, sets) => {
  await sets()
  for (const [size, dark] of [['phone', false], ['phone', true], ['desk', false], ['narrow', false]] as const) {
    const page = await opens(path, as, { size, dark })
    // The wide and the narrow page hold the same elements in the same colours: there only their fit can differ.
    if (size === 'phone') expect(await barriers(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await keepsPicture(page, `${name}-${size}${dark ? '-dark' : ''}`)
    await page.context().close()
  }
})

test('somebody woken by a page sees on one screen who needs them and what to press', async () => {
  night()
  const page = await opens('/staff', 'sam', { size: 'phone' })
  const seen = await page.getByRole('button', { name: 'Take K7' }).boundingBox()
  expect((seen?.y ?? Infinity) + (seen?.height ?? 0)).toBeLessThan(sizes.phone.height)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('2 people are waiting')
})

test('without JavaScript a link in a page leads to a conversation that works from take to hand back', async () => {
  at.door.raise('K7', 'hello?')
  const page = await opens(await mintPageLink(at.parts.store, { person: 'sam', code: 'K7' }), null, { size: 'phone', script: false })
  await page.getByRole('button', { name: 'Take it now' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('K7 is with you')
  await page.getByLabel('Write to them').fill('Hi, it\'s Sam')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.locator('.fd-row--worker').textContent()).toContain('Hi, it\'s Sam')
  await page.getByText('Hand back', { exact: true }).click()
  await page.getByLabel('A line to leave with them').fill('Sam will ring at 10')
  await page.getByRole('button', { name: 'Hand back to the front door' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('K7 was handed back')
  expect(at.door.acts.map(({ move }) => move)).toEqual([{ move: 'take' }, { move: 'say', text: 'Hi, it\'s Sam' }, { move: 'done', line: 'Sam will ring at 10' }])
})

test('new words and how far sent ones have come appear by themselves, and what is being typed stays', async () => {
  await talk()
  const page = await opens('/staff/handoffs/K7', 'sam', { size: 'desk' })
  await page.getByLabel('Write to them').fill('I can come and sit')
  at.door.writes('K7', 'are you still there')
  await page.getByText('are you still there').waitFor()
  expect(await page.getByLabel('Write to them').inputValue()).toBe('I can come and sit')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('.fd-row--worker', { hasText: 'I can come and sit' }).getByText('on its way').waitFor()
  const sent = at.door.talk('K7').entries.at(-1)
  at.door.deliver('K7', sent?.id ?? '', 'delivered')
  await page.locator('.fd-row--worker', { hasText: 'I can come and sit' }).getByText('delivered', { exact: true }).waitFor()
  expect(await page.getByLabel('Write to them').inputValue()).toBe('')
  expect(page.url()).toBe(`${at.url}/staff/handoffs/K7`)
})

test('words that could not be sent stay in the box, and the page says that they were not sent', async () => {
  await talk()
  const page = await opens('/staff/handoffs/K7', 'sam', { size: 'desk' })
  await page.getByLabel('Write to them').fill('I can come and sit')
  at.door.away = new Error('gone')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('#say-problem', { hasText: 'Not sent.' }).waitFor()
  expect(await page.getByLabel('Write to them').inputValue()).toBe('I can come and sit')
})

test('when a colleague takes over, the page says so by itself', async () => {
  await talk()
  const page = await opens('/staff/handoffs/K7', 'sam', { size: 'desk' })
  const talked = at.door.talk('K7')
  talked.handoff = { ...talked.handoff, phase: { kind: 'live', worker: 'priya', since: at.parts.now() } }
  at.door.changed('c-K7')
  await page.getByRole('heading', { name: 'Priya has K7' }).waitFor()
})

test('somebody new appears on an open list by themselves, and the button under the keyboard keeps its focus', async () => {
  at.door.raise('K7', 'hello')
  const page = await opens('/staff', 'sam', { size: 'desk' })
  await page.getByRole('button', { name: 'Take K7' }).focus()
  at.door.raise('M4', 'hello')
  await page.getByRole('heading', { name: '2 people are waiting' }).waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('take-K7')
})

test('a promise is ticked off from the morning review', async () => {
  await morning()
  const page = await opens('/review', 'lead', { size: 'phone' })
  await page.getByRole('button', { name: 'Kept' }).click()
  expect(await page.locator('.fd-promise').textContent()).toContain('Kept')
  expect(at.door.talk('K7').entries.at(-1)?.entry).toMatchObject({ kind: 'promise-outcome', outcome: 'kept', worker: 'lead' })
})

test('nothing is loaded from another host, and no page shows an NHS mark', async () => {
  night()
  const list = await opens('/staff', 'sam', { size: 'desk' })
  const loaded = await list.evaluate<string[]>('performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin)')
  expect(new Set(loaded)).toEqual(new Set([at.url]))
  expect(await list.content()).not.toMatch(/NHS\b/)
})
