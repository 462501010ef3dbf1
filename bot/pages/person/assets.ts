import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Request, Response } from 'restify'

export type Asset = { type: string; plain: Buffer; gzipped: Buffer; etag: string }
/** `version` changes when any file does, so that a browser may keep a file for ever. */
export type Assets = { version: string; files: ReadonlyMap<string, Asset> }

/**
 * The page's scripts and styles, read and compressed once at start. TypeScript becomes JavaScript by having its types taken out, and keeps its
 * file name, so that `import './log.ts'` is right in the editor, in Node and in a browser. `sources`: folders or single files.
 */
export function readAssets(sources: URL[]): Assets {
  const files = new Map<string, Asset>()
  for (const source of sources) {
    const names = source.pathname.endsWith('/') ? readdirSync(source) : [source.pathname.split('/').at(-1) ?? '']
    for (const name of names) {
      const text = readFileSync(source.pathname.endsWith('/') ? new URL(name, source) : source, 'utf8')
      if (name.endsWith('.ts')) files.set(name, asset('text/javascript; charset=utf-8', withoutTypes(text)))
      else if (name.endsWith('.css')) files.set(name, asset('text/css; charset=utf-8', text))
    }
  }
  const all = [...files].map(([name, { etag }]) => name + etag).sort().join()
  return { version: createHash('sha256').update(all).digest('hex').slice(0, 12), files }
}

/** Answers with the file, compressed where the browser can read that; 304 where it has it already; 404 for a name that is none. */
export function sendAsset(req: Request, res: Response, found: Asset | undefined): void {
  if (!found) return void res.send(404, { error: 'no such file', do: 'Load the page again.' })
  const gzip = /\bgzip\b/.test(req.header('accept-encoding') ?? '')
  const headers = { 'content-type': found.type, etag: found.etag, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', 'x-content-type-options': 'nosniff' }
  if (req.header('if-none-match') === found.etag) return void res.sendRaw(304, '', headers)
  const body = gzip ? found.gzipped : found.plain
  res.sendRaw(200, body, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers)
}

export function asset(type: string, content: string | Buffer): Asset {
  const plain = Buffer.from(content)
  return { type, plain, gzipped: gzipSync(plain, { level: 9 }), etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
}

/** Comments go too: nobody's data should pay for them. The folded lines stay valid because only whole comment lines are taken. */
const withoutTypes = (source: string): string =>
  stripTypeScriptTypes(source).split('\n').filter(line => !/^\s*(\/\/|\/\*\*|\*\/|\*\s)/.test(line)).map(line => line.trimEnd()).join('\n').replace(/\n{2,}/g, '\n')
