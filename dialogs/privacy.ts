import { seenBy, type SeenBy } from '../services/hub/hub.ts'
import { bare } from './commands.ts'
import { fitting } from './copy/segments.ts'
import { sentence } from './copy/sentence.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'

const asks: Readonly<Record<SeenBy, RegExp>> = {
  hub: /\b(?:staff|team|hub|you|who (?:sees|reads|can see|can read)|private|confidential|recorded|stored)\b/,
  police: /\b(?:police|cops?|arrested)\b/,
  socialServices: /\b(?:social (?:services|workers?|care)|take (?:my|the) kids|my kids)\b/,
  gp: /\b(?:gp|doctors?|surgery|nhs|medical records?)\b/,
  work: /\b(?:work|boss|employer|job|manager)\b/,
  immigration: /\b(?:immigration|home office|visa|deport\w*|asylum)\b/,
  benefits: /\b(?:benefits?|dwp|universal credit|pip|jobcentre|job centre)\b/,
  family: /\b(?:mum|dad|mam|parents?|husband|wife|partner|boyfriend|girlfriend|family|ex)\b/
}

/** "Who sees this?": the hub's own signed answers (HUB_FILE), for those whom the words name; where nobody signed one, that is said. */
export function privacy(turn: TurnView): Move {
  const line = bare(wordsOf(turn))
  const named = seenBy.filter((who) => who !== 'hub' && asks[who].test(line))
  const wanted = named.length > 0 ? named : (['hub'] as const)
  const answers = wanted.map((who) => turn.hub.whoSees[who]?.words).filter((words) => words !== undefined)
  const unknown = answers.length < wanted.length ? sentence('privacy-unknown', {}, turn) : ''
  const controller = turn.hub.dataController && named.length === 0 ? sentence('privacy-controller', { controller: turn.hub.dataController }, turn) : ''
  const parts = [answers.length > 0 ? answers.join(' ') : unknown, controller, answers.length > 0 ? unknown || sentence('door-tail', {}, turn) : '']
  const spoken = parts.filter((part) => part !== '')
  return { says: [{ say: 'privacy', text: turn.channel === 'sms' ? fitting(spoken) : spoken.join(' '), suggested: ['PERSON'] }] }
}
