import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { z } from 'zod'
import { buckets, featureEdition } from './features.ts'
import { intents } from './screened.ts'

/** What the trained layer tells apart: acts, then which danger, then intents. Their order is that of the weights. */
export const heads = ['emergency', 'now', 'wanted', 'heavy', 'somebody', ...intents] as const
export type Head = (typeof heads)[number]
export const headCount = heads.length

/** Above these the layer speaks. In log-odds; set by leaving one family out at a time (train.ts). */
export const Cuts = z.object({ emergency: z.number(), now: z.number(), nowHeavy: z.number(), wanted: z.number(), heavy: z.number(), intent: z.number() })
export type Cuts = z.infer<typeof Cuts>

/** `trained` is the sign of the corpus they came from; `words` its words, so that none of them is taken for a slip; `unsure` the phrases it has in everyday talk too. */
const Header = z.object({ edition: z.number(), trained: z.string(), scales: z.array(z.number()).length(headCount), bias: z.array(z.number()).length(headCount), cuts: Cuts, words: z.array(z.string()), unsure: z.array(z.string()) })
export type Weights = z.infer<typeof Header> & { rows: Int8Array }

export const weightsFile = join(import.meta.dirname, 'corpus', 'weights.bin')

/** Reads the committed weights: a line of JSON, then one signed byte a head for each bucket, deflated. Throws where they are not of these features. */
export function readWeights(file: string = weightsFile): Weights {
  const bytes = inflateSync(readFileSync(file))
  const end = bytes.indexOf(10)
  const header = Header.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')))
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1)
  if (header.edition !== featureEdition || rows.length !== buckets * headCount) throw new Error('corpus/weights.bin is of another edition of features.ts. Run: node services/understanding/train.ts')
  return { ...header, rows }
}
