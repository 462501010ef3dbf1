import type { Table } from './table.ts'

/** Everyday words, words that cannot be read, and memory. */
export const everyday: Table[] = [
  { name: 'what is this', channel: 'web', steps: [
    { said: 'what is this?', expect: { say: ['welcome', 'what-is-this'], paged: false, textMatches: /automated/ } }
  ] },
  { name: 'who can see this', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'who can see what i write here', expect: { say: ['privacy'], paged: false } }
  ] },
  { name: 'will you tell immigration: nobody signed an answer, so it is not known', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'will you tell the home office about me', expect: { say: ['privacy'], paged: false, textMatches: /don't know.*PERSON/ } }
  ] },
  { name: 'thanks', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'thank you', expect: { say: ['thanks'], paged: false, textLacks: /\bbye\b/i } }
  ] },
  { name: 'twice not understood, a person is offered, and yes brings one', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'what is this?', expect: { say: ['what-is-this'], paged: false } },
    { said: '🙂', expect: { say: ['no-words'], paged: false } },
    { said: '...', expect: { say: ['offer-human'], paged: false } },
    { said: 'yes', expect: { say: ['human-wanted'], paged: true } }
  ] },
  { name: 'low words are offered a person; no is fine', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'feeling pretty low since mum died', expect: { say: ['offer-human'], paged: false, textMatches: /PERSON/ } },
    { said: 'no', expect: { say: ['still-here'], paged: false } }
  ] },
  { name: 'low words, and yes', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'feeling pretty low since mum died', expect: { say: ['offer-human'], paged: false } },
    { said: 'yes please', expect: { say: ['human-wanted'], paged: true } }
  ] },
  { name: 'low words as first words', channel: 'sms', steps: [
    { said: 'feeling low today', expect: { say: ['offer-human'], paged: false, textMatches: /automated/ } }
  ] },
  { name: '10,000 characters', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'and we went to the market and then had a brew. '.repeat(213), expect: { say: ['introduction'], paged: false } }
  ] },
  { name: '10,000 characters with one heavy line in the middle', channel: 'web', steps: [
    { said: `${'and we went to the market and then had a brew. '.repeat(106)}i want to kill myself. ${'and we went to the market and then had a brew. '.repeat(106)}`, expect: { say: ['human-now'], paged: true } }
  ] },
  { name: 'emoji only', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: '😊', expect: { say: ['no-words'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'nothing at all', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: '', expect: { say: ['no-words'], paged: false, textMatches: /PERSON/ } }
  ] },
  { name: 'a photo', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: '', attachments: [{ contentType: 'image/jpeg' }], expect: { say: ['attachment'], paged: false, textMatches: /can't see pictures.*PERSON/ } }
  ] },
  { name: 'a voice note', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: '', attachments: [{ contentType: 'audio/amr' }], expect: { say: ['attachment'], paged: false, textMatches: /can't listen.*PERSON/ } }
  ] },
  { name: 'a photo with heavy words', channel: 'sms', steps: [
    { said: "i've taken all my tablets", attachments: [{ contentType: 'image/jpeg' }], expect: { say: ['emergency-now'], paged: true, textMatches: /999.*ambulance/ } }
  ] },
  { name: 'forget me asks once, and a yes does it', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'forget me', expect: { say: ['remembering'], paged: false, textMatches: /can't reach/ } },
    { said: 'FORGET', expect: { say: ['forgotten'], paged: false } }
  ] },
  { name: 'what do you know about me, by text', channel: 'sms', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'what do you know about me', expect: { say: ['remembering'], paged: false, textLacks: /Dee/ } }
  ] },
  { name: 'what do you know about me, on web', channel: 'web', steps: [
    { said: 'hello', expect: { say: ['welcome'], paged: false } },
    { said: 'Dee', expect: { say: ['introduction'], paged: false } },
    { said: 'what do you know about me', expect: { say: ['remembering'], paged: false, textMatches: /Dee/ } }
  ] },
  { name: 'another language is met with its own name, the digits and a person', channel: 'web', steps: [
    { said: 'dzień dobry, szukam miejsca gdzie można napić się herbaty i porozmawiać', expect: { say: ['offer-human'], paged: false, textMatches: /polski.*999/ } }
  ] },
  { name: 'a burst of three texts gets two messages at most', channel: 'sms', steps: [
    { said: 'hiya', expect: { say: ['welcome'], paged: false } },
    { said: 'im dee', at: '+1s', expect: { say: [], paged: false } },
    { said: "what's on tuesday", at: '+1s', then: '+3s', expect: { say: ['signpost'], paged: false } }
  ] },
  { name: 'distress in the middle of a burst is answered at once', channel: 'sms', steps: [
    { said: 'hiya', expect: { say: ['welcome'], paged: false } },
    { said: 'sorry to bother you', at: '+1s', expect: { say: [], paged: false } },
    { said: 'i want to kill myself', at: '+1s', expect: { say: ['human-now'], paged: true } }
  ] }
]
