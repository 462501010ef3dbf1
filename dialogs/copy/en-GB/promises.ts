import { nobodyYet as agreedBy, worstName, type CopyFile } from '../copy.ts'

const line = 'Sam will ring you at 10 tomorrow, and you can come in before that too if you like to'

/** What a person is told of a line that was left with them and is to be kept. The line is a worker's own. */
export const promises = {
  'promise-moved': { web: "{from} can't do this after all: \"{line}\". I'm asking {to} to do it. For someone now, say PERSON.", worst: { from: worstName, to: worstName, line }, agreedBy, note: 'Present tense: nobody has said yes to it yet.' },
  'promise-not-yet': { web: "I can't see yet that this was done: \"{line}\". I'm asking {to} from the hub to look into it. For someone now, say PERSON.", worst: { to: worstName, line }, agreedBy },
  'promise-tried': { web: "{worker} tried to reach you and didn't get through. For someone now, say PERSON.", worst: { worker: worstName }, agreedBy },
  'promise-could-not': { web: "{worker} could not do this: \"{line}\". For someone now, say PERSON.", worst: { worker: worstName, line }, agreedBy },
  'promise-could-not-lead': { web: "{worker} could not do this: \"{line}\". I'm telling {to} from the hub. For someone now, say PERSON.", worst: { worker: worstName, line, to: worstName }, agreedBy }
} as const satisfies CopyFile
