import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { anyone, route, type Route } from '../../route.ts'

const besideThis = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The compiled styles without their typeface, which is licensed to the NHS alone and comes from another host. */
function nhsukStyles(): string {
  const path = createRequire(import.meta.url).resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')
  return readFileSync(path, 'utf8').replace(/@font-face\{[^}]*\}/g, '').replace(/\/\*# sourceMappingURL[^*]*\*\//, '')
}

function assetRoute(path: string, type: string, text: string): Route {
  const [plain, gzipped] = [Buffer.from(text), gzipSync(text)]
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`
  return route({
    method: 'get', path, guard: anyone('styles and scripts hold nothing of anybody'),
    async handle(req, res) {
      const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=300', ETag: etag, Vary: 'Accept-Encoding', 'X-Content-Type-Options': 'nosniff' }
      if (req.headers['if-none-match'] === etag) return void res.sendRaw(304, '', headers)
      const zipped = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')
      res.sendRaw(200, zipped ? gzipped : plain, zipped ? { ...headers, 'Content-Encoding': 'gzip' } : headers)
    }
  })
}

/** What the staff pages load: read and compressed once, served from our own address. */
export const assetRoutes = (): Route[] => [
  assetRoute('/staff/look/nhsuk.css', 'text/css', nhsukStyles()),
  assetRoute('/staff/look/staff.css', 'text/css', besideThis('staff.css')),
  assetRoute('/staff/look/list.js', 'text/javascript', besideThis('../staff/list.js')),
  assetRoute('/staff/look/handoff.js', 'text/javascript', besideThis('../staff/handoff.js'))
]
