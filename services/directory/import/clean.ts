import { convert } from 'html-to-text'
import type { z } from 'zod'
import { ClockTime, IsoDate } from '../asset.ts'

const longestHtml = 200_000

const withoutPictures = (text: string): string => text.replace(/data:[a-z]+\/[a-z0-9.+-]+;base64,[a-z0-9+/=\s]+/gi, '')
const withoutHtml = (text: string): string => convert(text, { wordwrap: false, selectors: [{ selector: 'img', format: 'skip' }, { selector: 'a', options: { ignoreHref: true } }] })

/** Plain words from a feed's HTML: no pictures, no link addresses, no e-mail addresses, at most `cap` characters, cut at a word. */
export const plainText = (dirty: string, cap = 600): string => {
  // Two real council records carry whole pictures as base64: cut before anything else reads them.
  const light = withoutPictures(dirty).slice(0, longestHtml)
  const once = /[<&]/.test(light) ? withoutHtml(light) : light
  // Markup that was escaped as text is markup again once it is read: "&lt;script&gt;".
  const text = /<\/?[a-z!]/i.test(once) ? withoutPictures(withoutHtml(once)).replace(/<\/?[a-z!]/gi, ' ') : once
  const words = withoutEmails(text).replace(/\s+/g, ' ').trim()
  return words.length <= cap ? words : `${words.slice(0, cap - 3).replace(/\s+\S*$/, '')}...`
}

/** As long as an address may be and no longer: without a bound, a picture of 100,000 letters takes a minute to look through. E-mail addresses in listings are mostly named staff, who change and did not ask to be published. */
export const withoutEmails = (text: string): string => text.replace(/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/gu, '').replace(/\(\s*\)/g, '')

export const orNull = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').trim()
  return trimmed === '' ? null : trimmed
}

/** "09:00:00Z", "T9:00" and "9:00" as "09:00". A `Z` is ignored: UK publishers write local time whatever they append. */
export const clockTime = (text: string | null | undefined): z.infer<typeof ClockTime> | null => {
  const match = /(?:^|T)(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec((text ?? '').trim())
  const parsed = ClockTime.safeParse(`${(match?.[1] ?? '').padStart(2, '0')}:${match?.[2] ?? ''}`)
  return parsed.success ? parsed.data : null
}

/** The date of "2024-01-02" or "2024-01-02T00:00:00Z"; null where it is no real date. */
export const isoDate = (text: string | null | undefined): string | null => {
  const parsed = IsoDate.safeParse((text ?? '').trim().slice(0, 10))
  return parsed.success ? parsed.data : null
}

/** Only web addresses: never `javascript:` or `mailto:`. A bare host is kept as it is said. */
export const webAddress = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').trim()
  if (/^https?:\/\/[^\s"<>]+\.[^\s"<>]+$/i.test(trimmed)) return trimmed
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s"<>]*)?$/i.test(trimmed) ? trimmed : null
}

/** A phone number as printed, or null: digits, spaces, plus and brackets, 3 to 15 digits. */
export const phoneNumber = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').replace(/[^\d+() ]/g, ' ').replace(/\s+/g, ' ').trim()
  const digits = trimmed.replace(/\D/g, '').length
  return digits >= 3 && digits <= 15 ? trimmed : null
}

/** A place in or near the United Kingdom; anything else (latitude 100, 0 and 0) is a slip. */
export const possiblePlace = (latitude: number | null, longitude: number | null): boolean =>
  latitude !== null && longitude !== null && latitude > 49 && latitude < 61.5 && longitude > -9 && longitude < 2.5
