import { isPermanent, notArrived, refusal } from '../../../services/twilio/outcomes.ts'

describe('what a failed request to Twilio means', () => {
  test.each([
    ['a person who texted STOP is not texted again', { status: 400, code: 21610 }, { kind: 'refused', code: '21610', again: false }],
    ['a number that is none', { status: 400, code: 21211 }, { kind: 'refused', code: '21211', again: false }],
    ['a landline', { status: 400, code: 21614 }, { kind: 'refused', code: '21614', again: false }],
    ['too many at once may be tried again', { status: 429, code: 20429 }, { kind: 'refused', code: '20429', again: true }],
    ['too many at once, without a code', { status: 429 }, { kind: 'refused', code: '429', again: true }],
    ['a full queue may be tried again', { status: 400, code: 21611 }, { kind: 'refused', code: '21611', again: true }],
    ["Twilio's own 503 was not accepted", { status: 503, code: 20503 }, { kind: 'refused', code: '20503', again: true }],
    ["a gateway's 502 may have been accepted", { status: 502 }, { kind: 'unknown', why: 'http-502' }],
    ["a gateway's 504 may have been accepted", { status: 504, code: null }, { kind: 'unknown', why: 'http-504' }],
    ['a token that is not known is our mistake, not a passing one', { status: 401, code: 20003 }, { kind: 'refused', code: '20003', again: false }],
    ['no connection at all: nothing was sent', { code: 'ECONNREFUSED' }, { kind: 'refused', code: 'ECONNREFUSED', again: true }],
    ['no name for the address: nothing was sent', { code: 'ENOTFOUND' }, { kind: 'refused', code: 'ENOTFOUND', again: true }],
    ['a time-out may have been accepted', { code: 'ECONNABORTED' }, { kind: 'unknown', why: 'timeout' }],
    ['a dropped connection may have been accepted', { code: 'ECONNRESET' }, { kind: 'unknown', why: 'ECONNRESET' }],
    ['an answer that cannot be read may have been accepted', new SyntaxError('Unexpected token'), { kind: 'unknown', why: 'unreadable-answer' }]
  ])('%s', (_, error, expected) => {
    expect(refusal(error)).toEqual(expected)
  })

  test('the words of an error, which may quote a number, are never kept', () => {
    const said = JSON.stringify(refusal(Object.assign(new Error("The 'To' number +447700900123 is not valid"), { status: 400, code: 21211 })))
    expect(said).not.toContain('7700900123')
  })

  test.each(['30003', '30004', '30005', '30006', '30007', '30008', '21610', '21211', '21614'])('%s stays true: the person is reached another way', code => {
    expect(isPermanent(code)).toBe(true)
  })

  test('a queue that is full passes', () => {
    expect(isPermanent('30001')).toBe(false)
    expect(isPermanent('20429')).toBe(false)
  })

  test('undelivered and failed did not arrive; sent is not known yet', () => {
    expect(['queued', 'sent', 'delivered', 'undelivered', 'failed'].filter(notArrived)).toEqual(['undelivered', 'failed'])
  })
})
