import { IntlMessageFormat } from 'intl-messageformat'
import type { Channel } from '../../services/conversation/entry.ts'
import type { Copy } from './copy.ts'
import { enGB } from './en-GB/index.ts'

export type SentenceKey = keyof typeof enGB
type WorstOf<K extends SentenceKey> = (typeof enGB)[K] extends { readonly worst: infer W } ? W : Record<never, never>
/** The values a sentence needs: exactly the placeholders that it has. */
export type Values<K extends SentenceKey> = { readonly [N in keyof WorstOf<K>]: string | number }
/** Only reviewed locales are here. Another language gets `otherLanguage`'s digits and own-script name, never a machine's translation. */
export type Locale = 'en-GB'
export type SentenceAt = { channel: Channel; locale?: Locale }

const locales: Readonly<Record<Locale, Readonly<Record<SentenceKey, Copy>>>> = { 'en-GB': enGB }
// Parsing a message costs far more than filling it in, and there are few hundred.
const compiled = new Map<string, IntlMessageFormat>()

/**
 * A sentence in a channel's wording with its values in place. Typed keys and typed values: one that does not exist does not compile.
 * Values go in as they are; ICU syntax inside a value is not read.
 */
export function sentence<K extends SentenceKey>(key: K, values: Values<K>, at: SentenceAt): string {
  const locale = at.locale ?? 'en-GB'
  const copy = locales[locale][key]
  const short = at.channel === 'sms' && copy.sms !== undefined
  const words = short && copy.sms !== undefined ? copy.sms : copy.web
  if (!words.includes('{')) return words
  const cacheKey = `${locale}/${key}/${short}`
  const format = compiled.get(cacheKey) ?? new IntlMessageFormat(words, locale)
  compiled.set(cacheKey, format)
  return String(format.format({ ...values }))
}
