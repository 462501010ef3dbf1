import { everyday } from './everyday.ts'
import { handoff } from './handoff.ts'
import { introduction } from './introduction.ts'
import { places } from './places.ts'
import type { Table } from './table.ts'

/** Every conversation, in the order a reader would want them. */
export const tables: Table[] = [...introduction, ...places, ...everyday, ...handoff]
