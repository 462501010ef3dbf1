import { parseArgs } from 'node:util'

/** What a command talks to. stdout is for JSON lines alone; everything for a person goes to stderr. */
export type Io = { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }

/** The command was used wrongly: `message` says what to do. Exit status 2; nothing was changed. */
export class Misused extends Error {
  readonly code = 'MISUSED'
}

export const line = (io: Io, value: unknown): void => void io.stdout.write(`${JSON.stringify(value)}\n`)

/** Reads `--name value` options; anything else is refused with how it is used. */
export function options(argv: readonly string[], names: readonly string[], usage: string): Record<string, string> {
  try {
    const { values } = parseArgs({ args: argv.filter(word => word !== '--'), options: Object.fromEntries(names.map(name => [name, { type: 'string' as const }])), strict: true, allowPositionals: false })
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch (cause) {
    throw new Misused(`${cause instanceof Error ? cause.message : 'The options cannot be read.'} Use: ${usage}`, { cause })
  }
}

export function instant(text: string | undefined, name: string): Date | null {
  if (text === undefined) return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Misused(`--${name} must be an instant such as 2026-11-21T08:00:00Z.`)
  return at
}
