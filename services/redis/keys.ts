/**
 * Every key in Redis, in one place. All carry the hub's hash tag, so that one script may change facts of several
 * conversations and a Redis Cluster keeps each hub whole in one slot. No key holds a number or a word of a person.
 */
export type Keys = ReturnType<typeof keysOf>

export const keysOf = (hub: string) => {
  const tag = `{${hub}}`
  return {
    tag,
    /** Stream: the conversation's log. Read by staff whole, by the person through `readShown` only. */
    log: (conversation: string) => `${tag}:log:${conversation}`,
    /** Hash: wrapped key, sealed address, channel, fence, lease, version, sealed state, cursor, last id, next due. */
    conversation: (conversation: string) => `${tag}:conv:${conversation}`,
    /** Hash: entry id -> delivery (no words, no numbers). */
    out: (conversation: string) => `${tag}:out:${conversation}`,
    /** Sorted set: deliveries not yet settled -> real time of the next try. */
    pending: (conversation: string) => `${tag}:pending:${conversation}`,
    /** String with a TTL of seven days: the entry that a provider's id became. */
    seen: (hash: string) => `${tag}:seen:${hash}`,
    /** Sorted set: conversation -> product time at which something is due. */
    due: `${tag}:due`,
    /** Sorted set: conversation -> product time of its last entry. */
    all: `${tag}:all`,
    /** Hash: code -> what stands open (no words). Read by staff and the operator. */
    open: `${tag}:open`,
    /** String with a TTL of a day: the conversation a code stands for; a code is not given twice within it. */
    code: (code: string) => `${tag}:code:${code}`,
    /** Hash: code -> waiting | live, for one worker. */
    desk: (worker: string) => `${tag}:desk:${worker}`,
    /** Hash: worker -> product time until which they are not to be paged. */
    away: `${tag}:away`,
    /** Hash: worker -> product time at which their phone last answered us. */
    proved: `${tag}:proved`,
    /** Hash: worker -> what came of the text at the start of their shift (instants only). */
    drills: `${tag}:drills`,
    /** String with a TTL: a web token that its owner ended. */
    ended: (token: string) => `${tag}:ended:${token}`,
    /** String with a TTL: one-time sign-in codes and single-use links. */
    once: (name: string) => `${tag}:once:${name}`,
    /** String: the key that numbers are hashed with, wrapped; it does not rotate. */
    numberKey: `${tag}:number-key`,
    /** Hash: conversation -> why it is held from retention and forgetting. */
    held: `${tag}:held`,
    /** Hash: conversation -> 1, where no automated text may go. Outlives forgetting. */
    noContact: `${tag}:no-contact`,
    /** String: a tombstone, for seven days after a conversation was forgotten. */
    forgotten: (conversation: string) => `${tag}:forgotten:${conversation}`,
    /** Sorted set: destroyed keys (a hash of their first wrapping, which leads to nobody) -> real time. No backup may bring one of them back. */
    ledger: `${tag}:forgotten-keys`,
    /** String: real time up to which the texts that Twilio lists have all been accepted. */
    inboundSeen: `${tag}:inbound-seen`,
    /** Sorted set: id of a text that Twilio still has a copy of, and when it was done with -> real time at which the copy is to be deleted. */
    atTwilio: `${tag}:at-twilio`,
    /** Stream: who used which operator's command, and when. */
    audit: `${tag}:audit`,
    /** List: texts and calls of the local phones. */
    localPhones: `${tag}:local-phones`,
    /** Hash: what botbuilder's own state is kept in by RedisStorage. */
    botState: (key: string) => `${tag}:bot:${key}`,
    /** Hash: directory entry -> `version {json}` as the hub team left it. Public facts of places, no word of a person. */
    directoryEdits: `${tag}:directory`,
    /** Stream, about 20,000 long: who changed which entry, and how. Read by staff. */
    directoryHistory: `${tag}:directory-history`,
    /** String: rises with every save, so that each process sees that it has to read again. */
    directoryVersion: `${tag}:directory-version`,
    /** Hash: directory entry -> product time at which somebody last told that it was shut. */
    foundShut: `${tag}:found-shut`,
    /** Hash: `theme|area|month` -> how often somebody asked for it and nothing was there. Counts alone. */
    unmet: `${tag}:unmet`,
    /** Channel: the name of a conversation that may have changed. Never words. */
    hint: `${tag}:hint`
  }
}
