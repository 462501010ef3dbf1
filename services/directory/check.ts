import type { Asset } from './asset.ts'
import type { Freshness } from './fresh.ts'
import { freshness, freshWords } from './fresh.ts'
import type { Kept } from './kept/kept.ts'
import { isFoundShut, ofId } from './kept/kept.ts'
import { dateWords } from './timeWords.ts'
import { wallOf } from './wallClock.ts'
import type { Problem } from './import/problem.ts'

/** One thing for a person to do about the directory, placed in its file. `kind` sorts a morning's work. */
export type ToDo = { kind: 'shut' | 'broken' | 'stale' | 'unchecked' | 'ask-owner' | 'confirm' | 'hidden'; file: string; line: number | null; id: string | null; name: string | null; problem: string; do: string }

const order: ToDo['kind'][] = ['shut', 'broken', 'stale', 'ask-owner', 'unchecked', 'confirm', 'hidden']

const contactGap = (asset: Asset): string | null => {
  const { phone, text, web } = asset.contact
  if (phone !== null || text !== null || web !== null || asset.place.address !== null) return null
  return 'there is no checked way to reach it'
}

const oddities = (asset: Asset): string[] => [
  ...(asset.minAge !== null && asset.maxAge !== null && asset.minAge > asset.maxAge ? ['its youngest age is above its oldest'] : []),
  ...asset.sessions.flatMap((session) => [
    ...(session.interval > 1 && session.dtstart === null ? ['a session every few weeks has no first date, so nobody can say which week'] : []),
    ...(session.opens_at === null || session.closes_at === null ? ['a session has no start or no end'] : []),
    ...(session.byday.length === 0 && session.bymonthday.length === 0 && session.dtstart === null ? ['a session has no day'] : [])
  ])
]

const ringWords = (asset: Asset): string => (asset.contact.phone === null ? 'ask the place' : `ring ${asset.contact.phone}`)

export type Found = { kind: ToDo['kind']; problem: string; do: string }

const ageOf = (asset: Asset, fresh: Freshness, at: number): Found[] => {
  const ring = ringWords(asset)
  switch (fresh) {
    case 'unchecked':
      return [{ kind: 'unchecked', problem: 'nobody has checked it', do: `${ring}, put right what is wrong, set lastChecked to today and checkedBy to your role` }]
    case 'stale':
    case 'gone': {
      const unseen = fresh === 'gone' ? '; residents no longer see it' : ''
      return [{ kind: 'stale', problem: `${freshWords(asset, at).replace(': ring first', '')}${unseen}`, do: `${ring} and set lastChecked, or set status to closed` }]
    }
    case 'ask-owner':
      return [{ kind: 'ask-owner', problem: `${freshWords(asset, at)}; at 12 months it sinks`, do: `${ring}: is it still right? Then set lastChecked` }]
    case 'checked':
      return []
  }
}

const shutWords = (asset: Asset, shut: number): Found => ({
  kind: 'shut', problem: `somebody went and found it shut (told on ${dateWords(wallOf(shut).day)}); residents are told to ring first`,
  do: `${ringWords(asset)}: is it still there, and when? Put it right and set lastChecked, or set status to closed`
})

const ofAsset = (asset: Asset, at: number): Found[] => {
  const fresh = freshness(asset, at)
  if (asset.status === 'hidden') {
    const seen = asset.toCheck.map((one) => `${one.fact}: ${one.seen}`).join('; ')
    return [{ kind: 'hidden', problem: `kept from residents: ${seen || 'not confirmed'}`, do: 'find out whether it is still there; then set status to listed, and lastChecked' }]
  }
  const age = ageOf(asset, fresh, at)
  const gap = contactGap(asset)
  return [
    ...age,
    ...(gap === null ? [] : [{ kind: 'broken' as const, problem: gap, do: 'add a phone, a text number, a web page or an address that you have tried' }]),
    ...[...new Set(oddities(asset))].map((problem) => ({ kind: 'broken' as const, problem, do: 'ask the place and write it in sessions or ages' })),
    ...asset.toCheck.map(({ fact, seen }) => ({ kind: 'confirm' as const, problem: `${fact} was only seen, not confirmed: ${seen}`, do: `confirm it at the source, move it into the entry, and take it out of toCheck` }))
  ]
}

/** What a person should do about one entry. `shut`: when somebody last told that it was shut, if nobody has checked it since. */
export const toDoAbout = (asset: Asset, shut: number | undefined, at: number): Found[] => [...(isFoundShut(asset, shut) ? [shutWords(asset, shut)] : []), ...ofAsset(asset, at)]

/** Everything in the directory that a person should look at, what was found shut first. `lineOf` places an id in the file, `shut` is when residents told so. Pure. */
export const check = (assets: readonly Asset[], problems: readonly Problem[], file: string, lineOf: (id: string) => number | null, at: number, shut: Kept['shut'] = {}): ToDo[] => {
  const unread = problems.map((one): ToDo => ({ kind: 'broken', file: one.file, line: one.line, id: one.id, name: null, problem: one.problem, do: one.do }))
  const read = assets.flatMap((asset) => toDoAbout(asset, ofId(shut, asset.id), at).map((one): ToDo => ({ ...one, file, line: lineOf(asset.id), id: asset.id, name: asset.name })))
  return [...unread, ...read].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
