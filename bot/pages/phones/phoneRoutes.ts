import { readFile } from 'node:fs/promises'
import type { Request, Response } from 'restify'
import { z } from 'zod'
import { phones as copy } from '../../../dialogs/copy/phones.ts'
import type { LocalPhones } from '../../../services/paging/localPhones.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import { route, type Guard, type Route } from '../../route.ts'
import { phonesPage } from './page.ts'
import { handsets, thread, type Handset, type Item } from './threads.ts'

export type PhonePageParts = {
  phones: LocalPhones
  frontDoor: Pick<FrontDoor, 'personWrites'>
  /** The people of the rota as it stands now. */
  people(): readonly { name: string; phone: string }[]
  production: boolean
}

const usualResident = '+447700900123'
const PhoneNumber = z.string().trim().regex(/^\+?[0-9A-Za-z ]{3,20}$/).transform(number => number.replace(/ /g, ''))
const Sent = z.object({ from: PhoneNumber, body: z.string().min(1).max(1600), resident: z.string().optional() })
const Rung = z.object({ from: PhoneNumber, resident: z.string().optional() })
const Key = z.object({ digit: z.union([z.string().regex(/^[0-9*#]$/), z.enum(['answer', 'ring-out', 'voicemail', 'hang-up'])]) })

type Handle = (req: Request, res: Response) => Promise<void>

/** The local phones. No route at all in production; wire.ts mounts these only while no Twilio is configured. */
export function phoneRoutes(parts: PhonePageParts): Route[] {
  if (parts.production) return []
  const get = (path: string, handle: Handle): Route => route({ method: 'get', path, guard: thisMachine, handle })
  const post = (path: string, handle: Handle): Route => route({ method: 'post', path, guard: thisMachine, body: 'form', handle })
  return [
    get('/phone', (req, res) => page(parts, req, res)),
    get('/phone/screens', (req, res) => screens(parts, req, res)),
    get('/phone/texts', async (_req, res) => void res.send(200, { texts: await parts.phones.texts(), calls: await parts.phones.calls() })),
    get('/phone/phones.css', (_req, res) => file(res, 'phones.css', 'text/css')),
    get('/phone/phones.js', (_req, res) => file(res, 'phones.js', 'text/javascript')),
    post('/phone/send', (req, res) => send(parts, req, res)),
    post('/phone/ring', (req, res) => ring(parts, req, res)),
    post('/phone/call/:id/key', (req, res) => key(parts, req, res))
  ]
}

/** Open to whoever is at this machine; a page of another site in their browser may not text or ring by it. */
const thisMachine: Guard<null> = {
  name: 'local phones: only without Twilio and not in production',
  async check(req) {
    if (req.headers['sec-fetch-site'] === 'cross-site') return { kind: 'denied', status: 403, ...copy.notFromElsewhere }
    return { kind: 'allowed', as: null }
  }
}

type Shown = { handset: Handset; items: Item[] }

async function read(parts: PhonePageParts, req: Request): Promise<{ resident: string; shown: Shown[] }> {
  const asked = PhoneNumber.safeParse(new URL(req.url ?? '', 'http://front.door').searchParams.get('resident') ?? usualResident)
  const resident = asked.success ? asked.data : usualResident
  const [texts, calls] = await Promise.all([parts.phones.texts(), parts.phones.calls()])
  const shown = handsets(resident, parts.people(), texts, calls).map(handset => ({ handset, items: thread(handset.number, texts, calls) }))
  return { resident, shown }
}

async function page(parts: PhonePageParts, req: Request, res: Response): Promise<void> {
  const { resident, shown } = await read(parts, req)
  whole(res, 200, 'text/html', phonesPage(resident, shown))
}

async function screens(parts: PhonePageParts, req: Request, res: Response): Promise<void> {
  const { shown } = await read(parts, req)
  res.send(200, { phones: shown.map(({ handset, items }) => ({ number: handset.number, items })) })
}

async function send(parts: PhonePageParts, req: Request, res: Response): Promise<void> {
  const sent = Sent.safeParse(req.body)
  if (!sent.success) return void res.send(400, copy.needsBoth)
  const { from, body } = sent.data
  const id = await parts.phones.texted(from, body)
  const written = await parts.frontDoor.personWrites({ whence: { channel: 'sms', number: from }, text: body, providerId: id })
  if (written.kind === 'degraded') for (const say of written.says) await parts.phones.answeredAtOnce(from, say.text)
  done(req, res, sent.data.resident, { id })
}

async function ring(parts: PhonePageParts, req: Request, res: Response): Promise<void> {
  const rung = Rung.safeParse(req.body)
  if (!rung.success) return void res.send(400, copy.needsNumber)
  const id = await parts.phones.ring(rung.data.from)
  done(req, res, rung.data.resident, { id })
}

async function key(parts: PhonePageParts, req: Request, res: Response): Promise<void> {
  const pressed = Key.safeParse(req.body)
  if (!pressed.success) return void res.send(400, copy.needsKey)
  const id = z.string().parse(req.params.id)
  if (!(await parts.phones.calls()).some(call => call.id === id)) return void res.send(404, copy.noCall)
  const { digit } = pressed.data
  if (digit === 'answer') await parts.phones.answer(id)
  else if (digit === 'ring-out') await parts.phones.ringOut(id)
  else if (digit === 'voicemail') await parts.phones.voicemail(id)
  else if (digit === 'hang-up') await parts.phones.putDown(id)
  else await parts.phones.press(id, digit)
  done(req, res, undefined, { id })
}

/** A form without JavaScript goes back to the page; anything else hears what was done. */
function done(req: Request, res: Response, resident: string | undefined, answer: { id: string }): void {
  if (!(req.headers.accept ?? '').includes('text/html')) return void res.send(200, answer)
  res.writeHead(303, { Location: `/phone${resident ? `?resident=${encodeURIComponent(resident)}` : ''}`, 'Content-Length': '0' })
  res.end()
}

async function file(res: Response, name: string, type: string): Promise<void> {
  whole(res, 200, type, await readFile(new URL(name, import.meta.url), 'utf8'))
}

function whole(res: Response, status: number, type: string, text: string): void {
  res.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`, 'Content-Length': Buffer.byteLength(text), 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  })
  res.end(text)
}
