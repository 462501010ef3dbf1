import { randomUUID } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import type { Clock } from '../services/clock.ts'
import { makeAdvance } from '../services/conversation/advance.ts'
import { makeDeliver, withdraw } from '../services/conversation/deliver.ts'
import { startDueLoop } from '../services/conversation/due.ts'
import { readEntry } from '../services/conversation/read.ts'
import { readDirectory } from '../services/directory/directoryFile.ts'
import { makeKeeper } from '../services/directory/kept/keeper.ts'
import { liveDirectory } from '../services/directory/kept/live.ts'
import { makeStore } from '../services/conversation/store.ts'
import { workerOfDesk } from '../services/conversation/load.ts'
import type { Plan } from '../services/conversation/plan.ts'
import { keysOf } from '../services/redis/keys.ts'
import type { Carrier } from '../services/paging/carrier.ts'
import { splitText } from '../services/twilio/texts.ts'
import type { Log } from '../services/telemetry/log.ts'
import { makeMetrics } from '../services/telemetry/metrics.ts'
import type { EngagementHub } from './channels/botframework/handoffEvents.ts'
import { botFramework } from './channels/botframework/routes.ts'
import type { Settings } from './config.ts'
import { answeredAlready } from './door/answeredAlready.ts'
import { degradedPath } from './door/degradedPath.ts'
import { makeFrontDoor } from './door/door.ts'
import { addressOf } from './door/handoffOf.ts'
import { makeJournal } from './door/journal.ts'
import { notReached, stillWanted } from './door/network.ts'
import { replay } from './door/replay.ts'
import { stillWaiting } from './door/stillWaiting.ts'
import { operatorWords } from '../dialogs/operatorWords.ts'
import { makeServer } from './server.ts'
import { makeDeskTurn } from './turn/deskTurn.ts'
import { makePersonTurn } from './turn/personTurn.ts'
import { engagement } from './wire/engagementHub.ts'
import { readFiles } from './wire/files.ts'
import { copiesAtTwilio } from './wire/copiesAtTwilio.ts'
import { missedTexts } from './wire/missedTexts.ts'
import { startChecks } from './wire/checks.ts'
import { makeHeartbeat } from './wire/heartbeat.ts'
import { keyringFrom } from './wire/keys.ts'
import { keepNoContact } from './wire/noContact.ts'
import { keepNumberKey } from './wire/numberKey.ts'
import { proving } from './wire/proving.ts'
import { phoneNetwork } from './wire/phoneNetwork.ts'
import { routeTable } from './wire/routes.ts'
import { steady } from './wire/understanding.ts'
import { upkeep, type Upkeep } from './wire/upkeep.ts'
import { makeWorld, type Understanding } from './wire/world.ts'

export type Wiring = {
  settings: Settings; clock: Clock; log: Log
  redis: Redis; listener: Redis
  understanding: Understanding
  /** Tests give their own; else Twilio where it is configured, and the local phones where it is not. */
  carrier?: Carrier
  /** A hub's own engagement hub hears of every handoff, on whatever channel, once it is committed; nothing waits for it. */
  engagementHub?: EngagementHub
  random?: () => number
}

export type Running = Awaited<ReturnType<typeof wire>>

/** The composition root: everything is made here, once, by hand. Nothing listens yet. */
export async function wire({ settings, clock, log, redis, listener, understanding: reader, carrier: given, engagementHub, random = Math.random }: Wiring) {
  const keys = keysOf(settings.HUB_ID)
  const keyring = keyringFrom(settings)
  const numbers = await keepNumberKey({ redis, keys, keyring, folder: settings.DATA_DIR, log })
  const store = makeStore({ redis, keys, keyring, numberKey: numbers.key, known: numbers.known, clock })
  // Asked once, so that the first message already carries its deadline.
  store.time.by(0)
  const metrics = makeMetrics()
  const files = readFiles(settings, clock.now(), words => log.error({ alarm: 'file' }, words))
  const ids = () => randomUUID()
  const understanding = steady(reader, error => log.error({ error, alarm: 'screen' }, 'our own recogniser failed on a message: a person is brought'))

  const handsets = proving({ store, rota: files.rota, advance: name => advance(name), unwell: error => log.warn({ error }, 'the rota could not be looked at; it is again in a second') })
  const directory = liveDirectory({
    loaded: files.directory, reload: () => readDirectory(settings.DIRECTORY_FILE, clock.now()), file: settings.DIRECTORY_FILE, keeper: makeKeeper(redis, keys), folder: settings.DATA_DIR, clock,
    problem: words => log.error({ alarm: 'file' }, words)
  })
  const world = makeWorld({ store, settings, files, directory, understanding, random, notAnswering: handsets.notAnswering })
  let keptUp: Upkeep | null = null
  const alarm = (what: string) => {
    metrics.alarms.inc({ what })
    log.error({ alarm: what }, 'an operator must look at this: see deployment/runbook.md')
    keptUp?.alarm(what)
  }
  const personTurn = makePersonTurn(world, alarm)
  const deskTurn = makeDeskTurn(world)
  const network = phoneNetwork({ settings, store, log, keyring, ids, given, door: () => door, nameOf: id => files.rota().people.find(person => person.id === id)?.name ?? id })
  const { carrier } = network

  const unwell = (error: unknown) => log.error({ error }, 'work in the background failed; the due instant will bring it back')
  const tellHub = engagement(engagementHub, unwell)
  const afterCommit = (name: string, plan: Plan): void => {
    tellHub(name, plan)
    if (plan.withdraw) void withdraw({ store, carrier }, name, plan.withdraw.except).catch(unwell)
    if (plan.entries.some(entry => entry.delivery)) void deliver(name).catch(unwell)
    if (plan.ops.some(({ op }) => op === 'no-contact')) void noContact.look().catch(unwell)
    for (const { conversation } of plan.crossings) void advance(conversation).catch(unwell)
    if (plan.forget) void world.forget(name).catch(unwell)
  }
  const advance = makeAdvance({
    store, afterCommit,
    runTurn: (loaded, at, failures) => (workerOfDesk(loaded.name) ? deskTurn : answeredAlready(personTurn, degraded))(loaded, at, failures),
    watch: {
      turned: ({ ms, stages }) => {
        metrics.turns.observe(ms / 1000)
        for (const [stage, took] of Object.entries(stages)) metrics.stages.observe({ stage }, took / 1000)
      },
      failed: ({ error, failures }) => {
        metrics.turnsFailed.inc()
        log.error({ error, failures }, 'a turn failed and is run again')
      }
    }
  })
  const bots = botFramework(settings, { personWrites: words => door.personWrites(words), shown: (name, after) => door.shown(name, after) }, unwell)
  const deliver = makeDeliver({
    store, carrier, splitText,
    numberOf: async (name, to) => (to === 'person' ? addressOf(store, name) : files.rota().people.find(person => person.id === to)?.phone ?? null),
    botframework: async (name, entry) => bots.send(JSON.parse(await addressOf(store, name) ?? 'null'), entry),
    pageLeft: name => void advance(name).catch(unwell),
    failed: (name, entry, why) => notReached({ store, advance }, name, entry, why),
    wanted: (name, entry) => stillWanted(store, name, entry),
    watch: {
      delivered: ({ to, way, outcome, ms }) => {
        metrics.deliveries.inc({ to, way, outcome: outcome.split(' ')[0] ?? outcome })
        metrics.delivery.observe({ way }, ms / 1000)
      }
    }
  })
  const noContact = keepNoContact(store)
  const journal = makeJournal(join(settings.DATA_DIR, 'journal'), keyring.derived('journal'), error => log.error({ error }, 'the journal could not be written or read'))
  const degraded = degradedPath({ clock, carrier, rota: files.rota, journal, lines: files.linesNow, silent: noContact.silent, ids, random, log })
  const { door, stop: stopHints } = makeFrontDoor({ accepted: channel => metrics.accepted.inc({ channel }), store, advance, listener, rota: files.rota, screen: world.screen, degraded, ids, lines: files.linesNow, log, bringIn: () => replaying.now() })
  const due = startDueLoop({ store, advance, nudge: name => void deliver(name).catch(unwell), onError: unwell, late: ms => metrics.lag.observe(ms / 1000) })
  const replaying = replay({ store, journal, degraded, advance, rota: files.rota, everyMs: 2000, onError: unwell })

  const waiting = stillWaiting({ store, degraded, lastLook: due.lastLook, onError: unwell })
  const { twilio } = network
  const copies = twilio === null ? null : copiesAtTwilio({ store, twilio, alarm, onError: unwell })
  const missed = twilio === null ? null : missedTexts({ store, twilio, door, degraded, log, onError: unwell })
  const heartbeat = makeHeartbeat(settings.HEARTBEAT_URL, log)
  const checks = startChecks({
    looked: { twilio, hasNumber: settings.twilio?.voiceNumber !== null, publicUrl: settings.publicUrl, dataDir: settings.DATA_DIR, redis, lines: files.lines, outside: heartbeat.drift },
    redis, keys, heartbeat, log, at: clock.now, counted: what => metrics.alarms.inc({ what }), text: what => keptUp?.alarm(what)
  })
  keptUp = upkeep({ heartbeat, settings, store, carrier, due, log, ids, wording: operatorWords })
  const table = routeTable({ settings, door, store, files, directory, keyring, clock, log, metrics, network, bots, degraded, due, ids, textDone: sid => copies?.done(sid), unwellNow: checks.standing, notAnswering: handsets.notAnswering, alarm, unwell })
  const server = makeServer(table.routes, log)
  return {
    lookAtRota: handsets.look,
    server, door, store, advance, files, directory, world, metrics, carrier, phones: network.phones, routes: table.routes, due, checks, copies, missed,
    entryOf: (name: string, id: string) => readEntry(store, name, id),
    attach: (http: HttpServer) => table.attach(http),
    /** In order: no new work, then what is under way, then the connections. */
    async stop() {
      // Open sockets first: they would hold the server for as long as somebody has the page open. They come back to whoever is next.
      table.stop()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.server.closeIdleConnections()
      // A console that waits for news is let go; whoever is in the middle of a message has had three seconds.
      const cut = setTimeout(() => server.server.closeAllConnections(), 3000)
      await closed
      clearTimeout(cut)
      checks.stop()
      copies?.stop()
      missed?.stop()
      keptUp?.stop()
      handsets.stop()
      directory.stop()
      await due.stop()
      replaying.stop()
      waiting.stop()
      degraded.stop()
      stopHints()
      noContact.stop()
      numbers.stop()
    }
  }
}
