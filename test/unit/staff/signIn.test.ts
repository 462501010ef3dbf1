import { SignJWT } from 'jose'
import { mintPageLink } from '../../../bot/pages/signin/pageLink.ts'
import { mintStaffToken, signToken } from '../../../bot/pages/signin/token.ts'
import { nextPage } from '../../../bot/pages/signin/nextPage.ts'
import { rota, staffServer, type StaffServer } from './staffServer.ts'

let at: StaffServer
beforeEach(async () => { at = await staffServer() })
afterEach(() => at.close())

const cookieOf = (answer: Response, name: string): string | undefined =>
  answer.headers.getSetCookie().find(line => line.startsWith(`${name}=`))
const kept = (line: string | undefined): string => line?.split(';')[0] ?? ''

async function asksForCode(number: string) {
  const answer = await at.ask('/staff/sign-in', null, { form: { number, to: '/staff/handoffs/K7' } })
  return { answer, cookie: kept(cookieOf(answer, 'front-door-code')) }
}
const enters = (code: string, cookie: string) => at.ask('/staff/sign-in/code', null, { form: { code, to: '/staff/handoffs/K7' }, cookie })

describe('a code by text', () => {
  test.each(['07700 900001', '+44 7700 900001', '00447700900001', '(07700) 900-001'])('a number written %s is known', async number => {
    await asksForCode(number)
    expect(at.codes).toEqual([{ person: 'sam', code: expect.stringMatching(/^\d{6}$/) }])
  })

  test('the code signs its person in and takes them where they wanted to go', async () => {
    const { cookie } = await asksForCode('07700900001')
    const answer = await enters(` ${at.codes[0]?.code} `, cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/handoffs/K7'])
    const session = cookieOf(answer, 'front-door-staff')
    expect(session).toMatch(/HttpOnly; SameSite=Lax$/)
    const page = await at.ask('/staff', null, { cookie: kept(session) })
    expect(await page.text()).toContain('Nobody is waiting')
    expect(at.audited).toContainEqual({ who: 'sam', did: 'signed-in-by-code', about: null })
  })

  test('a number that is not on the rota gets the same answer, and no text is sent', async () => {
    const [known, unknown] = [(await asksForCode('07700900001')).answer, (await asksForCode('07700900999')).answer]
    expect(unknown.status).toBe(known.status)
    expect(unknown.headers.get('location')).toBe(known.headers.get('location'))
    const shape = (answer: Response) => cookieOf(answer, 'front-door-code')?.replace(/=[\w-]{22};/, '=...;')
    expect(shape(unknown)).toBe(shape(known))
    expect(at.codes.map(({ person }) => person)).toEqual(['sam'])
  })

  test('a code works once', async () => {
    const { cookie } = await asksForCode('07700900001')
    const code = at.codes[0]?.code ?? ''
    expect((await enters(code, cookie)).status).toBe(303)
    expect((await enters(code, cookie)).status).toBe(400)
  })

  test('a code runs out after 10 minutes', async () => {
    const { cookie } = await asksForCode('07700900001')
    at.pass(601)
    expect((await enters(at.codes[0]?.code ?? '', cookie)).status).toBe(400)
  })

  test('after 5 wrong codes the right one is refused too', async () => {
    const { cookie } = await asksForCode('07700900001')
    const code = at.codes[0]?.code ?? ''
    const wrong = code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n += 1) expect((await enters(wrong, cookie)).status).toBe(400)
    expect((await enters(code, cookie)).status).toBe(400)
  })

  test('after 4 wrong codes the right one still works', async () => {
    const { cookie } = await asksForCode('07700900001')
    const code = at.codes[0]?.code ?? ''
    for (let n = 0; n < 4; n += 1) await enters(code === '111111' ? '222222' : '111111', cookie)
    expect((await enters(code, cookie)).status).toBe(303)
  })

  test('a code for one browser is no use in another', async () => {
    await asksForCode('07700900001')
    const other = await asksForCode('07700900999')
    expect((await enters(at.codes[0]?.code ?? '', other.cookie)).status).toBe(400)
  })

  test('a phone is sent at most 5 codes in 15 minutes, and the answer stays the same', async () => {
    const answers = []
    for (let n = 0; n < 7; n += 1) answers.push((await asksForCode('07700900001')).answer.headers.get('location'))
    expect(at.codes).toHaveLength(5)
    expect(new Set(answers).size).toBe(1)
  })
})

describe('who may come in', () => {
  test('a page takes somebody who is not signed in to sign in and back', async () => {
    const answer = await at.ask('/staff/handoffs/K7', null)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/sign-in?to=%2Fstaff%2Fhandoffs%2FK7'])
  })

  test('a JSON path says 401 and what to do', async () => {
    const answer = await at.ask('/staff/api/handoffs', null)
    expect([answer.status, Object.keys(await answer.json())]).toEqual([401, ['error', 'do']])
  })

  test('a session holds 12 hours', async () => {
    const cookie = `front-door-staff=${await signToken({ id: 'sam', roles: ['worker'] }, 'session', at.parts.keys, 12 * 3600, at.parts.now())}`
    at.pass(12 * 3600 - 60)
    expect((await at.ask('/staff', null, { cookie })).status).toBe(200)
    at.pass(120)
    expect((await at.ask('/staff', null, { cookie })).status).toBe(303)
  })

  test('a session signed with an older key still holds, and one signed with somebody else\'s does not', async () => {
    const older = new Uint8Array(32).fill(1)
    const cookie = async (key: Uint8Array) => `front-door-staff=${await signToken({ id: 'sam', roles: ['worker'] }, 'session', [key], 3600, at.parts.now())}`
    expect((await at.ask('/staff', null, { cookie: await cookie(older) })).status).toBe(303)
    at.parts.keys = [...at.parts.keys, older]
    expect((await at.ask('/staff', null, { cookie: await cookie(older) })).status).toBe(200)
  })

  test('a token that says it needs no signature is refused', async () => {
    const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const body = Buffer.from(JSON.stringify({ sub: 'sam', roles: ['worker'], iss: 'front-door', aud: 'session', exp: 9999999999 })).toString('base64url')
    expect((await at.ask('/staff', null, { cookie: `front-door-staff=${head}.${body}.` })).status).toBe(303)
  })

  test('whoever leaves the rota is signed out at once', async () => {
    at.parts.people = () => rota.filter(({ id }) => id !== 'sam')
    expect((await at.ask('/staff', 'sam')).status).toBe(303)
  })

  test('a form from another site changes nothing', async () => {
    at.door.raise('K7', 'hello')
    for (const origin of ['https://elsewhere.example', 'null', null]) {
      expect((await at.ask('/staff/handoffs/K7/take', 'sam', { form: {}, origin })).status).toBe(403)
      expect((await at.ask('/staff/api/handoffs/K7/take', 'sam', { json: {}, origin })).status).toBe(403)
    }
    expect(at.door.acts).toEqual([])
  })

  test('a reviewer reads the mornings and has no console', async () => {
    expect((await at.ask('/review', 'reads')).status).toBe(200)
    expect((await at.ask('/staff', 'reads')).status).toBe(403)
    const link = await mintPageLink(at.parts.store, { person: 'reads', code: 'K7' })
    expect((await at.ask(link, null, { form: { then: 'look' } })).headers.get('location')).toBe('/review')
  })

  test('the operator is no reader of the morning review', async () => {
    expect((await at.ask('/review', 'op')).status).toBe(403)
    expect((await at.ask('/review/api/summaries', 'op')).status).toBe(403)
    expect((await at.ask('/staff/api/handoffs', 'op')).status).toBe(403)
    expect((await at.ask('/review', 'lead')).status).toBe(200)
  })

  test('signing out removes the cookie', async () => {
    expect(cookieOf(await at.ask('/staff/sign-out', 'sam', { form: {} }), 'front-door-staff')).toContain('Max-Age=0')
  })
})

describe('bearer tokens', () => {
  test('a token from staff-token opens the JSON, without a browser\'s origin', async () => {
    const bearer = await mintStaffToken({ id: 'sam', roles: ['worker'] }, at.parts.keys, 30, at.parts.now())
    at.door.raise('K7', 'hello')
    expect((await at.ask('/staff/api/handoffs', null, { bearer })).status).toBe(200)
    expect((await at.ask('/staff/api/handoffs/K7/take', null, { bearer, json: {}, origin: null })).status).toBe(200)
  })

  test('an operator\'s token opens the JSON: in production nobody else gets one', async () => {
    const bearer = await mintStaffToken({ id: 'op', roles: ['operator'] }, at.parts.keys, 30, at.parts.now())
    expect((await at.ask('/staff/api/handoffs', null, { bearer })).status).toBe(200)
    expect((await at.ask('/review/api/summaries', null, { bearer })).status).toBe(200)
  })

  test('it runs out', async () => {
    const bearer = await mintStaffToken({ id: 'sam', roles: ['worker'] }, at.parts.keys, 30, at.parts.now())
    at.pass(31 * 60)
    expect((await at.ask('/staff/api/handoffs', null, { bearer })).status).toBe(401)
  })

  test('a session is no bearer token, and a bearer token no session', async () => {
    const session = await signToken({ id: 'sam', roles: ['worker'] }, 'session', at.parts.keys, 60, at.parts.now())
    const bearer = await mintStaffToken({ id: 'sam', roles: ['worker'] }, at.parts.keys, 30, at.parts.now())
    expect((await at.ask('/staff/api/handoffs', null, { bearer: session })).status).toBe(401)
    expect((await at.ask('/staff', null, { cookie: `front-door-staff=${bearer}` })).status).toBe(303)
  })

  test('claims of roles in a token give none that the rota does not', async () => {
    const bearer = await new SignJWT({ roles: ['lead', 'reviewer'] }).setProtectedHeader({ alg: 'HS256' }).setIssuer('front-door').setAudience('bearer')
      .setSubject('reads').setIssuedAt().setExpirationTime(Math.floor(at.parts.now() / 1000) + 60).sign(new Uint8Array(32).fill(7))
    expect((await at.ask('/staff/api/handoffs', null, { bearer })).status).toBe(403)
  })
})

describe('the link in a page', () => {
  test('a phone that previews the link takes nothing and uses nothing up', async () => {
    at.door.raise('K7', 'hello')
    const link = await mintPageLink(at.parts.store, { person: 'sam', code: 'K7' })
    for (let n = 0; n < 3; n += 1) expect((await at.ask(link, null)).status).toBe(200)
    expect(at.door.acts).toEqual([])
    const answer = await at.ask(link, null, { form: { then: 'take' } })
    expect(answer.headers.get('location')).toBe('/staff/handoffs/K7')
    expect(at.door.acts).toMatchObject([{ worker: 'sam', code: 'K7', move: { move: 'take' } }])
  })

  test('looking first signs in and takes nothing', async () => {
    at.door.raise('K7', 'hello')
    const link = await mintPageLink(at.parts.store, { person: 'sam', code: 'K7' })
    expect(kept(cookieOf(await at.ask(link, null, { form: { then: 'look' } }), 'front-door-staff'))).not.toBe('')
    expect(at.door.acts).toEqual([])
  })

  test('it works once, and not after 2 hours', async () => {
    const [used, old] = [await mintPageLink(at.parts.store, { person: 'sam', code: 'K7' }), await mintPageLink(at.parts.store, { person: 'sam', code: 'K7' })]
    await at.ask(used, null, { form: { then: 'look' } })
    expect((await at.ask(used, null, { form: { then: 'look' } })).status).toBe(410)
    at.pass(2 * 3600 + 1)
    expect((await at.ask(old, null, { form: { then: 'look' } })).status).toBe(410)
  })
})

test.each([['/staff/handoffs/K7', '/staff/handoffs/K7'], ['/review', '/review'], ['//elsewhere.example', '/staff'], ['https://elsewhere.example/staff', '/staff'],
  ['/staff\\..\\x', '/staff'], ['/staffing', '/staff'], [null, '/staff']])('after signing in, %s leads to %s', (asked, to) => {
  expect(nextPage(asked)).toBe(to)
})

test('over https the cookie is Secure', async () => {
  const secure = await staffServer({ publicUrl: 'https://hub.example' })
  const link = await mintPageLink(secure.parts.store, { person: 'sam', code: 'K7' })
  expect(cookieOf(await secure.ask(link, null, { form: { then: 'look' } }), 'front-door-staff')).toContain('; Secure')
  await secure.close()
})
