import type { Words } from '../../services/conversation/entry.ts'

/** Words that Twilio's default list treats as an opt-out and that stay on it (safety.md section 8): exact, alone, any case. */
const stops: ReadonlySet<string> = new Set(['stop', 'stopall', 'unsubscribe', 'revoke', 'optout'])
const starts: ReadonlySet<string> = new Set(['start', 'unstop'])

/** What the network did with this text: `stopped` means that it refuses our texts to this number from now on. Only a lone word by text counts; on web it is a word like any other. */
export function networkTook(words: Words): 'stopped' | 'started' | null {
  if (words.channel !== 'sms') return null
  if (words.optOut === 'STOP') return 'stopped'
  const alone = words.text.trim().toLowerCase()
  // YES is on Twilio's default list of opt-ins, and is what somebody says to "Shall I get a person?": it stays their word.
  return stops.has(alone) ? 'stopped' : starts.has(alone) ? 'started' : null
}

/** END, QUIT, CANCEL, HELP and YES are a person's words. If the network still treats them as its own, the Messaging Service's list was not changed: the operator must know. */
export const listNotChanged = (words: Words): boolean => words.optOut !== undefined && /^\s*(end|quit|cancel|help|info|yes)\s*$/i.test(words.text)
