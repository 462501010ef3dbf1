import { nobodyYet as agreedBy, worstLines, type CopyFile } from '../copy.ts'

/**
 * While nobody has come yet. Never the same sentence twice: twelve plain ones, six for when a text to the team was accepted by the network
 * (`sent`), then ones that carry the time. What they say is true at every such moment: the front door is trying, and the words are kept.
 */
export const waiting = {
  'waiting-1': { web: "Still here. I'm trying the team for you. Whoever joins can see what you write here.", agreedBy },
  'waiting-2': { web: "I'm still trying to reach someone for you. You can write as much or as little as you like.", agreedBy },
  'waiting-3': { web: "Nobody has joined yet. I'm going up the list of people who can, and I won't stop.", agreedBy },
  'waiting-4': { web: "Still trying. If it helps, put your feet on the floor and look for three things you can see.", agreedBy, note: 'One small thing to do; never an order to be calm.' },
  'waiting-5': { web: "I'm here and still trying the team. If anything changes for you, write it. I read each message as it comes.", agreedBy },
  'waiting-6': { web: "No one has answered yet. I'm still asking. Is there somebody near that you like having by you?", agreedBy },
  'waiting-7': { web: "Waiting is hard work. I'm still going round the team.", agreedBy },
  'waiting-8': { web: "Still no answer, and I'm still asking. You can say QUIET if you'd like no words from me.", agreedBy },
  'waiting-9': { web: "Still asking round the team. A drink of water or a warm layer may help while you wait.", agreedBy },
  'waiting-10': { web: "You're not forgotten here. I keep trying until a person answers.", agreedBy },
  'waiting-11': { web: "I'm still going round the team. If you're not safe, please call 999.", agreedBy },
  'waiting-12': { web: "Still with you, still trying. What you've written is kept for whoever joins.", agreedBy },

  'waiting-sent-ringing': { web: "Still here. I've texted the first person and I'm ringing them now. They can read here what you write.", agreedBy, note: 'Only once the network has both (P4).' },
  'waiting-sent-first': { web: "Still here. I've texted the first person and have no answer yet. I'm still trying the team.", agreedBy },
  'waiting-sent-several': { web: "Still here. I've texted {count} people from the hub and have no answer yet. I'm still trying.", worst: { count: 12 }, agreedBy },
  'waiting-sent-1': { web: "A text is with the team. I'm waiting for their answer.", agreedBy },
  'waiting-sent-2': { web: "A text is with the team, and I'm watching for a reply.", agreedBy },
  'waiting-sent-3': { web: "I've texted the team. No reply so far, so I'm still asking.", agreedBy },
  'waiting-sent-4': { web: "A text is with them still. I'm waiting for one of them to say yes.", agreedBy },
  'waiting-sent-5': { web: "I've texted the team, and the first to answer comes to you.", agreedBy },
  'waiting-sent-6': { web: "My text is with them and has no answer yet. I'm here while we wait.", agreedBy },

  'waiting-time-1': { web: "It's {time}. I'm still trying the team for you.", worst: { time: '03:20' }, agreedBy },
  'waiting-time-2': { web: "It's {time} and no one has joined yet. I'm still asking. You can also ring: {lines}.", worst: { time: '03:20', lines: worstLines }, agreedBy },
  'waiting-time-3': { web: "{time}, and I'm still here, still trying each of them in turn.", worst: { time: '03:20' }, agreedBy },

  'unanswered-1': { web: "I haven't reached our team yet and I'm still trying. Open now: {lines}. I'll tell you the moment someone joins.", worst: { lines: worstLines }, agreedBy },
  'unanswered-2': { web: "Still nobody from the team, and I'm not giving up. These are awake now: {lines}.", worst: { lines: worstLines }, agreedBy },
  'unanswered-3': { web: "I'm still going round our team. If you'd like a voice while you wait, you can ring: {lines}.", worst: { lines: worstLines }, agreedBy },
  'unanswered-4': { web: "No answer from our team so far. You can try one of these and still have me: {lines}.", worst: { lines: worstLines }, agreedBy },
  'unanswered-time': { web: "It's {time}. No one from our team has answered yet, and I'm still trying. Open now: {lines}.", worst: { time: '03:20', lines: worstLines }, agreedBy }
} as const satisfies CopyFile
