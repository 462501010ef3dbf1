import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Keys } from '../../redis/keys.ts'
import { script } from '../../redis/script.ts'
import type { Asset } from '../asset.ts'
import { Changed, differences } from './history.ts'
import type { Kept } from './kept.ts'
import { Edit } from './kept.ts'

/** One entry to be kept. `before` null: it is new. `expected`: the version that the form showed; null where whatever is there is replaced. */
export type Keeping = { before: Asset | null; after: Asset; did: Changed['did']; expected: number | null; checked: boolean }
export type Saved = { kind: 'saved' } | { kind: 'changed'; id: string }

/** What people asked for and nobody offers, by theme, area and month: a count, never a word of theirs. */
export type Unmet = { theme: string; area: string; month: string; times: number }

/** The hub team's edits and the counts beside them, in Redis so that every process has them. Throws StoreAway or ioredis' own error when Redis cannot be had. */
export type Keeper = {
  read(): Promise<Kept>
  /** All of them or none; `changed`: somebody saved that one since the form was shown. */
  keep(all: readonly Keeping[], by: string, at: number): Promise<Saved>
  /** Newest first; of one entry, or of all. */
  history(id: string | null, most: number): Promise<Changed[]>
  unmet(): Promise<Unmet[]>
}

const Answer = z.union([z.tuple([z.literal('OK'), z.number()]), z.tuple([z.literal('CHANGED'), z.string()])])
const Rows = z.array(z.tuple([z.string(), z.array(z.string())]))

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
})

/** An edit that a newer release wrote in another form is left out, and the file's own entry stands: one must not hide all. */
const editOf = (text: string): Edit | null => {
  const [, version, json] = /^(\d+) (.*)$/s.exec(text) ?? []
  const read = Json.pipe(z.looseObject({})).safeParse(json)
  return read.success ? Edit.safeParse({ ...read.data, version: Number(version) }).data ?? null : null
}

export const makeKeeper = (redis: Redis, keys: Keys): Keeper => {
  const run = script(redis, 'keepPlaces')
  return {
    async read() {
      const [version, edits, shut] = await Promise.all([redis.get(keys.directoryVersion), redis.hgetall(keys.directoryEdits), redis.hgetall(keys.foundShut)])
      return {
        version: Number(version ?? 0), shut: Object.fromEntries(Object.entries(shut).map(([id, at]) => [id, Number(at)])),
        edits: Object.fromEntries(Object.entries(edits).flatMap(([id, text]) => { const edit = editOf(text); return edit === null ? [] : [[id, edit]] }))
      }
    },
    async keep(all, by, at) {
      const lines = all.map(({ before, after, did, expected, checked }) => ({
        id: after.id, expected: expected ?? -1, edit: JSON.stringify({ asset: after, by, at }), checked,
        line: JSON.stringify({ at, by, id: after.id, name: after.name, did, fields: differences(before, after) })
      }))
      const answer = Answer.parse(await run([keys.directoryEdits, keys.directoryHistory, keys.directoryVersion, keys.foundShut], [JSON.stringify(lines)]))
      return answer[0] === 'OK' ? { kind: 'saved' } : { kind: 'changed', id: answer[1] }
    },
    async history(id, most) {
      const rows = Rows.parse(await redis.xrevrange(keys.directoryHistory, '+', '-', 'COUNT', id === null ? most : 20_000))
      return rows.filter(([, [, of]]) => id === null || of === id).slice(0, most).map(([, fields]) => Changed.parse(JSON.parse(fields[3] ?? '')))
    },
    async unmet() {
      return Object.entries(await redis.hgetall(keys.unmet)).map(([key, times]) => {
        const [theme = '', area = '', month = ''] = key.split('|')
        return { theme, area, month, times: Number(times) }
      }).sort((a, b) => b.month.localeCompare(a.month) || b.times - a.times || a.theme.localeCompare(b.theme))
    }
  }
}

/** The field under which an unmet need is counted. */
export const unmetField = (theme: string, area: string, at: number): string => [theme, area, new Date(at).toISOString().slice(0, 7)].map((part) => part.replaceAll('|', ' ')).join('|')
