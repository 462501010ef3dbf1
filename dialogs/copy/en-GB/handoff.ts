import { nobodyYet as agreedBy, worstLines, worstName, type CopyFile } from '../copy.ts'

/**
 * Bringing a person (safety.md section 7). Present tense until it is so: "I'm getting a person", and "is here" only when they are.
 * One act a message, no question that stands in the way, no promise of when.
 */
export const handoff = {
  'human-now': {
    web: "Thank you for saying that. I'm getting a person from the hub now. If you might act on it or you're not safe, call 999. You can keep writing. If you'd like no words from me while you wait, say QUIET.",
    sms: "Thank you for saying that. I'm getting a person from the hub now. If you might act on it or you're not safe, call 999. You can keep writing. For no words from me, text QUIET.", agreedBy
  },
  'human-now-first': {
    web: "Thank you for saying that. I'm automated, and I'm getting a person from the hub now. If you might act on it or you're not safe, call 999. You can keep writing. If you'd like no words from me while you wait, say QUIET.",
    sms: "Thank you for saying that. I'm automated, and I'm getting a person from the hub now. If you might act on it or you're not safe, call 999. You can keep writing. For no words from me, text QUIET.", agreedBy
  },
  'human-now-again': { web: "Thank you for telling me. I'm still getting a person from the hub. If you're not safe, call 999. Keep writing: they can read it all here.", agreedBy },
  'human-now-again-2': { web: "Thank you for writing that too. I'm getting a person, and I won't stop. If you might act on it or you're not safe, call 999.", agreedBy },
  'emergency-now-body': { web: "Please call 999 and ask for an ambulance. I'm automated and can't call for you. I'm getting a person from the hub now and I'm staying here. Deaf: 999bsl.co.uk.", sms: "Please call 999 and ask for an ambulance. I'm automated and can't call for you. I'm getting a person from the hub now and I'm staying here.", agreedBy },
  'emergency-now-somebody': {
    web: "If you can, call 999. If you can't speak on a mobile, stay quiet and press 55 when asked (they won't know where you are). I'm automated. I'm getting a person now. Deaf: 999bsl.co.uk. Text 999 only if your phone is registered.",
    sms: "If you can, call 999. If you can't speak on a mobile, stay quiet and press 55 when asked (they won't know where you are). I'm automated. I'm getting a person now.", agreedBy
  },
  'emergency-now': {
    web: "Please call 999 now. If you can't speak on a mobile, press 55 when asked (they won't know where you are). I'm automated and can't call for you. I'm getting a person from the hub now and I'm staying here. Deaf: 999bsl.co.uk.",
    sms: "Please call 999 now. If you can't speak on a mobile, press 55 when asked (they won't know where you are). I'm automated and can't call for you. I'm getting a person from the hub now and I'm staying here.", agreedBy
  },
  'where': { web: 'Where are you? It helps the person who joins send help.', agreedBy, note: 'Asked once, after the page has left; it stands in the way of nothing.' },
  'human-wanted': { web: "I'm getting a person from the hub for you now. No need to say why. You can keep writing while you wait.", agreedBy },
  'human-wanted-first': { web: "Hello, you're welcome here. I'm automated, and I'm getting a person from the hub for you now. No need to say why. You can keep writing while you wait.", agreedBy },
  'human-wanted-again': { web: "I'm still getting a person for you. You can keep writing: they can read it here.", agreedBy },
  'asked-for-hello': { web: "Hello, you're welcome here. I'm automated.", agreedBy },
  'asked-for-on': { web: "I'm asking {worker} for you now, and the team too if {worker} can't come. No need to say why. You can keep writing while you wait.", worst: { worker: worstName }, agreedBy, note: 'Somebody asked for a worker by name who is on.' },
  'asked-for-next': { web: "{worker} is next in {when}. I'm leaving {worker} a note that you asked, and I'm getting someone else from the hub for you now. You can keep writing.", worst: { worker: worstName, when: 'on Wednesday afternoon' }, agreedBy, note: 'No more of a rota than a part of a day.' },
  'asked-for-later': { web: "I can't say when {worker} is next in. I'm keeping a note that you asked, and I'm getting someone else from the hub for you now. You can keep writing.", worst: { worker: worstName }, agreedBy },
  'also-lines': { web: 'You can also ring: {lines}.', worst: { lines: 'Childline: call 0800 1111' }, agreedBy, note: 'Never instead of a person; no age is asked.' },
  'human-language': { web: '{language}: 999, 111. I am automated. I am getting a person from the hub now. Please keep writing in your language.', worst: { language: 'Українська' }, agreedBy, note: 'Until a translation is reviewed.' },
  'emergency-language': { web: '{language}: 999. 999. I am automated and cannot call 999 for you. I am getting a person from the hub now.', worst: { language: 'Українська' }, agreedBy },

  'joined': { web: "{worker} from the hub has your message and is joining you now. {worker} is a person. What you write from here goes to {worker}.", worst: { worker: worstName }, agreedBy },
  'all-away': { web: "Everyone on this shift is with someone else or away just now. So I'm asking the stand-in now.", agreedBy, note: 'Why it is not the usual people; nobody has been reached yet.' },
  'all-away-same': { web: "Everyone on this shift is with someone else or away just now. I'm asking them all the same.", agreedBy },
  'handover': { web: "{from}'s shift ends at {time}. {worker} from the hub is taking over, and has what you wrote. {from} stays with you until {worker} writes.", worst: { from: worstName, worker: worstName, time: '08:00' }, agreedBy },
  'joined-over': { web: '{worker} from the hub is with you now, and {from} is going. {worker} is a person. What you write from here goes to {worker}.', worst: { from: worstName, worker: worstName }, agreedBy },
  'left': { web: "{worker} has left this talk for now. I'm automated and I'm still here. Say PERSON to have someone with you again.", worst: { worker: worstName }, agreedBy },
  'left-line': { web: '{worker} has left this talk for now, with this for you: "{line}". I\'m automated and still here. Say PERSON to have someone again.', worst: { worker: worstName, line: 'Sam will ring you at 10 in the morning, and you can come in before that too.' }, agreedBy },
  'replaced': { web: "{worker} can't write just now. I'm getting someone else from the hub, so you're not left waiting.", worst: { worker: worstName }, agreedBy },
  'replaced-nobody': { web: "I'm getting someone else from the hub now, so you're not left waiting.", agreedBy },
  'quiet': { web: "OK, I'll keep quiet. I'm still getting a person for you. Write whenever you like.", agreedBy },
  'quiet-with': { web: "OK, no more words from me. {worker} can see that you asked for quiet, and is still here.", worst: { worker: worstName }, agreedBy },
  'standing-by': { web: "{worker} is staying close and quiet, as you asked. One word from you, and {worker} can write.", worst: { worker: worstName }, agreedBy },
  'taken-back': { web: "That's all right. I'm leaving this open, so a person can still look in. You don't have to do or say anything.", agreedBy, note: 'Nothing is lowered; nobody is asked to explain.' },
  'taken-back-with': { web: "That's all right. {worker} is still here if you'd like to say anything.", worst: { worker: worstName }, agreedBy },
  'not-confirmed': { web: "I can't say who has or hasn't written to us. That goes for everyone. If you're worried about somebody, a person from the hub can talk with you: say PERSON. If they're in danger now, call 999.", agreedBy },
  'stopped': { web: "You won't get more texts from us. If you need someone now: {lines}. Text START any time.", worst: { lines: worstLines }, agreedBy, note: 'safety.md section 8.' },
  'landline': { web: 'Texts are not safe on this line. You can ring this number at any hour.', agreedBy, note: 'It may be read aloud to whoever picks up: nothing of who we are, or what was said.' },
  'started': { web: "Welcome back. You can get texts from us again. I'm automated: for a person at any time, text PERSON.", agreedBy },
  'not-delivered': { web: "Your last words haven't reached {worker} yet. I'm trying again now.", worst: { worker: worstName }, agreedBy },
  'still-here-after': { web: "I'm still here. Are you all right to keep writing? One word is enough, or say PERSON.", agreedBy },

  'degraded': { web: "Something is wrong on our side, so I can't answer as I should. You can ring: {lines}. Please write again in a few minutes.", worst: { lines: worstLines }, agreedBy },
  'degraded-distress': { web: "Something is wrong on our side, so please don't wait for me. You can ring: {lines}. If you're not safe, call 999. I'm trying to get a person from the hub now.", sms: "Something is wrong on our side, so please don't wait for me. You can ring: {lines}. Not safe? Call 999. I'm trying to get a person now.", worst: { lines: worstLines }, agreedBy },
  'degraded-number': { web: 'If you leave a phone number here, a person can ring you.', agreedBy, note: 'A web page has no number; it is only ever offered.' },
  'turn-failed': { web: "I've lost my thread and can't answer that. I'm getting a person from the hub for you. You can also ring: {lines}.", worst: { lines: worstLines }, agreedBy }
} as const satisfies CopyFile
