import type { TurnView } from './turn.ts'

/** A new sitting begins after this long without a word from them: overnight, in practice. */
const sittingMs = 8 * 60 * 60 * 1000

/** True where they come back after a night or longer. */
export const comesBack = (turn: Pick<TurnView, 'at' | 'dialog'>): boolean => turn.dialog.lastAt !== null && turn.at - turn.dialog.lastAt > sittingMs

/**
 * The name to greet with, or null. In the sitting in which they gave it: always. Later: on web unless they asked for it not to be kept, and
 * by text never, as somebody else may hold the phone (H8, H13).
 */
export function nameToUse(turn: Pick<TurnView, 'at' | 'dialog' | 'person' | 'channel'>): string | null {
  const name = turn.person.name?.words ?? null
  if (!comesBack(turn)) return name
  return turn.channel !== 'sms' && turn.person.remember !== 'no' ? name : null
}
