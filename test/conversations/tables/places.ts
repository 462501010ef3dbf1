import type { Table } from './table.ts'

/** Signposting: real entries, honest where there are none, a person always beside them. */
export const places: Table[] = [
  { name: 'first words that ask for something get a short welcome and the answer', channel: 'sms', steps: [
    { said: "anything on for someone who's lonely on a tuesday?", expect: { say: ['welcome', 'signpost'], paged: false, textMatches: /1\. .*PERSON/s } }
  ] },
  { name: 'the same on web', channel: 'web', steps: [
    { said: "anything on for someone who's lonely on a tuesday?", expect: { say: ['welcome', 'signpost'], paged: false } }
  ] },
  { name: 'MORE reads on', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'is there a group for men to meet up', expect: { say: ['signpost'], paged: false, textMatches: /1\. / } },
    { said: 'MORE', expect: { say: ['signpost'], paged: false, textLacks: /(^|\n)1\. / } }
  ] },
  { name: 'MORE with nothing before it', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'more', expect: { say: ['more'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'choosing the first of a list', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: "where can i get some food, i'm skint", expect: { say: ['signpost'], paged: false } },
    { said: "the first one, i'll go", expect: { say: ['signpost'], paged: false, textMatches: /^Good/ } }
  ] },
  { name: 'no match is said honestly, with a person offered', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'is there an underwater hockey club', expect: { say: ['nothing-found'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'PLACES lists places', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'PLACES', expect: { say: ['signpost'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'signposting, then distress', channel: 'sms', steps: [
    { said: "what's on this week", expect: { say: ['welcome', 'signpost'], paged: false } },
    { said: "i can't do this anymore", expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'distress inside a search', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'is there a group for people who want to kill themselves because i do', expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'after a list, a person by one word', channel: 'sms', steps: [
    { said: 'anything for carers?', expect: { say: ['welcome', 'signpost'], paged: false } },
    { said: 'person', expect: { say: ['human-wanted'], paged: true } }
  ] },
  { name: "the hub's own door comes from the hub file", channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'what time are you open till', expect: { say: ['door'], paged: false } }
  ] },
  { name: 'asking the way', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'where are you and are you open now', expect: { say: ['door'], paged: false } }
  ] },
  { name: 'a list is gone on from in everyday words, on web', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'is there a group for men to meet up', expect: { say: ['signpost'], paged: false } },
    { said: 'is it free?', expect: { say: ['signpost'], paged: false, textMatches: /^1\. / } },
    { said: 'what about tomorrow?', expect: { say: ['signpost'], paged: false, textMatches: /tomorrow.*ANY DAY/ } },
    { said: 'any day', expect: { say: ['signpost'], paged: false, textLacks: /tomorrow\b.*ANY DAY/ } },
    { said: 'nearer?', expect: { say: ['signpost'], paged: false, textMatches: /Which part/ } },
    { said: 'round by the windmill', expect: { say: ['signpost'], paged: false, textMatches: /don't know that part/ } },
    { said: 'acomb', expect: { say: ['signpost'], paged: false, textMatches: /in Acomb/ } },
    { said: 'ANYWHERE', expect: { say: ['signpost'], paged: false, textLacks: /in Acomb/ } },
    { said: 'something quieter', expect: { say: ['signpost'], paged: false } },
    { said: 'EVERYONE', expect: { say: ['signpost'], paged: false } },
    { said: "i can't do this anymore", expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'a list is gone on from by text', channel: 'sms', steps: [
    { said: 'is there a group for men to meet up', expect: { say: ['welcome', 'signpost'], paged: false } },
    { said: 'how much is it', expect: { say: ['signpost'], paged: false, textMatches: /^1\. .*PERSON/s } },
    { said: 'another day', expect: { say: ['signpost'], paged: false } },
    { said: 'for my dad', expect: { say: ['signpost'], paged: false, textMatches: /for your dad/ } },
    { said: 'the first one', expect: { say: ['signpost'], paged: false, textMatches: /^Good\. .*YES/s } },
    { said: 'yes please', expect: { say: ['signpost'], paged: false, textMatches: /day team's list/ } },
    { said: 'it was shut', at: '+2d', expect: { say: ['signpost'], paged: false, textMatches: /ring .* first/ } }
  ] },
  { name: 'somebody who would like to give', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'I could run a knitting group', expect: { say: ['signpost'], paged: false, textMatches: /kind thought.*PERSON/s } }
  ] }
]
