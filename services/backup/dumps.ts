import type { Redis } from 'ioredis'
import { readFileSync } from 'node:fs'

const folder = new URL('../redis/scripts/', import.meta.url)
const source = (name: string): string => `${readFileSync(new URL('shared.lua', folder), 'utf8')}\n${readFileSync(new URL(`${name}.lua`, folder), 'utf8')}`

/** A script whose answer is bytes: DUMPs are no text. */
export function bytesScript(redis: Redis, name: string) {
  const text = source(name)
  return (keys: readonly string[], args: readonly string[]): Promise<unknown> => redis.callBuffer('EVAL', text, keys.length, ...keys, ...args)
}

/** What an answer of bytes holds at a place. */
export const bytesAt = (answer: unknown, i: number): Buffer => {
  const found = Array.isArray(answer) ? answer[i] : undefined
  return Buffer.isBuffer(found) ? found : Buffer.alloc(0)
}
export const listAt = (answer: unknown, i: number): unknown[] => {
  const found: unknown = Array.isArray(answer) ? answer[i] : undefined
  return Array.isArray(found) ? found : []
}
