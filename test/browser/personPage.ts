import { existsSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { page as copy } from '../../dialogs/copy/page.ts'
import { personRoutes } from '../../bot/pages/person/routes.ts'
import type { PersonParts } from '../../bot/pages/person/routes.ts'
import { webchatRoutes } from '../../bot/pages/webchat/routes.ts'
import { anyone, route } from '../../bot/route.ts'
import { realClock } from '../../services/clock.ts'
import { serve } from '../directline/serve.ts'
import type { FakeDoor } from '../directline/fakeDoor.ts'

export { copy }

/** The resident's pages over the fake door, with a plain page as the place that quick exit goes to. */
export async function servePages(onPort: number | null = null) {
  return serve(parts => {
    const person: PersonParts = {
      copy, textNumber: '+447700900099', linesNow: () => parts.frontDoor.linesNow(), clock: realClock, publicUrl: parts.publicUrl, exitUrl: `${parts.publicUrl}/weather`,
      hub: { name: 'Acomb Neighbourhood Hub', address: '12 Example Street, York', findUs: 'Blue door beside the library', doorHours: 'any time, day or night', dataController: 'Example Trust' }
    }
    return [...personRoutes(person), ...webchatRoutes(person), route({
      method: 'get', path: '/weather', guard: anyone('a stand-in for the weather page'),
      async handle(_req, res) {
        res.sendRaw(200, '<!doctype html><title>Weather</title><h1>Rain</h1>', { 'content-type': 'text/html' })
      }
    })]
  }, onPort)
}

/** A phone of its own: nothing on it but the browser. A browser that cannot be found fails the test, it does not skip it. */
export async function openBrowser() {
  const executablePath = [process.env.FRONT_DOOR_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => path && existsSync(path))
  if (!executablePath) throw new Error('Chromium is missing. Install Debian\'s package "chromium", or set FRONT_DOOR_CHROMIUM to one.')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--crash-dumps-dir=${mkdtempSync(join(tmpdir(), 'chromium-'))}`]
  })
  const phone = (options: BrowserContextOptions = {}): Promise<BrowserContext> => browser.newContext({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce', ...options })
  return { browser, phone }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds against WCAG 2.2 AA, as sentences; none is what we want. */
export async function faults(page: Page): Promise<string[]> {
  // its own world: the page's policy allows no script but the page's
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Runtime.evaluate', { expression: axeSource })
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')))`
  const { result } = await cdp.send('Runtime.evaluate', { expression: run, awaitPromise: true, returnByValue: true })
  if (!Array.isArray(result.value)) throw new Error(`axe did not run: ${result.description ?? result.type}`)
  return result.value.map(String)
}

/** The conversation that somebody wrote in last. */
export function lastConversation(door: FakeDoor): string {
  const whence = door.wrote.at(-1)?.whence
  if (whence?.channel !== 'web') throw new Error('nobody has written yet')
  return whence.conversation
}
