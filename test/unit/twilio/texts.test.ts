import fc from 'fast-check'
import { gsmSafe, longestText, segments, splitText } from '../../../services/twilio/texts.ts'

const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

describe('long texts', () => {
  test('a text that fits stays one', () => {
    expect(splitText('hi')).toEqual(['hi'])
    expect(splitText('')).toEqual([''])
    expect(splitText('a'.repeat(longestText))).toHaveLength(1)
  })

  test('words are not torn', () => {
    expect(splitText('one two three four', 10)).toEqual(['one two ', 'three four'])
  })

  test('one endless word is cut where it must be', () => {
    expect(splitText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  })

  test('an emoji is not cut in two, nor a family into its people', () => {
    expect(splitText('123456789\u{1F600}', 10)).toEqual(['123456789', '\u{1F600}'])
    const family = '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'
    expect(splitText(`123456789${family}`, 12)).toEqual(['123456789', family])
  })

  test('whatever a person wrote, the parts join to exactly it, each fits, and none holds half a character', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '\u{1F600}', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}')), { maxLength: 60 })
    fc.assert(fc.property(words, fc.integer({ min: 2, max: 40 }), (pieces, max) => {
      const body = pieces.join('')
      const parts = splitText(body, max)
      expect(parts.join('')).toBe(body)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(max)
        expect(part).not.toMatch(unpaired)
      }
    }), { numRuns: 300 })
  })
})

describe('what a text costs', () => {
  test.each([
    ['a'.repeat(160), 1, 'GSM-7'], ['a'.repeat(161), 2, 'GSM-7'], ['\u2019'.repeat(70), 1, 'UCS-2'], ['\u2019'.repeat(71), 2, 'UCS-2'], ['£'.repeat(160), 1, 'GSM-7']
  ])('%# parts', (body, count, alphabet) => {
    expect(segments(body)).toEqual({ count, alphabet })
  })

  test('English copy with curly marks becomes plain and stays GSM-7', () => {
    const copy = '\u2018I\u2019m here\u2019 \u2013 \u201cnow\u201d\u2026\u00a0ok'
    expect(segments(copy).alphabet).toBe('UCS-2')
    expect(gsmSafe(copy)).toBe('\'I\'m here\' - "now"... ok')
    expect(segments(gsmSafe(copy)).alphabet).toBe('GSM-7')
  })

  test('letters of other alphabets are left as they are', () => {
    expect(gsmSafe('Zażółć, كيف, 你好, café £5 €3')).toBe('Zażółć, كيف, 你好, café £5 €3')
  })
})
