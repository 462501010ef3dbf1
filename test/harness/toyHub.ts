import { smsRoutes } from '../../bot/channels/sms/smsRoutes.ts'
import { voiceRoutes } from '../../bot/channels/voice/voiceRoutes.ts'
import type { PersonWrites } from '../../bot/frontDoor.ts'
import { makeTwilioCarrier, type TwilioCarrier } from '../../services/twilio/carrier.ts'
import type { FakeTwilio } from './fakeTwilio.ts'
import { serveRoutes } from './serveRoutes.ts'
import { voiceDoor, type Told, type World } from './voiceDoor.ts'

export type Toy = { address: string; carrier: TwilioCarrier; wrote: PersonWrites[]; receipts: string[][]; world: World; told: Told; bad: string[]; close(): Promise<void> }

/** The phone channels and nothing behind them: for testing the fake network itself. `onText` says what the hub does about a text. */
export async function toyHub(twilio: FakeTwilio, onText: (words: PersonWrites, carrier: TwilioCarrier) => Promise<void> = async () => undefined, given: Partial<World> = {}): Promise<Toy> {
  const { world, told, parts } = voiceDoor(given)
  const wrote: PersonWrites[] = []
  const receipts: string[][] = []
  const bad: string[] = []
  const carriers: TwilioCarrier[] = []
  const server = await serveRoutes(address => {
    const carrier = makeTwilioCarrier({
      accountSid: twilio.accountSid, authTokens: [twilio.authToken], from: { number: twilio.number }, voiceNumber: twilio.number, apiUrl: twilio.url, publicUrl: address, timeoutMs: 1000
    })
    carriers.push(carrier)
    const signed = { authTokens: [twilio.authToken], publicUrl: address, badSignature: (path: string) => void bad.push(path) }
    return [
      ...voiceRoutes({ ...parts, ...signed }),
      ...smsRoutes({
        ...signed, clock: { now: () => 0 }, copy: { failed: () => 'lines' }, failed: error => void told.errors.push(error),
        frontDoor: {
          linesNow: () => [],
          receipt: async (reference, state, code) => void receipts.push([reference, state, code ?? '']),
          async personWrites(words) {
            wrote.push(words)
            await onText(words, carrier)
            return { kind: 'accepted', conversation: 'c', entry: '1-0', duplicate: false }
          }
        }
      })
    ]
  })
  const [carrier] = carriers
  if (!carrier) throw new Error('no carrier')
  return { address: server.address, carrier, wrote, receipts, world, told, bad, close: server.close }
}
