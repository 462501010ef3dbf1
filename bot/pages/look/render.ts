import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { Response } from 'restify'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'

const pages = fileURLToPath(new URL('..', import.meta.url))
// Autoescape: a person's words are never markup. throwOnUndefined: a sentence that is missing from the copy fails a test rather than showing a gap.
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(pages), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })
templates.addGlobal('copy', staffPages)

/** Who is signed in, for the header; null on pages before sign-in. */
export type Viewer = { name: string } | null
export type View = { title: string; viewer: Viewer; place: 'now' | 'review' | 'places' | null } & Record<string, unknown>

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers then send `Origin: null` with our own forms, which the same-origin check has to refuse.
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex'
}

export const html = (template: string, view: Record<string, unknown>): string => templates.render(template, view)

/** Sends a whole page of ours, never kept by a cache. */
export function sendPage(res: Response, status: number, template: string, view: View): void {
  res.sendRaw(status, html(template, view), headers)
}

/** Sends a piece of a page, for a script to put in place; with an `etag`, so that nothing is sent twice. */
export function sendPiece(res: Response, etag: string, template: string, view: Record<string, unknown>): void {
  res.sendRaw(200, html(template, view), { ...headers, ETag: etag })
}

/** After a form: the browser fetches `path` with GET, so that a refresh repeats nothing. */
export function goTo(res: Response, path: string): void {
  res.sendRaw(303, '', { Location: path, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })
}
