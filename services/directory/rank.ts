import type { Ask } from './ask/ask.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { isHub, isLine, isStale, placeFits, trustWeight } from './fits.ts'
import { meets } from './meetings.ts'
import { opening } from './opening.ts'
import type { Question } from './question.ts'
import { who } from './question.ts'
import type { Candidate } from './searchIndex.ts'
import { wallOf } from './wallClock.ts'

const grave = ['crisis', 'domestic abuse'] as const

/** Being among one's own is half of what is asked: these count again when a person names them. */
const kindred: ReadonlySet<string> = new Set(['forces', 'refugees', 'LGBTQ+', 'carers'])

/** What a line is for besides a crisis, narrow enough that it fits whoever asks about it. */
const narrow: ReadonlySet<string> = new Set(['forces', 'bereavement', 'drugs & alcohol'])

const isNight = (at: number): boolean => { const { minute } = wallOf(at); return minute >= 1320 || minute < 480 }

/** Lines and places about abuse come only where the question is about that, or names them. */
const graveFits = (candidate: Candidate, question: Question, ask: Ask, at: number): boolean => {
  const { asset, themes } = candidate
  if (asset.contact.phone === '999' && !candidate.named) return false // said by the routes, in their own words; never a search result among others
  const graveOf = grave.filter((theme) => themes.includes(theme))
  if (graveOf.length === 0 || isHub(asset)) return true
  if (graveOf.some((theme) => question.themes.includes(theme))) return true
  if (question.open) return ask.when?.now === true && isLine(asset) && !themes.includes('domestic abuse') && asset.contact.phone !== '999'
  const about = question.themes.filter((theme) => !who.has(theme))
  const shared = about.some((theme) => themes.includes(theme))
  if (isLine(asset) && !themes.includes('domestic abuse') && about.some((theme) => narrow.has(theme) && themes.includes(theme))) return true
  if (isLine(asset)) return (candidate.named && (about.length > 0 || question.themes.length === 0)) || (shared && isNight(at) && themes.includes('loneliness'))
  return shared
}

const band = (candidate: Candidate, question: Question, ask: Ask): number => {
  const { asset, themes } = candidate
  const forSome = [
    (asset.maxAge ?? 200) <= 30 && ask.age === null && !question.themes.includes('young people'), (asset.minAge ?? 0) >= 50 && ask.age === null && !question.themes.includes('older people'),
    asset.genderOnly !== null && (ask.gender === null || ask.forWhom !== null) && !question.themes.includes(asset.genderOnly),
    themes.includes('LGBTQ+') && !question.themes.includes('LGBTQ+'), themes.includes('refugees') && !question.themes.includes('refugees') && (asset.whoFor ?? '').toLowerCase() !== 'everyone',
    themes.includes('young people') && (ask.age?.from ?? 0) > 30, (asset.maxAge ?? 200) <= 30 && ask.grown && ask.age === null,
    /carer/i.test(asset.whoFor ?? '') && !['carers', 'families'].some((theme) => question.themes.includes(theme))
  ]
  return forSome.reduce((weight, narrow) => (narrow ? weight * 0.55 : weight), 1)
}

const suits = (candidate: Candidate, question: Question, ask: Ask): number => {
  const { asset, themes } = candidate
  const wanted = [
    question.themes.some((theme) => theme === asset.genderOnly),
    question.themes.some((theme) => kindred.has(theme) && themes.includes(theme)),
    (ask.age?.from ?? 0) >= 60 && themes.includes('older people'),
    (ask.age?.to ?? 200) < 26 && themes.includes('young people'), ask.access !== null && asset.accessibility.includes(ask.access), ask.free && /free|as you feel/i.test(asset.cost ?? ''), ask.giving && asset.give.length > 0, ask.giving && asset.tags.includes('volunteering')
  ]
  // A place for young people is no answer to abuse or debt for being for young people.
  const about = question.themes.filter((theme) => !who.has(theme))
  const beside = about.length > 0 && !candidate.named && !about.some((theme) => themes.includes(theme)) ? 0.6 : 1
  const asksToGive = ask.giving && asset.give.length === 0 && !asset.tags.includes('volunteering') ? 0.6 : 1
  const coverage = question.units === 0 ? 1 : candidate.units.size / question.units
  return wanted.reduce((weight, yes) => (yes ? weight * 1.35 : weight), 1) * (0.35 + 0.65 * coverage) * beside * asksToGive
}

const placeWeights = { here: 1.7, near: 1.2, unknown: 0.75, no: 0.6 }

const timeWeight = (candidate: Candidate, ask: Ask, at: number, holidays: BankHolidays): number => {
  // By night whoever writes is awake now: what is open comes before what opens in the morning.
  if (ask.when === null) return isNight(at) ? (isLine(candidate.asset) ? 1.2 : 1) * (opening(candidate.asset, at, holidays).state === 'open' ? 1.6 : 1) : 1
  const meeting = { yes: 1.8, unknown: 0.7, no: 0.4 }[meets(candidate.asset, ask.when, at, holidays)]
  if (!ask.when.now) return meeting
  const { state } = opening(candidate.asset, at, holidays)
  return state === 'open' ? 1.8 : state === 'closed' ? 0.4 : meeting * 0.8
}

/** In a crisis, what is shut and only for women or men answers nobody who did not say which they are. */
const shutToThem = ({ asset }: Candidate, question: Question, ask: Ask, at: number, holidays: BankHolidays): boolean =>
  asset.genderOnly !== null && ask.gender === null && question.themes.includes('crisis') && !question.themes.includes(asset.genderOnly) && opening(asset, at, holidays).state === 'closed'

/** With no topic named, people, food and company come before specialists. */
const welcoming = (candidate: Candidate, question: Question): number => {
  if (!question.open) return 1
  const open = candidate.themes.filter((theme) => ['loneliness', 'food', 'exercise', 'arts', 'nature', 'learning', 'warm'].includes(theme)).length
  return 0.4 + 0.4 * Math.min(open, 3)
}

/** Best first: how well the words fit, times how well who, where and when fit, times how far the listing may be trusted. Pure. */
export const rank = (candidates: readonly Candidate[], question: Question, ask: Ask, at: number, holidays: BankHolidays): Candidate[] =>
  candidates
    .filter((candidate) => graveFits(candidate, question, ask, at) && !shutToThem(candidate, question, ask, at, holidays))
    .map((candidate) => ({
      candidate, stale: Number(isStale(candidate.asset, at) || candidate.asset.status === 'paused'),
      score: candidate.score * trustWeight(candidate.asset, at) * band(candidate, question, ask) * suits(candidate, question, ask) *
        (ask.where === null ? 1 : placeWeights[placeFits(candidate.asset, ask)]) * timeWeight(candidate, ask, at, holidays) * welcoming(candidate, question)
    }))
    .sort((a, b) => a.stale - b.stale || b.score - a.score || (a.candidate.asset.id < b.candidate.asset.id ? -1 : 1))
    .map(({ candidate }) => candidate)
