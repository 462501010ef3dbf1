import type { Table } from './table.ts'

/** Arriving, and introducing oneself in one's own words. */
export const introduction: Table[] = [
  { name: 'skipping everything still reaches the directory', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false, textMatches: /automated.*PERSON/s } },
    { said: 'skip', expect: { say: ['introduction'], paged: false } },
    { said: 'no', expect: { say: ['introduction'], paged: false } },
    { said: 'no thanks', expect: { say: ['signpost'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'skipping everything by text', channel: 'sms', steps: [
    { said: 'hiya', expect: { say: ['welcome'], paged: false } },
    { said: 'no', expect: { say: ['introduction'], paged: false } },
    { said: 'nope', expect: { say: ['introduction'], paged: false } },
    { said: 'no', expect: { say: ['signpost'], paged: false } }
  ] },
  { name: 'a whole introduction, in their own words', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false, textMatches: /Thanks, Dee/ } },
    { said: 'my sister and the dog', expect: { say: ['introduction'], paged: false } },
    { said: 'mending clocks', expect: { say: ['introduction'], paged: false } },
    { said: 'somewhere to have a cuppa', expect: { say: ['signpost'], paged: false } }
  ] },
  { name: 'changing a name', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Samantha', expect: { say: ['introduction'], paged: false, textMatches: /Samantha/ } },
    { said: 'call me Sam instead', expect: { say: ['introduction'], paged: false, textMatches: /Got it: Sam\b/, textLacks: /Samantha/ } }
  ] },
  { name: 'a name given in the first words', channel: 'sms', steps: [
    { said: "hi, my name's Dee", expect: { say: ['welcome'], paged: false, textMatches: /Hello Dee/ } }
  ] },
  { name: 'a question instead of a name is answered, and is no name', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: "what's on tuesday", expect: { say: ['signpost'], paged: false, textLacks: /Thanks, What/i } }
  ] },
  { name: 'a question first, the name after', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'are you a robot?', expect: { say: ['is-this-human'], paged: false, textMatches: /automated/ } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false, textMatches: /Dee/ } }
  ] },
  { name: 'a name in another alphabet', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Łukasz', expect: { say: ['introduction'], paged: false, textMatches: /Łukasz/ } }
  ] },
  { name: 'distress in the name prompt pages at once', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: "i can't do this anymore", expect: { say: ['human-now'], paged: true, textMatches: /getting a person/, textLacks: /Thanks, /, worker: [{ id: 'sam', key: 'page', matches: /^Front door \w+: someone needs you now\./ }] } }
  ] },
  { name: 'distress in answer to who is around them', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'no one. i want to kill myself', expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'a person in the middle of an introduction', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'PERSON', expect: { say: ['human-wanted'], paged: true, worker: [{ id: 'sam', key: 'page', matches: /someone asked for a person/ }] } }
  ] },
  { name: 'the next day they carry on, and by text no name is read back', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'morning', at: '+1d', expect: { say: ['welcome'], paged: false, textLacks: /Dee|why|goodbye/i } }
  ] },
  { name: 'the next day on web they are greeted by name', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'morning', at: '+1d', expect: { say: ['welcome'], paged: false, textMatches: /Hello again, Dee/ } }
  ] },
  { name: 'taking leave ends nothing', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'bye for now', expect: { say: ['small-talk'], paged: false, textMatches: /door stays open/, textLacks: /\bbye\b/i } },
    { said: "what's on tomorrow", expect: { say: ['signpost'], paged: false } }
  ] }
]
