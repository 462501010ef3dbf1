import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, settingNames, SettingsWrong } from '../../../bot/config.ts'
import { readFiles } from '../../../bot/wire/files.ts'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'front-door-settings-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = Buffer.alloc(32, 7).toString('base64')
/** A production that starts. Each test spoils one thing of it. */
const safe = (): Record<string, string> => ({
  NODE_ENV: 'production', PUBLIC_URL: 'https://front.example.org/', ENCRYPTION_KEYS: key, TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'new, old',
  TWILIO_MESSAGING_SERVICE_SID: `MG${'2'.repeat(32)}`, TWILIO_OPT_OUT_REVIEWED: '2026-11-01', HEARTBEAT_URL: 'https://watch.example.org/ping', OPERATOR_PHONE: '+447700900006',
  ROTA_FILE: join(folder, 'rota.json'), HUB_FILE: join(folder, 'hub.json')
})
const without = (name: string) => Object.fromEntries(Object.entries(safe()).filter(([each]) => each !== name))

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment, folder)
    return []
  } catch (error) {
    if (error instanceof SettingsWrong) return error.problems
    throw error
  }
}

describe('settings of a newcomer', () => {
  test('none at all is enough', () => {
    const settings = readSettings({}, folder)
    expect(settings).toMatchObject({ production: false, PORT: 3978, publicUrl: 'http://localhost:3978', publicUrlGiven: false, HUB_ID: 'hub', twilio: null, encryptionKeys: null })
    expect([settings.FIRST_WORD_SECONDS, settings.WAITING_WORDS_SECONDS, settings.SILENCE_SECONDS]).toEqual([180, 120, 900])
    expect(settings.RETENTION_DAYS).toEqual({ everyday: 90, handoff: 90, audit: 2555 })
  })

  test('the environment wins over .env, and an empty setting is none', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4001\nHUB_ID=from-file\nREDIS_URL=\n')
    try {
      expect(readSettings({ PORT: '4002', TWILIO_NUMBER: ' ' }, folder)).toMatchObject({ PORT: 4002, HUB_ID: 'from-file', twilio: null })
      expect(readSettings({}, folder).REDIS_URL).toBeUndefined()
    } finally {
      rmSync(join(folder, '.env'))
    }
  })

  test('a setting that nobody knows is left alone: the environment holds much else', () => {
    expect(problems({ HOSTNAME: 'x', PATH: '/bin' })).toEqual([])
  })

  test('the address ends without a slash, and tokens may be two while they change', () => {
    expect(readSettings(safe(), folder)).toMatchObject({ publicUrl: 'https://front.example.org', twilio: { authTokens: ['new', 'old'], from: { messagingServiceSid: `MG${'2'.repeat(32)}` } } })
  })
})

describe('settings that are wrong', () => {
  test('are told all at once: what cannot be read, what is missing beside it, and what production refuses', () => {
    const told = problems({ NODE_ENV: 'production', PORT: 'abc', HUB_ID: 'Our Hub', CLU_KEY: 'k', TEST_CLOCK_FILE: 'clock' })
    for (const name of ['PORT', 'HUB_ID', 'CLU_ENDPOINT', 'TEST_CLOCK_FILE', 'PUBLIC_URL', 'ENCRYPTION_KEYS', 'TWILIO_ACCOUNT_SID', 'HEARTBEAT_URL', 'OPERATOR_PHONE']) {
      expect(told.filter(problem => problem.includes(name))).not.toEqual([])
    }
  })

  test('what was given and cannot be read is told as wrong, not as missing too', () => {
    const told = problems({ ...safe(), OPERATOR_PHONE: '07700 900006', TWILIO_AUTH_TOKEN: ',', TWILIO_MESSAGING_SERVICE_SID: 'MG1' })
    expect(told.map(problem => problem.split(' ')[0]).sort()).toEqual(['OPERATOR_PHONE', 'TWILIO_AUTH_TOKEN', 'TWILIO_MESSAGING_SERVICE_SID'])
    expect(told.filter(problem => /missing/.test(problem))).toEqual([])
  })

  test.each([
    ['PORT', '3978.5'], ['PORT', '70000'], ['PORT', '-1'], ['HUB_ID', 'a b'], ['HUB_ID', '{x}'], ['REDIS_URL', 'localhost:6379'], ['ENCRYPTION_KEYS', 'c2hvcnQ='], ['ENCRYPTION_KEYS', ','],
    ['TWILIO_ACCOUNT_SID', 'AC1'], ['TWILIO_NUMBER', '07700900000'], ['TWILIO_OPT_OUT_REVIEWED', 'yes'], ['OPERATOR_PHONE', 'Kit'], ['FIRST_WORD_SECONDS', '0'], ['FIRST_WORD_SECONDS', 'soon'],
    ['WAITING_WORDS_SECONDS', '1.5'], ['SILENCE_SECONDS', '999999'], ['RETENTION_DAYS', 'everyday'], ['RETENTION_DAYS', 'everyday=0'], ['RETENTION_DAYS', 'nonsense=3'], ['PUBLIC_URL', 'front door'], ['PUBLIC_URL', 'ftp://front.example.org'],
    ['LOG_LEVEL', 'loud'], ['NODE_ENV', 'prod'], ['MICROSOFT_APP_TYPE', 'Multi'], ['OIDC_ISSUER', 'issuer']
  ])('%s=%s is refused with what it must be', (name, value) => {
    const told = problems({ ...safe(), [name]: value })
    expect(told.filter(problem => problem.startsWith(`${name} `) && /\b(must|may)\b/.test(problem))).not.toEqual([])
    expect(told.join(' ')).not.toMatch(/Invalid input|expected|received/)
  })

  test('CLU by http is only for this machine, and a name that begins like it is not it', () => {
    const clu = { CLU_KEY: 'k', CLU_PROJECT: 'p', CLU_DEPLOYMENT: 'd' }
    expect(problems({ ...clu, CLU_ENDPOINT: 'http://localhost:9000' })).toEqual([])
    for (const endpoint of ['http://clu.example.org', 'http://localhost.example.org']) expect(problems({ ...clu, CLU_ENDPOINT: endpoint }).join()).toMatch(/CLU_ENDPOINT/)
  })

  test('Twilio, CLU, OpenID Connect and the bot framework each need all of their settings', () => {
    expect(problems({ TWILIO_NUMBER: '+447700900000' }).join()).toMatch(/TWILIO_ACCOUNT_SID.*TWILIO_AUTH_TOKEN/)
    expect(problems({ CLU_PROJECT: 'p' }).join()).toMatch(/CLU_ENDPOINT, CLU_KEY, CLU_DEPLOYMENT missing/)
    expect(problems({ OIDC_CLIENT_ID: 'c' }).join()).toMatch(/OIDC_ISSUER, OIDC_CLIENT_SECRET missing/)
    expect(problems({ MICROSOFT_APP_ID: 'm' }).join()).toMatch(/MICROSOFT_APP_PASSWORD/)
  })

  test('a secret is never part of what is told', () => {
    const told = problems({ ...safe(), TWILIO_AUTH_TOKEN: 'secret-token', ENCRYPTION_KEYS: 'secret-key', PORT: 'x' }).join('\n')
    expect(told).toMatch(/ENCRYPTION_KEYS/)
    expect(told).not.toMatch(/secret-/)
  })
})

describe('production', () => {
  test('starts with what it needs', () => { expect(problems(safe())).toEqual([]) })

  test.each(['PUBLIC_URL', 'ENCRYPTION_KEYS', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_MESSAGING_SERVICE_SID', 'TWILIO_OPT_OUT_REVIEWED', 'HEARTBEAT_URL', 'OPERATOR_PHONE', 'ROTA_FILE', 'HUB_FILE'])(
    'is refused without %s, by name', name => {
      expect(problems(without(name)).filter(problem => problem.startsWith(name))).not.toEqual([])
    })

  test.each([
    ['PUBLIC_URL', 'http://front.example.org'], ['TEST_CLOCK_FILE', 'clock.txt'], ['ROTA_FILE', './deployment/rota.example.json'], ['HUB_FILE', 'deployment/../deployment/hub.example.json'],
    ['DIRECTORY_FILE', 'deployment/directory/demo.json'], ['TWILIO_API_URL', 'http://localhost.example.org'], ['TWILIO_API_URL', 'https://twilio.example.org'], ['ENCRYPTION_KEYS', ','], ['OIDC_ISSUER', 'http://login.example.org']
  ])('refuses %s=%s by name', (name, value) => {
    const oidc: Record<string, string> = name === 'OIDC_ISSUER' ? { OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' } : {}
    expect(problems({ ...safe(), ...oidc, [name]: value }).map(problem => problem.split(' ')[0])).toEqual([name])
  })

  test('words go to CLU only where an assessment names it', () => {
    const clu = { CLU_ENDPOINT: 'https://clu.example.org', CLU_KEY: 'k', CLU_PROJECT: 'p', CLU_DEPLOYMENT: 'd' }
    expect(problems({ ...safe(), ...clu })).toEqual([expect.stringMatching(/^CLU_DPIA_REFERENCE/)])
    expect(problems({ ...safe(), ...clu, CLU_DPIA_REFERENCE: 'DPIA 7' })).toEqual([])
  })

  test('refuses a rota without a backstop, a file that is not there and a broken one, together', () => {
    const rota = { timeZone: 'Europe/London', escalateAfterSeconds: 60, people: [{ id: 'sam', name: 'Sam', phone: '+447700900001' }], shifts: [{ days: ['MO'], from: '08:00', to: '21:00', steps: [['sam']] }] }
    writeFileSync(join(folder, 'rota.json'), JSON.stringify(rota))
    const settings = readSettings({ ...safe(), LINES_FILE: join(folder, 'none.json') }, folder)
    const read = () => readFiles(settings, Date.parse('2026-11-24T02:30:00Z'), () => undefined)
    expect(read).toThrow(/backstop/)
    expect(read).toThrow(/HUB_FILE names .*cannot be read/)
    expect(read).toThrow(/LINES_FILE names .*cannot be read/)
  })
})

test('every setting has a name that .env.example can hold', () => {
  expect(settingNames.filter(name => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([])
})
