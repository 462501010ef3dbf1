import type { Request, Response } from 'restify'

/** One cookie of a request, or null. */
export function cookie(req: Request, name: string): string | null {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** Sets a cookie that no script can read and no other site's form can send. 0 seconds removes it. */
export function setCookie(res: Response, publicUrl: string, kept: { name: string; value: string; seconds: number; path: string }): void {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const line = `${kept.name}=${kept.value}; Path=${kept.path}; Max-Age=${kept.seconds}; HttpOnly; SameSite=Lax${secure}`
  const before = res.getHeader('set-cookie')
  res.setHeader('set-cookie', [...(Array.isArray(before) ? before : []), line])
}

export const sessionCookie = 'front-door-staff'
export const codeCookie = 'front-door-code'
export const oidcCookie = 'front-door-oidc'
