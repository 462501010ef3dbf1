import { nobodyYet as agreedBy, worstHub, worstName, type CopyFile } from '../copy.ts'

/** Everyday moments: what this is, who sees it, thanks, leaving, and words that were not made out. Acts, not feelings. */
export const everyday = {
  'what-is-this': {
    web: "This is the front door of {hub}, a friendly place anyone can use. I'm automated. I can tell you about places and people near you, and get you a person from the hub at any hour: say PERSON.",
    sms: "This is the front door of {hub}, a friendly place anyone can use. I'm automated. I know what's on near you, and can get you a person at any hour: text PERSON.",
    worst: { hub: worstHub }, agreedBy
  },
  'is-this-human': { web: "No, I'm automated: a computer is writing this. There are real people at the hub, at any hour. Say PERSON and I'll get one for you.", agreedBy },

  'automatic-reply': { web: 'This looks like an automatic reply, so I will wait. If you are there, write anything else, or say PERSON.', sms: 'This looks like an automatic reply, so I will wait. If you are there, text anything else, or text PERSON.', agreedBy, note: 'Sent once, so that two machines do not text each other all night.' },

  'privacy-unknown': { web: "I don't know that, and I won't guess. A person from the hub can tell you: say PERSON.", agreedBy },
  'privacy-controller': { web: 'Your words are looked after by {controller}.', worst: { controller: 'York Community Wellbeing Hub' }, agreedBy },

  'thanks': { web: "You're welcome. I'm here at any hour, and a person can be too.", agreedBy },
  'thanks-2': { web: "Any time. Write again whenever you like, day or night.", agreedBy },
  'thanks-3': { web: "You're welcome. The door's always open.", agreedBy },
  'thanks-named': { web: "You're welcome, {name}. I'm here at any hour, and a person can be too.", worst: { name: worstName }, agreedBy },
  'door-stays-open': { web: "Thanks for coming by. The door stays open, day and night. Write whenever you like.", agreedBy, note: 'Only after they took their leave; ends nothing.' },
  'door-stays-open-named': { web: "Thanks for coming by, {name}. The door stays open, day and night. Write whenever you like.", worst: { name: worstName }, agreedBy },
  'complaint': { web: "Thank you for telling us. Your words stay here for the hub team to read. Would you like to talk with a person about it now? Say YES or PERSON. Or write more here.", agreedBy },
  'follow-up': { web: "I can't see from here what was agreed. A person from the hub can look for you. Shall I get one? Say YES or PERSON.", agreedBy },
  'small-talk': { web: "I'm a computer, so I'm always about. How are things with you? You can tell me anything, or ask what's on.", agreedBy },
  'small-talk-2': { web: "I can't chat as well as a person, but I can listen. What's the day been like? Or say PLACES for what's on.", agreedBy },
  'small-talk-3': { web: "Tell me more if you like. I can also find something to do near you, or get you a person: say PERSON.", agreedBy },
  'good': { web: "Good. What next? I can tell you what's on near you: say PLACES. Or say PERSON for a person. Or just write.", agreedBy },
  'no-is-fine': { web: "That's fine. I'm still here. Write anything you like, or say PERSON for a person, at any time.", agreedBy },
  'no-person-is-fine': { web: "That's fine. I'm still here, and you can change your mind at any time: say PERSON. Keep writing if you'd like to.", agreedBy },

  'unclear': { web: "I didn't catch that. Can you say it another way? Or say PLACES for what's on, or PERSON for a person.", agreedBy },
  'telling': { web: "Thank you for telling me. I'm automated, so a person would hear it better than I do: say PERSON. You can keep writing here too.", agreedBy },
  'unclear-twice': { web: "I'm automated and I'm not getting this right. Would you like to talk with a person from the hub now? Say YES or PERSON. Or keep writing.", agreedBy },
  'offer-human': {
    web: "That sounds like a lot to hold. Would you like to talk with someone from the hub now, or hear about places near you? Reply PERSON or PLACES. Or just keep writing.",
    agreedBy, note: 'safety.md section 7, "offer".'
  },
  'offer-human-2': { web: "Thank you for saying that. You don't have to hold it alone. Would you like a person from the hub now? Reply PERSON. For places near you, PLACES. Or just keep writing.", agreedBy },
  'offer-human-3': { web: "I'm reading every word. A person can talk with you now, if you'd like that: reply PERSON. Or say PLACES, or keep writing here.", agreedBy },
  'offer-human-first': {
    web: "Hello, you're welcome here. That sounds like a lot to hold. I'm automated. Would you like to talk with someone from the hub now, or hear about places near you? Reply PERSON or PLACES. Or just keep writing.", agreedBy
  },

  'no-words': { web: "Nothing came through that I can read. Can you put it in words? Or say PERSON and I'll get you one.", agreedBy },
  'only-emoji': { web: "I'm automated and can't tell what that means. Can you say it in a word or two? Or say PERSON and I'll get you one.", agreedBy },
  'photo': { web: "I can't see pictures. Can you tell me in words what it shows? Or say PERSON to talk with someone from the hub.", agreedBy },
  'voice-note': { web: "I can't listen to voice notes. Can you write it instead, even a few words? Or say PERSON to talk with someone from the hub.", agreedBy },
  'file': { web: "I can't open files. Can you tell me in words what it is about? Or say PERSON to talk with someone from the hub.", agreedBy },
  'also-attachment': { web: "I can't see or hear what you sent with it.", agreedBy },
  'other-language': {
    web: '{language}: 999, 111. PERSON = person. I am automated and write English only. Would you like a person? 1 = yes.',
    worst: { language: 'Українська' }, agreedBy, note: 'No unreviewed translation is ever sent: digits, and the language in its own script. At most 3 segments.'
  }
} as const satisfies CopyFile
