import type { Card } from '../services/conversation/entry.ts'
import { fitting, mostSegments, plainSigns, segmentsOf } from './copy/segments.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'
import type { Place } from './turn.ts'
import type { z } from 'zod'

/** How many places one message holds at most: three by text, four as cards. */
export const pageSize = (at: SentenceAt): number => (at.channel === 'sms' ? 3 : 4)

/** A list as it leaves: its words, its cards, and how many of the places it could hold. */
export type ListWords = { text: string; cards: z.infer<typeof Card>[]; held: number }

/** What is said around a list. `from`: the number of the first place, so that "the second one" stays the same place over MORE. */
export type Around = { intro: (count: number, names: string) => string; tail: (more: boolean) => string; from: number }

/**
 * Places as one message. By text, as many as fit into two segments with the words around them (at least one), each on a line with its number,
 * name, when, how and how fresh; on web the names stand in the words and the rest on cards.
 */
export function listWords(places: readonly Place[], around: Around, at: SentenceAt): ListWords {
  const page = places.slice(0, pageSize(at)).map((place) => discreetly(place, at))
  return at.channel === 'sms' ? asText(page, places.length, around, at) : asCards(page, places.length, around, at)
}

/** Somebody else may read this phone: help with abuse at home is never named in a text. */
export const isDiscreet = (place: Pick<Place, 'asset'>): boolean => (place.asset.tags ?? []).includes('domestic abuse')

/** A place's name as it may stand in a message. */
export const shownName = (place: Place, at: SentenceAt): string => (at.channel === 'sms' && isDiscreet(place) ? sentence('discreet-name', {}, at) : place.asset.name)

const discreetly = (place: Place, at: SentenceAt): Place => {
  if (at.channel !== 'sms' || !isDiscreet(place)) return place
  const way = place.how.split('; ').find((part) => /^(?:ring|text) /i.test(part)) ?? sentence('discreet-ask', {}, at)
  return { ...place, asset: { ...place.asset, name: shownName(place, at) }, how: way }
}

function asText(page: readonly Place[], all: number, around: Around, at: SentenceAt): ListWords {
  for (let held = page.length; held > 1; held -= 1) {
    const places = page.slice(0, held)
    // More places beat more ways to reach each: the first way is the surest, and the rest come when one is chosen.
    for (const lines of [eachByItself(places), allAlike(places, at), eachByItself(places.map(firstWayOnly)), allAlike(places.map(firstWayOnly), at), allAlike(places.map(inShort), at)]) {
      if (lines === null) continue
      const text = textOf(lines, all > held, around)
      if (segmentsOf(text) <= mostSegments) return { text, cards: [], held }
    }
  }
  const [only] = page
  return { text: only ? oneByText(only, all > 1, around) : '', cards: [], held: page.length > 0 ? 1 : 0 }
}

/** A listing that runs on is cut between words, and shows that it was. */
const inShort = (place: Place): Place => ({ ...firstWayOnly(place), when: cut(place.when), how: cut(firstWayOnly(place).how) })
const cut = (fact: string): string => (fact.length <= roomForFact ? fact : `${fact.slice(0, fact.lastIndexOf(' ', roomForFact)).replace(/[\s,;:.(]+$/, '')}...`)
const roomForFact = 60

const firstWayOnly = (place: Place): Place => ({ ...place, how: place.how.split('; ')[0] ?? place.how })

/** Where all of them are equally fresh, that is said once before them; null where they differ. */
function allAlike(places: readonly Place[], at: SentenceAt): Lines | null {
  const fresh = places[0]?.fresh ?? ''
  if (places.some((place) => place.fresh !== fresh)) return null
  const warning = fresh.split(': ').at(-1) ?? fresh
  const short = (when: string): string => (when.endsWith(fresh) ? '' : when.replace(`, ${warning}`, ''))
  return { before: sentence('places-all-alike', { fresh }, at), places: places.map((place) => ({ ...place, when: short(place.when), fresh: '' })) }
}
type Lines = { before: string; places: readonly Place[] }

const textOf = ({ before, places }: Lines, more: boolean, around: Around): string =>
  [`${around.intro(places.length, '')} ${before}`.trim(), ...places.map((place, i) => `${around.from + i}. ${lineOf(place)}`), around.tail(more)].filter((line) => line !== '').join('\n')

const eachByItself = (places: readonly Place[]): Lines => ({ before: '', places })

/** A single entry too long for two segments loses its end, never its name: what is cut is still behind the phone number or the card. */
function oneByText(place: Place, more: boolean, around: Around): string {
  const whole = textOf(eachByItself([place]), more, around)
  if (segmentsOf(whole) <= mostSegments) return whole
  const parts = [`${around.from}. ${plainSigns(place.asset.name)}:`, freshOf(place), ...plainSigns(`${place.how} ${place.when}`).split(' ')]
  const tail = around.tail(more)
  const room = parts.reduce((text, part) => (segmentsOf(`${text} ${part}\n${tail}`) <= mostSegments ? `${text} ${part}` : text))
  return `${room}\n${tail}`
}

const lineOf = (place: Place): string => {
  const facts = [place.when, place.how].filter((fact) => fact !== '').map((fact) => plainSigns(fact).replace(/\.$/, ''))
  return `${plainSigns(place.asset.name)}: ${[...facts, freshOf(place)].filter((fact) => fact !== '').join('. ')}`
}
const freshOf = (place: Place): string => (place.fresh === '' ? '' : `(${plainSigns(place.fresh)})`)

function asCards(page: readonly Place[], all: number, around: Around, at: SentenceAt): ListWords {
  const names = page.map((place, i) => `${around.from + i}. ${place.asset.name}`).join('; ')
  return { text: `${around.intro(page.length, names)} ${around.tail(all > page.length)}`.trim(), cards: page.map((place, i) => cardOf(place, around.from + i, at)), held: page.length }
}

function cardOf(place: Place, number: number, at: SentenceAt): z.infer<typeof Card> {
  const open = sentence(place.open === 'open' ? 'card-open' : place.open === 'closed' ? 'card-closed' : 'card-not-sure', {}, at)
  const lines = [place.when, open, place.how, ...further(place, at), place.why, place.fresh].filter((line) => line !== '')
  const map = isDiscreet(place) ? null : mapOf(place)
  return { id: place.asset.id, title: `${number}. ${place.asset.name}`, lines, ...(place.asset.contact.web ? { link: linkOf(place.asset.contact.web) } : {}), ...(map === null ? {} : { map }) }
}

/** What it costs, how one gets in, and who is there: only what the listing states. */
function further({ asset: { cost, accessibility = [], welcomer } }: Place, at: SentenceAt): string[] {
  return [
    cost ? sentence('card-cost', { cost }, at) : '', accessibility.length > 0 ? sentence('card-access', { access: accessibility.join(', ') }, at) : '',
    welcomer ? sentence('card-welcome', { name: welcomer.name }, at) : '', welcomer?.words ?? ''
  ]
}

/** A map by its address alone: where they are themselves is never sent. */
function mapOf({ asset: { place } }: Place): string | null {
  if (!place || place.address === null) return null
  const { address, postcode } = place
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(postcode === null || address.includes(postcode) ? address : `${address}, ${postcode}`)}`
}

const linkOf = (web: string): string => (/^https?:\/\//i.test(web) ? web : `https://${web}`)

/** A place that was chosen, said once more with what is needed to get there. */
export function chosenWords(place: Place, at: SentenceAt, further: readonly string[]): string {
  const values = { name: shownName(place, at), when: place.when.endsWith(place.fresh) ? '' : dotted(place.when), how: dotted(discreetly(place, at).how), fresh: place.fresh }
  const text = sentence('chosen', values, at).replace(/ {2,}/g, ' ')
  return at.channel === 'sms' ? fitting([plainSigns(text), ...further]) : [text, ...further].join(' ')
}

const dotted = (fact: string): string => (fact === '' || fact.endsWith('.') ? fact : `${fact}.`)
