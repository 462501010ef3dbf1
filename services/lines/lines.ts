import { z } from 'zod'
import { IsoDate, Session } from '../directory/asset.ts'

/** `who`: whom the line is for first; lines for `anyone` are given to all. `null` sessions: the hours are not known, so it is never given as open. */
export const Line = z.object({
  id: z.string().min(1), name: z.string().min(1),
  /** What to do, as it is said: "call 116 123", "text SHOUT to 85258". */
  way: z.string().min(1),
  /** The hours as they are said: "24 hours a day", "5pm to midnight". */
  hours: z.string().min(1),
  sessions: z.array(Session).nullable(),
  kind: z.enum(['emergency', 'listening']),
  who: z.enum(['anyone', 'child', 'abuse']),
  whoFor: z.string().min(1),
  checkedOn: IsoDate, checkedBy: z.string().min(1), source: z.string().min(1), note: z.string().nullable().default(null)
})
export type Line = z.infer<typeof Line>

/** LINES_FILE. `deaf`: the ways to the same help without hearing or speech. Order is the order in which lines are given. */
export const Lines = z.object({ lines: z.array(Line).min(1), deaf: z.array(Line) }).superRefine((file, context) => {
  const ids = [...file.lines, ...file.deaf].map((line) => line.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) context.addIssue({ code: 'custom', message: `the id ${twice} is there twice` })
  if (!file.lines.some((line) => line.kind === 'emergency')) context.addIssue({ code: 'custom', message: 'there is no emergency line (999)' })
})
export type Lines = z.infer<typeof Lines>

/** LINES_FILE cannot be used. The message says where and what to do; there is no fallback, since a wrong number is worse than none. */
export class LinesFileError extends Error {
  readonly code = 'LINES_FILE'
}

/** The lines of a LINES_FILE's text. `file` is only named in the error. */
export const readLines = (text: string, file: string): Lines => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new LinesFileError(`${file} is not JSON. Mend it or put back the copy in deployment/lines.json.`, { cause })
  }
  const parsed = Lines.safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new LinesFileError(`${file} cannot be used: ${problems}. Each line needs id, name, way, hours, sessions, kind, who, whoFor, checkedOn, checkedBy and source.`)
}
