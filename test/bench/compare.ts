import { spread, type Spread } from './figures.ts'
import { closedLoop, openLoop, type ClosedLoop, type OpenLoop, type Target } from './load.ts'

export type Served = { name: string; turnsPerSecond: Spread; cpuMicrosPerTurn: Spread; turns: number; failed: number; why: string | null; open: OpenLoop | null }
/** Ours divided by theirs: turns per second above 1 and CPU per turn below 1 are in our favour. */
export type Ratio = { peer: string; turnsPerSecond: Spread; cpuPerTurn: Spread }
export type Comparison = { served: Served[]; ratios: Ratio[] }

/** Messages per second in the open loop. */
const RATE = 300

/** Tight pairs: ours, one peer, ours, the next peer. A ratio is taken within a pair only, because the machine changes from one minute to the next. */
export async function compare(ours: Target, peers: readonly Target[], how: { pairs: number; sliceMs: number; warmMs: number; openMs: number }, say: (line: string) => void): Promise<Comparison> {
  const all = [ours, ...peers]
  const slices = new Map<Target, ClosedLoop[]>(all.map(target => [target, []]))
  const expected = new Map<Target, number>()
  const slice = async (target: Target, ms: number): Promise<ClosedLoop> => {
    const done = await closedLoop(target, ms, (expected.get(target) ?? 300) * ms / 1000)
    expected.set(target, done.turnsPerSecond)
    return done
  }
  for (const target of all) await slice(target, how.warmMs)
  const pairs = new Map<Target, { ours: ClosedLoop; theirs: ClosedLoop }[]>(peers.map(peer => [peer, []]))
  for (let pair = 1; pair <= how.pairs; pair++) {
    for (const peer of peers) {
      const [a, b] = [await slice(ours, how.sliceMs), await slice(peer, how.sliceMs)]
      slices.get(ours)?.push(a)
      slices.get(peer)?.push(b)
      pairs.get(peer)?.push({ ours: a, theirs: b })
    }
    say(`pair ${pair} of ${how.pairs}`)
  }
  const served: Served[] = []
  for (const target of all) served.push(summed(target.name, slices.get(target) ?? [], how.openMs > 0 ? await openLoop(target, RATE, how.openMs) : null))
  return { served, ratios: peers.map(peer => ratio(peer.name, pairs.get(peer) ?? [])) }
}

const summed = (name: string, slices: readonly ClosedLoop[], open: OpenLoop | null): Served => ({
  name, open, turnsPerSecond: spread(slices.map(slice => slice.turnsPerSecond)), cpuMicrosPerTurn: spread(slices.map(slice => slice.cpuMicrosPerTurn)),
  turns: slices.reduce((sum, slice) => sum + slice.turns, 0), failed: slices.reduce((sum, slice) => sum + slice.failed, 0) + (open?.failed ?? 0),
  why: slices.find(slice => slice.why !== null)?.why ?? open?.why ?? null
})

const ratio = (peer: string, pairs: readonly { ours: ClosedLoop; theirs: ClosedLoop }[]): Ratio => ({
  peer, turnsPerSecond: spread(pairs.map(({ ours, theirs }) => ours.turnsPerSecond / theirs.turnsPerSecond)),
  cpuPerTurn: spread(pairs.map(({ ours, theirs }) => ours.cpuMicrosPerTurn / theirs.cpuMicrosPerTurn))
})
