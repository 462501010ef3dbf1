import { open, seal, type Keyring } from '../../services/crypto/seal.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { Carrier } from '../../services/paging/carrier.ts'
import { inRedis } from '../../services/paging/localPhoneStore.ts'
import { makeLocalPhones, type LocalPhones } from '../../services/paging/localPhones.ts'
import type { Log } from '../../services/telemetry/log.ts'
import { makeTwilioCarrier, type TwilioCarrier } from '../../services/twilio/carrier.ts'
import { voiceAnswer, type VoiceParts } from '../channels/voice/voice.ts'
import type { Settings } from '../config.ts'
import type { FrontDoor } from '../frontDoor.ts'

/** The hub's number on local phones, from Ofcom's drama range. */
const LOCAL_HUB_NUMBER = '+447700900000'

export type PhoneNetwork = { carrier: Carrier; twilio: TwilioCarrier | null; phones: LocalPhones | null; voice: VoiceParts; textNumber: string | null }

/** Twilio where it is configured; else phones on this machine, which follow the same TwiML through the same handlers. `door` comes late: the two know each other. */
export function phoneNetwork({ settings, store, log, keyring, ids, given, door, nameOf }: {
  settings: Settings; store: Store; log: Log; keyring: Keyring; ids: () => string; given: Carrier | undefined; door: () => FrontDoor; nameOf(worker: string): string
}): PhoneNetwork {
  const voice = voiceParts(store, log, door, nameOf)
  if (given) return { carrier: given, twilio: null, phones: null, voice, textNumber: settings.twilio?.voiceNumber ?? null }
  if (settings.twilio) {
    const twilio = makeTwilioCarrier({ ...settings.twilio, publicUrl: settings.publicUrl })
    return { carrier: twilio, twilio, phones: null, voice, textNumber: settings.twilio.voiceNumber }
  }
  const [key] = keyring.derived('local-phones')
  if (!key) throw new Error('There is no encryption key')
  const phones = makeLocalPhones({
    store: inRedis(store.redis, store.keys.localPhones, plain => seal(key, plain, 'local-phones'), sealed => open(key, sealed, 'local-phones')),
    hubNumber: LOCAL_HUB_NUMBER, now: () => store.clock.now(), newId: ids,
    twiml: async (path, form) => await voiceAnswer(voice, path, form) ?? '<Response/>',
    callEnded: (reference, status) => door().callEnded(reference, status),
    callerHungUp: call => door().callerHungUp(call),
    receipt: (reference, state, code) => door().receipt(reference, state, code),
    failed: error => log.error({ error }, 'a local phone failed')
  })
  return { carrier: phones, twilio: null, phones, voice, textNumber: LOCAL_HUB_NUMBER }
}

function voiceParts(store: Store, log: Log, door: () => FrontDoor, nameOf: (worker: string) => string): VoiceParts {
  // Said aloud, so by name.
  const spoken: FrontDoor['handoff'] = async code => {
    const found = await door().handoff(code)
    if (found === null || found.card.owner === null) return found
    return { ...found, card: { ...found.card, owner: nameOf(found.card.owner) } }
  }
  return {
    frontDoor: {
      workerByNumber: number => door().workerByNumber(number), workerDoes: act => door().workerDoes(act), somebodyRings: call => door().somebodyRings(call),
      callState: name => door().callState(name), handoff: code => spoken(code), numberBehind: code => door().numberBehind(code),
      linesNow: () => door().linesNow(), callEnded: (reference, status) => door().callEnded(reference, status),
      callerHungUp: call => door().callerHungUp(call)
    },
    async talking({ conversation, worker, callSid }) {
      const code = await store.redis.hget(store.keys.conversation(conversation), 'code')
      if (code !== null) await door().workerDoes({ worker, code, move: { move: 'talking' }, by: 'call', providerId: `talking ${callSid}` })
    },
    sosHeard: async () => void log.warn({ event: 'sos heard' }, 'a worker\'s call for help was answered'),
    failed: error => log.error({ error }, 'a step of a call failed')
  }
}
