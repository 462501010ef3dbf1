import type { Asset } from './asset.ts'
import { outcodeOfPlace } from './asset.ts'
import type { Ask } from './ask/ask.ts'
import { ageFits } from './ask/age.ts'
import { freshness } from './fresh.ts'
import { plain } from './words/tokens.ts'

/** A line to ring or text for someone in crisis: it is offered only where it fits, never as something to do on a Tuesday. */
export const isLine = (asset: Asset): boolean => asset.tags.includes('crisis') && /phone|text|chat|call/.test(asset.access ?? (asset.contact.phone === null ? '' : 'phone'))

/** The hub itself, wherever in town somebody asked about. */
export const isHub = (asset: Asset): boolean => asset.tags.includes('hub')

/** How well an asset's place suits: `no` only where it is surely somewhere else. */
export const placeFits = (asset: Asset, ask: Ask): 'here' | 'near' | 'unknown' | 'no' => {
  if (ask.where === null) return 'unknown'
  const { names, near, outcodes } = ask.where
  const area = asset.place.area === null ? null : plain(asset.place.area)
  const inName = plain(`${asset.name} ${asset.place.address ?? ''}`)
  if (names.some((name) => plain(name) === area || inName.includes(plain(name)))) return 'here'
  if (near.some((name) => plain(name) === area)) return 'near'
  const outcode = outcodeOfPlace(asset.place)
  if (outcode !== null) return outcodes.includes(outcode) ? 'near' : 'no'
  return area === null ? 'unknown' : 'no'
}

/** What anybody at all may be shown: neither kept back, nor shut for good, nor unchecked so long that it has left. */
export const mayBeSeen = (asset: Asset, at: number): boolean => asset.status !== 'closed' && asset.status !== 'hidden' && freshness(asset, at) !== 'gone'

/** "Adults in York" with no number beside it is 18 all the same. */
const leastAge = (asset: Asset): number | null => asset.minAge ?? (/^(?:any )?adults?\b(?! and (?:young|children))/i.test(asset.whoFor ?? '') ? 18 : null)

/** The hard rules: what fails one of them is never offered, however well its words match. */
export const mayOffer = (asset: Asset, ask: Ask, at: number): boolean => {
  if (!mayBeSeen(asset, at)) return false
  if (!ageFits(ask.age, ask.age === null ? null : leastAge(asset), asset.maxAge)) return false
  if (asset.genderOnly !== null && ask.gender !== null && asset.genderOnly !== ask.gender) return false
  if (ask.free && asset.cost !== null && !/free|donation|as you feel|nothing|varies|some/i.test(asset.cost)) return false
  return isLine(asset) || isHub(asset) || asset.scope !== 'local' || placeFits(asset, ask) !== 'no'
}

/** Nobody checked it, and the listing tells no time, no address and no way to ask: nobody is sent out for it at a time they named. */
export const isRumour = (asset: Asset, at: number): boolean => {
  const { contact, place, sessions, hours } = asset
  return asset.scope === 'local' && freshness(asset, at) === 'unchecked' && sessions.length === 0 && hours === null &&
    contact.phone === null && contact.text === null && contact.web === null && place.address === null
}

/** A check over 12 months old ranks below every one that holds, however well it fits. */
export const isStale = (asset: Asset, at: number): boolean => freshness(asset, at) === 'stale'

/** How much is known: nothing checked and no way to reach it sinks below everything that a person can act on. */
export const trustWeight = (asset: Asset, at: number): number => {
  const fresh = freshness(asset, at)
  const known = asset.contact.phone !== null || asset.contact.text !== null || asset.contact.web !== null || asset.place.address !== null
  const base = fresh === 'checked' || fresh === 'ask-owner' ? 1 : fresh === 'stale' ? 0.45 : 0.5
  return base * (asset.status === 'check-before-use' ? 0.6 : 1) * (known ? 1 : 0.85) * (asset.status === 'paused' ? 0.5 : 1) * (asset.alert === null ? 1 : 0.7)
}
