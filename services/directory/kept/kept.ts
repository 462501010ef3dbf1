import { z } from 'zod'
import { Asset } from '../asset.ts'
import { dateWords } from '../timeWords.ts'
import { dayOfIso, wallOf } from '../wallClock.ts'

/** An entry as the hub team left it on the page. `by` is a rota id, `at` the product clock; `version` tells a form that somebody else saved meanwhile. */
export const Edit = z.object({ asset: Asset, version: z.number().int(), by: z.string(), at: z.number() })
export type Edit = z.infer<typeof Edit>

/** What stands over the directory file: the team's edits by id, and when somebody last found a place shut. */
export const Kept = z.object({ version: z.number().int(), edits: z.record(z.string(), Edit), shut: z.record(z.string(), z.number()) })
export type Kept = z.infer<typeof Kept>

/** Ids come from anybody's feed: "constructor" is a place's name and not a part of every object. */
export const ofId = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined => (Object.hasOwn(record, id) ? record[id] : undefined)

export const nothingKept: Kept = { version: 0, edits: {}, shut: {} }

/** True while a resident's "it was shut" stands: nobody has checked the entry since (a check on the page lifts it; one from an import has to be of a later day). */
export const isFoundShut = (asset: Asset, shut: number | undefined): shut is number =>
  shut !== undefined && (asset.lastChecked === null || dayOfIso(asset.lastChecked) <= wallOf(shut).day)

const withWarning = (asset: Asset, shut: number | undefined): Asset =>
  isFoundShut(asset, shut) && asset.alert === null ? { ...asset, alert: `somebody found it shut on ${dateWords(wallOf(shut).day)}` } : asset

/** An import may bring a check that is later than the team's own edit: then the file holds. */
const laterOf = (inFile: Asset, edit: Edit | undefined): Asset =>
  edit === undefined || (inFile.lastChecked !== null && (edit.asset.lastChecked === null || inFile.lastChecked > edit.asset.lastChecked)) ? inFile : edit.asset

/** Entries as the team has them: the file's, with their edits over them and their new ones after. Warnings from residents are not in it. Pure. */
export const edited = (inFile: readonly Asset[], { edits }: Kept): Asset[] => {
  const known = new Set(inFile.map(({ id }) => id))
  return [...inFile.map((asset) => laterOf(asset, ofId(edits, asset.id))), ...Object.values(edits).flatMap(({ asset }) => (known.has(asset.id) ? [] : [asset]))]
}

/** Entries as residents meet them: one that somebody found shut says so, and is never told as open until it is checked again. Pure. */
export const standing = (inFile: readonly Asset[], kept: Kept): Asset[] => edited(inFile, kept).map((asset) => withWarning(asset, ofId(kept.shut, asset.id)))
