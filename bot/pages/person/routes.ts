import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { Clock } from '../../../services/clock.ts'
import type { Hub } from '../../../services/hub/hub.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import type { Route } from '../../route.ts'
import { anyone, route } from '../../route.ts'
import { readAssets, sendAsset } from './assets.ts'
import { fill } from './client/fill.ts'
import { lineLink } from './lineLink.ts'
import type { PersonWords } from './words.ts'

export type PersonParts = {
  copy: PersonWords
  hub: Pick<Hub, 'name' | 'address' | 'findUs' | 'doorHours' | 'dataController'>
  /** The number that people may text; null where there is none. */
  textNumber: string | null
  linesNow: FrontDoor['linesNow']
  clock: Clock
  publicUrl: string
  /** Where quick exit goes: a plain page that nobody would ask about. */
  exitUrl?: string
}

/** Shown at once; the rest stand folded below. More than three numbers in a row are a wall. */
const linesFirst = 3
const weather = 'https://www.bbc.co.uk/weather'

export const personAssets = readAssets([new URL('./client/', import.meta.url), new URL('./style.css', import.meta.url)])
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(fileURLToPath(new URL('./templates', import.meta.url))), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })

/** The resident's page and its files. It asks nothing of the store, so it shows the lines whatever else is down. */
export const personRoutes = (parts: PersonParts): Route[] => [
  route({
    method: 'get', path: '/', guard: anyone('the front door of the hub is open'),
    async handle(_req, res) {
      res.sendRaw(200, renderPerson(parts), pageHeaders(parts.publicUrl))
    }
  }),
  route({
    method: 'get', path: '/page/:version/:file', guard: anyone('the page\'s own files: no words and no names are in them'),
    handle: async (req, res) => sendAsset(req, res, personAssets.files.get(String(req.params.file)))
  })
]

export function renderPerson(parts: PersonParts): string {
  const { copy, hub, textNumber } = parts
  return templates.render('person.njk', {
    copy, hub, textNumber, fill, asShown, exitUrl: parts.exitUrl ?? weather, asset: assetPath, modules: modules(), ...lines(parts),
    settings: JSON.stringify({ words: copy.chat, exitUrl: parts.exitUrl ?? weather }).replaceAll('<', '\\u003c')
  })
}

/** What is open at this instant, and the time that this is true of. 999 has its own place at the top, but its row says how to call without speaking. */
export function lines({ linesNow, clock, copy }: Pick<PersonParts, 'linesNow' | 'clock' | 'copy'>) {
  const open = linesNow().map(line => ({ ...line, way: lineLink(line.way) }))
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(clock.now())
  return { first: open.slice(0, linesFirst + 1), more: open.slice(linesFirst + 1), asOf: fill(copy.linesAsOf, { time }) }
}

/** `+447700900123` as people here read and dial it: `07700 900123`. A number from elsewhere stays as it is. */
export const asShown = (number: string): string => number.replace(/^\+44(\d{4})(\d{6})$/, '0$1 $2')

export const assetPath = (file: string): string => `/page/${personAssets.version}/${file}`
const modules = (): string[] => [...personAssets.files.keys()].filter(name => name.endsWith('.ts') && name !== 'main.ts')

/** `connect-src` names the socket's address as well: not every browser counts it as 'self'. `no-store`, so that Back after a quick exit shows nothing. */
const pageHeaders = (publicUrl: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ${publicUrl.replace(/^http/, 'ws')}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff'
})
