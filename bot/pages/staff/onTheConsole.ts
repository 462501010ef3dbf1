import type { Guard } from '../../route.ts'
import { withRole, type Worker } from '../signin/guard.ts'
import type { GuardParts } from '../signin/parts.ts'

/** Who may see who waits, and take: workers and leads. Whoever keeps the machine, or reads in the morning, has no need to. */
export const onTheConsole = (parts: GuardParts): Guard<Worker> => withRole(parts, 'worker', 'lead')
