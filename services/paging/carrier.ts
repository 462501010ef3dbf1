/**
 * The phone network as the front door sees it: Twilio, or the local phones of a machine without Twilio.
 * An implementation never logs a body or a number.
 */
export interface Carrier {
  /** Sends one text. `reference` rides in the status callback's address (`PUBLIC_URL/api/sms/status?d=<reference>`), so that receipts place themselves. */
  text(message: { to: string; body: string; reference: string; validSeconds: number | null }): Promise<Sent>
  /** Rings a phone; the TwiML is fetched from `path` below PUBLIC_URL, and the call's end is told to `/api/voice/status?d=<reference>`. */
  call(call: { to: string; path: string; reference: string }): Promise<Sent>
  /** Ends a call that is still ringing; does nothing when it is over. */
  hangUp(sid: string): Promise<void>
  /** Looks a text up that may or may not have been accepted: the sid if the network has it (same `to`, `body`, not older than `since`, ms of real time), else null. Throws where the network cannot be asked: that is not "it has it not". */
  find(message: { to: string; body: string; since: number }): Promise<string | null>
}

/** `unknown`: the network may have it (time-out, dropped connection): look it up before sending again. `refused`: it has it not; `again` says whether trying later can help. */
export type Sent =
  | { kind: 'accepted'; sid: string }
  | { kind: 'refused'; code: string; again: boolean }
  | { kind: 'unknown'; why: string }
