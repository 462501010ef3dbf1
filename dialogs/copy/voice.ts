import type { HandoffRoute } from '../../services/understanding/screened.ts'

/** "K7" as it is said on a phone: letter by letter, with a breath between. */
export const spell = (code: string): string => [...code].join(', ')

/** "116 123" as it is said on a phone: digit by digit, with a breath where the spaces are. Words stay ("111, option 2"). */
export const digits = (way: string): string =>
  way.replace(/\+44/, '0').replace(/(\d) (?=\d)/g, '$1, ').replace(/\d+/g, run => [...run].join(' '))

export type SpokenLine = { name: string; way: string }

const needs: Record<HandoffRoute, string> = {
  'human-now': 'someone needs you now',
  'human-wanted': 'someone asked for a person',
  'emergency-now': 'someone was told to call 9 9 9 and needs you now'
}

/** Every sentence that a phone says. English only; short, because a person hears it once, half asleep or frightened. */
export const voice = {
  // To somebody who rings the hub.
  rang: "Thank you for ringing. I'm automated. I'm getting a person from the hub now. Please stay on the line.",
  stillTrying: [
    "You're still on the line. I'm still trying to reach a person for you.",
    "I'm ringing round the team. Please stay on the line if you can.",
    'No one has picked up yet. I keep trying.'
  ],
  linesAfter: (lines: SpokenLine[]): string => `I have not reached our team yet, and I'm still trying. ${spokenLines(lines)} Or stay on the line.`,
  minutes: (minutes: number): string => `About ${minutes} minutes now. I have not stopped trying to reach a person for you.`,
  minutesAndLines: (minutes: number, lines: SpokenLine[]): string => `About ${minutes} minutes now, and I'm still trying. ${spokenLines(lines)}`,
  puttingThrough: (worker: string): string => `${worker} from the hub has it. I'm ringing ${worker} now to put you through.`,
  notPutThrough: "I could not put you through just then. I'm trying again.",
  talkEnded: 'The call has ended. You can ring or text this number at any hour. Goodbye.',
  degraded: (lines: SpokenLine[]): string =>
    `Thank you for ringing. I'm automated, and part of me is not working. I'm trying to get a person from the hub to ring you. ${spokenLines(lines)}`,
  somethingFailed: (lines: SpokenLine[]): string => `Something of mine is not working, and I can't put you through. Please ring again. ${spokenLines(lines)}`,

  // To a worker.
  page: (code: string, route: HandoffRoute | null): string => `Front door. ${spell(code)}: ${needs[route ?? 'human-now']}. Press 1 to take it. Press 2 if you can't.`,
  alsoWaiting: (count: number): string => (count === 1 ? 'One more waits after this.' : `${count} more wait after this.`),
  noKey: "I heard no key, so I'm trying someone else. Goodbye.",
  noKeyNext: 'I heard no key. It still waits, and others are asked. Goodbye.',
  noKeyConnect: (code: string): string => `I heard no key, so I'm not ringing ${spell(code)}. Text call ${code} to try again. Goodbye.`,
  noKeySos: (worker: string | null): string => `I heard no key. ${worker ?? 'A worker'} still needs help now. Please ring ${worker ?? 'them'}. Goodbye.`,
  noKeyWhisper: 'I heard no key, so you are not put through. Goodbye.',
  thatKey: 'That key does nothing here.',
  taken: (code: string): string => `Thank you. ${spell(code)} is yours. What is known comes to you by text. If they are on the phone, I'll ring you to put you together. Goodbye.`,
  passed: "Thank you. I'm trying the next person now. Goodbye.",
  otherHasIt: (code: string, by: string): string => `${by} has ${spell(code)}. You can rest. Goodbye.`,
  over: (code: string): string => `${spell(code)} is not waiting for you any more. Goodbye.`,
  notOnRota: 'This number is not on the rota. Goodbye.',
  liveWithYou: (codes: string[]): string => `Front door. You have ${codes.map(spell).join(' and ')}. Nobody else waits for you. To talk by phone, text call and the code. Goodbye.`,
  notRecorded: (code: string): string => `I could not note that. Please text 1 ${code} to this number now. Goodbye.`,
  connect: (code: string): string => `Front door. Press 1 and I'll ring ${spell(code)} for you. They see the hub's number. Nothing is recorded.`,
  ringing: (code: string): string => `Ringing ${spell(code)} now.`,
  noNumber: (code: string): string => `${spell(code)} has no phone number here. Please write to them instead. Goodbye.`,
  notYours: (code: string): string => `${spell(code)} is not with you at the moment. Goodbye.`,
  theyDidNotAnswer: (code: string): string => `${spell(code)} did not answer. You can text them, or text call ${code} to try again. Goodbye.`,
  connectEnded: (code: string): string => `The call has ended. ${spell(code)} is still with you. Goodbye.`,
  promiseNotAnswered: (code: string): string => `${spell(code)} did not answer. Text call ${code} to try again, or text tried ${code}. Goodbye.`,
  promiseCallEnded: (code: string): string => `The call has ended. If you did what was promised, text kept ${code}. Goodbye.`,
  whisper: 'Front door. Someone is on the line for you. Press 1 to talk to them.',
  // To the person that a worker rings. Whoever picks up may hear it, and a machine may keep it: no name, no hub, no reason.
  forThem: 'Hello. A person is on the line for you. Press any key to talk with them.',
  forThemNoKey: 'I heard no key. Goodbye.',
  sos: (worker: string | null): string => `Front door. ${worker ?? 'A worker'} needs help now. Ring ${worker ?? 'them'} at once. Press 1 to say you heard this.`,
  sosHeard: (worker: string | null): string => `Thank you. Please ring ${worker ?? 'them'} now. If there is danger, call 9 9 9. Goodbye.`
} as const

/** At most two, and only those that can be rung: a caller cannot write down a wall of numbers. */
const spokenLines = (lines: SpokenLine[]): string =>
  ['If a life is in danger, hang up and call 9 9 9.', ...lines.filter(canBeRung).slice(0, 2).map(line => `${line.name}: ${digits(line.way)}.`)].join(' ')

const canBeRung = ({ way }: SpokenLine): boolean => /\d{3}/.test(way) && !/^999\b/.test(way) && !/text|sms|@|www|http/i.test(way)
