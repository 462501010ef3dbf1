import type { Carrier } from './carrier.ts'
import { CallsHere, type LocalCalls } from './localCalls.ts'
import type { LocalPhoneStore, PhoneText } from './localPhoneStore.ts'

/** What the local phones reach for: the same handlers that Twilio would reach by HTTP, called in this process. */
export type LocalPhoneParts = {
  store: LocalPhoneStore
  hubNumber: string
  /** Milliseconds of the product clock, for what the page shows. */
  now(): number
  newId(): string
  /** The TwiML of a path below PUBLIC_URL, as POST with Twilio's form fields would give it. */
  twiml(path: string, form: Record<string, string>): Promise<string>
  /** The end of a call that the front door placed (Twilio's CallStatus words). */
  callEnded(reference: string, status: string): Promise<void>
  /** The end of a call that a phone placed to the hub. */
  callerHungUp(call: { number: string; callSid: string }): Promise<void>
  /** A text's delivery state. */
  receipt(reference: string, state: string, errorCode: string | null): Promise<void>
  /** Runs something later in real time. */
  later?(milliseconds: number, run: () => void): void
  /** A background step failed; told without words or numbers. */
  failed?(error: unknown): void
}

/** The phone network of a machine without Twilio: nothing leaves it, and every text and call can be seen and answered at /phone. */
export type LocalPhones = Carrier & LocalCalls & {
  hubNumber: string
  /** Every text, oldest first. */
  texts(): Promise<PhoneText[]>
  /** Notes a text from a phone to the hub; giving it to the front door is the caller's. Returns its id, the MessageSid of this network. */
  texted(from: string, body: string): Promise<string>
  /** Notes a text that the hub gave as an answer in the same response (the store being away). */
  answeredAtOnce(to: string, body: string): Promise<void>
}

const unreferenced = (milliseconds: number, run: () => void): void => void setTimeout(run, milliseconds).unref()

/** Makes the local phones. Everything is accepted and delivered at once; only a person at the page decides whether a call is answered. */
export function makeLocalPhones(given: LocalPhoneParts): LocalPhones {
  const later = given.later ?? unreferenced
  const failed = given.failed ?? (() => undefined)
  const { store, now, newId } = given
  const calls = new CallsHere({ ...given, later, failed })

  async function note(from: PhoneText['from'], number: string, body: string): Promise<string> {
    const id = `SM${newId()}`
    await store.addText({ id, at: now(), from, number, body })
    return id
  }

  return {
    call: placed => calls.call(placed),
    hangUp: sid => calls.hangUp(sid),
    calls: () => calls.calls(),
    ring: from => calls.ring(from),
    answer: id => calls.answer(id),
    press: (id, digit) => calls.press(id, digit),
    ringOut: id => calls.ringOut(id),
    voicemail: id => calls.voicemail(id),
    putDown: id => calls.putDown(id),
    hubNumber: given.hubNumber,
    texts: () => store.texts(),
    texted: (from, body) => note('phone', from, body),
    async answeredAtOnce(to, body) { await note('hub', to, body) },
    async text({ to, body, reference }) {
      const sid = await note('hub', to, body)
      // After the answer, as a network's receipt would be: the caller has the sid first.
      later(0, () => void given.receipt(reference, 'delivered', null).catch(failed))
      return { kind: 'accepted', sid }
    },
    async find({ to, body, since }) {
      const found = (await store.texts()).find(text => text.from === 'hub' && text.number === to && text.body === body && text.at >= since)
      return found?.id ?? null
    }
  }
}
