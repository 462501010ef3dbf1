import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import { z } from 'zod'

/** The settings are wrong. `problems` are all of them at once, each saying what to do. */
export class SettingsWrong extends Error {
  readonly code = 'SETTINGS_WRONG'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The settings need attention (see .env.example):\n${problems.map(problem => `- ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Twilio's path prefixes and ids: AC (account), MG (messaging service). */
const sid = (letters: string) => z.string().regex(new RegExp(`^${letters}[0-9a-zA-Z]{8,}$`), `must look like ${letters} and 32 letters or digits: copy it from the Twilio console`)
const url = z.url({ protocol: /^https?$/, error: 'must be a whole address, such as https://frontdoor.example.org' }).transform(text => text.replace(/\/+$/, ''))
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be written like +447700900001')
const seconds = (most: number) => z.coerce.number({ error: 'must be a whole number of seconds' }).int('must be a whole number of seconds').min(1, 'must be at least 1').max(most, `must be at most ${most}`)
const key = z.string().transform((text, ctx) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 32) return bytes
  ctx.addIssue({ code: 'custom', message: 'must be 32 bytes in base64: make one with  openssl rand -base64 32' })
  return z.NEVER
})
const list = (text: unknown) => (typeof text === 'string' ? text.split(',').map(part => part.trim()).filter(Boolean) : text)
const date = z.iso.date('must be a date such as 2026-11-01')

const Retention = z.string().transform((text, ctx) => {
  const days: Record<string, number> = { everyday: 90, handoff: 90, audit: 2555 }
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=').map(piece => piece.trim())
    if (!(name in days) || !/^\d+$/.test(value) || Number(value) < 1) {
      ctx.addIssue({ code: 'custom', message: 'must look like everyday=90,handoff=90,audit=2555' })
      return z.NEVER
    }
    days[name] = Number(value)
  }
  return days
})

/** One entry a setting, in the order of `.env.example`. */
const shape = {
  NODE_ENV: z.enum(['development', 'test', 'production'], 'must be production, development or test').default('development'),
  PORT: z.coerce.number({ error: 'must be a number such as 3978' }).int('must be a port, 0 to 65535').min(0, 'must be a port, 0 to 65535').max(65535, 'must be a port, 0 to 65535').default(3978),
  PUBLIC_URL: url.optional(),
  HUB_ID: z.string().regex(/^[a-z0-9-]{1,40}$/, 'may hold small letters, digits and hyphens, 40 at most').default('hub'),
  DATA_DIR: z.string().default('.data'),
  REDIS_URL: z.string().regex(/^rediss?:\/\/|^unix:\/\/|^\//, 'must begin with redis://, rediss:// or a socket path').optional(),
  ENCRYPTION_KEYS: z.preprocess(list, z.array(key).min(1, 'must hold at least one key: make one with  openssl rand -base64 32')).optional(),
  ROTA_FILE: z.string().default('deployment/rota.example.json'),
  HUB_FILE: z.string().default('deployment/hub.example.json'),
  DIRECTORY_FILE: z.string().default('deployment/directory/york.json'),
  LINES_FILE: z.string().default('deployment/lines.json'),
  TWILIO_ACCOUNT_SID: sid('AC').optional(),
  TWILIO_AUTH_TOKEN: z.preprocess(list, z.array(z.string().min(1)).min(1, 'must hold a token: find it in the Twilio console, Account info')).optional(),
  TWILIO_MESSAGING_SERVICE_SID: sid('MG').optional(),
  TWILIO_NUMBER: phone.optional(),
  TWILIO_API_URL: url.default('https://api.twilio.com'),
  TWILIO_OPT_OUT_REVIEWED: date.optional(),
  CLU_ENDPOINT: url.optional(),
  CLU_KEY: z.string().optional(),
  CLU_PROJECT: z.string().optional(),
  CLU_DEPLOYMENT: z.string().optional(),
  CLU_DPIA_REFERENCE: z.string().optional(),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'must be SingleTenant, MultiTenant or UserAssignedMSI').optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  HEARTBEAT_URL: url.optional(),
  OPERATOR_PHONE: phone.optional(),
  FIRST_WORD_SECONDS: seconds(3600).default(180),
  WAITING_WORDS_SECONDS: seconds(3600).default(120),
  SILENCE_SECONDS: seconds(86_400).default(900),
  RETENTION_DAYS: Retention.default({ everyday: 90, handoff: 90, audit: 2555 }),
  TEST_CLOCK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  FRONT_DOOR_REDIS_SERVER: z.string().default('redis-server')
} as const
const Shape = z.object(shape)
type Raw = z.infer<typeof Shape>
type Name = keyof Raw
/** Settings that were given and cannot be read: told once, as wrong, and never again as missing. */
type Wrong = ReadonlySet<string>

/** Set by the set-up script for its own children; a person need not know it. */
const internal = ['FRONT_DOOR_REDIS_SERVER']
/** The settings of `.env.example`; a test holds the two together. */
export const settingNames: readonly string[] = Object.keys(shape).filter(name => !internal.includes(name))

export type TwilioSettings = { accountSid: string; authTokens: string[]; from: { messagingServiceSid: string } | { number: string }; voiceNumber: string | null; apiUrl: string }
export type Settings = Omit<Raw, 'PUBLIC_URL' | 'ENCRYPTION_KEYS'> & {
  production: boolean; publicUrl: string; publicUrlGiven: boolean; encryptionKeys: Buffer[] | null; twilio: TwilioSettings | null
}

const lacking = (raw: Raw, wrong: Wrong, names: readonly Name[]) => names.filter(name => raw[name] === undefined && !wrong.has(name))
/** An address on this machine: the only one that may go without https. */
const here = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/
const openToAll = (address: string | undefined): boolean => address !== undefined && address.startsWith('http:') && !here.test(address)

/** Settings that only make sense together. */
function together(raw: Raw, wrong: Wrong): string[] {
  const problems: string[] = []
  const has = (name: Name) => raw[name] !== undefined || wrong.has(name)
  const missing = (names: readonly Name[]) => lacking(raw, wrong, names)
  const twilio: Name[] = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN']
  const sender: Name[] = ['TWILIO_MESSAGING_SERVICE_SID', 'TWILIO_NUMBER']
  if ([...twilio, ...sender].some(has)) {
    for (const name of missing(twilio)) problems.push(`${name} is missing. Find it in the Twilio console, Account info.`)
    if (!sender.some(has)) problems.push('TWILIO_MESSAGING_SERVICE_SID or TWILIO_NUMBER is missing: say which number texts come from.')
  }
  const clu: Name[] = ['CLU_ENDPOINT', 'CLU_KEY', 'CLU_PROJECT', 'CLU_DEPLOYMENT']
  if (clu.some(has) && !clu.every(has)) problems.push(`${missing(clu).join(', ')} missing: CLU needs all four settings, or none.`)
  if (openToAll(raw.CLU_ENDPOINT)) problems.push('CLU_ENDPOINT must begin with https:// (http is only for localhost).')
  const oidc: Name[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  if (oidc.some(has) && !oidc.every(has)) problems.push(`${missing(oidc).join(', ')} missing: sign-in by OpenID Connect needs all three, or none.`)
  if (openToAll(raw.OIDC_ISSUER)) problems.push('OIDC_ISSUER must begin with https:// (http is only for localhost).')
  if (raw.MICROSOFT_APP_ID && !has('MICROSOFT_APP_PASSWORD') && raw.MICROSOFT_APP_TYPE !== 'UserAssignedMSI') problems.push('MICROSOFT_APP_PASSWORD is missing: it belongs to MICROSOFT_APP_ID.')
  return problems
}

/** What may be left open on a newcomer's machine, and may not where people depend on it. */
function production(raw: Raw, wrong: Wrong): string[] {
  const problems: string[] = []
  const need = (name: Name, why: string) => lacking(raw, wrong, [name]).length > 0 && problems.push(`${name} is missing. In production ${why}`)
  need('PUBLIC_URL', 'it must be the https address that people and Twilio use.')
  if (raw.PUBLIC_URL && !raw.PUBLIC_URL.startsWith('https://')) problems.push('PUBLIC_URL must begin with https:// in production.')
  need('ENCRYPTION_KEYS', 'keys are kept apart from the data: make one with  openssl rand -base64 32')
  need('TWILIO_ACCOUNT_SID', 'pages must reach real phones.')
  need('TWILIO_OPT_OUT_REVIEWED', 'say on which date you checked the opt-out words of the Messaging Service (deployment/runbook.md).')
  if (raw.TWILIO_ACCOUNT_SID) need('TWILIO_MESSAGING_SERVICE_SID', 'END, QUIT, CANCEL and HELP must be taken out of the opt-out words, and that needs a Messaging Service.')
  need('HEARTBEAT_URL', 'someone must be told when the front door itself is unwell.')
  need('OPERATOR_PHONE', 'someone must be told when the front door itself is unwell.')
  if (raw.TEST_CLOCK_FILE) problems.push('TEST_CLOCK_FILE must not be set in production: take it out.')
  // However the path is written: an example's people, hub or places must never be told to anybody as real.
  const names = (file: string, example: string) => resolve(file) === resolve(example)
  if (names(raw.ROTA_FILE, 'deployment/rota.example.json')) problems.push('ROTA_FILE still names the example. In production it must be your own rota.')
  if (names(raw.HUB_FILE, 'deployment/hub.example.json')) problems.push('HUB_FILE still names the example. In production it must be your own hub.')
  if (names(raw.DIRECTORY_FILE, 'deployment/directory/demo.json')) problems.push('DIRECTORY_FILE names the demo, whose places are made up. In production it must be a real directory.')
  if (raw.TWILIO_API_URL !== 'https://api.twilio.com' && !here.test(raw.TWILIO_API_URL)) problems.push('TWILIO_API_URL must be https://api.twilio.com in production.')
  if (raw.CLU_ENDPOINT && !raw.CLU_DPIA_REFERENCE) problems.push('CLU_DPIA_REFERENCE is missing. In production words go to CLU only where a data protection assessment names it; else take the CLU settings out.')
  return problems
}

/** Reads settings, all problems at once. `environment` wins over `.env` in `folder`. Throws SettingsWrong. */
export function readSettings(environment: Record<string, string | undefined>, folder: string): Settings {
  const file = join(folder, '.env')
  const given = { ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...environment }
  // An empty setting in a file or a container is the same as none.
  const present = Object.fromEntries(Object.keys(shape).flatMap(name => (given[name]?.trim() ? [[name, given[name]?.trim()]] : [])))
  const parsed = Shape.safeParse(present)
  const unreadable = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ name: path.map(String)[0] ?? '', message }))
  const wrong = new Set(unreadable.map(({ name }) => name))
  // What cannot be read is left out of the further checks, so that one mistake does not hide the others.
  const raw = parsed.success ? parsed.data : Shape.parse(Object.fromEntries(Object.entries(present).filter(([name]) => !wrong.has(name))))
  const inProduction = raw.NODE_ENV === 'production'
  const problems = [...unreadable.map(({ name, message }) => `${name} ${message}`), ...together(raw, wrong), ...(inProduction ? production(raw, wrong) : [])]
  if (problems.length > 0) throw new SettingsWrong([...new Set(problems)])
  const { PUBLIC_URL, ENCRYPTION_KEYS, ...rest } = raw
  return {
    ...rest, production: inProduction, publicUrl: PUBLIC_URL ?? `http://localhost:${raw.PORT}`, publicUrlGiven: PUBLIC_URL !== undefined,
    encryptionKeys: ENCRYPTION_KEYS ?? null, twilio: twilioOf(raw)
  }
}

function twilioOf(raw: Raw): TwilioSettings | null {
  if (!raw.TWILIO_ACCOUNT_SID || !raw.TWILIO_AUTH_TOKEN) return null
  const from = raw.TWILIO_MESSAGING_SERVICE_SID ? { messagingServiceSid: raw.TWILIO_MESSAGING_SERVICE_SID } : { number: raw.TWILIO_NUMBER ?? '' }
  return { accountSid: raw.TWILIO_ACCOUNT_SID, authTokens: raw.TWILIO_AUTH_TOKEN, from, voiceNumber: raw.TWILIO_NUMBER ?? null, apiUrl: raw.TWILIO_API_URL }
}

/** The settings of this process. Nothing else reads the environment. */
export const settingsHere = (): Settings => readSettings(process.env, process.cwd())
