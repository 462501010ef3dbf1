/**
 * One sentence as people and staff review it. `web` and `sms` are ICU messages; without `sms` the web words are sent by text too.
 * `worst` holds the longest value that each placeholder meets in real use: it types the values and the length test uses it.
 * `agreedBy`: who at the hub agreed these words, or `nobodyYet`.
 */
export type Copy = {
  readonly web: string
  readonly sms?: string
  readonly worst?: Readonly<Record<string, string | number>>
  readonly agreedBy: string
  /** Why it is worded so; where a rule comes from. */
  readonly note?: string
}
export type CopyFile = Readonly<Record<string, Copy>>

/** Written by the builders; no person of a hub has agreed it yet. A go-live list is every sentence that still says so. */
export const nobodyYet = 'nobody yet'

/** Worst-case values that many sentences share. */
export const worstHub = 'York Community Wellbeing Hub'
export const worstName = 'Maximilian James'
/** Three lines of deployment/lines.json at their longest, as `linesAsWords` says them. */
export const worstLines = 'National Domestic Abuse Helpline (Refuge): call 0808 2000 247; NHS 111, mental health option: call 111 and choose option 2; Samaritans: call 116 123'
