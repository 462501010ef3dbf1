import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import nunjucks from 'nunjucks'
import { z } from 'zod'
import type { Route } from '../../route.ts'
import { anyone, route } from '../../route.ts'
import type { Asset } from '../person/assets.ts'
import { asset, readAssets, sendAsset } from '../person/assets.ts'
import { fill } from '../person/client/fill.ts'
import type { PersonParts } from '../person/routes.ts'
import { asShown, assetPath, lines } from '../person/routes.ts'

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader([
  fileURLToPath(new URL('./templates', import.meta.url)), fileURLToPath(new URL('../person/templates', import.meta.url))
]), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })
const own = readAssets([new URL('./client/', import.meta.url)])
// the package exports neither its bundle nor its package.json; both stand beside what it does export
const library = pathToFileURL(createRequire(import.meta.url).resolve('botframework-webchat'))
const published = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../package.json', library), 'utf8'))).version

/** `/webchat`: the same conversation in Microsoft's Web Chat, for whoever needs that exact client. The lines are plain HTML above it. */
export function webchatRoutes(parts: PersonParts): Route[] {
  let bundle: Promise<Asset> | null = null
  return [
    route({
      method: 'get', path: '/webchat', guard: anyone('the front door of the hub is open'),
      async handle(_req, res) {
        const nonce = randomBytes(16).toString('base64')
        res.sendRaw(200, renderWebchat(parts, nonce), pageHeaders(parts.publicUrl, nonce))
      }
    }),
    route({
      method: 'get', path: '/webchat/:version/webchat.js', guard: anyone('Microsoft\'s published file'),
      // four megabytes: read and compressed when somebody first wants it, not at every start
      handle: async (req, res) => sendAsset(req, res, await (bundle ??= readBundle()))
    }),
    route({
      method: 'get', path: '/webchat/:version/:file', guard: anyone('the page\'s own files: no words and no names are in them'),
      handle: async (req, res) => sendAsset(req, res, own.files.get(String(req.params.file)))
    })
  ]
}

function renderWebchat(parts: PersonParts, nonce: string): string {
  const { copy, hub, textNumber } = parts
  const exitUrl = parts.exitUrl ?? 'https://www.bbc.co.uk/weather'
  return templates.render('webchat.njk', {
    copy, hub, textNumber, fill, asShown, nonce, exitUrl, asset: assetPath, version: `${own.version}-${published}`, ...lines(parts),
    settings: JSON.stringify({ words: copy.chat, hub: hub.name, exitUrl, nonce }).replaceAll('<', '\\u003c')
  })
}

const readBundle = async (): Promise<Asset> =>
  asset('text/javascript; charset=utf-8', await readFile(new URL('../dist/webchat.js', library)))

/** Web Chat writes its own styles, which it marks with the nonce it is given. */
const pageHeaders = (publicUrl: string, nonce: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src data:; worker-src blob:; connect-src 'self' ${publicUrl.replace(/^http/, 'ws')} data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff'
})
