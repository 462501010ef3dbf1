import { z } from 'zod'
import type { Asset } from '../asset.ts'
import { csvRows } from '../import/csvRows.ts'
import type { Problem } from '../import/problem.ts'
import { readAssets } from '../import/readAssets.ts'
import type { Keeping } from './keeper.ts'

/** What a bulk CSV would change. `same`: rows that say what is there already. */
export type Bulk = { keep: Keeping[]; problems: Problem[]; same: number }

type Put = (before: Asset, row: Asset) => Partial<Asset>
const columns: Record<string, Put> = {
  name: (_, { name }) => ({ name }), offer: (_, { offer }) => ({ offer }), who_for: (_, { whoFor }) => ({ whoFor }), min_age: (_, { minAge }) => ({ minAge }), max_age: (_, { maxAge }) => ({ maxAge }),
  gender_only: (_, { genderOnly }) => ({ genderOnly }), cost: (_, { cost }) => ({ cost }), access: (_, { access }) => ({ access }), accessibility: (_, { accessibility }) => ({ accessibility }),
  phone: (before, { contact }) => ({ contact: { ...before.contact, phone: contact.phone } }), text: (before, { contact }) => ({ contact: { ...before.contact, text: contact.text } }),
  web: (before, { contact }) => ({ contact: { ...before.contact, web: contact.web } }), address: (before, { place }) => ({ place: { ...before.place, address: place.address } }),
  postcode: (before, { place }) => ({ place: { ...before.place, postcode: place.postcode } }), area: (before, { place }) => ({ place: { ...before.place, area: place.area } }),
  hours: (_, { hours }) => ({ hours }), sessions: (_, { sessions }) => ({ sessions }), tags: (_, { tags }) => ({ tags }), give: (_, { give }) => ({ give }), welcomer: (_, { welcomer }) => ({ welcomer }),
  last_checked: (_, { lastChecked }) => ({ lastChecked }), checked_by: (_, { checkedBy }) => ({ checkedBy }), status: (_, { status }) => ({ status }), alert: (_, { alert }) => ({ alert }),
  waiting_list: (_, { waitingList }) => ({ waitingList }), note: (_, { note }) => ({ note }), scope: (_, { scope }) => ({ scope })
}

const Row = z.looseObject({ id: z.string() })
const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '')

/** A row changes the cells that it fills and no others: an empty cell is not "there is none". */
const over = (before: Asset, row: Asset, filled: readonly string[]): Asset =>
  filled.reduce<Asset>((asset, column) => ({ ...asset, ...columns[column]?.(asset, row) }), before)

/** Reads a spreadsheet saved as CSV over the entries there are. Rows with something wrong are told with their line and left out; nothing is deleted. Throws ImportError where it is no CSV. Pure. */
export const bulk = (text: string, entries: readonly Asset[], file: string, today: string): Bulk => {
  const read = readAssets(text, file, today)
  const filled = new Map(csvRows(text).flatMap(({ record }) => {
    const row = Row.safeParse(record)
    return row.success ? [[row.data.id, Object.keys(row.data).filter((column) => isFilled(row.data[column]))] as const] : []
  }))
  const known = new Map(entries.map((asset) => [asset.id, asset]))
  const keep = read.assets.flatMap((row): Keeping[] => {
    const before = known.get(row.id) ?? null
    const after = before === null ? row : over(before, row, filled.get(row.id) ?? [])
    if (before !== null && JSON.stringify(after) === JSON.stringify(before)) return []
    return [{ before, after, did: 'imported', expected: null, checked: after.lastChecked !== null && after.lastChecked > (before?.lastChecked ?? '') }]
  })
  return { keep, problems: read.problems, same: read.assets.length - keep.length }
}
