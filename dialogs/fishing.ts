import { bare } from './commands.ts'

const somebody = /\b(?:my (?:\w+ )?(?:wife|husband|partner|girlfriend|boyfriend|ex|son|daughter|mum|mam|dad|mother|father|sister|brother|friend|mate|neighbour|tenant|employee|patient|client|lass|lad|missus)|she|he|they|anyone called \w+|someone called \w+|a (?:woman|man|girl|lad|lass) called \w+)\b/
const wrote = /\b(?:(?:been|get|got|gets|getting) in (?:touch|contact)|contacted you|contact you|written to you|write to you|texted you|text you|messaged you|message you|talked to you|talk to you|talking to you|spoken to you|speak to you|spoke to you|rung you|use this|been here|come (?:here|in)|came (?:here|in)|said to you|told you|tell you|say to you|texting you|messaging you)\b/
const asks = /^(?:has|have|did|does|is|was|can you (?:tell|check)|could you (?:tell|check)|do you know|tell me|i need to know|what (?:has|did|does)|i want to know)\b/

/**
 * True where somebody asks whether another person has written to the hub, or what they said (H34). It is answered in one way for everyone:
 * who has been in touch is never told, and never denied.
 */
export function asksAboutSomebody(words: string): boolean {
  const line = bare(words)
  return asks.test(line) && somebody.test(line) && wrote.test(line)
}
