import pino from 'pino'

export type Log = pino.Logger

/** Things that must never reach a log, should somebody pass them by mistake: words, numbers, tokens. */
const redacted = ['text', 'body', 'words', 'because', 'address', 'number', 'phone', 'from', 'to', 'token', '*.text', '*.body', '*.words', '*.because', '*.address', '*.number', '*.phone', '*.token', '*.from', '*.to']

/** An error as it may be logged: what it is and where it came from. Its message may hold a person's words (a parse error quotes its input), so it stays out unless it is one of ours with a code. */
const told = (error: unknown): object => {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { name: error.name, ...(code ? { code } : {}), stack: error.stack?.split('\n').filter(line => /^\s+at /.test(line)).slice(0, 8).join('\n') }
}

/** Structured logs on stderr: stdout belongs to the commands. */
export const makeLog = (level: string, to: pino.DestinationStream = pino.destination({ dest: 2, sync: false })): Log =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: redacted, censor: 'kept out' }, serializers: { error: told, err: told } }, to)
