import type { Asset } from './asset.ts'
import { outcodeOfPlace } from './asset.ts'
import type { Ask } from './ask/ask.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { freshWords } from './fresh.ts'
import type { Opening } from './opening.ts'
import { opening, timesTrusted } from './opening.ts'
import type { Meeting } from './meetings.ts'
import { meetingsAsked } from './meetings.ts'
import { isRoundTheClock } from './session.ts'
import { notCheckedWords, dateWords, patternWords, spanWords, unsureWords } from './timeWords.ts'

/** One place as it is offered. Every word is safe to say: nothing is in it that the listing does not state. */
export type Found = {
  asset: Asset
  open: Opening['state']
  /** When to come, for what was asked: never a time that is not in the listing. */
  when: string
  /** Why it is offered: the themes, who it is for, where. */
  why: string
  /** What to do next: ring, text, go there, look. */
  how: string
  /** How long ago anybody checked it. */
  fresh: string
}

const meetingWords = (asset: Asset, meeting: Meeting, trusted: boolean): string => {
  if (!trusted || !meeting.sure) return meeting.session === null ? unsureWords(asset) : `usually ${patternWords(meeting.session)}, ring first`
  if (isRoundTheClock(meeting.session)) return 'open 24 hours a day, every day'
  const times = spanWords(meeting.session)
  return [dateWords(meeting.day), times].filter((part) => part !== '').join(' ')
}

const whenWords = (asset: Asset, ask: Ask, at: number, open: Opening, holidays: BankHolidays): string => {
  if (asset.status === 'paused' || asset.status === 'closed' || ask.when === null || ask.when.now) return open.words
  if (asset.sessions.length === 0) return asset.hours === null ? notCheckedWords : unsureWords(asset)
  const [first] = meetingsAsked(asset, ask.when, at, holidays)
  if (first === undefined) return open.state === 'not sure' ? open.words : `not ${ask.when.words}: ${open.words}`
  return meetingWords(asset, first, timesTrusted(asset, at))
}

const nearWords = (asset: Asset, ask: Ask): string | null => {
  if (ask.where === null) return asset.place.area === null ? null : `in ${asset.place.area}`
  if (asset.place.area !== null) return `in ${asset.place.area}`
  const outcode = outcodeOfPlace(asset.place)
  return outcode === null ? asset.scope === 'local' && asset.place.address === null ? 'where in town is not known' : null : `in ${outcode}`
}

/** An asset's themes, the question's in the order heard, and how each is said. */
export type Themes = { themes: readonly string[]; heard: readonly string[]; labels: ReadonlyMap<string, string> }

const plainStart = /^(Anyone|Everyone|People|Adults?|Women|Men|Older|Children|Young|Aged?|Under|Homeless|Unpaid|Single|Any|Veterans|Refugees|Unemployed|Families|Parents|Carers|Those)\b/
const forWhom = (whoFor: string): string => `for ${plainStart.test(whoFor) ? whoFor.charAt(0).toLowerCase() + whoFor.slice(1) : whoFor}`

const whyWords = (asset: Asset, ask: Ask, { themes, heard, labels }: Themes): string => {
  const shared = heard.filter((theme) => themes.includes(theme))
  const about = (shared.length > 0 ? shared : themes.slice(0, 1)).map((theme) => labels.get(theme) ?? theme)
  const parts = [
    about.length > 0 ? `about ${[...new Set(about)].slice(0, 2).join(' and ')}` : asset.offer === '' ? 'the name fits' : `"${asset.offer.split(/[.:]\s/)[0]?.slice(0, 120) ?? ''}"`,
    asset.whoFor === null ? null : forWhom(asset.whoFor),
    asset.place.address === null && asset.scope === 'national' ? null : nearWords(asset, ask), asset.cost === null ? ask.free ? 'cost not known' : null : asset.cost,
    ask.access !== null && !asset.accessibility.includes(ask.access) ? `whether it is ${ask.access} is not known` : ask.access
  ]
  return parts.flatMap((part) => (part === null ? [] : [part])).join('; ')
}

/** What to do next. A place with nothing checked says so instead of a number. */
export const howWords = (asset: Asset): string => {
  const ways = [
    asset.contact.phone === null ? null : `ring ${asset.contact.phone}`,
    asset.contact.text === null ? null : `text ${asset.contact.text}`,
    asset.place.address === null ? null : `go to ${asset.place.address}${asset.place.postcode === null || asset.place.address.includes(asset.place.postcode) ? '' : `, ${asset.place.postcode}`}`,
    asset.contact.web === null ? null : asset.contact.web.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  ].flatMap((way) => (way === null ? [] : [way]))
  if (ways.length === 0) return 'no checked way to reach them: ask the hub'
  const extra = [asset.access === 'phone' ? null : asset.access, asset.waitingList === null ? null : `waiting list: ${asset.waitingList}`].flatMap((part) => (part === null ? [] : [part]))
  return [...ways, ...extra].join('; ')
}

export const foundFrom = (asset: Asset, ask: Ask, themes: Themes, at: number, holidays: BankHolidays): Found => {
  const open = opening(asset, at, holidays)
  return {
    asset, open: open.state, when: whenWords(asset, ask, at, open, holidays), why: whyWords(asset, ask, themes), how: howWords(asset), fresh: freshWords(asset, at)
  }
}
