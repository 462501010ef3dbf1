import type { Server as HttpServer } from 'node:http'
import { page as pageCopy } from '../../dialogs/copy/page.ts'
import { workerWords } from '../../dialogs/workerWords.ts'
import type { Clock } from '../../services/clock.ts'
import type { DueLoop } from '../../services/conversation/due.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { LiveDirectory } from '../../services/directory/kept/live.ts'
import type { Keyring } from '../../services/crypto/seal.ts'
import type { Log } from '../../services/telemetry/log.ts'
import type { Metrics } from '../../services/telemetry/metrics.ts'
import { handoffWords } from '../../dialogs/handoffWords.ts'
import type { BotFramework } from '../channels/botframework/routes.ts'
import { createNearby } from '../channels/directline/nearby.ts'
import { directLineRoutes } from '../channels/directline/routes.ts'
import { attachStream } from '../channels/directline/stream.ts'
import { createTokens } from '../channels/directline/tokens.ts'
import { smsRoutes } from '../channels/sms/smsRoutes.ts'
import { voiceRoutes } from '../channels/voice/voiceRoutes.ts'
import type { Settings } from '../config.ts'
import type { Degraded } from '../door/degraded.ts'
import type { FrontDoor } from '../frontDoor.ts'
import { openReferralRoutes } from '../pages/openReferral/routes.ts'
import { personRoutes } from '../pages/person/routes.ts'
import { toDoAbout } from '../../services/directory/check.ts'
import { ofId } from '../../services/directory/kept/kept.ts'
import { placesRoutes } from '../pages/places/routes.ts'
import { phoneRoutes } from '../pages/phones/phoneRoutes.ts'
import { reviewRoutes } from '../pages/review/routes.ts'
import type { SigninParts } from '../pages/signin/parts.ts'
import { signinRoutes } from '../pages/signin/routes.ts'
import type { StaffParts } from '../pages/staff/parts.ts'
import { staffRoutes } from '../pages/staff/routes.ts'
import { webchatRoutes } from '../pages/webchat/routes.ts'
import type { Route } from '../route.ts'
import { audit } from './audit.ts'
import type { Files } from './files.ts'
import { healthRoutes } from './health.ts'
import { limiterOn, oneTimeStore } from './oneTime.ts'
import type { PhoneNetwork } from './phoneNetwork.ts'

export type TableParts = {
  settings: Settings; door: FrontDoor; store: Store; files: Files; directory: LiveDirectory; keyring: Keyring; clock: Clock; log: Log; metrics: Metrics; network: PhoneNetwork; bots: BotFramework
  degraded: Degraded; due: DueLoop; ids(): string; textDone(sid: string): void; unwellNow(): readonly string[]; notAnswering(at: number): ReadonlySet<string>; alarm(what: string): void; unwell(error: unknown): void
}

/** Every address of the front door, with its guard. */
export function routeTable(parts: TableParts): { routes: Route[]; attach(http: HttpServer): void; stop(): void } {
  const { settings, door, store, files, keyring, clock, network, ids, unwell } = parts
  const line = {
    frontDoor: door, tokens: createTokens(keyring.derived('direct-line'), ids), nearby: createNearby(), clock, publicUrl: settings.publicUrl, hubName: files.hub.name, ids
  }
  const person = { copy: pageCopy, hub: files.hub, textNumber: network.textNumber, linesNow: () => door.linesNow(), clock, publicUrl: settings.publicUrl }
  let detach = (): void => undefined
  return {
    routes: [
      ...personRoutes(person), ...webchatRoutes(person), ...directLineRoutes(line), ...parts.bots.routes,
      ...phoneChannels(parts), ...signinRoutes(signin(parts)), ...staffRoutes(staff(parts)), ...reviewRoutes({ ...staff(parts), unmet: () => parts.directory.unmet(), toCheck: () => parts.directory.entries().filter(asset => toDoAbout(asset, ofId(parts.directory.kept().shut, asset.id), clock.now()).length > 0).length }),
      ...placesRoutes({ ...staff(parts), directory: parts.directory }),
      ...(network.phones === null ? [] : phoneRoutes({ phones: network.phones, frontDoor: door, people: () => files.rota().people, production: settings.production })),
      ...openReferralRoutes({ assets: () => parts.directory.assets, clock }),
      ...healthRoutes({ store, due: parts.due, metrics: parts.metrics, degraded: parts.degraded, warnings: files.warnings, notAnswering: () => [...parts.notAnswering(clock.now())], unwell: parts.unwellNow })
    ],
    attach: http => { detach = attachStream(http, { ...line, onError: unwell }) },
    stop: () => detach()
  }
}

/** Texts and calls by Twilio. Without Twilio there is nobody who could sign them, so the addresses are not there. */
function phoneChannels({ settings, door, clock, network, metrics, textDone, alarm, unwell }: TableParts): Route[] {
  const signed = {
    authTokens: settings.twilio?.authTokens ?? [], publicUrl: settings.publicUrl,
    badSignature: () => {
      metrics.badSignatures.inc()
      alarm('signature')
    }
  }
  const failed = (lines: ReturnType<FrontDoor['linesNow']>) => handoffWords({ say: 'degraded', lines, distress: false }, { channel: 'sms', language: 'en' }).text
  return [...smsRoutes({ ...signed, frontDoor: door, clock, copy: { failed }, done: textDone, failed: unwell }), ...voiceRoutes({ ...signed, ...network.voice })]
}

const guarding = ({ settings, files, keyring, store, unwell }: TableParts) => ({
  publicUrl: settings.publicUrl, keys: keyring.derived('staff'), people: () => files.rota().people, now: () => Date.now(), unwell, audit: audit(store)
})

function signin(parts: TableParts): SigninParts {
  const { settings, store, files, network, door, ids } = parts
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  return {
    ...guarding(parts), door, store: oneTimeStore(store.redis, store.keys), limiter: limiterOn(store.redis, store.keys),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
    async sendCode(personId, code) {
      const phone = files.rota().people.find(person => person.id === personId)?.phone
      // Not kept in any log: it opens a door. Ten minutes, as the code itself.
      if (phone) await network.carrier.text({ to: phone, body: workerWords({ key: 'sign-in', digits: code, minutes: 10 }), reference: `sign-in~${ids()}`, validSeconds: 600 })
    }
  }
}

const staff = (parts: TableParts): StaffParts => ({ ...guarding(parts), door: parts.door, clock: parts.clock, timeZone: () => parts.files.rota().timeZone, newId: parts.ids })
