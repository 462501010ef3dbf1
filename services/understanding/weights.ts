import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { z } from 'zod'
import { featureEdition } from './features.ts'
import { intents } from './screened.ts'

/** What the trained layer tells apart: acts, then which danger, then intents. Their order is that of the weights. */
export const heads = ['emergency', 'now', 'wanted', 'heavy', 'somebody', ...intents] as const
export type Head = (typeof heads)[number]
export const headCount = heads.length

/** Above these the layer speaks; set on lines left out of the training (train.ts). */
export const Cuts = z.object({ emergency: z.number(), now: z.number(), wanted: z.number(), heavy: z.number(), heavyMarked: z.number(), intent: z.number() })
export type Cuts = z.infer<typeof Cuts>

/** `trained` is the sign of the corpus they came from; `words` its words, so that none of them is taken for a slip; `unsure` the phrases it has in everyday talk too. */
const Header = z.object({ edition: z.number(), trained: z.string(), scales: z.array(z.number()).length(headCount), bias: z.array(z.number()).length(headCount), cuts: Cuts, features: z.int(), words: z.array(z.string()), unsure: z.array(z.string()) })
export type Weights = z.infer<typeof Header> & Vocabulary & { rows: Int8Array }

/** The features that are known, by their numbers in rising order, and what each tells by being rare. */
export type Vocabulary = { keys: Uint32Array; heft: Uint8Array }
/** What a feature tells by being rare, in these parts of one. */
export const heftUnit = 20

export const weightsFile = join(import.meta.dirname, 'corpus', 'weights.bin')

/** Where a feature stands among the known ones; -1 for one that is not known. A table of twice their number, read from where the number falls. */
export function placeIn(keys: Uint32Array): (feature: number) => number {
  let size = 1
  while (size < keys.length * 2) size *= 2
  const table = new Int32Array(size).fill(-1)
  for (const [place, key] of keys.entries()) {
    let slot = key & (size - 1)
    while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1)
    table[slot] = place
  }
  return (feature) => {
    for (let slot = feature & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const place = table[slot] ?? -1
      if (place < 0 || keys[place] === feature) return place
    }
  }
}

/** Weights as bytes: a line of JSON, then a number of four bytes and what it tells (one byte) for each feature, then a signed byte a head for each. Deflated. */
export function writeWeights({ keys, heft, rows, ...header }: Weights, file: string = weightsFile): void {
  const numbers = Buffer.alloc(keys.length * 4)
  for (const [at, key] of keys.entries()) numbers.writeUInt32LE(key, at * 4)
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), numbers, heft, Buffer.from(rows.buffer)])))
}

/** Reads the committed weights. Throws where they are not of these features. */
export function readWeights(file: string = weightsFile): Weights {
  const bytes = inflateSync(readFileSync(file))
  const end = bytes.indexOf(10) + 1
  const header = Header.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')))
  const count = header.features
  if (header.edition !== featureEdition || bytes.length !== end + count * (5 + headCount)) throw new Error('corpus/weights.bin is of another edition of features.ts. Run: node services/understanding/train.ts')
  const keys = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) keys[at] = bytes.readUInt32LE(end + at * 4)
  const heft = new Uint8Array(bytes.buffer, bytes.byteOffset + end + count * 4, count)
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + end + count * 5, count * headCount)
  return { ...header, keys, heft, rows }
}
