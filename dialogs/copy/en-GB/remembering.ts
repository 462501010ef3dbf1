import { nobodyYet as agreedBy, worstName, type CopyFile } from '../copy.ts'

/** Remembering and forgetting: only by their own word, and honest about what cannot be reached. */
export const remembering = {
  'remember-offer': { web: 'Would you like me to keep your name for next time? Say REMEMBER ME. Or leave it.', agreedBy },
  'remember-yes': { web: "I'll keep what you tell me about yourself for next time. Ask WHAT DO YOU KNOW to see it, or say FORGET ME at any time.", sms: "I'll keep what you tell me about yourself. By text I won't say it back, as others may see your phone. After sixty quiet days I only know you by a word: text MY WORD IS and a word. FORGET ME at any time.", agreedBy },
  'word-kept': { web: "I'll keep that word. If you don't write for sixty days, I take this number for someone new until you text it again.", agreedBy, note: 'Networks give unused numbers to other people (H8).' },
  'word-known': { web: "Thank you, I know that word. I have what you told me before. By text I don't say it back.", agreedBy },
  'word-not-known': { web: "I don't know that word for this number. You can tell me things anew, or text PERSON.", agreedBy },
  'remember-no': { web: "That's fine. I won't keep it for next time.", agreedBy },
  'know-nothing': { web: "You haven't told me anything about yourself that I hold on to, and that's fine. Your messages here stay until they run out, or until you say FORGET ME.", agreedBy },
  'know-list': { web: 'This is what you told me. {facts} To change any of it, just say. To have it all rubbed out, say FORGET ME.', worst: { facts: 'Your name: Dee.' }, agreedBy },
  'know-name': { web: 'Your name: {words}.', worst: { words: worstName }, agreedBy },
  'know-around-you': { web: 'Around you: {words}.', worst: { words: 'my sister and the dog' }, agreedBy },
  'know-likes': { web: 'You like or are good at: {words}.', worst: { words: 'gardening' }, agreedBy },
  'know-wants': { web: 'What would be good: {words}.', worst: { words: 'company on Tuesdays' }, agreedBy },
  'know-by-text': { web: "Others may see this phone, so I don't say it back by text. A person can tell you: text PERSON. FORGET ME has it all rubbed out.", agreedBy, note: 'Memory is never read back by text (H13).' },
  'name-forgotten': { web: "I'm dropping your name now. You can give me another, or none.", agreedBy },
  'forget-asks': {
    web: "I can rub out what you wrote here and all you told me about yourself. I can't reach your own phone or the phones of staff you talked with. Safety copies go when they run out: a person can tell you the date. Say FORGET to do it, or carry on and nothing changes.",
    sms: "I can rub out all you wrote and told me. I can't reach your phone or the phones of staff you talked with. Safety copies go when they run out; a person can tell you when. Text FORGET to do it, or carry on and nothing changes.", agreedBy
  },
  'forgotten': { web: "I'm rubbing it out now. What's on your own phone, and on the phones of staff you talked with, I can't reach. You can write here any time, as someone new.", agreedBy, note: 'Present tense: the key is destroyed when the turn is committed.' },
  'forgotten-held': { web: "Some of what you wrote has to stay for now, so I can't rub it out. A person from the hub can tell you why: say PERSON.", agreedBy, note: 'A held conversation is never erased (contract.md, hold).' },
  'forget-not': { web: "That's fine, nothing changes.", agreedBy },
  'only-when-you-write': { web: "I answer when you write. To have what you told me rubbed out, say FORGET ME. To talk with a person, say PERSON.", agreedBy }
} as const satisfies CopyFile
