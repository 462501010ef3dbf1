import { checkDue } from '../../../services/rota/dailyCheck.ts'
import { drillsDue } from '../../../services/rota/drill.ts'
import { personByPhone } from '../../../services/rota/phone.ts'
import type { Person, Rota } from '../../../services/rota/rota.ts'
import type { Whence } from '../../frontDoor.ts'
import type { Night, Scene } from './scenes.ts'
import { newId, type Stage } from './stage.ts'

const SECOND = 1000
/** A phone that nobody picks up rings for so long. */
const RINGS = 25 * SECOND
const AGAIN = 5 * SECOND

/** How far a scene has come. `scheduled`: somebody is about to take it. */
type Going = { scene: Scene; conversation: string; code: string | null; pages: number; scheduled: boolean; slept: boolean; owner: Person | null; over: boolean }
type Act = { at: number; run(): Promise<void> }
type Playing = { stage: Stage; rota: Rota; night: Night; going: Going[]; acts: Act[]; slow: number; textsSeen: number; callsSeen: Set<string> }

/** What the record is read from afterwards: which conversation was whose. */
export type Played = { who: string; conversation: string; by: Scene['by'] }
/** `slow`: how often this machine was too slow for the front door to answer within its second, so that it fell back on the lines and direct pages. */
export type Whole = { played: Played[]; slow: number }

/** Plays the night: the clock goes from one thing that happens to the next, and at each the people and the workers do what their scene says. */
export async function play(stage: Stage, rota: Rota, night: Night, scenes: Scene[]): Promise<Whole> {
  const playing: Playing = {
    stage, rota, night, acts: [], slow: 0, textsSeen: 0, callsSeen: new Set(),
    going: scenes.map(scene => ({
      scene, conversation: scene.by === 'web' ? `w${newId()}` : stage.running.world.personName(scene.number), code: null, pages: 0, scheduled: false, slept: false, owner: null, over: false
    }))
  }
  // the front door looks at the rota by itself each second; a clock that leaps must stop where there is something to see
  for (const at of looks(rota, night)) later(playing, at, async () => undefined)
  for (const going of playing.going) later(playing, going.scene.at, () => personSays(playing, going, going.scene.says))
  for (;;) {
    await stage.settle()
    await notice(playing)
    const due = await stage.nextDue()
    // what is due and was not done in time is tried again later in the night, as it would be
    const next = due === null ? Infinity : Math.max(due, stage.clock.now() + AGAIN)
    const at = Math.min(due !== null && due > stage.clock.now() ? due : next, ...playing.acts.map(act => act.at))
    if (at > night.until) break
    stage.clock.to(at)
    const now = playing.acts.filter(act => act.at <= stage.clock.now())
    playing.acts = playing.acts.filter(act => !now.includes(act))
    for (const act of now) await act.run()
  }
  return { played: playing.going.map(({ scene, conversation }) => ({ who: scene.who, conversation, by: scene.by })), slow: playing.slow }
}

/** Where a drill or the daily check falls due. */
function looks(rota: Rota, night: Night): number[] {
  const minutes = Array.from({ length: Math.floor((night.until - night.from) / 60_000) }, (_, minute) => night.from + minute * 60_000)
  const begins = (at: number): string => `${drillsDue(rota, at)?.shift} ${checkDue(rota, at)}`
  return minutes.filter(at => begins(at) !== begins(at - 60_000))
}

const later = (playing: Playing, at: number, run: () => Promise<void>): void => void playing.acts.push({ at, run })

async function personSays(playing: Playing, { scene, conversation }: Going, text: string): Promise<void> {
  const whence = scene.by === 'web' ? { channel: 'web' as const, conversation, token: newId() } : { channel: 'sms' as const, number: scene.number }
  await writes(playing, whence, text)
}

const workerTexts = (playing: Playing, worker: Person, text: string): Promise<void> => writes(playing, { channel: 'sms', number: worker.phone }, text)

async function writes(playing: Playing, whence: Whence, text: string): Promise<void> {
  const written = await playing.stage.running.door.personWrites({ whence, text, providerId: newId() })
  if (written.kind === 'degraded') playing.slow++
}

/** What has come to the workers' phones since the last look. */
async function notice(playing: Playing): Promise<void> {
  const { phones } = playing.stage.running
  if (phones === null) return
  const texts = (await phones.texts()).filter(({ from }) => from === 'hub')
  const fresh = texts.slice(playing.textsSeen)
  playing.textsSeen = texts.length
  for (const { number, body } of fresh) {
    const worker = personByPhone(playing.rota, number)
    if (worker) await textCame(playing, worker, body)
  }
  for (const call of await phones.calls()) {
    if (playing.callsSeen.has(call.id)) continue
    playing.callsSeen.add(call.id)
    const worker = personByPhone(playing.rota, call.number)
    const code = /\/page\/([A-Z]\d+)\//.exec(call.path)?.[1]
    if (worker && code) await pageCame(playing, worker, code, async () => phones.press(call.id, '1'), async () => phones.ringOut(call.id))
  }
}

async function textCame(playing: Playing, worker: Person, body: string): Promise<void> {
  const now = playing.stage.clock.now()
  if (body.startsWith('Front door test')) return later(playing, now + 40 * SECOND, () => workerTexts(playing, worker, 'HERE'))
  const code = /^Front door ([A-Z]\d+): /.exec(body)?.[1]
  if (code === undefined || !/Reply 1/.test(body)) return
  await pageCame(playing, worker, code, () => workerTexts(playing, worker, `1 ${code}`), async () => undefined)
}

/** A page for somebody: left alone until the one that the scene says is answered. The next shift answers within a minute. */
async function pageCame(playing: Playing, worker: Person, code: string, takes: () => Promise<void>, lets: () => Promise<void>): Promise<void> {
  const { stage } = playing
  const now = stage.clock.now()
  const going = await goingFor(playing, code)
  if (going === null || going.over) return
  if (going.owner !== null && going.owner.id !== worker.id && await wantsNextShift(playing, going)) return relieves(playing, going, worker, code)
  going.pages++
  const { answered } = going.scene
  if (going.owner !== null || going.scheduled || answered === null || (!going.slept && going.pages < answered.page)) return later(playing, now + RINGS, lets)
  going.scheduled = true
  later(playing, now + answered.after * SECOND, async () => {
    await takes()
    going.scheduled = false
    going.owner = worker
    if (going.scene.sleeps && !going.slept) return fallsAsleep(going)
    talks(playing, going, code)
  })
}

/** No word comes from them, so that the front door must bring somebody else. */
function fallsAsleep(going: Going): void {
  going.slept = true
  going.owner = null
}

async function goingFor({ stage, going }: Playing, code: string): Promise<Going | null> {
  const known = going.find(each => each.code === code)
  if (known) return known
  const conversation = await stage.running.world.conversationOf(code)
  const found = going.find(each => each.conversation === conversation) ?? null
  if (found) found.code = code
  return found
}

async function wantsNextShift({ stage }: Playing, { code }: Going): Promise<boolean> {
  const open = code === null ? null : await stage.running.door.handoff(code)
  return open?.handoff.colleague?.change !== undefined
}

function relieves(playing: Playing, going: Going, worker: Person, code: string): void {
  const now = playing.stage.clock.now()
  if (going.scheduled) return
  going.scheduled = true
  later(playing, now + 60 * SECOND, async () => {
    if (going.over) return
    await workerTexts(playing, worker, `1 ${code}`)
    later(playing, now + 150 * SECOND, async () => {
      await workerTexts(playing, worker, `${code} Good morning, it's ${worker.name}. I am here now.`)
      going.owner = worker
      going.scheduled = false
    })
  })
}

/** They talk, a line every half minute or so, and it is handed back. */
function talks(playing: Playing, going: Going, code: string): void {
  const { scene } = going
  let at = playing.stage.clock.now() + 20 * SECOND
  const next = (seconds: number, run: () => Promise<void>) => {
    later(playing, at, run)
    at += seconds * SECOND
  }
  const ownerSays = (words: string) => async () => { if (going.owner) await workerTexts(playing, going.owner, `${code} ${words}`) }
  for (const [worker, person] of scene.talk) {
    next(45, ownerSays(worker))
    next(40, () => personSays(playing, going, person))
  }
  const change = scene.overChange ? playing.night.change : null
  for (const end = change === null ? at : change.at + 6 * 60 * SECOND; at < end;) {
    next(60, () => personSays(playing, going, 'are you still there'))
    next(180, ownerSays('Yes, I am here.'))
  }
  next(10, ownerSays('Take care of yourself. Write any time.'))
  later(playing, at, async () => {
    going.over = true
    if (going.owner) await workerTexts(playing, going.owner, scene.line === null ? `done ${code}` : `done ${code} ${scene.line}`)
  })
}
