import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export type Stage = { name: string; microsPerTurn: number; share: number }

const Node = z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }), children: z.array(z.number()).optional() })
export const Profile = z.object({ nodes: z.array(Node), startTime: z.number(), samples: z.array(z.number()), timeDeltas: z.array(z.number()) })
export type Profile = z.infer<typeof Profile>

/** Where a moment belongs: the innermost of these that it is under. What is under none (timers, the runtime itself) is `other`. */
const stages: readonly (readonly [string, RegExp])[] = [
  ['reading and writing Redis', /ioredis|redis-parser|\/services\/redis\//],
  ['the screen', /\/services\/understanding\//],
  ['accept', /\/services\/conversation\/accept\.ts|\/bot\/door\/writing\.ts/],
  ['load', /\/services\/conversation\/load\.ts/],
  ['commit', /\/services\/conversation\/commit\.ts/],
  ['the directory', /\/services\/directory\//],
  ['botbuilder itself', /node_modules\/bot(?:builder|framework)/],
  ['the turn and its dialogs', /\/dialogs\/|\/bot\/turn\/|\/bot\/storage\//],
  ['reading the log for the client', /\/services\/conversation\/read\.ts|\/bot\/door\/reading\.ts|\/directline\/(?:unread|activities|stream)\.ts/],
  ['tokens', /\/jose\/|\/directline\/(?:tokens|guards)\.ts/],
  ['the due loop', /\/services\/conversation\/due\.ts/],
  ['advance', /\/services\/conversation\/advance\.ts/],
  ['HTTP', /restify|find-my-way|node:_http|node:http|node:net|\/bot\/(?:server|route)\.ts|\/ws\//]
]

/** The profile that Node wrote into this folder when it ended. */
export function readProfile(folder: string): Profile {
  const name = readdirSync(folder).find(file => file.endsWith('.cpuprofile'))
  if (name === undefined) throw new Error('Node wrote no profile: the front door did not end in order')
  return Profile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** Time by stage, and the functions that take most themselves, between two moments (microseconds of the monotonic clock). Idle time is left out. */
export function timeByStage(profile: Profile, from: number, to: number, turns: number): { stages: Stage[]; hottest: Stage[] } {
  const nodes = new Map(profile.nodes.map(node => [node.id, node]))
  const parent = new Map(profile.nodes.flatMap(node => (node.children ?? []).map((child): [number, number] => [child, node.id])))
  const stageOfNode = new Map(profile.nodes.map(({ id }) => [id, stageOf(id, nodes, parent)]))
  const [byStage, byFunction] = [new Map<string, number>(), new Map<string, number>()]
  const add = (sums: Map<string, number>, name: string, micros: number): unknown => sums.set(name, (sums.get(name) ?? 0) + micros)
  let at = profile.startTime
  let busy = 0
  profile.samples.forEach((id, i) => {
    const micros = profile.timeDeltas[i] ?? 0
    at += micros
    const frame = nodes.get(id)?.callFrame
    if (!frame || frame.functionName === '(idle)' || at < from || at > to) return
    busy += micros
    add(byStage, stageOfNode.get(id) ?? 'other', micros)
    add(byFunction, `${frame.functionName || '(unnamed)'} ${shortened(frame.url)}:${frame.lineNumber + 1}`, micros)
  })
  const listed = (sums: Map<string, number>): Stage[] =>
    [...sums].map(([name, micros]) => ({ name, microsPerTurn: micros / turns, share: micros / busy })).toSorted((a, b) => b.microsPerTurn - a.microsPerTurn)
  return { stages: listed(byStage), hottest: listed(byFunction).slice(0, 25) }
}

function stageOf(id: number, nodes: ReadonlyMap<number, Profile['nodes'][number]>, parent: ReadonlyMap<number, number>): string {
  for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
    const frame = nodes.get(at)?.callFrame
    if (frame?.functionName === '(garbage collector)') return 'garbage collector'
    const stage = frame && stages.find(([, where]) => where.test(frame.url))
    if (stage) return stage[0]
  }
  return 'other'
}

/** From the top of the checkout: `services/crypto/seal.ts`, `node_modules/jose/...`. */
const shortened = (url: string): string => /(?:node_modules|bot|dialogs|services)\/.*$/.exec(url)?.[0] ?? url
