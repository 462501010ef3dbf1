import { listNotChanged, networkTook } from '../../../bot/turn/optOut.ts'
import type { Words } from '../../../services/conversation/entry.ts'

const words = (text: string, more: Partial<Words> = {}): Words => ({
  kind: 'words', text, providerId: 'p', channel: 'sms', attachments: [], screened: { route: 'everyday', because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false }, ...more
})

describe('what the network did with a text', () => {
  test.each(['STOP', 'stop', ' Stop ', 'stopall', 'UNSUBSCRIBE', 'revoke', 'OptOut'])('%j alone: it refuses our texts from now on', text => { expect(networkTook(words(text))).toBe('stopped') })
  test.each(['START', ' unstop'])('%j alone: it lets them through again', text => { expect(networkTook(words(text))).toBe('started') })
  test.each(['END', 'quit', 'CANCEL', 'help', 'yes', 'make it stop', 'stop please', 'i want it to stop', 'start again', ''])('%j is a person\'s words', text => { expect(networkTook(words(text))).toBeNull() })

  test('that Twilio took it as STOP counts, whatever the words; YES stays a person\'s word though Twilio takes it as START', () => {
    expect(networkTook(words('please leave me alone', { optOut: 'STOP' }))).toBe('stopped')
    expect(networkTook(words('yes', { optOut: 'START' }))).toBeNull()
    expect(networkTook(words('help', { optOut: 'HELP' }))).toBeNull()
  })

  test('on web, by phone and elsewhere "stop" is a word like any other', () => {
    for (const channel of ['web', 'voice', 'botframework'] as const) expect(networkTook(words('STOP', { channel }))).toBeNull()
  })
})

describe('a Messaging Service whose list was not changed', () => {
  test.each(['END', ' quit ', 'Cancel', 'HELP', 'info', 'yes'])('%j that Twilio took for its own is told to the operator', text => {
    expect(listNotChanged(words(text, { optOut: 'STOP' }))).toBe(true)
    expect(listNotChanged(words(text))).toBe(false)
  })
  test('STOP is Twilio\'s to take, and a sentence is not a keyword', () => {
    expect(listNotChanged(words('STOP', { optOut: 'STOP' }))).toBe(false)
    expect(listNotChanged(words('help me end this', { optOut: 'HELP' }))).toBe(false)
  })
})
