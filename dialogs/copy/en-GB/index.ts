import { arriving } from './arriving.ts'
import { everyday } from './everyday.ts'
import { handoff } from './handoff.ts'
import { places } from './places.ts'
import { promises } from './promises.ts'
import { remembering } from './remembering.ts'
import { waiting } from './waiting.ts'
import { worker } from './worker.ts'

/** Every sentence in English, flat. One file a moment, so that a reviewer reads a moment whole. */
export const enGB = { ...arriving, ...everyday, ...handoff, ...places, ...promises, ...remembering, ...waiting, ...worker } as const
