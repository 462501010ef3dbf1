import { z } from 'zod'
import type { Asset } from '../asset.ts'

/** Who changed what, and when. `fields` hold the entry's own facts before and after: nothing of a resident is ever in one. */
export const Changed = z.object({
  at: z.number(), by: z.string(), id: z.string(), name: z.string(), did: z.enum(['added', 'changed', 'still-right', 'imported']),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() }))
})
export type Changed = z.infer<typeof Changed>

const longest = 200
const written = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)
  return text === '[]' ? '' : text.length <= longest ? text : `${text.slice(0, longest)}...`
}

const factsOf = ({ contact, place, ...rest }: Asset): [string, unknown][] => [...Object.entries(rest), ...Object.entries(contact), ...Object.entries(place)]

/** The facts that differ, by name. Pure. */
export const differences = (before: Asset | null, after: Asset): Changed['fields'] => {
  const old = new Map(before === null ? [] : factsOf(before))
  return factsOf(after).flatMap(([field, value]) => {
    const [was, is] = [written(old.get(field)), written(value)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
