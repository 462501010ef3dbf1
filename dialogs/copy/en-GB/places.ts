import { nobodyYet as agreedBy, type CopyFile } from '../copy.ts'

/** Places and people nearby, and the hub's own door. A person is offered beside every list. */
export const places = {
  'places-found': { web: '{count, plural, one {Here is one place} other {Here are # places}} that may fit: {names}.', sms: 'These may fit:', worst: { count: 3, names: 'x' }, agreedBy },
  'places-after-no': { web: "That's fine. {count, plural, one {Here is a place} other {Here are some places}} anyone can go: {names}.", sms: "That's fine. Anyone can go here:", worst: { count: 3, names: 'x' }, agreedBy },
  'places-instead': { web: 'I have no place for just that in my list. {count, plural, one {Here is one} other {Here are some}} that anyone can go to: {names}.', sms: 'No listing for just that. Anyone can go here:', worst: { count: 3, names: 'x' }, agreedBy },
  'places-all-alike': { web: '(All {fresh})', worst: { fresh: 'not checked: ring first' }, agreedBy },
  'places-assumed': { web: '(I went by: {assumed}. Say it another way to change that.)', sms: '({assumed})', worst: { assumed: 'on Tuesdays; near Acomb' }, agreedBy, note: 'What was taken for granted is said, so that it can be put right.' },
  'places-tail': { web: 'To talk with a person instead, say PERSON.', sms: 'Or PERSON for a person.', agreedBy },
  'places-tail-more': { web: 'Say MORE for more. To talk with a person instead, say PERSON.', sms: 'MORE for more, PERSON for a person.', agreedBy },
  'places-tail-heavy': { web: 'Would you like to talk with a person from the hub first? Say PERSON. For more places, say MORE.', sms: 'Want to talk first? Text PERSON. MORE for more.', agreedBy },
  'more-done': { web: "That's all I have for that. Tell me in other words what you'd like, or a part of the city, and I'll look again. Or say PERSON and a person can think with you.", agreedBy },
  'more-of-what': { web: "Tell me what you'd like more of, and I'll look. Company, something to do, help with something? Or say PERSON.", agreedBy },
  'nothing-found': {
    web: "I couldn't find a place for that in our listings. There may still be one: a person at the hub knows more than my list does. Say PERSON to ask them, or tell me in other words and I'll look again.",
    sms: "I couldn't find that in our listings. A person at the hub may know more: text PERSON. Or say it in other words and I'll look again.", agreedBy
  },
  'card-open': { web: 'Open now', agreedBy },
  'card-closed': { web: 'Closed now', agreedBy },
  'card-not-sure': { web: 'Not sure if it is open now', agreedBy },
  'chosen': { web: 'Good. {name}: {when} {how} ({fresh})', worst: { name: 'Conversation Cafe at the Library', when: 'Tuesdays 10.30am to 12 noon.', how: 'Just turn up, or ring 01904 000000.', fresh: 'not checked: ring first' }, agreedBy },
  'chosen-name': { web: 'Good: {name}.', worst: { name: 'Conversation Cafe at the Library' }, agreedBy },
  'chosen-company': { web: 'If it would help to have someone come with you, ask for {by} ({within}). Say PERSON.', worst: { by: 'one of our peer supporters', within: 'within a week' }, agreedBy, note: 'Only what HUB_FILE offers.' },
  'chosen-tail': { web: 'Come back and tell me how it was, if you like.', agreedBy },
  'which-place': { web: 'Which one? Say its number or its name.', agreedBy },
  'door-address': { web: 'You can find {hub} at {address}.', worst: { hub: 'York Community Wellbeing Hub', address: 'Acomb Garth, Oak Rise, York YO24 4LJ' }, agreedBy },
  'door-hours': { web: 'The door is open {hours}.', worst: { hours: 'at any time, day or night, every day' }, agreedBy },
  'door-tail': { web: 'To ask a person, say PERSON.', agreedBy },
  'door-unknown': { web: "I don't have the address or the opening times. A person can tell you: say PERSON.", agreedBy, note: 'What HUB_FILE does not hold is not promised.' },
  'door-no-hours': { web: "I don't have the opening times. A person can tell you: say PERSON.", agreedBy },
  'door-no-address': { web: "I don't have the address. A person can tell you: say PERSON.", agreedBy },
} as const satisfies CopyFile
