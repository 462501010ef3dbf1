import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { sessionCookie } from '../../bot/pages/signin/cookies.ts'
import { signToken } from '../../bot/pages/signin/token.ts'
import type { PlacesParts } from '../../bot/pages/places/parts.ts'
import { readDirectory } from '../../services/directory/directoryFile.ts'
import type { Asset } from '../../services/directory/asset.ts'
import { openChromium } from '../harness/chromium.ts'
import { rota, staffServer, type StaffServer } from '../unit/staff/staffServer.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const now = Date.parse('2026-11-21T02:14:00Z')
let at: StaffServer
let browser: Browser
let entries: Asset[]
const directory: PlacesParts['directory'] = {
  entries: () => entries, kept: () => ({ version: 1, edits: {}, shut: { 'kettle-on': now } }), unmet: async () => [{ theme: 'housing', area: 'Fenside', month: '2026-11', times: 7 }],
  history: async () => [{ at: now, by: 'sam', id: 'kettle-on', name: 'Kettle On', did: 'changed', fields: [{ field: 'cost', before: 'free', after: '50p' }] }],
  async keep(all) {
    for (const { after } of all) entries = [...entries.filter(({ id }) => id !== after.id), after]
    return { kind: 'saved' }
  }
}
beforeAll(async () => { browser = await openChromium() })
afterAll(() => browser.close())
beforeEach(async () => {
  entries = [...readDirectory('deployment/directory/demo.json', now).assets]
  at = await staffServer({ directory })
})
afterEach(() => at.close())

async function opens(path: string, width: number, dark = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: true })
  const [who] = rota.filter(({ id }) => id === 'lead')
  if (who) await context.addCookies([{ name: sessionCookie, value: await signToken(who, 'session', at.parts.keys, 3600, at.parts.now()), url: at.url }])
  const page = await context.newPage()
  await page.goto(`${at.url}${path}`)
  return page
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')))`)
}

test.each(['/staff/places', '/staff/places/kettle-on', '/staff/places/new', '/review'])('%s has no barriers in the light and in the dark, and fits a narrow phone', async (path) => {
  for (const dark of [false, true]) {
    const page = await opens(path, 320, dark)
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false)
    await page.context().close()
  }
})

test('the one form is filled, refused with the fault named, put right and saved with the keyboard alone', async () => {
  const page = await opens('/staff/places/kettle-on', 800)
  await page.fill('#f-minAge', 'ten')
  await page.focus('#f-minAge')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  expect(await barriers(page)).toEqual([])
  expect(await page.inputValue('#f-minAge')).toBe('ten')
  await page.fill('#f-minAge', '16')
  await page.focus('#f-minAge')
  await page.keyboard.press('Enter')
  await page.waitForURL(/told=saved/)
  expect(await page.textContent('[role=status]')).toMatch(/Saved\. It is in use from now on/)
  expect(entries.find(({ id }) => id === 'kettle-on')?.minAge).toBe(16)
  await page.context().close()
})

test('a spreadsheet is sent from the page', async () => {
  const page = await opens('/staff/places', 800)
  await page.setInputFiles('#file', { name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from('id,name,cost\nkettle-on,Kettle On,80p\n') })
  await page.click('text=Read the file')
  await page.waitForSelector('[role=status]')
  expect(await page.textContent('[role=status]')).toMatch(/1 changed, 0 the same, 0 to put right/)
  await page.context().close()
})
