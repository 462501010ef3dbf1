import { createInterface } from 'node:readline'
import { z } from 'zod'
import { makeScreen, type Screen } from '../../services/understanding/screen.ts'
import { routes, type Screened } from '../../services/understanding/screened.ts'

export type Streams = { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }

const Asked = z.union([
  z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string(), messages: z.array(z.string()).optional() }),
  z.object({ id: z.union([z.string(), z.number()]).optional(), messages: z.array(z.string()).min(1) })
])
type Line = { id: string | number; text: string; messages: string[] }

const howTo = `npm run --silent screen: reads messages on stdin, one a line, and says what the front door would do with each.
A line is plain text, or JSON: {"id","text"}. "\\n" in text parts texts sent one after the other; "messages" are a person's messages so far.
Each answer is a line of JSON: {"id","text","route","because","intent","language"}.
`

/** A line as asked for; what does not parse is somebody's words, since nothing may be lost. */
export function readLine(line: string, number: number): Line {
  const plain = { id: String(number), text: line, messages: [line] }
  if (!line.trimStart().startsWith('{')) return plain
  let json: unknown
  try { json = JSON.parse(line) } catch { return plain }
  const asked = Asked.safeParse(json)
  if (!asked.success) return plain
  const sent = 'text' in asked.data ? asked.data.text.split('\n') : []
  const messages = [...(asked.data.messages ?? []), ...sent].filter((text) => text.trim() !== '')
  const text = 'text' in asked.data ? asked.data.text : asked.data.messages.join('\n')
  return { id: asked.data.id ?? String(number), text, messages: messages.length > 0 ? messages : [text] }
}

/** Several texts are read one after another, each with all before it: the answer is that of the nearest to a human. */
export function screenAll(screen: Screen, messages: readonly string[]): Screened {
  const each = messages.map((text, at) => screen(text, messages.slice(0, at)))
  const first = each.at(-1) ?? screen('')
  return each.reduceRight((best, one) => (routes.indexOf(one.route) > routes.indexOf(best.route) ? one : best), first)
}

/** `npm run screen`. Resolves with the exit status: 0, or 2 for arguments it does not take. Answers stream out in the order asked. */
export async function run(argv: string[], io: Streams): Promise<number> {
  if (argv.includes('--help') || argv.length > 0) {
    io.stderr.write(howTo)
    return argv.includes('--help') ? 0 : 2
  }
  const screen = makeScreen()
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number += 1
    const asked = readLine(line, number)
    const { route, because, intent, language } = screenAll(screen, asked.messages)
    const more = io.stdout.write(`${JSON.stringify({ id: asked.id, text: asked.text, route, because, intent, language })}\n`)
    if (!more) await new Promise<void>((resolve) => { io.stdout.once('drain', resolve) })
  }
  return 0
}
