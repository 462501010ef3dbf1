import type { Request } from 'restify'

const originOf = (address: string): string | null => (URL.canParse(address) ? oneName(new URL(address)).origin : null)

/** A newcomer's machine has two names for itself; people type either. */
function oneName(url: URL): URL {
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost'
  return url
}

/**
 * True where a form or a script of our own pages sent this request. Cookies are SameSite=Lax already; this holds in a browser that does not know
 * that, and against another site on the same host name. Browsers send Origin with every POST; the Referer stands in where one does not.
 */
export function fromOurPages(req: Request, publicUrl: string): boolean {
  const sent = req.headers.origin ?? req.headers.referer
  return sent !== undefined && originOf(sent) !== null && originOf(sent) === originOf(publicUrl)
}
