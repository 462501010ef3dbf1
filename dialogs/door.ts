import { bare } from './commands.ts'
import { fitting } from './copy/segments.ts'
import { sentence } from './copy/sentence.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'

/**
 * True where opening times or the way are asked of the hub itself, not of a place in the directory ("what time does the library open?").
 * A place is meant only where the words name one that the directory puts first.
 */
export function asksTheDoor(turn: TurnView): boolean {
  if (asksTheWay(turn)) return true
  if (turn.screened.intent !== 'opening_times') return false
  const line = bare(wordsOf(turn))
  if (/\b(?:you|your|hub|door|here|this place)\b/.test(line) || line.includes(bare(turn.hub.name))) return true
  const [first] = turn.directory.find(line, { at: turn.at, limit: 1 }).results
  if (!first) return true
  const said = new Set(line.split(/[^\p{L}\p{N}]+/u))
  return !bare(first.asset.name).split(/[^\p{L}\p{N}]+/u).some((word) => word.length >= 4 && said.has(word))
}

/** "Where is the hub?", "what's your address?" */
export const asksTheWay = (turn: TurnView): boolean =>
  /\bwhere(?:'s| is| are) (?:the hub|this place|you|your (?:door|place|building))(?: (?:based|at|now|please))?$|\b(?:your|the hub'?s) address\b|\bhow do i (?:get to|find) (?:you|the hub)\b/.test(bare(wordsOf(turn)))

/** The hub's door, from HUB_FILE and nothing else: what it does not say is said to be not known. */
export function door(turn: TurnView): Move {
  const { name, address, findUs, doorHours, whenYouWalkIn } = turn.hub
  const where = address ? [sentence('door-address', { hub: name, address }, turn), findUs ?? ''] : []
  const when = doorHours ? [sentence('door-hours', { hours: doorHours }, turn), whenYouWalkIn ?? ''] : []
  const gap = missing(turn)
  const parts = [...where, ...when, gap ?? sentence('door-tail', {}, turn)].filter((words) => words !== '')
  return { says: [{ say: 'door', text: turn.channel === 'sms' ? fitting(parts) : parts.join(' '), suggested: ['PERSON'] }] }
}

function missing(turn: TurnView): string | null {
  const { address, doorHours } = turn.hub
  if (!address && !doorHours) return sentence('door-unknown', {}, turn)
  if (!address) return sentence('door-no-address', {}, turn)
  return doorHours ? null : sentence('door-no-hours', {}, turn)
}
