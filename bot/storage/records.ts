import type { StoreItem, StoreItems } from 'botbuilder'
import { z } from 'zod'

/** One record as both storages keep it: its JSON, and the version that botbuilder calls eTag. */
export type Kept = { json: string; version: number }

/** Somebody else wrote the record since it was read. The turn must be run again on what stands there now. */
export class StaleRecord extends Error {
  readonly code = 'STALE_RECORD'
  constructor(key: string) {
    super(`The record ${JSON.stringify(key)} was written by somebody else since it was read (eTag conflict). Read it again, then write.`)
  }
}

const Item = z.record(z.string(), z.unknown())
export const Changes = z.record(z.string(), Item)

/** The eTag is not part of the record: it is given back from the version at each read. */
export const encode = ({ eTag: _eTag, ...rest }: StoreItem): string => JSON.stringify(rest)
export const decode = ({ json, version }: Kept): StoreItem => ({ ...Item.parse(JSON.parse(json)), eTag: String(version) })

/** botbuilder's rule (storage.ts): no eTag or "*" overwrites; any other must be the one that stands, where one stands. */
export const mayWrite = (item: StoreItem, standing: Kept | undefined): boolean => {
  const eTag: unknown = item.eTag
  if (eTag === undefined || eTag === null || eTag === '*') return true
  return standing === undefined || String(standing.version) === eTag
}

export const entriesOf = (changes: StoreItems): [string, StoreItem][] => Object.entries(Changes.parse(changes))
