import type { LiveDirectory } from '../../../services/directory/kept/live.ts'
import type { StaffParts } from '../staff/parts.ts'

/** What the hub team's pages about places need beside what all staff pages do. */
export type PlacesParts = StaffParts & { directory: Pick<LiveDirectory, 'entries' | 'kept' | 'keep' | 'history' | 'unmet'> }
