import type { Table } from './table.ts'

const distress = { said: "i can't do this anymore", expect: { say: ['human-now'], paged: true } } satisfies Table['steps'][number]
const taken = { who: 'sam', said: '1', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'taken' }] } } satisfies Table['steps'][number]
const firstWord = { who: 'sam', said: "hi it's Sam, I'm here", expect: { say: [], paged: false, hears: [{ who: 'person', words: "hi it's Sam, I'm here" }] } } satisfies Table['steps'][number]

/** Bringing a person: at once, once, and word for word. */
export const handoff: Table[] = [
  { name: 'distress as first words', channel: 'web', steps: [
    { said: "i can't do this anymore", expect: { say: ['human-now'], paged: true, textMatches: /automated.*getting a person.*999/s, worker: [{ id: 'sam', key: 'page', matches: /someone needs you now\.\nBy web chat\./ }] } }
  ] },
  { name: 'a page carries no word of theirs', channel: 'sms', steps: [
    { said: "i can't do this anymore, it's the debts", expect: { say: ['human-now'], paged: true, worker: [{ id: 'sam', key: 'page', matches: /^(?![\s\S]*debts)[\s\S]*Reply 1 to take it, 2 to pass\./ }] } }
  ] },
  { name: 'the whole story: taken by 1, words both ways, handed back', channel: 'web', steps: [
    distress, taken, firstWord,
    { said: 'thank god. are you real', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'relay', matches: /^thank god\. are you real$/ }] } },
    { who: 'sam', said: 'done {code} Sam will ring at 10', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'closed' }] } },
    { said: 'ok', expect: { say: ['small-talk'], paged: false } }
  ] },
  { name: '"sorry, never mind" keeps it open and pages nobody twice', channel: 'sms', steps: [
    distress,
    { said: 'sorry, never mind', expect: { say: ['taken-back'], paged: false, open: true, textMatches: /leaving this open/ } }
  ] },
  { name: '"only joking lol" keeps it open', channel: 'web', steps: [
    distress,
    { said: 'only joking lol', expect: { say: ['taken-back'], paged: false, open: true } }
  ] },
  { name: 'PERSON needs no reason', channel: 'sms', steps: [
    { said: 'PERSON', expect: { say: ['human-wanted'], paged: true, textMatches: /automated.*No need to say why/s } }
  ] },
  { name: 'HELP alone is a person asking for help', channel: 'sms', steps: [
    { said: 'HELP', expect: { say: ['human-wanted'], paged: true } }
  ] },
  { name: 'HELP swallowed by the network still brings a person', channel: 'sms', steps: [
    { said: 'HELP', optOut: 'HELP', expect: { say: ['human-wanted'], paged: true } }
  ] },
  { name: 'END is words of a person, not an opt-out', channel: 'sms', steps: [
    distress,
    { said: 'END', expect: { say: ['human-now'], paged: false, open: true } }
  ] },
  { name: 'STOP in a handoff is honoured and told to the worker', channel: 'sms', steps: [
    distress, taken, firstWord,
    { said: 'STOP', optOut: 'STOP', expect: { say: [], paged: false, open: true, worker: [{ id: 'sam', key: 'opted-out', matches: /cannot text them/ }] } }
  ] },
  { name: 'STOP and then START', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'STOP', optOut: 'STOP', expect: { say: [], paged: false } },
    { said: 'START', optOut: 'START', expect: { say: ['started'], paged: false, textMatches: /automated/ } }
  ] },
  { name: '"i want it to stop" opts nobody out', channel: 'sms', steps: [
    { said: 'i just want it all to stop', expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'a second handoff for the same person', channel: 'web', steps: [
    distress, taken, firstWord,
    { who: 'sam', said: 'done', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'closed' }] } },
    { said: 'i want to kill myself', at: '+2h', expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'the same words twice page once', channel: 'sms', steps: [
    distress,
    { said: "i can't do this anymore", expect: { say: ['human-now'], paged: false, open: true, textLacks: /^Thank you for saying that/ } }
  ] },
  { name: 'it gets worse inside a handoff', channel: 'sms', steps: [
    distress,
    { said: "i've taken all my tablets", expect: { say: ['emergency-now'], paged: true, textMatches: /999.*ambulance/ } }
  ] },
  { name: 'an emergency with somebody there', channel: 'web', steps: [
    { said: "he's got a knife and he's trying to get in", expect: { say: ['emergency-now'], paged: true, textMatches: /999.*55/s, worker: [{ id: 'sam', key: 'page', matches: /999 was given/ }] } }
  ] },
  { name: 'QUIET stops words, never the paging', channel: 'web', steps: [
    distress,
    { said: 'QUIET', expect: { say: ['quiet'], paged: false, open: true } }
  ] },
  { name: "a worker's ok, yes and done that before reach the person in the middle of a talk", channel: 'sms', steps: [
    distress, taken, firstWord,
    { who: 'sam', said: 'ok', expect: { say: [], paged: false, hears: [{ who: 'person', words: 'ok' }] } },
    { who: 'sam', said: 'yes', expect: { say: [], paged: false, hears: [{ who: 'person', words: 'yes' }] } },
    { who: 'sam', said: 'have you done that before?', expect: { say: [], paged: false, hears: [{ who: 'person', words: 'have you done that before?' }] } }
  ] },
  { name: '"done" with other words asks before it hands back', channel: 'sms', steps: [
    distress, taken, firstWord,
    { who: 'sam', said: 'done she is asleep now', expect: { say: [], paged: false, open: true, worker: [{ id: 'sam', key: 'hand-back-asks' }] } }
  ] },
  { name: 'two people and one worker: words without a code are not guessed', channel: 'sms', steps: [
    distress, taken, firstWord,
    { who: 'other', said: 'PERSON', expect: { say: ['human-wanted'], paged: true, worker: [{ id: 'sam', key: 'page' }] } },
    { who: 'sam', said: '1 {other}', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'taken' }] } },
    { who: 'sam', said: 'hello there', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'which-one' }] } },
    { who: 'sam', said: '{other} hello there', expect: { say: [], paged: false, hears: [{ who: 'other', words: 'hello there' }] } },
    { said: 'still there?', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'relay', matches: /: still there\?$/ }] } }
  ] },
  { name: 'a pass asks the next at once', channel: 'web', steps: [
    { ...distress, expect: { ...distress.expect, say: ['human-now'], worker: [{ id: 'sam', key: 'page' }] } },
    { who: 'sam', said: '2', expect: { say: [], paged: true, worker: [{ id: 'priya', key: 'page' }] } }
  ] },
  { name: 'the second to answer hears who has it', channel: 'web', steps: [
    { said: 'i want to kill myself', then: '+61s', expect: { say: ['human-now'], paged: true, worker: [{ id: 'sam', key: 'page' }, { id: 'priya', key: 'page' }] } },
    { who: 'priya', said: '1', expect: { say: [], paged: false, worker: [{ id: 'priya', key: 'taken' }] } },
    { who: 'sam', said: '1', expect: { say: [], paged: false, worker: [{ id: 'sam', key: 'other-has-it', matches: /Priya/ }] } }
  ] },
  { name: 'someone asks whether their wife has written: a person is brought, and nothing is confirmed', channel: 'web', steps: [
    { said: 'has my wife been in touch with you', expect: { say: ['not-confirmed', 'human-wanted'], paged: true, textLacks: /\b(?:she has|she hasn't|yes|no record)\b/i } }
  ] },
  { name: 'words in another language that ask for help bring a person', channel: 'sms', steps: [
    { said: 'chcę umrzeć', expect: { say: ['human-now'], paged: true, textMatches: /polski.*999/, worker: [{ id: 'sam', key: 'page', matches: /Writes Polish/ }] } }
  ] }
]
