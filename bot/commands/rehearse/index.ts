import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readRota } from '../../../services/rota/readRota.ts'
import type { Rota } from '../../../services/rota/rota.ts'
import type { Settings } from '../../config.ts'
import { line, Misused, type Io } from '../io.ts'
import { play } from './play.ts'
import { Prices, readPrices } from './prices.ts'
import { recordOf } from './record.ts'
import { nightOf, scenesOf } from './scenes.ts'
import { makeStage } from './stage.ts'
import { asValues, plainly } from './tell.ts'

const USAGE = 'use: npm run rehearse -- --rota FILE --night 2026-12-24 [--json] [--prices FILE] [--segment-price N] [--incoming-price N] [--call-price N]'
const PRICES = 'deployment/prices.json'

/**
 * A dry night: made-up people on a made-up phone network, and the real front door between them, on a clock that goes from one thing that happens to
 * the next. Prints who was asked when, who came, how long each waited, where the rota has gaps, and about what it would have cost. Touches nothing of
 * a front door that runs beside it. Throws Misused for what is wrong, with what to do.
 */
export async function run(argv: readonly string[], io: Io, settings: Settings): Promise<number> {
  const given = read(argv)
  const file = given.rota ?? settings.ROTA_FILE
  const rota = rotaFrom(file)
  const night = nightOf(rota, given.night ?? '')
  if (night === null) throw new Misused(`--night is the date of an evening, such as 2026-12-24. ${USAGE}`)
  const prices = pricesFrom(given)
  const scenes = scenesOf(night).filter(({ number }) => !rota.people.some(({ phone }) => phone === number))
  const stage = await makeStage(settings, file, night.from)
  try {
    const { played, slow } = await play(stage, rota, night, scenes)
    const told = { night, rota, prices, recorded: await recordOf(stage.running.store, played, rota.people) }
    if (slow > 0) io.stderr.write(`This machine was too busy ${slow} times for the front door to answer in a second, so that it paged directly as in an outage. Play the night again when it is not.\n`)
    if (given.json) for (const value of asValues(told)) line(io, value)
    else for (const words of plainly(told)) io.stdout.write(`${words}\n`)
  } finally {
    await stage.close()
  }
  return 0
}

type Given = { rota?: string; night?: string; json?: boolean; prices?: string; 'segment-price'?: string; 'incoming-price'?: string; 'call-price'?: string }

function read(argv: readonly string[]): Given {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: argv.filter(word => word !== '--'), strict: true, allowPositionals: false,
      options: { 'rota': text, 'night': text, 'json': { type: 'boolean' }, 'prices': text, 'segment-price': text, 'incoming-price': text, 'call-price': text }
    }).values
  } catch (cause) {
    throw new Misused(USAGE, { cause })
  }
}

function rotaFrom(file: string): Rota {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Misused(`The rota (${file}) cannot be read. ${USAGE}`, { cause })
  }
  const found = readRota(text)
  if (found.kind === 'wrong') throw new Misused(`The rota (${file}) needs attention: ${found.errors.join(' ')}`)
  return found.rota
}

function pricesFrom(given: Given): Prices {
  const known = readPrices(given.prices ?? PRICES)
  const or = (text: string | undefined, otherwise: number): number => (text === undefined || text.trim() === '' ? otherwise : Number(text))
  const read = Prices.safeParse({
    ...known, outgoingSegment: or(given['segment-price'], known.outgoingSegment), incomingText: or(given['incoming-price'], known.incomingText), callMinute: or(given['call-price'], known.callMinute)
  })
  if (!read.success) throw new Misused(`A price is a number such as 0.05. ${USAGE}`)
  return read.data
}
