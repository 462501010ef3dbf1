import { nobodyYet as agreedBy, worstHub, worstName, type CopyFile } from '../copy.ts'

/** Arriving: the welcome, and an introduction that is never a form. Every question says that it may be left. */
export const arriving = {
  'welcome': {
    web: "Hello, and welcome. This is the front door of {hub}. I'm automated. I can tell you what's on near you, and get you a person at any time: just say PERSON. What would you like to be called? You can skip this.",
    sms: "Hello, and welcome to {hub}. I'm automated. I can tell you what's on near you, or get you a person at any time: text PERSON. What shall I call you? Skip it if you like.",
    worst: { hub: worstHub }, agreedBy, note: 'One short message: callers left a 45 s robot greeting (988).'
  },
  'welcome-short': {
    web: "Hello, you're welcome here. I'm the automated front door of {hub}. Say PERSON for a person, at any time.",
    sms: "Hello, welcome. I'm the automated front door of {hub}. Text PERSON for a person at any time.",
    worst: { hub: worstHub }, agreedBy, note: 'When their first words already ask for something: one sentence, then the answer.'
  },
  'welcome-named': {
    web: "Hello {name}, and welcome. This is the front door of {hub}. I'm automated. I can tell you what's on near you, and get you a person at any time: just say PERSON. Who do you have around you, or like being with? Skip it if you'd rather.",
    sms: "Hello {name}, welcome to {hub}. I'm automated. For a person at any time, text PERSON. Who do you have around you, or like being with? Skip it if you'd rather.",
    worst: { hub: worstHub, name: worstName }, agreedBy
  },
  'welcome-told': {
    web: "Hello, and thank you for telling me that. This is the front door of {hub}. I'm automated. A person from the hub can hear it too, at any time: just say PERSON. What would you like to be called? You can skip this.",
    sms: "Hello, and thank you for telling me that. I'm the automated front door of {hub}. For a person at any time, text PERSON. What shall I call you? Skip it if you like.",
    worst: { hub: worstHub }, agreedBy, note: 'When their first words are already a story.'
  },
  'welcome-back': { web: "Hello again. You're always welcome here. What would be good today? Say PERSON for a person, at any time.", agreedBy, note: 'Never why they came back.' },
  'welcome-back-named': { web: "Hello again, {name}. You're always welcome here. What would be good today? Say PERSON for a person, at any time.", worst: { name: worstName }, agreedBy, note: 'On web only: by text memory is never read back unasked.' },
  'hello': { web: "Hello. What would be good right now? I can tell you what's on near you, or just listen. Say PERSON for a person.", agreedBy },
  'hello-2': { web: "Hello again. I'm still here. Tell me anything you like, or say PLACES for what's on, or PERSON for a person.", agreedBy },
  'hello-3': { web: "Hello there. Take your time. Write whatever comes to mind, or say PERSON and I'll get you one.", agreedBy },

  'thanks-name': { web: "Thanks, {name}.", worst: { name: worstName }, agreedBy },
  'name-changed': { web: "Got it: {name}.", worst: { name: worstName }, agreedBy },
  'name-dropped': { web: "Thanks for putting me right. I won't use that name. What would you like to be called? You can skip this.", agreedBy },
  'name-skipped': { web: "That's fine, no name needed.", agreedBy },
  'skip-is-fine': { web: "That's fine.", agreedBy },
  'heard': { web: 'Thank you for telling me that.', agreedBy },
  'heard-2': { web: 'Thanks, that helps.', agreedBy },
  'heard-3': { web: 'Thank you for that.', agreedBy },

  'anything-else': { web: "Tell me more if you like. Or say PLACES for what's on, or PERSON for a person.", agreedBy },

  'ask-name': { web: 'What would you like to be called? You can skip this.', agreedBy },
  'ask-around-you': { web: "Who do you have around you, or like being with? Family, friends, neighbours, a dog. Skip it if you'd rather.", agreedBy, note: 'Natural supports before any list.' },
  'ask-likes': { web: "What do you like doing, or what are you good at? Big or small. You can skip this too.", agreedBy },
  'ask-wants': { web: "What would be good to have here? Company, something to do, help with something? Or say PLACES to see what's on.", agreedBy }
} as const satisfies CopyFile
