import { z } from 'zod'
import { isoOfDay, wallOf } from '../wallClock.ts'
import type { Problem } from './problem.ts'
import { ImportError } from './problem.ts'
import type { ReadAssets } from './readAssets.ts'
import { readRecords, recordsIn } from './readAssets.ts'

/** Gets one address as text. Rejects on any failure, a status that is not 2xx, a body over `maxBytes`, or after its own deadline. */
export type Get = (url: string) => Promise<string>

export const limits = { pages: 500, records: 50_000, bytes: 20_000_000, milliseconds: 20_000, atOnce: 4 } as const

/** Only https, or this machine's own. */
const mayBeRead = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))

/** `fetch` with a deadline and a size cap, counted while reading: a feed may not say its length. */
export const getText: Get = async (url) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(limits.milliseconds), headers: { accept: 'application/json' } })
  if (!mayBeRead(new URL(response.url))) throw new Error('it led on to an address that is not https')
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limits.bytes) throw new Error(`it sent more than ${limits.bytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const why = (error: unknown): string => (error instanceof Error ? error.message : 'it failed')
const Page = z.looseObject({ total_pages: z.number().optional(), totalPages: z.number().optional(), last_page: z.boolean().optional(), last: z.boolean().optional() })
const Record_ = z.looseObject({ id: z.union([z.string(), z.number().transform(String)]) })

const servicesUrl = (given: string): URL => {
  let url: URL
  try {
    url = new URL(given)
  } catch (cause) {
    throw new ImportError(`${given} is not a web address. Give one such as https://example.org/openreferral/services, or a file. Nothing was changed.`, { cause })
  }
  if (!mayBeRead(url)) throw new ImportError(`${given} is not https. A directory that anybody on the way can change is not read. Nothing was changed.`)
  url.searchParams.delete('page')
  return url
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error('it did not answer with JSON', { cause })
  }
}

const pageUrl = (base: URL, page: number): string => {
  const url = new URL(base)
  url.searchParams.set('page', String(page))
  return url.href
}

/** Some say how many pages there are, some only whether this is the last. */
const pagesOf = (first: unknown): number => {
  const page = Page.safeParse(first).data
  return page?.total_pages ?? page?.totalPages ?? (page?.last_page === false || page?.last === false ? limits.pages : 1)
}
const isLast = (page: unknown): boolean => {
  const read = Page.safeParse(page).data
  return read?.last_page === true || read?.last === true
}

type Pages = { records: unknown[]; problems: Problem[] }

/** The records of every page. The first page must come; a later one that fails ends the reading and is told: what was read is kept. */
const readPages = async (base: URL, first: unknown, get: Get): Promise<Pages> => {
  const records = [...recordsIn(first) ?? []]
  const pages = pagesOf(first)
  const seen = new Set([JSON.stringify(records[0])])
  for (let page = 2; page <= Math.min(pages, limits.pages) && records.length < limits.records; page += 1) {
    try {
      const next = parse(await get(pageUrl(base, page)))
      const more = recordsIn(next) ?? []
      // Some feeds ignore `page` and give the first one for ever.
      if (more.length === 0 || seen.has(JSON.stringify(more[0]))) break
      seen.add(JSON.stringify(more[0]))
      records.push(...more)
      if (isLast(next)) break
    } catch (error) {
      const problem = `page ${page}${pages === limits.pages ? '' : ` of ${pages}`} could not be read: ${why(error)}`
      return { records, problems: [{ file: base.href, line: null, index: null, id: null, problem, do: 'import again later; what is already in the directory was kept' }] }
    }
  }
  return { records: records.slice(0, limits.records), problems: [] }
}

const isShallow = (record: unknown): boolean => {
  const keys = z.record(z.string(), z.unknown()).safeParse(record).data ?? {}
  return !['schedules', 'regular_schedules', 'service_at_locations', 'phones', 'contacts', 'offer', 'whoFor'].some((key) => key in keys)
}

const detailUrl = (base: URL, id: string): string => {
  const url = new URL(base)
  url.search = ''
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`
  return url.href
}

/** Full records for shallow ones, a few at a time. One that fails is left out and told: an older copy in the directory is better than half a new one. */
const withDetails = async (base: URL, records: readonly unknown[], get: Get): Promise<Pages> => {
  const full: (unknown | undefined)[] = [...records]
  const problems: Problem[] = []
  const waiting = records.flatMap((record, index) => {
    const id = Record_.safeParse(record).data?.id
    return isShallow(record) && id !== undefined ? [{ id, index }] : []
  })
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        full[next.index] = parse(await get(detailUrl(base, next.id)))
      } catch (error) {
        full[next.index] = undefined
        problems.push({ file: base.href, line: null, index: next.index, id: next.id, problem: `its details could not be read: ${why(error)}`, do: 'import again later; an earlier copy was kept' })
      }
    }
  }
  await Promise.all(Array.from({ length: limits.atOnce }, work))
  return { records: full.filter((record) => record !== undefined), problems }
}

/**
 * The places of an Open Referral feed (v1, v3, HSDS 3): pages followed, details fetched four at a time. `given` is the address of /services, or of
 * the feed's root. Throws ImportError when the first page cannot be had: the directory is then as it was. `at` says which day it is.
 */
export const readFeed = async (given: string, at: number, get: Get = getText): Promise<ReadAssets> => {
  let base = servicesUrl(given)
  try {
    let first = parse(await get(base.href))
    if (recordsIn(first) === null || (!/\/services\/?$/.test(base.pathname) && 'openapi_url' in (z.looseObject({}).safeParse(first).data ?? {}))) {
      base = new URL(base)
      base.pathname = `${base.pathname.replace(/\/$/, '')}/services`
      first = parse(await get(base.href))
    }
    if (recordsIn(first) === null) throw new Error('it holds no list of services')
    const pages = await readPages(base, first, get)
    const detailed = await withDetails(base, pages.records, get)
    const read = readRecords(detailed.records, base.href, isoOfDay(wallOf(at).day), () => null)
    return { ...read, problems: [...pages.problems, ...detailed.problems, ...read.problems] }
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError(`${given} could not be read: ${why(error)}. Nothing was changed: the directory is as it was. Try again later, or import a file.`, { cause: error })
  }
}
