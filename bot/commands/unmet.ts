import type { Redis } from 'ioredis'
import { makeKeeper } from '../../services/directory/kept/keeper.ts'
import { shareable } from '../../services/directory/kept/unmet.ts'
import type { Keys } from '../../services/redis/keys.ts'
import { line, type Io } from './io.ts'

/** `directory -- unmet`: what people asked for and nothing in the directory met, by theme, area and month. With `--share`, as it may leave the hub. */
export async function run(redis: Redis, keys: Keys, argv: readonly string[], io: Io): Promise<number> {
  const all = await makeKeeper(redis, keys).unmet()
  for (const one of argv.includes('--share') ? shareable(all) : all) line(io, one)
  io.stderr.write(all.length === 0 ? 'Nothing was asked for that the directory could not answer.\n' : 'Counts of what was asked for and not found. No words of anybody are kept.\n')
  return 0
}
