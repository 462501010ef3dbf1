import { z } from 'zod'
import { Asset } from '../asset.ts'
import { Areas } from '../areas.ts'
import { csvRows } from './csvRows.ts'
import { Flat, assetFromFlat } from './flat.ts'
import { assetFromService } from './openReferral.ts'
import { Service } from './openReferralShape.ts'
import type { Problem } from './problem.ts'
import { ImportError, linesOfIds } from './problem.ts'

/** What a file or feed held. `areas` only where the file brings its own. Problems never stop the others from being read. */
export type ReadAssets = { assets: Asset[]; areas: Areas | null; problems: Problem[] }

const Listed = z.union([
  z.array(z.unknown()), z.looseObject({ contents: z.array(z.unknown()) }).transform((page) => page.contents),
  z.looseObject({ content: z.array(z.unknown()) }).transform((page) => page.content),
  z.looseObject({ services: z.array(z.unknown()) }).transform((page) => page.services),
  z.looseObject({ assets: z.array(z.unknown()) }).transform((file) => file.assets),
  z.looseObject({ id: z.union([z.string(), z.number()]), name: z.string() }).transform((one) => [one])
])
const WithAreas = z.looseObject({ areas: Areas })

/** The records of a parsed document, whichever of the known envelopes it has; null when it has none. */
export const recordsIn = (json: unknown): unknown[] | null => {
  const listed = Listed.safeParse(json)
  return listed.success ? listed.data : null
}

const Keys = z.record(z.string(), z.unknown())
const formOf = (record: unknown): 'ours' | 'flat' | 'service' | 'none' => {
  const keys = Keys.safeParse(record)
  if (!keys.success) return 'none'
  if ('whoFor' in keys.data || 'contact' in keys.data) return 'ours'
  return 'offer' in keys.data || 'who_for' in keys.data ? 'flat' : 'service'
}

const issuesOf = (error: z.ZodError): string => error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`).join('; ')

type One = { asset: Asset | null; problems: string[] }
const refused = (error: z.ZodError): One => ({ asset: null, problems: [`left out: ${issuesOf(error)}`] })

const readOne = (record: unknown, source: string, today: string): One => {
  const form = formOf(record)
  if (form === 'none') return { asset: null, problems: ['left out: it is not an object'] }
  const flat = form === 'flat' ? Flat.safeParse(record) : null
  const service = form === 'service' ? Service.safeParse(record) : null
  if (flat?.success === false) return refused(flat.error)
  if (service?.success === false) return refused(service.error)
  const made = flat !== null ? assetFromFlat(flat.data) : service !== null ? assetFromService(service.data, source, today) : { asset: record, problems: [] }
  const asset = Asset.safeParse(made.asset)
  return asset.success ? { asset: asset.data, problems: made.problems } : refused(asset.error)
}

const doAbout = (problem: string): string =>
  problem.startsWith('left out') ? 'mend the named fields in the source and import again; every other record was read'
    : problem.startsWith('the id') ? 'give each place its own id in the source' : 'ask the place, and put it right here or in the source'

const Id = z.looseObject({ id: z.union([z.string(), z.number().transform(String)]) })

/** Assets of records already parsed. One id many times is one asset: the fullest of them. `lineOf` places a record in its file. */
export const readRecords = (records: readonly unknown[], file: string, today: string, lineOf: (index: number, id: string | null, nth: number) => number | null): ReadAssets => {
  const assets = new Map<string, Asset>()
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  const repeats = new Map<string, number>()
  records.forEach((record, index) => {
    const id = Id.safeParse(record).data?.id ?? null
    const nth = seen.get(id ?? '') ?? 0
    seen.set(id ?? '', nth + 1)
    const one = readOne(record, file, today)
    for (const problem of one.problems) problems.push({ file, line: lineOf(index, id, nth), index, id, problem, do: doAbout(problem) })
    if (one.asset === null) return
    const before = assets.get(one.asset.id)
    if (before !== undefined) repeats.set(one.asset.id, (repeats.get(one.asset.id) ?? 1) + 1)
    if (before === undefined || JSON.stringify(one.asset).length > JSON.stringify(before).length) assets.set(one.asset.id, one.asset)
  })
  for (const [id, times] of repeats) {
    const problem = `the id is there ${times} times; the fullest record was kept`
    problems.push({ file, line: lineOf(-1, id, 1), index: null, id, problem, do: doAbout('the id') })
  }
  return { assets: [...assets.values()], areas: null, problems }
}

const jsonOf = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line)) // HSDS feeds may answer in NDJSON
    } catch { /* not NDJSON either: the first error says more */ }
    throw new ImportError(`${file} is not JSON (${cause instanceof Error ? cause.message : 'unreadable'}). Mend it, or save a spreadsheet as CSV with a name ending in .csv. Nothing was changed.`, { cause })
  }
}

/** Assets of a file's text: our own form, the flat form, CSV, or Open Referral (v1, v3, HSDS 3). Throws ImportError where nothing can be read at all. `today` is an ISO date. */
export const readAssets = (text: string, file: string, today: string): ReadAssets => {
  if (/\.csv$/i.test(file)) {
    try {
      const rows = csvRows(text)
      return readRecords(rows.map((row) => ({ offer: '', ...(Keys.safeParse(row.record).data ?? {}) })), file, today, (index) => rows[index]?.line ?? null)
    } catch (cause) {
      throw new ImportError(`${file} is not a CSV file with a heading row (${cause instanceof Error ? cause.message : 'unreadable'}). Nothing was changed.`, { cause })
    }
  }
  const json = jsonOf(text, file)
  const records = recordsIn(json)
  if (records === null) throw new ImportError(`${file} holds no list of places. It may be a list, or an object with contents, content, services or assets. Nothing was changed.`)
  const lines = linesOfIds(text)
  const read = readRecords(records, file, today, (_index, id, nth) => lines.get(id ?? '')?.[nth] ?? lines.get(id ?? '')?.[0] ?? null)
  return { ...read, areas: WithAreas.safeParse(json).data?.areas ?? null }
}
