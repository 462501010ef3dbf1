import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
const sid = (letters: string) => z.string().regex(new RegExp(`^${letters}[0-9a-f]{32}$`), `must look like ${letters} and 32 letters or digits: copy it from the Twilio console`)
const url = z.url({ error: 'must be a whole address, such as https://frontdoor.example.org' }).transform(text => text.replace(/\/+$/, ''))
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
  PORT: z.coerce.number({ error: 'must be a number such as 3978' }).int().min(0, 'must be a port, 0 to 65535').max(65535, 'must be a port, 0 to 65535').default(3978),
  PUBLIC_URL: url.optional(),
  HUB_ID: z.string().regex(/^[a-z0-9-]{1,40}$/, 'may hold small letters, digits and hyphens, 40 at most').default('hub'),
  DATA_DIR: z.string().default('.data'),
  REDIS_URL: z.string().regex(/^rediss?:\/\/|^unix:\/\/|^\//, 'must begin with redis://, rediss:// or a socket path').optional(),
  ENCRYPTION_KEYS: z.preprocess(list, z.array(key)).optional(),
  ROTA_FILE: z.string().default('deployment/rota.example.json'),
  HUB_FILE: z.string().default('deployment/hub.example.json'),
  DIRECTORY_FILE: z.string().default('deployment/directory/york.json'),
  LINES_FILE: z.string().default('deployment/lines.json'),
  TWILIO_ACCOUNT_SID: sid('AC').optional(),
  TWILIO_AUTH_TOKEN: z.preprocess(list, z.array(z.string().min(1))).optional(),
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

/** Set by the set-up script for its own children; a person need not know it. */
const internal = ['FRONT_DOOR_REDIS_SERVER']
/** The settings of `.env.example`; a test holds the two together. */
export const settingNames: readonly string[] = Object.keys(shape).filter(name => !internal.includes(name))

export type TwilioSettings = { accountSid: string; authTokens: string[]; from: { messagingServiceSid: string } | { number: string }; voiceNumber: string | null; apiUrl: string }
export type Settings = Omit<Raw, 'PUBLIC_URL' | 'ENCRYPTION_KEYS'> & {
  production: boolean; publicUrl: string; publicUrlGiven: boolean; encryptionKeys: Buffer[] | null; twilio: TwilioSettings | null
}

const missing = (raw: Raw, names: readonly (keyof Raw)[]) => names.filter(name => raw[name] === undefined)

/** Settings that only make sense together. */
function together(raw: Raw): string[] {
  const problems: string[] = []
  const twilio: (keyof Raw)[] = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN']
  const someTwilio = [...twilio, 'TWILIO_MESSAGING_SERVICE_SID' as const, 'TWILIO_NUMBER' as const].some(name => raw[name] !== undefined)
  if (someTwilio) {
    for (const name of missing(raw, twilio)) problems.push(`${name} is missing. Find it in the Twilio console, Account info.`)
    if (!raw.TWILIO_MESSAGING_SERVICE_SID && !raw.TWILIO_NUMBER) problems.push('TWILIO_MESSAGING_SERVICE_SID or TWILIO_NUMBER is missing: say which number texts come from.')
    if (!raw.PUBLIC_URL) problems.push('PUBLIC_URL is missing. Twilio needs the address at which it can reach the front door, and signs it.')
  }
  const clu: (keyof Raw)[] = ['CLU_ENDPOINT', 'CLU_KEY', 'CLU_PROJECT', 'CLU_DEPLOYMENT']
  const lacksClu = missing(raw, clu)
  if (lacksClu.length > 0 && lacksClu.length < clu.length) problems.push(`${lacksClu.join(', ')} missing: CLU needs all four settings, or none.`)
  if (raw.CLU_ENDPOINT && /^http:/.test(raw.CLU_ENDPOINT) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(raw.CLU_ENDPOINT)) problems.push('CLU_ENDPOINT must begin with https:// (http is only for localhost).')
  const oidc: (keyof Raw)[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const lacksOidc = missing(raw, oidc)
  if (lacksOidc.length > 0 && lacksOidc.length < oidc.length) problems.push(`${lacksOidc.join(', ')} missing: sign-in by OpenID Connect needs all three, or none.`)
  if (raw.MICROSOFT_APP_ID && !raw.MICROSOFT_APP_PASSWORD && raw.MICROSOFT_APP_TYPE !== 'UserAssignedMSI') problems.push('MICROSOFT_APP_PASSWORD is missing: it belongs to MICROSOFT_APP_ID.')
  return problems
}

/** What may be left open on a newcomer's machine, and may not where people depend on it. */
function production(raw: Raw): string[] {
  const problems: string[] = []
  const need = (name: keyof Raw, why: string) => raw[name] === undefined && problems.push(`${name} is missing. In production ${why}`)
  need('PUBLIC_URL', 'it must be the https address that people and Twilio use.')
  if (raw.PUBLIC_URL && !raw.PUBLIC_URL.startsWith('https://')) problems.push('PUBLIC_URL must begin with https:// in production.')
  need('ENCRYPTION_KEYS', 'keys are kept apart from the data: make one with  openssl rand -base64 32')
  need('TWILIO_ACCOUNT_SID', 'pages must reach real phones.')
  need('TWILIO_OPT_OUT_REVIEWED', 'say on which date you checked the opt-out words of the Messaging Service (deployment/runbook.md).')
  if (raw.TWILIO_ACCOUNT_SID) need('TWILIO_MESSAGING_SERVICE_SID', 'END, QUIT, CANCEL and HELP must be taken out of the opt-out words, and that needs a Messaging Service.')
  need('HEARTBEAT_URL', 'someone must be told when the front door itself is unwell.')
  need('OPERATOR_PHONE', 'someone must be told when the front door itself is unwell.')
  if (raw.TEST_CLOCK_FILE) problems.push('TEST_CLOCK_FILE must not be set in production: take it out.')
  if (raw.ROTA_FILE === 'deployment/rota.example.json') problems.push('ROTA_FILE still names the example. In production it must be your own rota.')
  if (raw.HUB_FILE === 'deployment/hub.example.json') problems.push('HUB_FILE still names the example. In production it must be your own hub.')
  if (raw.TWILIO_API_URL !== 'https://api.twilio.com' && !/^http:\/\/(localhost|127\.0\.0\.1)/.test(raw.TWILIO_API_URL)) problems.push('TWILIO_API_URL must be https://api.twilio.com in production.')
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
  if (!parsed.success) throw new SettingsWrong(parsed.error.issues.map(({ path, message }) => `${path.map(String)[0] ?? ''} ${message}`))
  const raw = parsed.data
  const inProduction = raw.NODE_ENV === 'production'
  const problems = [...together(raw), ...(inProduction ? production(raw) : [])]
  if (problems.length > 0) throw new SettingsWrong(problems)
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
