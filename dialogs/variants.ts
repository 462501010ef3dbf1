import type { SentenceKey } from './copy/sentence.ts'
import type { DialogRecord } from './dialogRecord.ts'

/** The next of several sentences for one moment, in turn, so that the same words never come twice in a row. `turns` is to be kept. */
export function nextOf<K extends SentenceKey>(moment: string, keys: readonly [K, ...K[]], dialog: Pick<DialogRecord, 'turns'>): { key: K; turns: DialogRecord['turns'] } {
  const said = dialog.turns[moment] ?? 0
  return { key: keys[said % keys.length] ?? keys[0], turns: { ...dialog.turns, [moment]: said + 1 } }
}
